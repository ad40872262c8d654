import { randomBytes } from 'node:crypto';
import { sampleRelease } from '../test/support/press-office';

/** Paragraphs that make about 3 KB. */
const PARAGRAPHS = 32;

const run = randomBytes(3).toString('hex');
let number = 0;

/** A release of about 3 KB, unlike any other. */
export const nextRelease = (): string => sampleRelease(`${run}-${++number}`, PARAGRAPHS);

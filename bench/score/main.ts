import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine } from '../machine';
import type { GoldRelease } from './gold';
import { readCorpus } from './read-corpus';
import { readFixtures } from './read-fixtures';
import { asJson, asTable } from './report';
import { runScore } from './run-score';

const USAGE = 'Usage: npm run score -- [--json FILE]';
const EXIT_USAGE = 64;

interface Options {
  json?: string;
  /** The development corpus; null where there is none. */
  corpus: GoldRelease[] | null;
  /** How long the speed is measured. */
  seconds: number;
}

if (require.main === module) score({ ...readOptions(), corpus: readCorpus(process.env), seconds: 5 });

/** Annotates the development corpus and our own fixtures, and prints how right and how fast that was. */
export function score({ json, corpus, seconds }: Options): void {
  if (corpus === null) console.log(' · no development corpus here; DATELINE_CORPUS names one');
  const measuredOn = machine();
  const result = runScore({ ...(corpus && { corpus }), 'our fixtures': readFixtures() }, seconds);
  console.log(asTable(measuredOn, result));
  if (json) writeFileSync(json, asJson(measuredOn, result));
}

function readOptions(): { json?: string } {
  try {
    return parseArgs({ options: { json: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(EXIT_USAGE);
  }
}

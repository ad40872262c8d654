import { releaseFields } from '@dateline/contracts';
import { z } from 'zod';
import { decodeUtf8, refuseTooLong, UnusableText } from './decode-text';
import type { Line } from './lines-of';
import { offlineRecord } from './offline-record';

export interface LineToAnnotate extends Line {
  /** Day of receipt of a line that states none, YYYY-MM-DD. */
  receivedOn: string;
}

export interface AnnotatedLine {
  json: string;
  isBad: boolean;
}

const id = z.union([z.string(), z.number()]);

const fields = z.object({
  id,
  text: z.string(),
  receivedAt: z.union([z.iso.datetime({ offset: true }), z.iso.date()], 'must be an RFC 3339 time or a day').nullish(),
  language: releaseFields.shape.language.nullable(),
});

/** One line of NDJSON in, one out: `{id, …enrichment}`, or `{id?, error}` for a line that cannot be read. Never throws. */
export function annotateLine({ number, bytes, receivedOn }: LineToAnnotate): AnnotatedLine {
  let known: unknown;
  try {
    const stated = statedBy(bytes);
    known = stated;
    return { json: enrichmentOf(stated, receivedOn), isBad: false };
  } catch (error) {
    const why = `line ${number} ${(error as Error).message}`;
    return { json: JSON.stringify({ ...idOf(known), error: why }), isBad: true };
  }
}

function statedBy(bytes: Line['bytes']): unknown {
  if (bytes === null) throw new UnusableText('is longer than any release can be');
  const text = decodeUtf8(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnusableText('is not JSON', { cause });
  }
}

function enrichmentOf(stated: unknown, receivedOn: string): string {
  const read = fields.safeParse(stated);
  if (!read.success) throw new UnusableText(inWords(read.error.issues));
  const { id, text, receivedAt, language } = read.data;
  refuseTooLong(Buffer.byteLength(text));
  const day = receivedAt ? new Date(receivedAt).toISOString().slice(0, 10) : receivedOn;
  return JSON.stringify({ id, ...offlineRecord({ text, language: language ?? undefined, receivedOn: day }) });
}

const inWords = (issues: readonly z.core.$ZodIssue[]): string =>
  issues
    .map(({ path, message }) => `${path.length > 0 ? `has a bad ${path.join('.')}` : 'is no object'}: ${message}`)
    .join('; ');

/** So that whoever sent the line finds it again, if it says as much as that. */
function idOf(stated: unknown): { id?: string | number } {
  const read = z.object({ id }).safeParse(stated);
  return read.success ? read.data : {};
}

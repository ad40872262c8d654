import {
  MAX_TEXT_BYTES,
  type ReleaseRevision,
  type ReleaseSubmission,
  releaseRevision,
  releaseSubmission,
} from '@dateline/contracts';
import { fieldErrors, Problem } from '@dateline/problem-details';
import type { z } from 'zod';

/** A request's body as the HTTP server hands it on: JSON parsed, everything else as bytes. */
export interface SentRelease {
  contentType: string | undefined;
  query: Record<string, unknown>;
  body: unknown;
}

/**
 * Reads a new release from a request, in the format that its `Content-Type` names.
 * @throws Problem 413, 415 or 422, with every bad field
 */
export function readSubmission({ query, ...sent }: SentRelease): { sent: ReleaseSubmission; again: boolean } {
  const { again, ...fields } = query;
  return { sent: readRelease(releaseSubmission, { query: fields, ...sent }), again: readFlag('again', again) };
}

/** Reads a new version of a release, likewise. */
export const readRevision = (sent: SentRelease): ReleaseRevision => readRelease(releaseRevision, sent);

function readFlag(name: string, value: unknown): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true' || value === '') return true;
  throw invalid([{ path: [name], message: 'must be true or false' }]);
}

type Shape = typeof releaseSubmission | typeof releaseRevision;

function readRelease<S extends Shape>(shape: S, { contentType, query, body }: SentRelease): z.infer<S> {
  const { type, charset } = parseContentType(contentType);
  switch (type) {
    case 'application/json':
      return check(shape, body, query);
    case 'text/plain':
      return check(shape, { ...fieldsIn(shape, query), body: decode(body, charset) }, {});
    default:
      throw new Problem(
        'unsupported-media-type',
        `${type || 'A missing Content-Type'} is not supported: send text/plain or application/json`,
      );
  }
}

function check<S extends Shape>(shape: S, sent: unknown, query: Record<string, unknown>): z.infer<S> {
  const [stray] = Object.keys(query);
  if (stray)
    throw invalid([{ path: [stray], message: 'is no parameter of this call: JSON carries its fields in the body' }]);
  const read = shape.safeParse(sent);
  if (!read.success) throw invalid(read.error.issues.flatMap((issue) => unknownFields(shape, issue)));
  const bytes = Buffer.byteLength(read.data.body);
  if (bytes > MAX_TEXT_BYTES) {
    throw new Problem('too-large', `The text has ${bytes} bytes; at most ${MAX_TEXT_BYTES} (1 MiB) are accepted`);
  }
  return read.data as z.infer<S>;
}

type Issue = { path: PropertyKey[]; message: string; keys?: string[] };

/** zod names unknown fields together; the sender gets a pointer to each. */
function unknownFields(shape: Shape, { path, message, keys }: Issue): Issue[] {
  if (!keys) return [{ path, message }];
  const known = Object.keys(shape.shape).join(', ');
  return keys.map((key) => ({ path: [...path, key], message: `is not known; known are ${known}` }));
}

const invalid = (issues: Issue[]): Problem => {
  const errors = fieldErrors(issues);
  const summary = errors.map(({ pointer, message }) => `${pointer || 'the body'} ${message}`).join('; ');
  return new Problem('invalid-release', summary, { errors });
};

/** A parameter sent twice arrives as an array, which no field takes. */
function fieldsIn(shape: Shape, query: Record<string, unknown>): Record<string, unknown> {
  if (!('body' in query)) return query;
  const known = Object.keys(shape.shape).filter((name) => name !== 'body');
  throw invalid([{ path: ['body'], message: `is no parameter; known are ${known.join(', ')}` }]);
}

function decode(body: unknown, charset: string): string {
  if (!Buffer.isBuffer(body)) throw invalid([{ path: ['body'], message: 'must hold the text of the release' }]);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(body);
  } catch (error) {
    const message = `is not ${charset}: send UTF-8, or name the encoding, as in "Content-Type: text/plain; charset=windows-1252"`;
    throw new Problem('invalid-release', `The text ${message}`, {
      errors: fieldErrors([{ path: ['body'], message }]),
      cause: error,
    });
  }
}

function parseContentType(header = ''): { type: string; charset: string } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter))?.slice('charset='.length);
  return { type: type.toLowerCase(), charset: charset?.replaceAll('"', '').toLowerCase() || 'utf-8' };
}

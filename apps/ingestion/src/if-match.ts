import { Problem } from '@dateline/problem-details';

/** The versions that a sender has seen, one of which must be the newest still; `any` for a sender who says that he does not care. */
export type ExpectedVersion = ReadonlySet<number> | 'any';

/**
 * Reads `If-Match` (RFC 9110, section 13.1.1). A version without its quotation marks is taken too.
 * @throws Problem 428 without the header, 400 for one that names no version
 */
export function readIfMatch(header: string | undefined): ExpectedVersion {
  if (header === undefined || header.trim() === '') {
    throw new Problem('precondition-required', 'Send the version that you change in the header If-Match, such as "1"');
  }
  if (header.trim() === '*') return 'any';
  const versions = header.split(',').map((tag) => /^\s*(?:"(\d{1,9})"|(\d{1,9}))\s*$/.exec(tag));
  if (versions.includes(null)) {
    throw new Problem('bad-request', 'If-Match: expected the version as a strong entity tag, such as "1"');
  }
  return new Set(versions.map((found) => Number(found![1] ?? found![2])));
}

export const isExpected = (expected: ExpectedVersion, version: number): boolean =>
  expected === 'any' || expected.has(version);

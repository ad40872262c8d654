import type { Standing } from '../publication';

/** The strong tag of an item in one format: its bytes change exactly with its version and revision. */
export const entityTag = ({ version, revision }: Standing, formatEnd: string): string =>
  `"${version}.${revision}${formatEnd}"`;

/** Does `If-None-Match` name the tag? Weakly compared, as RFC 9110 section 13.1.2 says. */
export function isAmong(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const named = ifNoneMatch.split(',').map((entry) => entry.trim());
  return named.some((entry) => entry === '*' || entry.replace(/^W\//, '') === tag);
}

import { SPORT_WORDS } from '../resources/sport-words';
import type { NameSpan } from './name-memory';
import type { Token } from './tokens';

/** The text reports sport; the top of it tells. */
export function isSport(tokens: readonly Token[]): boolean {
  let words = 0;
  let limit = 0;
  for (const { lower } of tokens) {
    if (SPORT_WORDS.has(lower)) words += 1;
    limit += 1;
    if (limit > 20_000) break;
  }
  return words >= 2 && words * 120 >= limit;
}

const BEFORE_TEAM: ReadonlySet<string> = new Set(
  'beat beats defeated against over downed edged host visiting crushed routed stunned'.split(' '),
);
const AFTER_TEAM: ReadonlySet<string> = new Set(
  'beat beats defeated won lost drew scored trailed led leads took clinched host'.split(' '),
);

/** "Norwich beat Leeds", "CHICAGO 4 DETROIT 2", "NEW YORK AT BOSTON": in sport a town that plays is a team. */
export function isTeam(tokens: readonly Token[], { from, to, type, rule }: NameSpan): boolean {
  if (type !== 'place' || !/city|town|region|repeated/.test(rule)) return false;
  const line = tokens[from]?.line;
  const [before, after] = [tokens[from - 1], tokens[to]].map((token) => (token?.line === line ? token : undefined));
  if (before && (before.lower === '(' || before.lower === 'in' || before.lower === ',')) return false;
  if (after?.number && after.text.length <= 3) return true;
  if (before && BEFORE_TEAM.has(before.lower) && rule !== 'known-region') return true;
  if (tokens[from]?.casing === 'capitals' && (before?.lower === 'at' || after?.lower === 'at')) return true;
  return after !== undefined && AFTER_TEAM.has(after.lower) && rule !== 'known-region';
}

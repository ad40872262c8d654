import { COUNTRY_CODES, SPORT_WORDS } from '../resources/sport-words';
import { knownName, nameKey } from './gazetteer';
import type { NameSpan } from './name-memory';
import { neighbour, type Run, type Shape } from './name-shape';
import type { Token } from './token';

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
  'beat beats beating defeated against over downed edged host hosts visiting crushed routed stunned thrashed blanked joined v vs versus left quit'.split(
    ' ',
  ),
);
const AFTER_TEAM: ReadonlySet<string> = new Set(
  'beat beats defeated won wins win lost lose loses drew draw scored trailed led leads took clinched host hosts seized equalised levelled conceded signed sign signs needed finished slumped moved climbed remained defender defenders defenseman midfielder midfielders striker strikers goalkeeper goalie pitcher winger quarterback coach manager captain skipper forward fans boss'.split(
    ' ',
  ),
);
/** What is done at, to, over, with or for a team. */
const DEEDS: ReadonlySet<string> = new Set(
  'win wins won loss lost defeat draw drew drawn victory victories triumph beaten lose losing losers visit trip signed sign move moved transfer debut goal goals equalised levelled scored played plays playing play ahead success hosts points thrashing league title season shutout setback'.split(
    ' ',
  ),
);

/** "Norwich beat Leeds", "CHICAGO 4 DETROIT 2", "NEW YORK AT BOSTON": in sport a town that plays is a team. */
export function isTeam(tokens: readonly Token[], { from, to, type, rule }: NameSpan): boolean {
  if (type !== 'place' || !/city|town|region|repeated/.test(rule)) return false;
  const line = tokens[from]?.line;
  const [before2, before, after] = [tokens[from - 2], tokens[from - 1], tokens[to]].map((token) =>
    token?.line === line ? token : undefined,
  );
  if (before && (before.lower === '(' || before.lower === 'in' || before.lower === ',')) return false;
  if (after?.number && after.text.length <= 3) return true;
  if (tokens[from]?.casing === 'capitals' && (before?.lower === 'at' || after?.lower === 'at')) return true;
  if (rule === 'known-region' || after?.text === ',') return false;
  if (before && BEFORE_TEAM.has(before.lower)) return true;
  if (before && before2 && /^(?:at|to|over|by|with|for|against)$/.test(before.lower) && DEEDS.has(before2.lower))
    return true;
  return after !== undefined && AFTER_TEAM.has(after.lower);
}

/** "Ada Loe (CZE)": three letters behind a name are its country. */
export function countryCode(run: Run): Shape | null {
  const code = run.tokens[run.from];
  if (run.to - run.from > 1 || !code || !COUNTRY_CODES.has(code.text)) return null;
  const [before, before2, after] = [neighbour(run, -1), neighbour(run, -2), neighbour(run, 1)];
  const isCode = before?.text === '(' && before2?.capital === true && before2.form === 'plain';
  return isCode && (after?.text === ')' || /^x?\d{1,2}$/.test(after?.text ?? ''))
    ? { type: 'place', score: 1.3, rule: 'place-code' }
    : null;
}

/** "the Philadelphia Flyers": a town and what its club is called. */
export function clubShape({ tokens, from, to }: Run): Shape | null {
  const last = tokens[to - 1];
  if (
    to - from < 2 ||
    to - from > 3 ||
    !last?.capital ||
    !/\p{Ll}s$|Sox|Jazz|Heat|Magic|United|City|Town|Rovers/u.test(last.text)
  )
    return null;
  const town = knownName(nameKey(tokens.slice(from, to - 1).map(({ text }) => text)));
  const isNickname = (last.ordinary && !last.label) || knownName(last.text)?.team === true;
  return town?.type === 'place' && town.rule !== 'country' && isNickname
    ? { type: 'organisation', score: 1.2 * (to - from), rule: 'body-club' }
    : null;
}

/** "Ada (28)", "(Ada 44, Loe 60)": figures beside a scorer. */
export function isScorer(run: Run): boolean {
  const [before, after, after2] = [neighbour(run, -1), neighbour(run, 1), neighbour(run, 2)];
  const after3 = run.tokens[run.to + 2];
  if (after?.text === '(') return after2?.number === true && after2.text.length <= 3 && after3?.text === ')';
  const isListed = before?.text === '(' || before?.text === ',' || before?.text === ';';
  return isListed && after?.number === true && after.text.length <= 3 && /^[),;]$/.test(after2?.text ?? '');
}

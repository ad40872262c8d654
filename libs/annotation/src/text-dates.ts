import { centuryOrDecade, opensCentury } from './centuries';
import { findDatesAmong } from './date-expressions';
import type { DateExpression } from './date-match';
import { joinRanges, type WrittenDate } from './date-ranges';
import { readsAsDate, tokenAt } from './date-sense';
import { type DateToken, isDash } from './date-tokens';
import { withEarlyYears } from './early-years';
import { SEASON_MONTHS } from './resources/relative-words';

/** The dates running text writes out, earlier centuries included, with the words that narrow a month or a year. */
export function textDates(tokens: DateToken[]): WrittenDate[] {
  const known = withEarlyYears(tokens);
  const dates = [...findDatesAmong(known).filter((date) => readsAsDate(date, known)), ...centuries(known)].sort(
    (a, b) => a.begin - b.begin,
  );
  return joinRanges(known, dates).map((written) => ({ ...written, begin: narrowedFrom(known, written) }));
}

function centuries(tokens: DateToken[]): DateExpression[] {
  return tokens.flatMap((token, at) => {
    const match = opensCentury(token) ? centuryOrDecade(tokens, at) : null;
    return match ? [match.expression] : [];
  });
}

const EDGES = new Set(['early', 'late', 'mid']);
const YEARLY = new Set(['fiscal', 'financial', 'fy', 'fye']);

/** Where "mid-July", "early 2028", "late 19th century", "summer 2024", "fiscal year 2025" begin. */
function narrowedFrom(tokens: DateToken[], { begin, first }: WrittenDate): number {
  if (!['month', 'year', 'years'].includes(first.kind)) return begin;
  let at = tokenAt(tokens, begin);
  if (first.kind !== 'month') at = yearWordsBefore(tokens, at);
  const before = tokens[at - 1];
  const edge = isDash(before) && before?.glued ? tokens[at - 2] : before;
  if (edge && EDGES.has(edge.lower)) at = tokens.indexOf(edge, at - 2);
  return tokens[at]?.begin ?? begin;
}

/** "fiscal", "fiscal year", "summer" before a year. */
function yearWordsBefore(tokens: DateToken[], at: number): number {
  const [second, first] = [tokens[at - 2]?.lower ?? '', tokens[at - 1]?.lower ?? ''];
  if (YEARLY.has(first) || SEASON_MONTHS.has(first)) return at - 1;
  return first === 'year' && YEARLY.has(second) ? at - 2 : at;
}

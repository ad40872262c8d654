import { calendarDay } from './calendar';
import { type DateExpression, type DateMatch, expression } from './date-match';
import { type DateToken, dateTokens, isDash, isDayNumber, isYear } from './date-tokens';
import { numericDate } from './numeric-dates';
import { opensYearPart, splitYear, yearPart } from './year-parts';

const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 'ère', 'º', 'ª', '°', '.', 'го', 'ое', 'de', 'of', 'the']);
const YEAR_RANGE = new Set(['to', 'through', 'until', 'bis', 'à', 'au', 'a', 'по', 'до', 'al']);
const AND = new Set(['and', 'und', 'et', 'y', 'e', 'и', '&']);
const BETWEEN_MONTH_AND_YEAR = new Set(['of', 'de', 'del', 'do', '.', ',']);

/** Full and partial calendar dates of a slice (at most 2 KB), left to right, never overlapping. */
export function findDates(text: string, begin: number, end: number): DateExpression[] {
  return findDatesAmong(dateTokens(text, begin, end));
}

/** The same for a reader who has the tokens already. */
export function findDatesAmong(tokens: DateToken[]): DateExpression[] {
  const found: DateExpression[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = matchAt(tokens, at);
    if (match) found.push(match.expression);
    at += match?.taken ?? 1;
  }
  return found;
}

function matchAt(tokens: DateToken[], at: number): DateMatch | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.weekday > 0) return withWeekday(tokens, at);
  if (token.number >= 0) {
    return (
      numericDate(tokens, at) ??
      dayFirst(tokens, at) ??
      yearPart(tokens, at) ??
      splitYear(tokens, at) ??
      years(tokens, at)
    );
  }
  if (token.month > 0) return monthFirst(tokens, at);
  return opensYearPart(token) ? yearPart(tokens, at) : null;
}

/** "Wednesday, March 7, 2018", "Mon. 3 March": the weekday belongs to the surface. */
function withWeekday(tokens: DateToken[], at: number): DateMatch | null {
  let next = at + 1;
  while (next < at + 4 && [',', '.', 'the', 'den', 'le', 'dem', 'der', 'el'].includes(tokens[next]?.lower ?? ''))
    next += 1;
  const start = tokens[next];
  if (!start || start.weekday > 0) return null;
  const match = matchAt(tokens, next);
  if (!match || (match.expression.kind !== 'day' && match.expression.kind !== 'days')) return null;
  const weekday = tokens[at]?.weekday ?? null;
  return {
    expression: { ...match.expression, begin: tokens[at]?.begin ?? 0, weekday },
    taken: match.taken + next - at,
  };
}

/** "5 November 2025", "5. November", "1er mars", "5 de noviembre de 2025", "5-6 April 2016", "18 and 19 November". */
function dayFirst(tokens: DateToken[], at: number): DateMatch | null {
  const first = tokens[at];
  if (!isDayNumber(first) || (first.glued && isNumberJoint(tokens, at))) return null;
  let next = skipOrdinals(tokens, at + 1);
  let last: DateToken | null = null;
  if (isRangeWord(tokens[next]) && isDayNumber(tokens[next + 1])) {
    last = tokens[next + 1] ?? null;
    // "5 and 12 November" are two days, "5 and 6 November" is a range.
    if (AND.has(tokens[next]?.lower ?? '') && (last?.number ?? 0) !== first.number + 1) return null;
    next = skipOrdinals(tokens, next + 2);
  }
  const month = tokens[next];
  if (!month || month.month === 0) return null;
  const year = yearAfter(tokens, next + 1);
  return dayMatch(tokens, at, year.next, first, last, month.month, year.value);
}

/** "March 7, 2018", "Dec. 6th", "November 22-23", "June 3 to 5, 2026". */
function monthFirst(tokens: DateToken[], at: number): DateMatch | null {
  const month = tokens[at];
  if (!month) return null;
  const next = tokens[at + 1]?.text === '.' && tokens[at + 1]?.glued ? at + 2 : at + 1;
  const first = tokens[next];
  // "March 7.5 %" and "March 12:30" are not days.
  if (!isDayNumber(first) || isNumberJoint(tokens, next + 1)) return monthAlone(tokens, at, next, month);
  let after = skipSuffix(tokens, next + 1);
  let last: DateToken | null = null;
  const upTo = tokens[after + 1];
  if (isRangeWord(tokens[after]) && isDayNumber(upTo) && tokens[after + 2]?.month !== month.month) {
    if ((tokens[after + 2]?.month ?? 0) === 0 && upTo.number > first.number) {
      last = upTo;
      after = skipSuffix(tokens, after + 2);
    }
  }
  const year = yearAfter(tokens, after);
  return dayMatch(tokens, at, year.next, first, last, month.month, year.value);
}

function monthAlone(tokens: DateToken[], at: number, next: number, month: DateToken): DateMatch {
  const year = yearAfter(tokens, next);
  // A full stop after a bare month ends the sentence; after an abbreviation before a year it belongs to the month.
  const taken = year.value === null ? 1 : year.next - at;
  return {
    expression: expression(tokens, at, taken, { kind: 'month', year: year.value, month: month.month }),
    taken,
  };
}

/** "2030", "2026–2028", "2008 to 2011". Whether a lone number is a year, the reader of the sentence decides. */
function years(tokens: DateToken[], at: number): DateMatch | null {
  const first = tokens[at];
  if (!isYear(first) || isNumberJoint(tokens, at) || isNumberJoint(tokens, at + 1)) return null;
  const last = tokens[at + 2];
  const joint = tokens[at + 1];
  const word = joint?.lower ?? '';
  const ranged = isDash(joint) || YEAR_RANGE.has(word) || (word === 'and' && tokens[at - 1]?.lower === 'between');
  const side = (word === 'or' || word === 'and') && isYear(last) && last.number === first.number + 1;
  if ((ranged || side) && isYear(last) && last.number > first.number && !isNumberJoint(tokens, at + 3)) {
    return {
      expression: expression(tokens, at, 3, { kind: 'years', year: first.number, last: last.number }),
      taken: 3,
    };
  }
  return { expression: expression(tokens, at, 1, { kind: 'year', year: first.number }), taken: 1 };
}

function dayMatch(
  tokens: DateToken[],
  at: number,
  next: number,
  first: DateToken,
  last: DateToken | null,
  month: number,
  year: number | null,
): DateMatch | null {
  const exists = (day: number) => calendarDay(year ?? 2024, month, day) !== null;
  if (!exists(first.number) || (last && !(exists(last.number) && last.number > first.number))) return null;
  const kind = last ? 'days' : 'day';
  const meaning = { kind, year, month, day: first.number, last: last?.number ?? null } as const;
  return { expression: expression(tokens, at, next - at, meaning), taken: next - at };
}

function skipOrdinals(tokens: DateToken[], at: number): number {
  let next = at;
  while (next < at + 3 && ORDINALS.has(tokens[next]?.lower ?? '')) next += 1;
  return next;
}

function skipSuffix(tokens: DateToken[], at: number): number {
  const token = tokens[at];
  return token?.glued && ['st', 'nd', 'rd', 'th'].includes(token.lower) ? at + 1 : at;
}

function yearAfter(tokens: DateToken[], at: number): { value: number | null; next: number } {
  let next = at;
  while (next < at + 2 && BETWEEN_MONTH_AND_YEAR.has(tokens[next]?.lower ?? '')) next += 1;
  const year = tokens[next];
  if (!isYear(year) || isNumberJoint(tokens, next + 1)) return { value: null, next: at };
  return { value: year.number, next: next + 1 };
}

function isRangeWord(token: DateToken | undefined): boolean {
  if (isDash(token)) return true;
  return ['to', 'and', 'bis', 'und', 'et', 'au', 'y', 'al', 'e', 'и', 'по', '/', '&'].includes(token?.lower ?? '');
}

/** "7.5", "12:30", "1,000": a sign glued between two numbers. */
function isNumberJoint(tokens: DateToken[], at: number): boolean {
  const sign = tokens[at];
  const sides = sign && ['.', ':', ',', '/'].includes(sign.text) ? [sign, tokens[at + 1]] : [tokens[at - 1], sign];
  const [joint, number] = sides;
  if (!joint || !number?.glued || !joint.glued) return false;
  return ['.', ':', ',', '/'].includes(joint.text) && /^\d/.test(number.text);
}

import type { Annotation, Annotator, Findings, ReleaseDocument } from '../annotator';
import { calendarDay, calendarMonth, nearestYear } from '../calendar';
import { findDates } from '../date-expressions';
import type { DateExpression } from '../date-match';
import { type DateToken, dateTokens } from '../date-tokens';
import { relativeDate } from '../relative-dates';
import { DOUBTFUL_MONTHS } from '../resources/calendar-words';
import { TEMPORAL_WORDS } from '../resources/relative-words';
import { slices } from '../text-slices';

type DateClaim = Annotation['dates'][number];

/** A release does not name more days than this; a hostile text does. */
const MAX_DATES = 2000;
const LAWS = /^(?:acts?|law|code|treaty|convention|agreement|constitution|directive|regulation)$/;

interface Anchor {
  day: string;
  kind: 'dateline' | 'received';
}

/** Days, months, years and ranges of the text. What is not written hangs on the dateline, else on the day of receipt. */
export const dates: Annotator = {
  name: 'dates',
  version: 1,
  run: (document, findings) => {
    const claims = datesOf(document, findings);
    const warnings = claims.length > MAX_DATES ? [{ code: 'DATES_TRUNCATED', path: '/dates' }] : [];
    return { dates: claims.slice(0, MAX_DATES), warnings };
  },
};

function datesOf({ text, receivedOn }: ReleaseDocument, findings: Findings): DateClaim[] {
  const day = findings.dateline?.date ?? null;
  const anchor: Anchor = day === null ? { day: receivedOn, kind: 'received' } : { day, kind: 'dateline' };
  const language = findings.language?.code ?? 'en';
  const written: DateExpression[] = [];
  const relative: DateClaim[] = [];
  for (const { begin, end } of slices(text)) {
    if (written.length + relative.length > MAX_DATES) break;
    const tokens = dateTokens(text, begin, end);
    const found = findDates(text, begin, end).filter((date) => isDate(date, tokens));
    written.push(...found);
    relative.push(...relatives(tokens, found, anchor, language));
  }
  const stated = statedYears(written);
  const claims = written.map((date) => resolved(date, anchor, stated, findings));
  return [...claims, ...relative].sort((a, b) => a.begin - b.begin);
}

function relatives(tokens: DateToken[], written: DateExpression[], anchor: Anchor, language: string): DateClaim[] {
  const claims: DateClaim[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const begin = tokens[at]?.begin ?? 0;
    while ((written[next]?.end ?? Number.POSITIVE_INFINITY) <= begin) next += 1;
    if ((written[next]?.begin ?? Number.POSITIVE_INFINITY) <= begin) continue;
    const found = relativeDate(tokens, at, anchor.day, language);
    if (!found) continue;
    const { taken, ...claim } = found;
    const overlaps = (written[next]?.begin ?? Number.POSITIVE_INFINITY) < claim.end;
    if (!overlaps) claims.push({ ...claim, anchor: anchor.kind });
    at += taken - 1;
  }
  return claims;
}

/** A lone number is a year, and a lone "May" a month, only where the sentence speaks of time. */
function isDate(date: DateExpression, tokens: DateToken[]): boolean {
  if (date.kind !== 'year' && (date.kind !== 'month' || date.year !== null)) return true;
  const at = tokenAt(tokens, date.begin);
  const before = tokens[at - 1]?.lower ?? '';
  const temporal = TEMPORAL_WORDS.has(before);
  // "Civil Rights Act of 1964" is a name; "(2012)" is a time.
  if (before === 'of' && LAWS.test(tokens[at - 2]?.lower ?? '')) return false;
  if (date.kind === 'year' && before === '(' && tokens[at + 1]?.text === ')') return true;
  if (date.kind === 'year')
    return temporal && !/^[%\p{L}]/u.test(tokens[at + 1]?.glued ? (tokens[at + 1]?.text ?? '') : '');
  const word = tokens[at];
  if (!word || word.lower.length < 3 || !/^\p{Lu}|\p{Lo}|[\u0400-\u04ff]/u.test(word.text)) return false;
  // "Last December" is a relative date, read elsewhere.
  if (['last', 'this', 'next'].includes(before)) return false;
  return temporal || !DOUBTFUL_MONTHS.has(word.lower);
}

function tokenAt(tokens: DateToken[], begin: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.begin ?? 0) < begin) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The years the text states for its days and months: "September 17" needs no guess where "September 17, 2016" stands. */
function statedYears(written: DateExpression[]): Map<string, number> {
  const stated = new Map<string, number>();
  const years = new Set<number>();
  for (const { kind, year, month, day } of written) {
    if (year === null || month === null || kind === 'months') continue;
    years.add(year);
    stated.set(`${month}`, year);
    if (kind === 'day') stated.set(`${month}-${day}`, year);
  }
  const only = years.size === 1 ? [...years][0] : undefined;
  return only === undefined ? stated : stated.set('only', only);
}

function resolved(date: DateExpression, anchor: Anchor, stated: Map<string, number>, findings: Findings): DateClaim {
  const { begin, end } = date;
  if (date.year !== null) return { begin, end, ...meaningOf(date, date.year), anchor: 'stated' };
  const { dateline, layout } = findings;
  if (layout.dateline?.date?.begin === begin && dateline?.date) {
    const from = dateline.yearSource.kind === 'received' ? 'received' : 'stated';
    return { begin, end, ...meaningOf(date, Number(dateline.date.slice(0, 4))), anchor: from };
  }
  const near = nearestYear(date.month ?? 1, date.day ?? 15, anchor.day);
  const beside = stated.get(`${date.month}-${date.day}`) ?? stated.get(`${date.month}`);
  const known = beside ?? (anchor.kind === 'received' ? stated.get('only') : undefined);
  if (known === undefined || (known === near && anchor.kind === 'dateline')) {
    return { begin, end, ...meaningOf(date, near), anchor: anchor.kind };
  }
  // Another day of a month that is stated for another year proves nothing where a dateline is nearer.
  const inferred = date.kind === 'month' || anchor.kind === 'received' || stated.has(`${date.month}-${date.day}`);
  return inferred
    ? { begin, end, ...meaningOf(date, known), anchor: 'inferred' }
    : { begin, end, ...meaningOf(date, near), anchor: anchor.kind };
}

function meaningOf(date: DateExpression, year: number): Pick<DateClaim, 'value' | 'precision'> {
  const month = date.month ?? 1;
  const day = date.day ?? 1;
  if (date.kind === 'year') return { value: String(year), precision: 'year' };
  if (date.kind === 'years') return { value: `${year}/${date.last}`, precision: 'range' };
  if (date.kind === 'months') {
    return { value: `${calendarMonth(year, month)}/${calendarMonth(year, date.last ?? month)}`, precision: 'range' };
  }
  if (date.kind === 'month') return { value: calendarMonth(year, month), precision: 'month' };
  if (date.kind === 'day') return { value: date.ambiguous ? null : calendarDay(year, month, day), precision: 'day' };
  const last = calendarDay(year, month, date.last ?? day);
  return { value: last === null ? null : `${calendarDay(year, month, day)}/${last}`, precision: 'range' };
}

import type { Annotation, Findings } from './annotator';
import { addDays, calendarDay, calendarMonth, nearestYear } from './calendar';
import type { DateExpression } from './date-match';
import type { DayMonthOrder } from './date-order';
import type { WrittenDate } from './date-ranges';
import type { Tense } from './relative-weekdays';

export type DateClaim = Annotation['dates'][number];

/** The day that what is not written hangs on. */
export interface DateAnchor {
  day: string;
  kind: 'dateline' | 'received';
}

/** Nearer than this the tense of the sentence may be that of another verb: "agreed to meet on 5 December". */
const FAR_AHEAD = 60;
const FAR_BEHIND = 30;

type Year = Pick<DateClaim, 'anchor'> & { year: number };

/** Reads written dates as days, months, years and ranges: their own year, one the text states, or the nearest to the anchor. */
export function dateResolver(
  anchor: DateAnchor,
  order: DayMonthOrder,
  dates: readonly DateExpression[],
  findings: Findings,
): (written: WrittenDate) => DateClaim {
  const stated = statedYears(dates);
  const yearOf = (date: DateExpression, tense: Tense | null): Year =>
    date.year === null ? inferredYear(date, anchor, stated, findings, tense) : { year: date.year, anchor: 'stated' };
  return ({ begin, end, first, last, tense }) => {
    const own = yearOf(first, tense);
    if (last === null) return { begin, end, ...meaningOf(first, own.year, order), anchor: own.anchor };
    const years = rangeYears(first, last, own, yearOf(last, tense));
    const from = meaningOf(first, years.first, order).value;
    const to = meaningOf(last, years.last, order).value;
    const value = from === null || to === null ? null : `${from}/${to}`;
    return { begin, end, value, precision: 'range', anchor: years.anchor };
  };
}

/** "3 October 2026 to 28 February": the end of a range that names one year lies beside its begin. */
function rangeYears(first: DateExpression, last: DateExpression, own: Year, other: Year) {
  const wraps = (first.month ?? 0) > (last.month ?? 0) ? 1 : 0;
  if (first.year === null) return { first: other.year - wraps, last: other.year, anchor: other.anchor };
  if (last.year === null) return { first: own.year, last: own.year + wraps, anchor: own.anchor };
  return { first: own.year, last: other.year, anchor: own.anchor };
}

interface StatedYears {
  years: ReadonlyMap<string, number>;
  /** The year of the dated event that is told just before: "born on 3 March 1970 in Oslo; in June his parents moved". */
  before(date: DateExpression): number | undefined;
}

/** So far a story goes on in the year it named last. */
const GOING_ON = 300;

/** The years the text states for its days and months: "September 17" needs no guess where "September 17, 2016" stands. */
function statedYears(dates: readonly DateExpression[]): StatedYears {
  const years = new Map<string, number>();
  const all = new Set<number>();
  const full: { begin: number; year: number }[] = [];
  for (const { kind, year, month, day, begin } of dates) {
    if (year === null || month === null || kind === 'months') continue;
    all.add(year);
    full.push({ begin, year });
    years.set(`${month}`, year);
    if (kind === 'day') years.set(`${month}-${day}`, year);
  }
  const only = all.size === 1 ? [...all][0] : undefined;
  if (only !== undefined) years.set('only', only);
  const before = ({ begin }: DateExpression) => {
    const last = full[lastBefore(full, begin)];
    return last && begin - last.begin <= GOING_ON ? last.year : undefined;
  };
  return { years, before };
}

/** Index of the last entry that begins before the offset; -1 where none does. */
function lastBefore(entries: readonly { begin: number }[], begin: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.begin ?? 0) < begin) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function inferredYear(
  date: DateExpression,
  anchor: DateAnchor,
  stated: StatedYears,
  findings: Findings,
  tense: Tense | null,
): Year {
  const { dateline, layout } = findings;
  if (layout.dateline?.date?.begin === date.begin && dateline?.date) {
    const kind = dateline.yearSource.kind === 'received' ? 'received' : 'stated';
    return { year: Number(dateline.date.slice(0, 4)), anchor: kind };
  }
  const near = yearInTense(date, nearestYear(date.month ?? 1, date.day ?? 15, anchor.day), anchor.day, tense);
  const sameDay = stated.years.get(`${date.month}-${date.day}`);
  // The same month of another year proves nothing where a dateline is nearer: "up in August from August 2024".
  if (anchor.kind === 'dateline') {
    return sameDay === undefined || sameDay === near
      ? { year: near, anchor: 'dateline' }
      : { year: sameDay, anchor: 'inferred' };
  }
  const known = sameDay ?? stated.years.get(`${date.month}`) ?? stated.before(date) ?? stated.years.get('only');
  return known === undefined ? { year: near, anchor: 'received' } : { year: known, anchor: 'inferred' };
}

/** "published on 7 April" in November was this spring, "comes into force on 1 July" will be next summer. */
function yearInTense({ month, day }: DateExpression, near: number, anchor: string, tense: Tense | null): number {
  const value = calendarDay(near, month ?? 1, day ?? 15);
  if (value === null) return near;
  if (tense === 'past' && value > addDays(anchor, FAR_AHEAD)) return near - 1;
  return tense === 'future' && value < addDays(anchor, -FAR_BEHIND) ? near + 1 : near;
}

function meaningOf(date: DateExpression, year: number, order: DayMonthOrder): Pick<DateClaim, 'value' | 'precision'> {
  const month = date.month ?? 1;
  const day = date.day ?? 1;
  if (date.kind === 'year') return { value: String(year), precision: 'year' };
  if (date.kind === 'years') return { value: `${year}/${date.last}`, precision: 'range' };
  if (date.kind === 'months') {
    return { value: `${calendarMonth(year, month)}/${calendarMonth(year, date.last ?? month)}`, precision: 'range' };
  }
  if (date.kind === 'month') return { value: calendarMonth(year, month), precision: 'month' };
  if (date.kind === 'day') return { value: dayOf(date, year, order), precision: 'day' };
  const last = calendarDay(year, month, date.last ?? day);
  return { value: last === null ? null : `${calendarDay(year, month, day)}/${last}`, precision: 'range' };
}

/** An ambiguous expression holds the reading that puts the day first. */
function dayOf({ month, day, ambiguous }: DateExpression, year: number, order: DayMonthOrder): string | null {
  if (ambiguous && order === null) return null;
  const swapped = ambiguous && order === 'month-first';
  return swapped ? calendarDay(year, day ?? 1, month ?? 1) : calendarDay(year, month ?? 1, day ?? 1);
}

import { calendarDay, weekdayOf } from './calendar';
import { clockBehind, offsetAnywhere, offsetOf } from './clock-offset';
import { findDates } from './date-expressions';
import type { DateExpression } from './date-match';
import { dateTokens } from './date-tokens';
import { MONTH_OF, WEEKDAY_OF } from './resources/calendar-words';
import * as words from './resources/embargo-words';
import { CLOCK_WORDS } from './resources/time-zones';
import type { Span } from './text-slices';

/** What a stretch of text says of a moment, the most exact first. */
export type MomentKind = 'clock' | 'day' | 'month';

interface Time extends Span {
  /** Null for a time that is none ("24:00"), or may be another ("5:30" of the afternoon, "midnight" of either day). */
  minutes: number | null;
  offset: number | null;
  /** A clock stands behind the time, even if it is none we know. */
  named: boolean;
}

/** "USDL-25-1477" stands between order and time in some offices. */
const REFERENCE = /\b[A-Z]{2,6}[ -]\d\d-\d{2,6}\b/g;

/**
 * The moment an embargo line names, RFC 3339 with the offset it states; null unless day, time of day and clock are
 * certain. `known` are full dates of the header: they lend a year to "Monday 10 November", nothing more.
 */
export function embargoTime(text: string, known: readonly DateExpression[]): string | null {
  const order = text.replace(/(Washington),? ?D\.? ?C\.?/gi, '$1');
  if (words.UNSURE.test(order.toLowerCase().replaceAll('’', "'"))) return null;
  const dates = findDates(order, 0, order.length);
  const day = onlyDay(order, dates, known);
  if (day === null) return null;
  const days = dates.filter(({ kind }) => kind === 'day');
  const withoutDays = days.reduce(blanked, order);
  const times = timesOf(withoutDays, day);
  const [first] = times;
  if (!first || first.minutes === null || first.offset === null || words.SHORT_DATE.test(withoutDays)) return null;
  if (words.SECOND_MOMENT.test(times.reduce(blanked, withoutDays).toLowerCase())) return null;
  if (!isSaidOfOrder(order, [...days, ...times])) return null;
  const instant = first.minutes - first.offset;
  // "09:00 EST (14:00 GMT)" says one moment twice; two different moments are no certainty.
  const agreed = times.every(
    ({ minutes, offset }) => minutes !== null && offset !== null && minutes - offset === instant,
  );
  return agreed ? rfc3339(day, first.minutes, first.offset) : null;
}

export function momentOf(raw: string): MomentKind | null {
  if (words.CLOCK.test(raw.toLowerCase())) return 'clock';
  const dates = findDates(raw, 0, raw.length);
  const names = raw.toLowerCase().match(/\p{L}[\p{L}-]{2,}/gu) ?? [];
  const day = dates.some(({ kind }) => kind === 'day' || kind === 'days') || names.some((name) => WEEKDAY_OF.has(name));
  if (day || words.DAY_WORD.test(raw.toLowerCase()) || words.SHORT_DATE.test(raw)) return 'day';
  return dates.some(({ kind, year }) => kind === 'month' && year !== null) ? 'month' : null;
}

/** The moment that stands right at the start, behind signs and small words. */
export function momentAt(raw: string): MomentKind | null {
  const head = raw.replace(/^[^\p{L}\d]{0,6}(?:(?:the|on|at|um|am|le|el|las|alle|ore|kl)\.? ){0,2}/iu, '').slice(0, 48);
  const word = /^\p{L}+/u.exec(head.toLowerCase())?.[0] ?? '';
  const begins =
    /^\d/.test(head) ||
    MONTH_OF.has(word) ||
    WEEKDAY_OF.has(word) ||
    words.DAY_WORD.test(word) ||
    words.CLOCK.test(word);
  return begins ? momentOf(head) : null;
}

/** Nothing but the words of an order, dates, times and clocks. */
export function isOrderOnly(line: string): boolean {
  return (
    line
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}[\p{L}'.]*/gu) ?? []
  ).every((word) => {
    const bare = word.replace(/\.+$/, '');
    return words.ORDER_WORDS.has(bare) || MONTH_OF.has(bare) || WEEKDAY_OF.has(bare) || CLOCK_WORDS.has(bare);
  });
}

function onlyDay(order: string, dates: DateExpression[], known: readonly DateExpression[]): string | null {
  const days = new Set<string>();
  for (const date of dates) {
    if (date.kind === 'days' || date.ambiguous) return null;
    // Months and years beside the day are the headline's ("Ferry traffic for October 2025").
    if (date.kind !== 'day') continue;
    const year = date.year ?? yearFrom(known, date);
    const day = year === null ? null : calendarDay(year, date.month ?? 0, date.day ?? 0);
    if (day === null) return null;
    days.add(day);
  }
  const [day] = days;
  if (day === undefined || days.size > 1) return null;
  return dateTokens(order, 0, order.length).every(({ weekday }) => weekday === 0 || weekday === weekdayOf(day))
    ? day
    : null;
}

/** In "EMBARGOED: Nordvik opens its quay at 14:00" the time is the headline's: only words of an order join it. */
function isSaidOfOrder(order: string, moments: Span[]): boolean {
  const begin = Math.min(...moments.map((moment) => moment.begin));
  const end = Math.max(...moments.map((moment) => moment.end));
  const joint = /(?:[^ ]+ ){0,2}$/.exec(order.slice(0, begin))?.[0] ?? '';
  return isOrderOnly(`${joint}${order.slice(begin, end)}`.replace(REFERENCE, ''));
}

function yearFrom(known: readonly DateExpression[], date: DateExpression): number | null {
  const same = known.filter(({ kind, month, day }) => kind === 'day' && month === date.month && day === date.day);
  const [year = null, ...others] = new Set(same.map((other) => other.year));
  return others.length === 0 ? year : null;
}

function timesOf(order: string, day: string): Time[] {
  const times: Time[] = [];
  let left = order;
  for (const [shape, pattern] of Object.entries(words.TIME_SHAPES)) {
    for (const match of left.matchAll(pattern)) {
      const time = timeOf(shape, match, order, day);
      // "2030" may be a year: four figures are a time beside a clock or a unit, or when they begin with a nought.
      if (shape === 'joined' && /^[12]\d{3}$/.test(match[0]) && !time.named) continue;
      times.push(time);
      left = blanked(left, { begin: match.index, end: match.index + match[0].length });
    }
  }
  const [only] = times;
  // "5 November 2025, 14:00 (London time)": one clock for the line, wherever it stands.
  if (only?.minutes && times.length === 1 && !only.named) only.offset = offsetAnywhere(order, day, only.minutes);
  return times.sort((a, b) => a.begin - b.begin);
}

function timeOf(shape: string, match: RegExpExecArray, order: string, day: string): Time {
  const end = match.index + match[0].length;
  const machine = /T$/.test(order.slice(0, match.index));
  const { clock, length, named } = clockBehind(order.slice(end), machine);
  const minutes = minutesOf(shape, match);
  const midnight = minutes === 0 && !machine;
  // An hour without its half of the day: the clocks of the United States have twelve hours.
  const halved = ['colon', 'stop'].includes(shape) && match[1]?.length === 1;
  const loose = halved && (Number(match[1]) < 8 || clock?.season === 'us');
  const offset = clock && minutes !== null ? offsetOf(clock, day, minutes) : null;
  return { begin: match.index, end: end + length, minutes: midnight || loose ? null : minutes, offset, named };
}

function minutesOf(shape: string, match: RegExpExecArray): number | null {
  if (shape === 'noon') return 720;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? (shape === 'unit' ? (match[3] ?? 0) : 0));
  if (minute > 59 || hour > 23) return null;
  // "00.01am" and "14:00 p.m." are plain.
  if (shape !== 'half' || hour > 12) return hour * 60 + minute;
  return ((hour % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}

function blanked(text: string, { begin, end }: Span): string {
  return `${text.slice(0, begin)}${'_'.repeat(end - begin)}${text.slice(end)}`;
}

function rfc3339(day: string, minutes: number, offset: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

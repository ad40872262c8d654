import { addDays, calendarDay, weekdayOf } from './calendar';
import { findDates } from './date-expressions';
import type { DateExpression } from './date-match';
import { FIXED_CITY_TIMES, MOVING_ZONES, ZONES } from './resources/time-zones';

interface ClockTime {
  minutes: number;
  offset: number | null;
}

const TIMES =
  /(?<![\d.,:+-])(?:(\d{1,2})(?:[:.h](\d{2})(?!\d)(?::\d{2}(?!\d))?)? ?(a\.?m\.?|p\.?m\.?|uhr|hours|hrs)(?![\p{L}])|(\d{1,2})[:h](\d{2})(?!\d)(?::\d{2}(?!\d))?|(\d{1,2}) ?h(?![\p{L}\d])|(\d{4}) ?(?:hours|hrs|(?=gmt|utc|bst|cet|est|et\b|z\b))|\b(noon|midday)\b|(\d{1,2})\.(\d{2})(?= ?\(?(?:gmt|utc|[a-z]{1,2}st|[a-z]{1,2}dt|cet|mez|mesz|et|ct|pt|мск)(?![\p{L}])))/giu;
const ZONE_AFTER =
  /^[ ,(]{0,3}(?:(?:hours|hrs|uhr)[ ,(]{1,3})?(?:(?:u\.?s\.? )?(?:((?:gmt|utc) ?)?([+−-])(\d{1,2})(?::?(\d{2}))?(?!\d)|([\p{L}]+(?: york| kong)?(?: time| московскому времени)?)))/iu;

/**
 * The moment an embargo line names, RFC 3339 with the offset it states; null unless day, time of day and clock are
 * certain. `known` are full dates of the header: they lend a year to "Monday 10 November", nothing more.
 */
export function embargoTime(line: string, known: readonly DateExpression[]): string | null {
  const day = onlyDay(line, known);
  if (day === null) return null;
  const times = clockTimes(line, day);
  const first = times[0];
  if (!first || first.offset === null) return null;
  const instant = first.minutes - first.offset;
  // "09:00 EST (14:00 GMT)" says one moment twice; two different moments are no certainty.
  const agreed = times.every(({ minutes, offset }) => offset !== null && minutes - offset === instant);
  return agreed ? rfc3339(day, first.minutes, first.offset) : null;
}

function onlyDay(line: string, known: readonly DateExpression[]): string | null {
  const days = new Set<string>();
  for (const date of findDates(line, 0, line.length)) {
    if (date.kind === 'year') continue;
    if (date.kind !== 'day' || date.ambiguous) return null;
    const year = date.year ?? yearFrom(known, date);
    const day = year === null ? null : calendarDay(year, date.month ?? 0, date.day ?? 0);
    if (day === null || (date.weekday !== null && weekdayOf(day) !== date.weekday)) return null;
    days.add(day);
  }
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function yearFrom(known: readonly DateExpression[], date: DateExpression): number | null {
  const years = new Set(
    known.flatMap((other) =>
      other.kind === 'day' && other.year !== null && other.month === date.month && other.day === date.day
        ? [other.year]
        : [],
    ),
  );
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

function clockTimes(line: string, day: string): ClockTime[] {
  const times: ClockTime[] = [];
  const rest = withoutDates(line);
  for (const match of rest.matchAll(TIMES)) {
    const minutes = minutesOf(match);
    if (minutes === null) return [];
    const after = match.index + match[0].length;
    // "10:00-12:00 GMT" is a span of time: it does not say when.
    if (/^ ?[-–—] ?\d{1,2}[:.]\d{2} ?\p{L}/u.test(rest.slice(after, after + 20))) return [];
    times.push({ minutes, offset: offsetAfter(rest.slice(after, after + 60), day) });
  }
  // "5 November 2025, 14:00 (London time)": one clock for the line, wherever it stands.
  if (times.length === 1 && times[0]?.offset === null) times[0].offset = offsetAnywhere(rest, day);
  return times;
}

function minutesOf(match: RegExpMatchArray): number | null {
  if (match[8] !== undefined) return 720;
  const military = match[7];
  const hour =
    military === undefined ? Number(match[1] ?? match[4] ?? match[6] ?? match[9]) : Number(military.slice(0, 2));
  const minute = military === undefined ? Number(match[2] ?? match[5] ?? match[10] ?? 0) : Number(military.slice(2));
  const half = match[3]?.replaceAll('.', '').toLowerCase() ?? '';
  if (minute > 59 || hour > 23) return null;
  if (half !== 'am' && half !== 'pm') return hour * 60 + minute;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}

function offsetAfter(rest: string, day: string): number | null {
  const match = ZONE_AFTER.exec(rest);
  if (!match) return null;
  const [, , sign, hours, minutes, name] = match;
  if (hours !== undefined) return numericOffset(sign ?? '+', Number(hours), Number(minutes ?? 0));
  return name === undefined ? null : namedOffset(name, day);
}

function offsetAnywhere(line: string, day: string): number | null {
  const offsets = new Set<number>();
  for (const word of line.matchAll(/\p{L}+(?: york| kong)?(?: time)?/giu)) {
    // Away from the time, "et", "Central" and "Pacific" are words; "Central time" is a clock.
    const isClock = word[0].length >= 3 && (/ time$/i.test(word[0]) || word[0].toLowerCase() in ZONES);
    const offset = isClock ? namedOffset(word[0], day) : null;
    if (offset !== null) offsets.add(offset);
  }
  return offsets.size === 1 ? ([...offsets][0] ?? null) : null;
}

function namedOffset(stated: string, day: string): number | null {
  const name = stated.toLowerCase();
  const short = name.replace(/ time$/, '');
  // "est" is a French verb and "et" a French and: abbreviations of clocks are written in capitals.
  if (
    short.length <= 4 &&
    !['gmt', 'utc', 'z', 'uk', 'мск'].includes(short) &&
    stated.slice(0, short.length) !== short.toUpperCase()
  ) {
    return null;
  }
  const zone = ZONES[name] ?? ZONES[short];
  if (zone) return zone.season === null || isSummer(zone.season, day) ? zone.minutes : null;
  const moving = MOVING_ZONES[name] ?? MOVING_ZONES[short];
  if (moving) return moving.minutes + (isSummer(moving.season, day) ? 60 : 0);
  return FIXED_CITY_TIMES[name] ?? null;
}

function numericOffset(sign: string, hours: number, minutes: number): number | null {
  if (hours > 14 || minutes > 59) return null;
  return (sign === '+' ? 1 : -1) * (hours * 60 + minutes);
}

/** Whole days: whoever embargoes to the hour of the change must name a fixed clock. */
function isSummer(season: 'eu' | 'us', day: string): boolean {
  const year = Number(day.slice(0, 4));
  const [from, to] =
    season === 'eu' ? [lastSunday(year, 3), lastSunday(year, 10)] : [firstSunday(year, 3, 8), firstSunday(year, 11, 1)];
  return day >= from && day < to;
}

function firstSunday(year: number, month: number, earliest: number): string {
  const from = calendarDay(year, month, earliest) ?? '';
  return addDays(from, 7 - weekdayOf(from));
}

function lastSunday(year: number, month: number): string {
  return firstSunday(year, month, 25);
}

/** Dates would read as times ("05.11"); spaces in their place keep the positions. */
function withoutDates(line: string): string {
  let rest = line;
  for (const date of findDates(line, 0, line.length)) {
    if (date.kind === 'year' || date.kind === 'years' || date.kind === 'month') continue;
    rest = `${rest.slice(0, date.begin)}${' '.repeat(date.end - date.begin)}${rest.slice(date.end)}`;
  }
  return rest;
}

function rfc3339(day: string, minutes: number, offset: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

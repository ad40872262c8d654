import { addDays, calendarDay, weekdayOf } from './calendar';
import * as clocks from './resources/time-zones';

/** The clock right behind a time, how long it is written, and whether it names one at all. */
export function clockBehind(
  rest: string,
  iso: boolean,
): { clock: clocks.Clock | null; length: number; named: boolean } {
  const offset = clocks.OFFSET.exec(rest);
  if (offset) return { clock: statedOffset(offset, iso), length: offset[0].length, named: true };
  const match = clocks.CLOCK_NAME.exec(rest.slice(0, 60));
  const lead = match?.[1] ?? '';
  const spoken = (match?.[2] ?? '').replace(/^u\.?s\.? /i, '').split(/[. ]{1,2}/);
  // "Central Africa Time" is not the Central of America: a name goes up to its "time".
  const shortest = spoken.findIndex((word, index) => index > 0 && word.toLowerCase() === 'time') + 1 || 1;
  for (let count = spoken.length; count >= shortest; count -= 1) {
    const clock = clockCalled(spoken.slice(0, count), /[([]/.test(lead));
    if (clock) return { clock, length: lead.length + spoken.slice(0, count).join(' ').length, named: true };
  }
  return { clock: null, length: 0, named: shortest > 1 || /^[A-Z]{2,4}T$/.test(spoken[0] ?? '') };
}

function statedOffset(
  [whole, prefix, sign, hours, colon, minutes]: RegExpExecArray,
  iso: boolean,
): clocks.Clock | null {
  // "10:00-12:00" is a span of time; an offset without "GMT" is written as machines write it.
  const machine = hours?.length === 2 && minutes !== undefined && (sign === '+' || iso || (whole[0] === ' ' && !colon));
  const offset = prefix === undefined && !machine ? null : signedOffset(sign, hours, minutes);
  return offset === null ? null : { minutes: offset, season: null, runs: 'always' };
}

function signedOffset(sign = '', hours = '0', minutes = '0'): number | null {
  const size = Number(hours) * 60 + Number(minutes);
  if (size > 14 * 60 || Number(minutes) > 59 || '–—'.includes(sign)) return null;
  return sign === '+' ? size : -size;
}

function clockCalled(spoken: string[], bracketed: boolean): clocks.Clock | null {
  const name = spoken.join(' ').toLowerCase();
  const short = name.replace(/ time$/, '');
  const abbreviation = clocks.ABBREVIATIONS.get(short);
  if (abbreviation) return clocks.CAPITALS_ONLY.has(short) && spoken[0] !== short.toUpperCase() ? null : abbreviation;
  const known = clocks.NAMES.get(name.replace(/ u ?s time$/, ' us time'));
  if (known) return known;
  const [, lead, city = ''] = clocks.CITY_CLOCK.exec(name.replace(/(?: local)? time$/, '')) ?? [];
  const isClock = lead !== undefined || bracketed || name.endsWith(' time');
  return isClock ? (clocks.CITIES.get(city) ?? null) : null;
}

/** The one offset that a line states wherever it stands; null for none, or for two that differ. */
export function offsetAnywhere(order: string, day: string, minutes: number): number | null {
  const stated = [...order.matchAll(clocks.OFFSET_ANYWHERE)];
  const offsets = new Set(stated.map((match) => signedOffset(match[1], match[2], match[3]) ?? Number.NaN));
  const named = order.replace(clocks.OFFSET_ANYWHERE, ' ; ');
  for (const { 0: stretch } of named.matchAll(/\p{L}+(?: \p{L}+){0,3}/gu)) {
    const spoken = stretch.split(' ');
    for (let from = 0; from < spoken.length; from += 1) {
      const clock = clockAmong(spoken.slice(from));
      if (clock) offsets.add(offsetOf(clock, day, minutes) ?? Number.NaN);
    }
  }
  const [offset = Number.NaN] = offsets;
  return offsets.size === 1 && !Number.isNaN(offset) ? offset : null;
}

/** Away from the time, "et", "Central" and "UK" are words: only long abbreviations and names of several words count. */
function clockAmong(spoken: string[]): clocks.Clock | null {
  for (let count = spoken.length; count > 1; count -= 1) {
    const clock = clockCalled(spoken.slice(0, count), false);
    if (clock) return clock;
  }
  const [word = ''] = spoken;
  return word.length >= 3 && word === word.toUpperCase()
    ? (clocks.ABBREVIATIONS.get(word.toLowerCase()) ?? null)
    : null;
}

/** Minutes east of UTC at that time of that day; null where a clock does not run then, or it is uncertain. */
export function offsetOf({ minutes, season, runs }: clocks.Clock, day: string, time: number): number | null {
  if (season === null) return minutes;
  const now = seasonOn(season, day, time);
  if (runs === 'moving') return now === null ? null : minutes + (now === 'summer' ? 60 : 0);
  return now === runs ? minutes : null;
}

/** Null in the small hours of the day of the change: whoever embargoes to them must name a fixed clock. */
function seasonOn(season: clocks.Season, day: string, time: number): 'summer' | 'winter' | null {
  const year = Number(day.slice(0, 4));
  const [from, to] =
    season === 'eu' ? [lastSunday(year, 3), lastSunday(year, 10)] : [firstSunday(year, 3, 8), firstSunday(year, 11, 1)];
  if ((day === from || day === to) && time < 240) return null;
  return day >= from && day < to ? 'summer' : 'winter';
}

function firstSunday(year: number, month: number, earliest: number): string {
  const from = calendarDay(year, month, earliest) ?? '';
  return addDays(from, 7 - weekdayOf(from));
}

function lastSunday(year: number, month: number): string {
  return firstSunday(year, month, 25);
}

import { addDays, calendarMonth, monthOf, weekdayNear, yearOf } from './calendar';
import { type DateToken } from './date-tokens';
import { PERIODS, RELATIVE_DAYS } from './resources/relative-words';

/** A time that means something only beside an anchor day. */
interface RelativeDate {
  begin: number;
  end: number;
  value: string;
  precision: 'day' | 'month' | 'year' | 'range';
  taken: number;
}

/** "today’s meeting", "yesterday", "this week", "last year", "last Tuesday", "on Monday", seen from the anchor. */
export function relativeDate(tokens: DateToken[], at: number, anchor: string, language: string): RelativeDate | null {
  const token = tokens[at];
  if (!token) return null;
  const offset = dayOffset(tokens, at, language);
  if (offset !== null) return relativeDay(tokens, at, offset, anchor);
  if (token.weekday > 0) return weekday(tokens, at, anchor);
  if (['last', 'this', 'next', 'past', 'coming'].includes(token.lower)) return qualified(tokens, at, anchor);
  return null;
}

function dayOffset(tokens: DateToken[], at: number, language: string): { days: number; taken: number } | null {
  const words = { ...RELATIVE_DAYS.en, ...(RELATIVE_DAYS[language] ?? {}) };
  const single = words[tokens[at]?.lower ?? ''];
  if (single !== undefined) return { days: single, taken: 1 };
  if (tokens[at]?.lower !== 'aujourd' || language !== 'fr' || tokens[at + 2]?.lower !== 'hui') return null;
  return { days: 0, taken: 3 };
}

function relativeDay(
  tokens: DateToken[],
  at: number,
  offset: { days: number; taken: number },
  anchor: string,
): RelativeDate {
  let begin = at;
  if (tokens[at - 1]?.lower === 'earlier' && offset.days === 0) begin = at - 1;
  let taken = offset.taken;
  const apostrophe = tokens[at + 1];
  // "today’s meeting" names the meeting of the day: the noun belongs to the surface.
  if (offset.days === 0 && apostrophe?.glued && /^['’]$/.test(apostrophe.text) && tokens[at + 2]?.lower === 's') {
    const noun = tokens[at + 3];
    taken = noun && /^\p{L}/u.test(noun.text) && !noun.glued ? 4 : 1;
  }
  return { ...span(tokens, begin, at + taken - 1), value: addDays(anchor, offset.days), precision: 'day', taken };
}

/** A bare weekday is the last one, the day itself included, unless the sentence speaks of what will be. */
function weekday(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const token = tokens[at];
  // Short forms are words too ("sun", "mar"), and the end of another word; names of days have a capital in English.
  if (!token || token.lower.length < 5 || !/^\p{Lu}/u.test(token.text)) return null;
  const range = ['through', 'to', 'until', '–', '-'];
  const isHabit = (near: number, other: number) =>
    range.includes(tokens[near]?.lower ?? '') && (tokens[other]?.weekday ?? 0) > 0;
  // "Monday through Friday" are opening hours.
  if (isHabit(at + 1, at + 2) || isHabit(at - 1, at - 2)) return null;
  const ahead = tokens.slice(Math.max(0, at - 12), at).some(({ lower }) => lower === 'will' || lower === 'would');
  const value = weekdayNear(anchor, token.weekday, ahead ? 'after' : 'on-or-before');
  return { ...span(tokens, at, at), value, precision: 'day', taken: 1 };
}

function qualified(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const [qualifier, noun] = tokens.slice(at, at + 2);
  if (!qualifier || !noun || noun.glued) return null;
  const step = { last: -1, past: -1, this: 0, next: 1, coming: 1 }[qualifier.lower] ?? 0;
  if (noun.weekday > 0 && noun.lower.length >= 5) {
    const direction = step < 0 ? 'before' : 'after';
    return {
      ...span(tokens, at, at + 1),
      value: weekdayNear(anchor, noun.weekday, direction),
      precision: 'day',
      taken: 2,
    };
  }
  if (noun.month > 0 && /^\p{Lu}/u.test(noun.text)) {
    return { ...span(tokens, at, at + 1), value: monthBeside(anchor, noun.month, step), precision: 'month', taken: 2 };
  }
  const period = PERIODS.has(noun.lower) ? periodOf(noun.lower, anchor, step) : null;
  // "the past week", "the coming year" are spans of days, not calendar units.
  if (period === null || qualifier.lower === 'past' || qualifier.lower === 'coming') return null;
  return { ...span(tokens, at, at + 1), ...period, taken: 2 };
}

function periodOf(
  noun: string,
  anchor: string,
  step: number,
): { value: string; precision: RelativeDate['precision'] } | null {
  if (noun === 'year') return { value: String(yearOf(anchor) + step).padStart(4, '0'), precision: 'year' };
  if (noun === 'month') {
    const month = yearOf(anchor) * 12 + monthOf(anchor) - 1 + step;
    return { value: calendarMonth(Math.floor(month / 12), (month % 12) + 1), precision: 'month' };
  }
  if (noun === 'week') {
    const monday = addDays(weekdayNear(anchor, 1, 'on-or-before'), 7 * step);
    return { value: `${monday}/${addDays(monday, 6)}`, precision: 'range' };
  }
  return step === 0 ? { value: anchor, precision: 'day' } : null;
}

function monthBeside(anchor: string, month: number, step: number): string {
  const own = monthOf(anchor);
  if (step < 0) return calendarMonth(yearOf(anchor) - (month >= own ? 1 : 0), month);
  if (step > 0) return calendarMonth(yearOf(anchor) + (month <= own ? 1 : 0), month);
  return calendarMonth(yearOf(anchor), month);
}

function span(tokens: DateToken[], first: number, last: number): { begin: number; end: number } {
  return { begin: tokens[first]?.begin ?? 0, end: tokens[last]?.end ?? 0 };
}

import { addDays, weekdayNear } from './calendar';
import type { DateToken } from './date-tokens';
import type { RelativeDate } from './relative-date';
import { opensRelative, partOfYear, period, timeAgo } from './relative-periods';
import { weekdayMeant } from './relative-weekdays';
import { DAY_MODIFIERS, relativeDays } from './resources/relative-words';
import { isNowadays } from './today-sense';

/** "today’s meeting", "yesterday", "this week", "two years ago", "on Monday", seen from the anchor. */
export function relativeDate(tokens: DateToken[], at: number, anchor: string, language: string): RelativeDate | null {
  const token = tokens[at];
  if (!token) return null;
  const offset = dayOffset(tokens, at, language);
  if (offset !== null) return relativeDay(tokens, at, offset, anchor);
  if (token.weekday > 0) return weekday(tokens, at, anchor);
  if (!opensRelative(token)) return null;
  return timeAgo(tokens, at, anchor) ?? period(tokens, at, anchor) ?? partOfYear(tokens, at, anchor);
}

function dayOffset(tokens: DateToken[], at: number, language: string): { days: number; taken: number } | null {
  const word = tokens[at]?.lower ?? '';
  const single = relativeDays(language).get(word);
  if (single !== undefined) return { days: single, taken: 1 };
  if (word === 'day' && tokens[at + 1]?.lower === 'before' && tokens[at + 2]?.lower === 'yesterday') {
    return { days: -2, taken: 3 };
  }
  if (word === 'day' && tokens[at + 1]?.lower === 'after' && tokens[at + 2]?.lower === 'tomorrow') {
    return { days: 2, taken: 3 };
  }
  if (word === 'last' && tokens[at + 1]?.lower === 'night') return { days: -1, taken: 2 };
  if (word !== 'aujourd' || language !== 'fr' || tokens[at + 2]?.lower !== 'hui') return null;
  return { days: 0, taken: 3 };
}

const MEETINGS = new Set(['meeting', 'session', 'summit', 'conference', 'ceremony', 'hearing']);

function relativeDay(
  tokens: DateToken[],
  at: number,
  offset: { days: number; taken: number },
  anchor: string,
): RelativeDate | null {
  if (tokens[at]?.lower === 'today' && isNowadays(tokens, at)) return null;
  const begin = DAY_MODIFIERS.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  let taken = offset.taken;
  const apostrophe = tokens[at + 1];
  // "today’s meeting" is a name of the meeting: the noun belongs to the surface. "Today’s decision" is of the day.
  if (offset.days === 0 && apostrophe?.glued && /^['’]$/.test(apostrophe.text) && tokens[at + 2]?.lower === 's') {
    const noun = tokens[at + 3];
    taken = noun && MEETINGS.has(noun.lower) ? 4 : 1;
  }
  return { ...span(tokens, begin, at + taken - 1), value: addDays(anchor, offset.days), precision: 'day', taken };
}

/** A bare weekday is the last one, the day itself included, unless the sentence speaks of what will be. */
function weekday(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const token = tokens[at];
  // Short forms are words too ("sun", "mar"), and the end of another word; names of days have a capital in English.
  if (!token || token.lower.length < 5 || !/^\p{Lu}/u.test(token.text)) return null;
  const direction = weekdayMeant(tokens, at);
  if (direction === null) return null;
  const value = weekdayNear(anchor, token.weekday, direction);
  return { ...span(tokens, at, at), value, precision: 'day', taken: 1 };
}

function span(tokens: DateToken[], first: number, last: number): { begin: number; end: number } {
  return { begin: tokens[first]?.begin ?? 0, end: tokens[last]?.end ?? 0 };
}

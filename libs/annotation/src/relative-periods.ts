import { addDays, calendarMonth, monthOf, weekdayNear, yearOf } from './calendar';
import type { DateToken } from './date-tokens';
import type { RelativeDate } from './relative-date';
import { tenseAround } from './relative-weekdays';
import {
  COUNTS,
  EDGES,
  PARTS_OF_PERIOD,
  PERIOD_QUALIFIERS,
  PERIODS,
  SEASON_MONTHS,
  UNITS,
} from './resources/relative-words';
import { letteredPart, partInWords } from './year-parts';

type Meaning = Pick<RelativeDate, 'value' | 'precision'>;

const UNKNOWN: Meaning = { value: null, precision: 'range' };
const ORDERS = new Set(['first', 'second', 'third', 'fourth', 'final']);
const WHOSE_YEAR: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['the', 0],
  ['last', -1],
  ['next', 1],
]);
const SPANNING = new Set(['over', 'during', 'in', 'within', 'for', 'throughout', 'of']);

/** Most words do not; asking here spares reading on. */
export function opensRelative({ lower, number }: DateToken): boolean {
  if (number >= 0) return true;
  return (
    PERIOD_QUALIFIERS.has(lower) ||
    EDGES.has(lower) ||
    PARTS_OF_PERIOD.has(lower) ||
    COUNTS.has(lower) ||
    ORDERS.has(lower) ||
    lower === 'weekend' ||
    lower === 'year-end' ||
    lower === 'q' ||
    lower === 'h'
  );
}

/** "last year", "next Tuesday", "this spring", "the past two weeks", "coming days", "early next week", "end of last year". */
export function period(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const alone = standingAlone(tokens, at, anchor);
  if (alone) return alone;
  const { lower: edge = '' } = tokens[at] ?? {};
  const from = edgeLength(tokens, at);
  if (from > 0) {
    const inner = qualified(tokens, at + from, anchor) ?? article(tokens, at + from, anchor);
    if (!inner) return null;
    // "early next week" leaves open which days; "later this year" is still the year.
    const vague = EDGES.has(edge) && (inner.precision === 'range' || inner.precision === 'day');
    const { value, precision } = vague && edge !== 'earlier' && edge !== 'later' ? UNKNOWN : inner;
    return { ...span(tokens, at, at + from + inner.taken - 1), value, precision, taken: from + inner.taken };
  }
  return qualified(tokens, at, anchor);
}

/** "over the weekend" is the nearest in the tense of the sentence, "by year-end" the end of the anchor’s year. */
function standingAlone(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const word = tokens[at]?.lower;
  if (word === 'year-end')
    return { ...span(tokens, at, at), value: String(yearOf(anchor)), precision: 'year', taken: 1 };
  if (word !== 'weekend' || tokens[at - 1]?.lower !== 'the') return null;
  if (!['over', 'during', 'at', 'on', 'of', 'this'].includes(tokens[at - 2]?.lower ?? '')) return null;
  const isAhead = tenseAround(tokens, at) === 'future';
  const saturday = isAhead ? addDays(weekdayNear(anchor, 7, 'after'), -1) : weekdayNear(anchor, 6, 'on-or-before');
  return { ...span(tokens, at, at), value: `${saturday}/${addDays(saturday, 1)}`, precision: 'range', taken: 1 };
}

/** Tokens of "early", "later", "mid-", "end of", "beginning of the" before a period. */
function edgeLength(tokens: DateToken[], at: number): number {
  const edge = tokens[at]?.lower ?? '';
  if (PARTS_OF_PERIOD.has(edge) && tokens[at + 1]?.lower === 'of') return 2;
  if (!EDGES.has(edge)) return 0;
  if (tokens[at + 1]?.text === '-') return 2;
  return tokens[at + 1]?.lower === 'in' ? 2 : 1;
}

/** "the end of the year", "later in the spring": the period the anchor lies in. */
function article(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const [the, noun] = tokens.slice(at, at + 2);
  if (the?.lower !== 'the' || !noun) return null;
  const meaning = SEASON_MONTHS.has(noun.lower) ? UNKNOWN : calendarPeriod(noun.lower, anchor, 0);
  return meaning && { ...span(tokens, at, at + 1), ...meaning, taken: 2 };
}

function qualified(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const [qualifier, noun] = tokens.slice(at, at + 2);
  const step = PERIOD_QUALIFIERS.get(qualifier?.lower ?? '');
  if (step === undefined || !qualifier || !noun || noun.glued) return null;
  const claim = (meaning: Meaning, last = at + 1): RelativeDate => ({
    ...span(tokens, at, last),
    ...meaning,
    taken: last - at + 1,
  });
  if (noun.weekday > 0 && noun.lower.length >= 5) {
    const direction = step < 0 ? 'before' : 'after';
    return claim({ value: weekdayNear(anchor, noun.weekday, direction), precision: 'day' });
  }
  if (noun.month > 0 && /^\p{Lu}/u.test(noun.text)) {
    return claim({ value: monthBeside(anchor, noun.month, step), precision: 'month' });
  }
  if (SEASON_MONTHS.has(noun.lower)) return claim(seasonBeside(anchor, SEASON_MONTHS.get(noun.lower) ?? 3, step));
  // What lies behind is a duration ("the past six years"); what is to come is a time.
  if (step > 0 && PLURALS.has(noun.lower)) return claim(UNKNOWN);
  const unit = tokens[at + 2];
  // "for the next 40 years" is how long, "within the next three months" when.
  const lasts = tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'for';
  if (step > 0 && !lasts && isCount(noun) && unit && UNITS.has(unit.lower)) return claim(UNKNOWN, at + 2);
  return calendarUnit(tokens, at, anchor, step, claim);
}

const PLURALS = new Set(['days', 'weeks', 'months', 'decade']);

function calendarUnit(
  tokens: DateToken[],
  at: number,
  anchor: string,
  step: number,
  claim: (meaning: Meaning) => RelativeDate,
): RelativeDate | null {
  const [qualifier, noun] = tokens.slice(at, at + 2);
  // A source that lost its apostrophes: "last years attack".
  const lost = noun?.lower === 'years' && tokens[at - 1]?.lower !== 'the' && step === -1;
  const meaning =
    PERIODS.has(noun?.lower ?? '') || lost ? calendarPeriod(lost ? 'year' : (noun?.lower ?? ''), anchor, step) : null;
  if (meaning === null) return null;
  const loose = ['past', 'coming'].includes(qualifier?.lower ?? '');
  // "over the last year", "within the next month" are spans of days, not calendar units.
  const isNeighbour = ['prior', 'previous'].includes(qualifier?.lower ?? '');
  const spanning =
    step !== 0 && !isNeighbour && tokens[at - 1]?.lower === 'the' && SPANNING.has(tokens[at - 2]?.lower ?? '');
  const found = claim(loose || spanning ? UNKNOWN : meaning);
  return lost ? { ...found, end: found.end - 1 } : found;
}

/** "two years ago", "a year ago", "three weeks earlier" is not: it counts from another day. */
export function timeAgo(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const [count, unit, ago] = tokens.slice(at, at + 3);
  if (!count || !unit || ago?.lower !== 'ago' || !UNITS.has(unit.lower)) return null;
  const number = count.number > 0 ? count.number : COUNTS.get(count.lower);
  if (number === undefined) return null;
  const meaning = agoMeaning(unit.lower.replace(/s$/, ''), number, anchor);
  return { ...span(tokens, at, at + 2), ...meaning, taken: 3 };
}

function agoMeaning(unit: string, number: number, anchor: string): Meaning {
  if (number === 0 || (unit === 'year' && number > yearOf(anchor))) return UNKNOWN;
  if (unit === 'day') return { value: addDays(anchor, -number), precision: 'day' };
  return calendarPeriod(unit, anchor, -number) ?? UNKNOWN;
}

/** "the third quarter", "the second half of the year": the latest that had begun. */
export function partOfYear(tokens: DateToken[], at: number, anchor: string): RelativeDate | null {
  const part = partInWords(tokens, at) ?? letteredPart(tokens, at);
  if (!part) return null;
  const of = tokens[part.next]?.lower === 'of' || tokens[part.next]?.lower === 'in';
  const whose = of ? tokens.slice(part.next + 1, part.next + 3).map(({ lower }) => lower) : [];
  const named = whose[1] === 'year' ? WHOSE_YEAR.get(whose[0] ?? '') : undefined;
  // Halves and quarters are of matches too.
  if (named === undefined && (part.length !== 3 || of || !isOfABusinessYear(tokens, at, part.next))) return null;
  const begun = part.month <= monthOf(anchor) ? 0 : -1;
  const year = yearOf(anchor) + (named ?? begun);
  const value = `${calendarMonth(year, part.month)}/${calendarMonth(year, part.month + part.length - 1)}`;
  const taken = part.next - at + (named === undefined ? 0 : 3);
  return { ...span(tokens, at, at + taken - 1), value, precision: 'range', taken };
}

const BUSINESS = new Set(
  'results earnings revenue revenues profit profits sales net income loss guidance figures performance gdp output growth financial operating adjusted trading deliveries bookings'.split(
    ' ',
  ),
);

/** "the third quarter", "in Q3", "second-quarter profit"; quarters are of matches and of cities too. */
function isOfABusinessYear(tokens: DateToken[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (tokens[at]?.text === 'Q') return ['in', 'for', 'of', 'during', 'from', 'the', 'our'].includes(before);
  return before === 'the' || BUSINESS.has(tokens[next]?.lower ?? '');
}

function isCount({ number, lower }: DateToken): boolean {
  return number > 0 || COUNTS.has(lower) || lower === 'few' || lower === 'several';
}

function calendarPeriod(noun: string, anchor: string, step: number): Meaning | null {
  if (noun === 'year') return { value: String(yearOf(anchor) + step).padStart(4, '0'), precision: 'year' };
  if (noun === 'month') {
    const month = yearOf(anchor) * 12 + monthOf(anchor) - 1 + step;
    return { value: calendarMonth(Math.floor(month / 12), (month % 12) + 1), precision: 'month' };
  }
  const monday = addDays(weekdayNear(anchor, 1, 'on-or-before'), 7 * step);
  if (noun === 'week') return { value: `${monday}/${addDays(monday, 6)}`, precision: 'range' };
  if (noun === 'weekend') return { value: `${addDays(monday, 5)}/${addDays(monday, 6)}`, precision: 'range' };
  return step === 0 && /^(?:morning|afternoon|evening)$/.test(noun) ? { value: anchor, precision: 'day' } : null;
}

function monthBeside(anchor: string, month: number, step: number): string {
  const own = monthOf(anchor);
  if (step < 0) return calendarMonth(yearOf(anchor) - (month >= own ? 1 : 0), month);
  if (step > 0) return calendarMonth(yearOf(anchor) + (month <= own ? 1 : 0), month);
  return calendarMonth(yearOf(anchor), month);
}

/** The year a season lies in is sure; its months depend on the hemisphere. */
function seasonBeside(anchor: string, month: number, step: number): Meaning {
  return { value: monthBeside(anchor, month, step).slice(0, 4), precision: 'year' };
}

function span(tokens: DateToken[], first: number, last: number): { begin: number; end: number } {
  return { begin: tokens[first]?.begin ?? 0, end: tokens[last]?.end ?? 0 };
}

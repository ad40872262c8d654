import type { DateToken } from './date-tokens';
import { AHEAD_BEFORE_DAY, FUTURE_WORDS, PAST_WORDS, TIMETABLE_VERBS } from './resources/tense-words';

const REACH = 14;
const RANGE = new Set(['through', 'to', 'until', '–', '-', 'thru']);
const CLAUSE_ENDS = new Set(['.', ';', '?', '!', '“', '”', '\n']);

export type Tense = 'past' | 'future';

/** Which Monday "Monday" is, by the tense of what happens then; null for opening hours. */
export function weekdayMeant(tokens: DateToken[], at: number): 'on-or-before' | 'after' | null {
  // "Monday through Friday" and "every Monday" are habits.
  const isHabit = (near: number, other: number) =>
    RANGE.has(tokens[near]?.lower ?? '') && (tokens[other]?.weekday ?? 0) > 0;
  if (isHabit(at + 1, at + 2) || isHabit(at - 1, at - 2)) return null;
  const before = tokens[at - 1]?.lower ?? '';
  if (['every', 'each', 'per', 'most', 'black', 'good', 'bloody', 'easter', 'palm', 'cyber'].includes(before))
    return null;
  if (AHEAD_BEFORE_DAY.has(before)) return 'after';
  const tense = tenseAround(tokens, at);
  return tense === 'future' ? 'after' : 'on-or-before';
}

/** The tense of what happens at the time that is told at `at`, as far as the clause shows it. */
export function tenseAround(tokens: DateToken[], at: number): Tense | null {
  return tenseBefore(tokens, at) ?? tenseAfter(tokens, at);
}

/** The nearest word that shows a tense, in the clause the day stands in. */
function tenseBefore(tokens: DateToken[], at: number): Tense | null {
  for (let near = at - 1; near >= Math.max(0, at - REACH); near -= 1) {
    const token = tokens[near];
    if (!token || CLAUSE_ENDS.has(token.lower)) return null;
    const tense = isReason(tokens, near) ? null : tenseOf(token);
    if (tense !== 'past') {
      if (tense) return tense;
      continue;
    }
    // "will be held on Monday", "is to be opened": the participle takes its tense from what stands before it.
    return auxiliaryBefore(tokens, near) ?? 'past';
  }
  return null;
}

function auxiliaryBefore(tokens: DateToken[], at: number): Tense | null {
  for (let near = at - 1; near >= Math.max(0, at - 4); near -= 1) {
    const word = tokens[near]?.lower ?? '';
    if (FUTURE_WORDS.has(word)) return 'future';
    if (word === 'be' && tokens[near - 1]?.lower === 'to') return 'future';
    if (CLAUSE_ENDS.has(word) || word === ',') return null;
  }
  return null;
}

function tenseAfter(tokens: DateToken[], at: number): Tense | null {
  for (let near = at + 1; near <= at + REACH; near += 1) {
    const token = tokens[near];
    if (!token || CLAUSE_ENDS.has(token.lower)) return null;
    const tense = isReason(tokens, near) ? null : tenseOf(token);
    if (tense) return tense;
  }
  return null;
}

/** "due to the storm"; "due to open" lies ahead. */
function isReason(tokens: DateToken[], at: number): boolean {
  if (tokens[at]?.lower !== 'due' || tokens[at + 1]?.lower !== 'to') return false;
  return /^(?:the|a|an|its|their|his|her|this|that|these|bad|poor|high|low|heavy|lack|strong|weak)$/.test(
    tokens[at + 2]?.lower ?? '',
  );
}

function tenseOf({ lower, text }: DateToken): Tense | null {
  if (FUTURE_WORDS.has(lower) || TIMETABLE_VERBS.has(lower)) return 'future';
  if (PAST_WORDS.has(lower)) return 'past';
  return lower.length > 4 && lower.endsWith('ed') && text === lower && !lower.endsWith('eed') ? 'past' : null;
}

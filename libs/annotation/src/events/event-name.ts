import { isCapital, runBegin, runEnd } from '../phrases/capital-run';
import {
  COMMON_EVENTS,
  DOUBTFUL_EVENTS,
  EVENT_HEADS,
  HOSTED,
  NO_EVENT,
  OCCASION_WORDS,
  OCCASIONS,
  TAKING_PLACE,
} from '../resources/event-words';
import type { Word } from '../text/words';
import { complementEnd } from './complement';
import { hasCapital, modifiersBefore, ordinalIn } from './modifiers';
import { type EventName, numberedSession } from './ordinal';
import { titledEvent } from './titled-event';
import { visit } from './visit';

const NEAR = 6;

/** The event that the word at `at` is the head of, or null. */
export function eventAt(words: readonly Word[], at: number, from: number, to: number): EventName | null {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  const session = numberedSession(word);
  if (session !== null) return { first: at, end: at + 1, ordinal: session };
  const lower = word.text.toLowerCase();
  if (word.text === 'Operation' || /^[Ee]xercise$/.test(word.text)) {
    const named = operation(words, at, to);
    if (named) return named;
  }
  const told = titledEvent(words, at, from, to, lower) ?? visit(words, at, from, to, lower);
  if (told) return told;
  if (isCapital(word) && EVENT_HEADS.has(lower)) {
    const named = capitalName(words, at, from, to, lower);
    if (named) return named;
  }
  if (!COMMON_EVENTS.has(lower) && !OCCASIONS.has(lower)) return null;
  return commonName(words, at, from, to, lower) ?? (isCapital(word) ? null : occasion(words, at, from, lower));
}

/** "Operation Inherent Resolve", not "Operation of the port". */
function operation(words: readonly Word[], at: number, to: number): EventName | null {
  const end = runEnd(words, at, { to, passes: () => false });
  return end > at + 1 ? { first: at, end, ordinal: null } : null;
}

/** "World Green Economy Summit", "Brussels Conference on Syria", "Third Annual Water Forum", "London Book Fair 2025". */
function capitalName(words: readonly Word[], head: number, from: number, to: number, lower: string): EventName | null {
  // "Security Council Meeting" ends in its head; "Summit Therapeutics" and "Forum Secretariat" do not.
  let last = head;
  const most = Math.min(to, head + 4);
  while (last + 1 < most && isCapital(words[last + 1]) && EVENT_HEADS.has(words[last + 1]?.text.toLowerCase() ?? '')) {
    last += 1;
  }
  const behind = hosted(words, last, to);
  if (behind === last + 1 && isCapital(words[last + 1]) && last + 1 < to) return null;
  const run = runBegin(words, head, from, false);
  let first = modifiersBefore(words, run, from);
  while (first < run && /^(?:next|last|previous|upcoming|forthcoming)$/.test(words[first]?.text ?? '')) first += 1;
  const ordinal = ordinalIn(words, first, head);
  const end = behind > last + 1 ? behind : withYear(words, complementEnd(words, last, to), to);
  // "Convention on the Law of the Sea" is a treaty.
  if (lower === 'convention' && /^(?:on|against|for|relating|concerning)$/.test(words[head + 1]?.text ?? ''))
    return null;
  for (let at = run; at < end; at += 1) if (NO_EVENT.has(words[at]?.text.toLowerCase() ?? '') && at > last) return null;
  if (end - run < 2 && ordinal === null) return null;
  const sure = isDated(words, first, end) || /^(?:Para|Deaf|Special)?[Oo]lympics?$/.test(words[head - 1]?.text ?? '');
  if (DOUBTFUL_EVENTS.has(lower) && ordinal === null && !sure && !takesPlace(words, first, end, from, to)) return null;
  return { first, end, ordinal };
}

function isDated(words: readonly Word[], first: number, end: number): boolean {
  for (let at = first; at < end; at += 1) if (/^(?:19|20)\d\d$/.test(words[at]?.text ?? '')) return true;
  return false;
}

/** Index behind the town and the year that a tournament's name ends in; behind the head where there is none. */
function hosted(words: readonly Word[], head: number, to: number): number {
  if (!HOSTED.has(words[head]?.text.toLowerCase() ?? '')) return head + 1;
  let end = head + 1;
  while (end < Math.min(to, head + 4) && isCapital(words[end])) end += 1;
  const dated = end < to && /^(?:(?:19|20)?\d\d)$/.test(words[end]?.text ?? '');
  return dated && end > head + 1 ? end + 1 : head + 1;
}

/** "13th meeting of the Council", "second round of talks", "last meeting of defense ministers". */
function commonName(words: readonly Word[], head: number, from: number, to: number, lower: string): EventName | null {
  if (!COMMON_EVENTS.has(lower)) return null;
  const first = modifiersBefore(words, head, from);
  const ordinal = ordinalIn(words, first, head);
  if (ordinal === null && (first === head || words[head + 1]?.text !== 'of')) return null;
  const end = ofYear(words, complementEnd(words, head, to), to);
  const own = /^(?:its|their)$/.test(words[first - 1]?.text ?? '') && SESSIONS.has(lower);
  if (ordinal !== null && own) return { first, end, ordinal };
  // "first session" may be anybody's; what it is of, or what else is said of it, makes it an event.
  const named = end > head + 1 || hasCapital(words, first, head);
  if (ordinal !== null && named) return { first, end, ordinal };
  const whose = end > head + 2 && words[head + 1]?.text === 'of' && first < head;
  return whose && !DOUBTFUL_PERIODS.has(lower) ? { first, end, ordinal } : null;
}

/** A body's "fifty-ninth session" is told by its number. */
const SESSIONS = new Set(['session', 'meeting', 'congress', 'summit', 'conference', 'assembly', 'edition']);

/** "first meeting of 2011", "first meeting of the year" */
function ofYear(words: readonly Word[], end: number, to: number): number {
  if (words[end]?.text !== 'of' || end + 1 >= to) return end;
  if (/^(?:19|20)\d\d$/.test(words[end + 1]?.text ?? '')) return end + 2;
  return words[end + 1]?.text === 'the' && words[end + 2]?.text === 'year' && end + 2 < to ? end + 3 : end;
}

const DOUBTFUL_PERIODS = new Set(['round', 'edition', 'anniversary', 'talks', 'election', 'elections', 'dialogue']);

/** "a press conference", "a high-level business dinner". */
function occasion(words: readonly Word[], head: number, from: number, lower: string): EventName | null {
  if (!OCCASIONS.has(lower)) return null;
  let first = head;
  let told = false;
  while (first > from && head - first < 3 && isPlainWord(words[first - 1])) {
    first -= 1;
    told ||= OCCASION_WORDS.has(words[first]?.text.toLowerCase() ?? '');
  }
  const article = words[first - 1]?.text.toLowerCase() ?? '';
  return told &&
    /^(?:an?|the|today['’]s|its|his|her|their)$/.test(article) &&
    !(article === 'the' && lower === 'meeting')
    ? { first, end: head + 1, ordinal: null }
    : null;
}

function isPlainWord(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.text.length > 3 && !['with', 'that', 'from', 'held'].includes(word.text);
}

function withYear(words: readonly Word[], end: number, to: number): number {
  return end < to && /^(?:19|20)\d\d$/.test(words[end]?.text ?? '') ? end + 1 : end;
}

/** Right before or behind a doubtful name: "at the", "hosted", "was held". */
function takesPlace(words: readonly Word[], first: number, end: number, from: number, to: number): boolean {
  for (let at = Math.max(from, first - 3); at < first; at += 1) {
    if (TAKING_PLACE.has(words[at]?.text.toLowerCase() ?? '')) return true;
  }
  for (let at = end; at < Math.min(to, end + NEAR); at += 1) {
    if (/^(?:held|place|opens|opened|began|begins|concluded|runs|kicks|takes)$/.test(words[at]?.text ?? ''))
      return true;
  }
  return false;
}

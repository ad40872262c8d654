import { isCapital, runBegin, runEnd } from '../phrases/capital-run';
import {
  COMMON_EVENTS,
  DOUBTFUL_EVENTS,
  EVENT_HEADS,
  EVENT_MODIFIERS,
  NO_EVENT,
  OCCASION_WORDS,
  OCCASIONS,
  TAKING_PLACE,
} from '../resources/event-words';
import type { Word } from '../text/words';
import { numberedSession, ordinalOf } from './ordinal';

/** The words of an event's name: first, and the one behind the last. */
export interface EventName {
  first: number;
  end: number;
  ordinal: number | null;
}

const MODIFIERS = 5;
const NEAR = 6;

/** The event that the word at `at` is the head of, or null. */
export function eventAt(words: readonly Word[], at: number, from: number, to: number): EventName | null {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  const session = numberedSession(word);
  if (session !== null) return { first: at, end: at + 1, ordinal: session };
  const lower = word.text.toLowerCase();
  if (word.text === 'Operation') return operation(words, at, to);
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
  if (isCapital(words[last + 1]) && last + 1 < to) return null;
  const run = runBegin(words, head, from, false);
  let first = modifiersBefore(words, run, from);
  while (first < run && /^(?:next|last|previous|upcoming|forthcoming)$/.test(words[first]?.text ?? '')) first += 1;
  const ordinal = ordinalIn(words, first, head);
  const end = withYear(words, complementEnd(words, last, to), to);
  for (let at = run; at < end; at += 1) if (NO_EVENT.has(words[at]?.text.toLowerCase() ?? '') && at > last) return null;
  if (end - run < 2 && ordinal === null) return null;
  const dated = /^(?:19|20)\d\d$/.test(words[end - 1]?.text ?? '') || /^(?:19|20)\d\d$/.test(words[first]?.text ?? '');
  if (DOUBTFUL_EVENTS.has(lower) && ordinal === null && !dated && !takesPlace(words, first, end, from, to)) return null;
  return { first, end, ordinal };
}

/** "13th meeting of the Council", "second round of talks", "last meeting of defense ministers". */
function commonName(words: readonly Word[], head: number, from: number, to: number, lower: string): EventName | null {
  if (!COMMON_EVENTS.has(lower)) return null;
  const first = modifiersBefore(words, head, from);
  const ordinal = ordinalIn(words, first, head);
  if (ordinal === null && (first === head || words[head + 1]?.text !== 'of')) return null;
  const end = complementEnd(words, head, to);
  // "first session" may be anybody's; what it is of, or what else is said of it, makes it an event.
  const named = end > head + 1 || hasCapital(words, first, head);
  if (ordinal !== null && named) return { first, end, ordinal };
  const whose = end > head + 2 && words[head + 1]?.text === 'of' && first < head;
  return whose && !DOUBTFUL_PERIODS.has(lower) ? { first, end, ordinal } : null;
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
  return told && (article === 'a' || article === 'an') ? { first, end: head + 1, ordinal: null } : null;
}

function isPlainWord(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.text.length > 3 && !['with', 'that', 'from', 'held'].includes(word.text);
}

/** Ordinals, "annual", "joint" and capitals of a body before the name. */
function modifiersBefore(words: readonly Word[], begin: number, from: number): number {
  let first = begin;
  for (let at = begin - 1; at >= Math.max(from, begin - MODIFIERS); at -= 1) {
    const word = words[at];
    const lower = word?.text.toLowerCase() ?? '';
    if (ordinalOf(word) !== null || EVENT_MODIFIERS.has(lower)) first = at;
    else if (isCapital(word) && at > from && !/^(?:The|This|In|At|On|A|An|Its|Their)$/.test(word?.text ?? ''))
      first = at;
    else break;
    if (/['’]s$/.test(word?.text ?? '')) return at + 1;
  }
  return first;
}

function ordinalIn(words: readonly Word[], first: number, head: number): number | null {
  for (let at = first; at < head; at += 1) {
    const ordinal = ordinalOf(words[at]);
    if (ordinal !== null) return ordinal;
  }
  return null;
}

function hasCapital(words: readonly Word[], first: number, head: number): boolean {
  for (let at = first; at < head; at += 1) if (isCapital(words[at]) && ordinalOf(words[at]) === null) return true;
  return false;
}

/** What the event is of, on or for: names in capitals, and "of foreign ministers", "of talks". */
function complementEnd(words: readonly Word[], head: number, to: number): number {
  const passes = (at: number) => ['of', 'on', 'for', 'between', 'against', 'to'].includes(words[at]?.text ?? '');
  let end = runEnd(words, head, { to, passes });
  if (words[end]?.text !== 'of' && !(end > head + 1)) return end;
  // "the last meeting of Coalition foreign ministers"
  const most = Math.min(to, end + 5);
  let at = words[end]?.text === 'of' ? end + 1 : end;
  if (words[at]?.text === 'the') at += 1;
  while (at < most && isGroupWord(words[at])) at += 1;
  if (at > end && /s$/.test(words[at - 1]?.text ?? '')) end = at;
  return end;
}

function isGroupWord(word: Word | undefined): boolean {
  return (
    word?.kind === 'word' &&
    /^(?:foreign|defen[cs]e|finance|interior|health|energy|trade|prime|senior|talks|negotiations|ministers|leaders|officials|chiefs|donors|experts|members|states|parties|heads|justice|education|environment|agriculture)$/i.test(
      word.text,
    )
  );
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

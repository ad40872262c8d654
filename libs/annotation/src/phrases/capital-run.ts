import { CALENDAR_CAPITALS, OPENING_WORDS, PREPOSITIONS } from '../resources/phrase-words';
import type { Word } from '../text/words';

/** Titles and names are shorter; hostile capitals are not. */
const LONGEST_RUN = 18;
const JOINTS = new Set(['the', 'a', 'an', 'their', 'its', 'our']);
const BACKWARD_JOINTS = new Set(['of', 'for', 'and', 'against', '&']);

export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'word' && word.capital !== 'none';
}

/** Index of the first word of the capitalised name that ends in the word at `head`. */
export function runBegin(words: readonly Word[], head: number, from: number, overJoints: boolean): number {
  let begin = head;
  const least = Math.max(from, head - LONGEST_RUN);
  for (let at = head - 1; at >= least; at -= 1) {
    const word = words[at];
    if (!word) break;
    if (isCapital(word) && !isOpening(words, at) && !/['’]s$/i.test(word.text)) begin = at;
    // "2025 London Book Fair": a year before the name belongs to it.
    else if (word.kind === 'number' && /^(?:19|20)\d\d$/.test(word.text) && begin === at + 1) {
      // "London 2012 Olympic Games": what was held that year has a place before it.
      if (!isCapital(words[at - 1]) || isOpening(words, at - 1) || CALENDAR_CAPITALS.has(words[at - 1]?.text ?? ''))
        return at;
      begin = at;
    }
    // "Foreign Ministers’ Meeting"
    else if (/^[’']$/.test(word.text) && begin === at + 1 && /s$/i.test(words[at - 1]?.text ?? '')) continue;
    else if (overJoints && word.text === ')' && words[at - 2]?.text === '(') at -= 2;
    else if (!(overJoints && isJointBefore(words, at, begin, least))) break;
  }
  return begin;
}

function isJointBefore(words: readonly Word[], at: number, begin: number, least: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (!word || begin !== at + 1 || at - 1 < least || !BACKWARD_JOINTS.has(word.text)) return false;
  return isCapital(before) && !isOpening(words, at - 1) && !/['’]s$/i.test(before?.text ?? '');
}

function isOpening(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // "WHO" and "IT" are names.
  if (!word || (word.capital === 'all' && word.text.length > 1)) return false;
  return OPENING_WORDS.has(word.text.toLowerCase());
}

/** "the Harbour Act on Monday": the day is no part of the name. */
function isNamePart(word: Word | undefined): boolean {
  return isCapital(word) && !CALENDAR_CAPITALS.has(word?.text ?? '');
}

export interface RunRules {
  to: number;
  /** Whether the name goes on over a preposition at this index. */
  passes: (at: number) => boolean;
}

/** Index behind the last word of the capitalised name that the word at `head` belongs to: "… on Cooperation in Combating Crime". */
export function runEnd(words: readonly Word[], head: number, { to, passes }: RunRules): number {
  let end = head + 1;
  const most = Math.min(to, head + LONGEST_RUN);
  for (let at = head + 1; at < most; at += 1) {
    const word = words[at];
    if (!word) break;
    if (isNamePart(word)) end = at + 1;
    else if (!leadsOn(words, at, head, most, passes)) break;
    // "of the European Union's Initiative" goes on; "the Plan's critics" does not.
    if (/['’]s$/i.test(word.text) && !isCapital(words[at + 1])) break;
  }
  return end;
}

/** A preposition, an article or "and" with a capital behind it. */
function leadsOn(
  words: readonly Word[],
  at: number,
  head: number,
  most: number,
  passes: (at: number) => boolean,
): boolean {
  const text = words[at]?.text ?? '';
  const next = words[at + 1];
  if (!next || at + 1 >= most) return false;
  if (JOINTS.has(text)) return PREPOSITIONS.has(words[at - 1]?.text ?? '') && isCapital(next);
  // "the Clean Water Act and the Clean Air Act" are two; "between Armenia and the EU" is one.
  if (text === 'and' || text === '&') {
    if (at === head + 1) return false;
    return isCapital(next) && !OPENING_WORDS.has(next.text.toLowerCase());
  }
  if (!PREPOSITIONS.has(text) || !passes(at)) return false;
  return isNamePart(next) || (JOINTS.has(next.text) && at + 2 < most && isNamePart(words[at + 2]));
}

import { KEYWORD_STOPS, PALE_ADJECTIVES } from '../resources/keyword-words';
import { foldWord } from '../text/fold-word';
import type { Sentence } from '../text/sentences';
import { stemEnd, type Word } from '../text/words';
import type { Span } from '../text-slices';
import { isVerbForm } from './verb-forms';
import { isAdjective, wordKind } from './word-kind';

/** A run of words that may be a keyword, where it stands. */
export interface Phrase extends Span {
  /** Its words without plural, capitals and small words: what makes two phrases the same. */
  words: string[];
  isName: boolean;
}

/** Where names begin that another annotator is sure of, and where they end. */
export type KnownNames = ReadonlyMap<number, { end: number; isPerson: boolean }>;

const MAX_WORDS = 4;
const MAX_NAME_WORDS = 7;
/** Small words that a name may hold between two capitals: "Commonwealth of Independent States". */
const PARTICLES: ReadonlySet<string> = new Set(
  'of for the & de la le du des da do dos del di der den van von zu bin ibn al el ul'.split(' '),
);
/** Stop words that open names: "New York", "First Minister". */
const NAME_OPENERS: ReadonlySet<string> = new Set('New First Second Third One'.split(' '));
/** Behind a doubtful word: "plans to", "supports the". */
const AFTER_VERBS: ReadonlySet<string> = new Set(
  'the a an its their his her our your my this that these those all both to up out how one him them it us'.split(' '),
);
/** Behind a verb as behind a noun: "calls for" and "attacks in". */
const PREPOSITIONS: ReadonlySet<string> = new Set('for with on at by from in into as of over against about'.split(' '));
const BEFORE_VERBS: ReadonlySet<string> = new Set(
  'to will would can could shall should may might must not who which that we they i you he she it and'.split(' '),
);

/** The noun phrases of a sentence: between stop words, verbs and signs, names in capitals as a whole. */
export function findPhrases(
  words: readonly Word[],
  { firstWord, endWord }: Pick<Sentence, 'firstWord' | 'endWord'>,
  names: KnownNames,
): Phrase[] {
  const phrases: Phrase[] = [];
  let at = firstWord;
  while (at < endWord) {
    const nameEnd = endOfName(words, at, firstWord, endWord, names);
    const room = nameEnd > at ? MAX_WORDS - Math.min(nameEnd - at, 3) : Number.POSITIVE_INFINITY;
    const isClosed = nameEnd > at && (isPossessive(words[nameEnd - 1]) || names.get(words[at]?.begin ?? -1)?.isPerson);
    const end = isClosed ? nameEnd : endOfPlain(words, nameEnd, firstWord, endWord, room);
    // What stands before a person is a post or a rank.
    const isPost = nameEnd > at && end === nameEnd && names.get(words[end]?.begin ?? -1)?.isPerson;
    if (end > at && !isPost) push(phrases, words, at, nameEnd, end);
    at = Math.max(end, at + 1);
  }
  return phrases;
}

/** Where the run of capitalised words that begins here ends; the word itself when none does. */
function endOfName(words: readonly Word[], begin: number, first: number, end: number, names: KnownNames): number {
  const known = names.get(words[begin]?.begin ?? -1);
  const knownEnd = known ? endOfKnown(words, begin, end, known.end) : begin;
  return known?.isPerson ? knownEnd : Math.max(knownEnd, endOfCapitals(words, begin, first, end, names));
}

function endOfCapitals(words: readonly Word[], begin: number, first: number, end: number, names: KnownNames): number {
  const word = words[begin];
  if (!isCapital(word) || (begin === first && !isNameAtStart(words, begin))) return begin;
  if (isNoName(word) || (NAME_OPENERS.has(word?.text ?? '') && !isCapital(words[begin + 1]))) return begin;
  let at = begin + 1;
  let beforeParticle = 0;
  while (at < end && !isPossessive(words[at - 1])) {
    const next = afterParticles(words, at, end);
    if (next >= end || !isCapital(words[next]) || isCalendar(words[next])) break;
    if (names.get(words[next]?.begin ?? -1)?.isPerson) break;
    if (next > at) beforeParticle = at;
    at = next + 1;
    if (at - begin > MAX_NAME_WORDS) return beforeParticle > 0 ? beforeParticle : at;
  }
  return at;
}

function endOfKnown(words: readonly Word[], begin: number, end: number, offset: number): number {
  let at = begin + 1;
  while (at < end && (words[at]?.begin ?? offset) < offset) at += 1;
  return at;
}

/** Over "of", "of the": only between two capitals. */
function afterParticles(words: readonly Word[], at: number, end: number): number {
  let next = at;
  while (next < end && next - at < 2 && PARTICLES.has(words[next]?.text ?? '')) next += 1;
  return next;
}

function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && stemEnd(word) < word.end;
}

/** Months and weekdays end a name: "Moscow [on] November". */
function isCalendar(word: Word | undefined): boolean {
  const form = lower(word).replace('.', '');
  return KEYWORD_STOPS.has(form) && !NAME_OPENERS.has(word?.text ?? '');
}

function isNoName(word: Word | undefined): boolean {
  const form = lower(word);
  if (KEYWORD_STOPS.has(form) || KEYWORD_STOPS.has(form.replace('.', ''))) return !NAME_OPENERS.has(word?.text ?? '');
  return word?.capital === 'initial' && (PALE_ADJECTIVES.has(form) || isVerbForm(form));
}

/** A sentence opens with a capital: a name only when the next word has one too, or the word is no ordinary one. */
function isNameAtStart(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word?.capital === 'all' ||
    word?.capital === 'mixed' ||
    (isCapital(words[at + 1]) && !KEYWORD_STOPS.has(lower(word)))
  );
}

function endOfPlain(words: readonly Word[], begin: number, first: number, end: number, limit: number): number {
  let at = begin;
  while (at < end && at - begin < limit && isPlain(words, at, first)) {
    at += 1;
    if (isPossessive(words[at - 1])) break;
  }
  return at;
}

/** A word in small letters that may stand in a noun phrase. */
function isPlain(words: readonly Word[], at: number, first: number): boolean {
  const word = words[at];
  if (word?.kind !== 'word' || (isCapital(word) && at !== first)) return false;
  const kind = wordKind(lower(word));
  return kind === 'plain' || (kind === 'doubtful' && !isVerbHere(words, at));
}

/** "plans to", "supports the", "MEPs call": what stands beside tells the verb from the noun. */
function isVerbHere(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = lower(words[at + 1]);
  if (BEFORE_VERBS.has(lower(before)) || AFTER_VERBS.has(after)) return true;
  if (PREPOSITIONS.has(after)) return isCapital(before);
  const isOfMany = isCapital(before) && /[^s]s$/.test(before?.text ?? '') && !/s$/.test(lower(words[at]));
  return isOfMany || (after !== '' && isAdjective(after));
}

function push(phrases: Phrase[], words: readonly Word[], begin: number, nameEnd: number, end: number): void {
  let from = begin;
  let to = end;
  if (nameEnd === begin) while (from < to && PALE_ADJECTIVES.has(lower(words[from]))) from += 1;
  while (to > Math.max(from, nameEnd) && isAdjective(lower(words[to - 1]))) to -= 1;
  if (nameEnd === begin) from = Math.max(from, to - MAX_WORDS);
  const first = words[from];
  const last = words[to - 1];
  if (to <= from || !first || !last) return;
  const parts = words.slice(from, to).filter(({ text }) => !PARTICLES.has(text));
  // "bin" by itself: nothing by which to know it again.
  if (parts.length === 0) return;
  phrases.push({
    begin: first.begin,
    end: stemEnd(last),
    words: parts.map(({ text }) => foldWord(text)),
    isName: nameEnd > begin,
  });
}

function isCapital(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.capital !== 'none' && !word.text.includes('@') && !word.text.includes('/');
}

function lower(word: Word | undefined): string {
  return word?.text.toLowerCase() ?? '';
}

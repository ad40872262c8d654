import {
  ADVERBS,
  AUXILIARIES,
  BODIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PAST_TENSES,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SOMEBODY,
} from '../resources/speech-words';
import type { Word } from '../text/words';

/** A word as the lists have it: lower case. */
export function plain(word: Word | undefined): string {
  return word?.kind === 'word' ? word.text.toLowerCase() : '';
}

export function isAdverb(word: Word | undefined): boolean {
  const text = plain(word);
  if (text === '' || (word?.capital !== 'none' && text.length < 5)) return false;
  return ADVERBS.has(text) || (text.endsWith('ly') && text.length > 4 && !NOUNS_IN_LY.has(text));
}

const NOUNS_IN_LY = new Set(
  'family assembly italy supply reply ally july anomaly monopoly billy sally emily kelly molly holly apply imply comply'.split(
    ' ',
  ),
);

export function isAuxiliary(word: Word | undefined): boolean {
  return AUXILIARIES.has(plain(word));
}

export function isDeterminer(word: Word | undefined): boolean {
  return DETERMINERS.has(plain(word)) || (word?.kind === 'word' && /\p{L}['’]s$/u.test(word.text));
}

export function isPreposition(word: Word | undefined): boolean {
  return PREPOSITIONS.has(plain(word));
}

export function opensClause(word: Word | undefined): boolean {
  return CLAUSE_OPENERS.has(plain(word)) && word?.capital !== 'all';
}

/** "dropped", "fell": a verb, but not behind an article or an adverb ("the accused", "recently appointed"). */
export function isPastTense(word: Word | undefined): boolean {
  return word?.capital === 'none' && (/[^e]ed$/.test(word.text) || PAST_TENSES.has(word.text));
}

export function isPronoun(word: Word | undefined): boolean {
  return PERSONAL_PRONOUNS.has(plain(word));
}

export function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'word' && word.capital !== 'none';
}

/** A sign of the text that is no word, by itself. */
export function isSign(word: Word | undefined, signs: string): boolean {
  return word !== undefined && word.kind === 'punctuation' && signs.includes(word.text.charAt(0));
}

/** What an end of a word or a list says of whom a noun means; it decides only whom a pronoun can stand for. */

/** "the Spaniard", "the 29-year-old", "the striker": somebody who has a name elsewhere. */
export function isSomebody(word: Word | undefined): boolean {
  return SOMEBODY.test(plain(word)) && !isBody(word);
}

/** "the ministry", "the report": what "it" may mean and "he" may not. */
export function isBody(word: Word | undefined): boolean {
  return BODIES.has(plain(word));
}

/** "critics", "the police": what "they" may mean. */
export function isMany(word: Word | undefined): boolean {
  return /[^s'’]s$/.test(plain(word)) || /^(?:people|police|women|men|children|authorities|media)$/.test(plain(word));
}

/** "on Monday", "last year": words that tell when, by their first. */
export function isTime(text: string): boolean {
  return TIMES.test(text);
}

const TIMES =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|last|later|earlier|january|february|march|april|june|july|august|september|october|november|december|monday's|(?:19|20)\d\d)$/;

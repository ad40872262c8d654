import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PAST_TENSES,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
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

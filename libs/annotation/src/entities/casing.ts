import type { Word } from '../text/words';
import { isCommonWord } from './lexicon';

/** In a title or in capitals a capital is no sign of a name. */
export type Casing = 'prose' | 'title' | 'capitals';

const CONTENT_LENGTH = 4;

/** A title holds hardly a longer word in small letters, and several ordinary words with a capital. */
export function casingOf(words: readonly Word[], from: number, to: number): Casing {
  let upper = 0;
  let capital = 0;
  let small = 0;
  let ordinary = 0;
  for (let at = from; at < Math.min(to, from + 60); at += 1) {
    const word = words[at];
    if (word?.kind !== 'word' || word.text.length < CONTENT_LENGTH) continue;
    if (word.capital === 'none') small += 1;
    else if (word.capital === 'all') upper += 1;
    else capital += 1;
    if (at > from && word.capital === 'initial' && isCommonWord(word.text.toLowerCase())) ordinary += 1;
  }
  if (upper > 0 && upper >= 4 * (small + capital)) return 'capitals';
  // What ends in a full stop is a sentence, unless nothing in it is small.
  const isSentence = words[to - 1]?.text === '.' && small > 0;
  return ordinary >= 2 && small * 5 <= capital && !isSentence ? 'title' : 'prose';
}

import { CURRENCY_CODES, NO_NOUNS, NOUN_LEADS, UNIT_NAMES } from '../resources/figure-words';
import type { Word } from '../text/words';

export interface Unit {
  name: string;
  end: number;
  next: number;
  /** A measure, a currency or per cent; else the noun that is counted. */
  sure: boolean;
}

/** The unit behind a number: "%", "per cent", "km", "euros", or the plural noun it counts ("jobs"). */
export function unitAfter(text: string, words: readonly Word[], at: number, to: number, large: boolean): Unit | null {
  const [word, second] = [words[at], words[at + 1]];
  if (!word || at >= to) return null;
  const pair = second && at + 1 < to ? UNIT_NAMES.get(`${word.text} ${second.text}`.toLowerCase()) : undefined;
  if (pair !== undefined && second) return { name: pair, end: second.end, next: at + 2, sure: true };
  const single = UNIT_NAMES.get(word.text.toLowerCase());
  if (single !== undefined) return { name: single, end: word.end, next: at + 1, sure: true };
  if (CURRENCY_CODES.has(word.text)) return { name: word.text, end: word.end, next: at + 1, sure: true };
  return countedNoun(text, words, at, to, large);
}

/** "1,200 new jobs", "300 employees": a plural in small letters. */
function countedNoun(text: string, words: readonly Word[], at: number, to: number, large: boolean): Unit | null {
  let noun = at;
  while (noun < Math.min(to, at + 2) && NOUN_LEADS.has(words[noun]?.text ?? '')) noun += 1;
  const word = words[noun];
  if (!word || noun >= to || word.kind !== 'word' || word.capital !== 'none' || NO_NOUNS.has(word.text)) return null;
  const plural = /(?:[^su]s|people|children|women|men|staff|personnel|troops)$/.test(word.text);
  if (!plural && !large) return null;
  return plural ? { name: text.slice(word.begin, word.end), end: word.end, next: noun + 1, sure: false } : null;
}

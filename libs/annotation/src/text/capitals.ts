import { characterAt, isLetter, LOWER, UPPER } from './characters';

/** `initial`: "Moscow", "Secretary-General", "I", "D."; `all`: "CIS", "U.S."; `mixed`: "McDonald", "MEPs", "eBay". */
export type Capital = 'none' | 'initial' | 'all' | 'mixed';

/** How a word is capitalised, the ending of a possessive left out ("CIS's" is all capitals). */
export function capitalOf(word: string): Capital {
  const stem = /['’][sS]$/.test(word) ? word.slice(0, -2) : word;
  let upper = 0;
  let letters = 0;
  /** Capitals that do not open the word or one of its hyphenated parts. */
  let inside = 0;
  let lower = 0;
  let opens = true;
  let first = 0;
  for (let at = 0; at < stem.length; at += 1) {
    const kind = characterAt(stem, at);
    if (!isLetter(kind)) {
      opens = true;
      continue;
    }
    letters += 1;
    if (first === 0) first = kind;
    if (kind === LOWER) lower += 1;
    if (kind === UPPER) {
      upper += 1;
      if (!opens) inside += 1;
    }
    opens = false;
  }
  if (upper === 0) return 'none';
  if (upper === letters) return letters > 1 ? 'all' : 'initial';
  return inside === 0 && first === UPPER && lower > 0 ? 'initial' : 'mixed';
}

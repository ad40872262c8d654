/** Scripts that are written without spaces: each character is looked for by itself. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');

/** One spelling for all that a reader takes for the same: without case, accents, and the width of letters. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text in their order, folded and without the plural's ending. */
export const wordsOf = (text: string): string[] => (fold(text).match(WORD) ?? []).map(singular);

/** Harman's S-stemmer ("How effective is suffixing?", JASIS 42, 1991): it joins "concepts" and "concept", and little else. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** A name without its case, full stops and doubled spaces: "U.S.  Senate" and "us senate" are the same words. */
export const foldName = (name: string): string => name.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim();

/** What a person is called for short: the last word of letters, "Dr. Ana María Ruiz, Jr." being a Ruiz. */
export function lastWord(name: string): string {
  const words = foldName(name).match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  return words.filter((word) => !SUFFIXES.has(word)).at(-1) ?? '';
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

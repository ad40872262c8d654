/** What a UTF-16 unit is to the tokeniser. The second unit of a pair counts as what the pair is. */
export const SPACE = 1;
export const UPPER = 2;
export const LOWER = 3;
/** A letter of a script without capitals, or a mark that belongs to the letter before it. */
export const LETTER = 4;
export const DIGIT = 5;
export const PUNCTUATION = 6;
export const SYMBOL = 7;

const kinds = new Uint8Array(0x10000);

/** Looked up once for each unit of the basic plane; a table of all of them would cost time at every start. */
export function characterAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] || lookUp(text, at);
}

export function isWordCharacter(kind: number): boolean {
  return kind >= UPPER && kind <= DIGIT;
}

export function isLetter(kind: number): boolean {
  return kind >= UPPER && kind <= LETTER;
}

function lookUp(text: string, at: number): number {
  if (at < 0 || at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return kindOf(pairAt(text, at));
  const kind = kindOf(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

/** Canonical text holds whole pairs only, so a unit between the surrogates has its partner beside it. */
function pairAt(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00;
  return text.slice(isSecond ? at - 1 : at, isSecond ? at + 1 : at + 2);
}

function kindOf(character: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[%&@#*§†‡‰\p{S}\p{No}\p{Nl}]/u.test(character)) return SYMBOL;
  if (/\p{P}/u.test(character)) return PUNCTUATION;
  // Spaces, and what is invisible: direction marks, joiners, characters nobody has assigned.
  return SPACE;
}

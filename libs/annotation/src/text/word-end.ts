import type { AbbreviationTable } from './abbreviations';
import { characterAt, DIGIT, isLetter, isWordCharacter, LOWER, UPPER } from './characters';

/** A longer run of letters is no word; cut, so that no pattern ever sees more. */
const LONGEST = 256;

/** Where the word that begins with a letter or digit at `begin` ends. */
export function endOfWord(text: string, begin: number, abbreviations: AbbreviationTable): number {
  const initials = endOfInitials(text, begin);
  let at = initials > begin ? initials : endOfRun(text, begin);
  while (at - begin < LONGEST && isWordCharacter(characterAt(text, at + 1)) && joins(text, begin, at)) {
    at = endOfRun(text, at + 1);
  }
  if (text[at] !== '.' || text[at + 1] === '.') return at;
  const dotted = isLetter(characterAt(text, at + 1)) ? endOfDotted(text, begin, at, abbreviations) : at;
  if (dotted > at) return dotted;
  return isAbbreviation(text, begin, at + 1, abbreviations) ? at + 1 : at;
}

/** "Ph.D.", "S.p.A.": known abbreviations of several parts. */
function endOfDotted(text: string, begin: number, at: number, abbreviations: AbbreviationTable): number {
  for (let end = Math.min(begin + 8, text.length); end > at + 2; end -= 1) {
    if (text[end - 1] === '.' && abbreviations.has(text.slice(begin, end))) return end;
  }
  return at;
}

function endOfRun(text: string, begin: number): number {
  let at = begin;
  while (at < text.length && at - begin < LONGEST && isWordCharacter(characterAt(text, at))) at += 1;
  return at;
}

/** Capitals with a full stop each: "D.", "U.S.", "J.-P."; "D.Trefilov" ends after the initial, "U.S" after the S. */
function endOfInitials(text: string, begin: number): number {
  let at = begin;
  while (at - begin < LONGEST && isInitial(text, at)) {
    at += 2;
    if (text[at] === '-' && isInitial(text, at + 1)) at += 1;
  }
  if (at - begin === 2 && isPronounAtEnd(text, begin)) return begin;
  const isOneLetter = characterAt(text, at) === UPPER && !isWordCharacter(characterAt(text, at + 1));
  return at > begin && isOneLetter ? at + 1 : at;
}

function isInitial(text: string, at: number): boolean {
  return characterAt(text, at) === UPPER && text[at + 1] === '.' && text[at + 2] !== '.';
}

/** "my wife and I." is no initial. */
function isPronounAtEnd(text: string, begin: number): boolean {
  if (text[begin] !== 'I' || isLetter(characterAt(text, begin + 2))) return false;
  return characterAt(text, begin - 2) === LOWER;
}

/** Whether the sign at `at`, a letter or digit on both sides, belongs to the word. */
function joins(text: string, begin: number, at: number): boolean {
  const before = characterAt(text, at - 1);
  const after = characterAt(text, at + 1);
  switch (text[at]) {
    case '-':
    case '\u2010':
    case '\u2011':
      // "2026-2028" is a range of two numbers, "13-year-old" one word.
      return !(isDigits(text, begin, at) && after === DIGIT);
    case "'":
    case '’':
      return isLetter(before) ? isLetter(after) : before === DIGIT && after === DIGIT;
    case '&':
    case '_':
      return isLetter(before) && isLetter(after);
    case '.':
      return (before === DIGIT && after === DIGIT) || (before === LOWER && after === LOWER);
    case ',':
      return before === DIGIT && after === DIGIT && characterAt(text, at + 4) !== DIGIT;
    case ':':
      return isClock(text, begin, at);
    default:
      return false;
  }
}

function isDigits(text: string, begin: number, end: number): boolean {
  for (let at = begin; at < end; at += 1) if (characterAt(text, at) !== DIGIT) return false;
  return true;
}

/** "14:00" and "9:30:05"; a ratio or a verse reads the same, and does no harm. */
function isClock(text: string, begin: number, at: number): boolean {
  return (
    at - begin <= 5 &&
    characterAt(text, at - 1) === DIGIT &&
    characterAt(text, at + 1) === DIGIT &&
    characterAt(text, at + 2) === DIGIT &&
    characterAt(text, at + 3) !== DIGIT
  );
}

/** The full stop at the end belongs to the word: a known abbreviation, a number's only before a number. */
function isAbbreviation(text: string, begin: number, end: number, abbreviations: AbbreviationTable): boolean {
  if (end - begin > 12) return false;
  if (end - begin === 2 && characterAt(text, begin) === LOWER) return isLetterAbbreviation(text, end);
  const kind = abbreviations.get(text.slice(begin, end));
  if (kind === undefined) return false;
  return kind !== 'counts' || isBeforeNumber(text, end);
}

/** "z. B.", "p. 5", "т. е.": a lone small letter, unless it ends what it stands in ("plan b. The"). */
function isLetterAbbreviation(text: string, end: number): boolean {
  const next = characterAt(text, text[end] === ' ' ? end + 1 : end);
  return isWordCharacter(next);
}

function isBeforeNumber(text: string, end: number): boolean {
  const at = text[end] === ' ' ? end + 1 : end;
  return characterAt(text, at) === DIGIT || /^[IVXLC]{1,7}\b/.test(text.slice(at, at + 8));
}

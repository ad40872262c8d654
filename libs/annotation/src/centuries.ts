import { type DateMatch, expression } from './date-match';
import type { DateToken } from './date-tokens';

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
const DECADE_WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const SUFFIX = /^(?:st|nd|rd|th)$/;

/** Most words do not; asking here spares reading on. */
export function opensCentury({ lower, number }: DateToken): boolean {
  return (number >= 1 && number <= 99) || ORDINAL_WORDS.includes(lower) || DECADE_WORDS.includes(lower);
}

/** "the 18th century", "the nineteenth century", "the ’90s", "the sixties": the years they are made of. */
export function centuryOrDecade(tokens: DateToken[], at: number): DateMatch | null {
  return century(tokens, at) ?? shortDecade(tokens, at);
}

function century(tokens: DateToken[], at: number): DateMatch | null {
  const [first, second] = tokens.slice(at, at + 2);
  const isFigure = first !== undefined && first.number >= 5 && second?.glued && SUFFIX.test(second.lower);
  const ordinal = isFigure ? first.number : ORDINAL_WORDS.indexOf(first?.lower ?? '') + 1;
  const noun = tokens[at + (isFigure ? 2 : 1)];
  if (ordinal < 1 || ordinal > 21 || noun?.lower !== 'century' || noun.glued) return null;
  // "the challenges of the 21st century" is our time; so is "21st century skills".
  const after = tokens[at + (isFigure ? 3 : 2)];
  if (ordinal === 21 && after && /^\p{L}/u.test(after.text) && !AFTER_CENTURY.has(after.lower)) return null;
  const year = (ordinal - 1) * 100;
  const taken = isFigure ? 3 : 2;
  return { expression: expression(tokens, at, taken, { kind: 'years', year, last: year + 99 }), taken };
}

const AFTER_CENTURY = new Set([
  'and',
  'or',
  'in',
  'by',
  'the',
  'was',
  'is',
  'when',
  'as',
  'to',
  'with',
  'for',
  'of',
  'has',
]);

/** "the ’90s"; in "her sixties" and "temperatures in the 90s" nobody speaks of years. */
function shortDecade(tokens: DateToken[], at: number): DateMatch | null {
  const [first, suffix] = tokens.slice(at, at + 2);
  const before = tokens[at - 1];
  if (before && /^['’‘]$/.test(before.text) && first?.glued && first.text.length === 2 && first.number % 10 === 0) {
    if (!suffix?.glued || suffix.lower !== 's') return null;
    const year = first.number < 30 ? 2000 + first.number : 1900 + first.number;
    const taken = 2;
    const { expression: found } = {
      expression: expression(tokens, at, taken, { kind: 'years', year, last: year + 9 }),
    };
    return { expression: { ...found, begin: before.begin, dateBegin: before.begin }, taken };
  }
  const index = DECADE_WORDS.indexOf(first?.lower ?? '');
  if (index < 0 || !['the', 'early', 'late', 'mid', '-'].includes(before?.lower ?? '')) return null;
  const year = 1920 + index * 10;
  return { expression: expression(tokens, at, 1, { kind: 'years', year, last: year + 9 }), taken: 1 };
}

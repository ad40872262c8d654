import { type DateMatch, expression } from './date-match';
import { type DateToken, isDash, isYear } from './date-tokens';

const ORDER = ['first', 'second', 'third', 'fourth', 'final'];
const ORDER_NUMBERS = ['1', '2', '3', '4'];
const MONTH_COUNTS: ReadonlyMap<string, number> = new Map([
  ['three', 3],
  ['six', 6],
  ['nine', 9],
]);
const JOINTS = new Set(['of', '-', ',', 'fiscal', 'year', 'the']);

/** Most words do not; asking here spares reading on. */
export function opensYearPart({ lower, text }: DateToken): boolean {
  return text === 'Q' || text === 'H' || ORDER.includes(lower);
}

/** "first half of 2026", "third quarter of 2025", "4th quarter 2024", "Q3 2025", "2025 Q3", "H1 2025": months of a year. */
export function yearPart(tokens: DateToken[], at: number): DateMatch | null {
  const first = tokens[at];
  if (isYear(first)) {
    const part = letteredPart(tokens, at + 1);
    return part ? months(tokens, at, part.next - at, first.number, part.month, part.length) : null;
  }
  const part = letteredPart(tokens, at) ?? partInWords(tokens, at);
  if (!part) return null;
  let next = part.next;
  while (next < part.next + 3 && JOINTS.has(tokens[next]?.lower ?? '')) next += 1;
  const year = tokens[next];
  return isYear(year) ? months(tokens, at, next + 1 - at, year.number, part.month, part.length) : null;
}

interface Part {
  /** First month and number of months. */
  month: number;
  length: number;
  next: number;
}

/** "third quarter", "second half", "first six months": which months of a year that is named elsewhere, or not at all. */
export function partInWords(tokens: DateToken[], at: number): Part | null {
  const word = tokens[at]?.lower ?? '';
  let next = at + 1;
  let index = ORDER.indexOf(word);
  if (ORDER_NUMBERS.includes(word) && tokens[next]?.glued && /^(?:st|nd|rd|th)$/.test(tokens[next]?.lower ?? '')) {
    index = ORDER_NUMBERS.indexOf(word);
    next += 1;
  }
  if (index < 0) return null;
  if (tokens[next]?.text === '-') next += 1;
  const unit = tokens[next]?.lower ?? '';
  if (unit === 'quarter') return { month: Math.min(index, 3) * 3 + 1, length: 3, next: next + 1 };
  if (unit === 'half' && index < 2) return { month: index * 6 + 1, length: 6, next: next + 1 };
  const count = MONTH_COUNTS.get(unit) ?? 0;
  return index === 0 && count > 0 && tokens[next + 1]?.lower === 'months'
    ? { month: 1, length: count, next: next + 2 }
    : null;
}

/** "Q3", "H1", "1H", "3Q": a letter glued to a number. */
export function letteredPart(tokens: DateToken[], at: number): Part | null {
  const [first, second] = tokens.slice(at, at + 2);
  if (!first || !second?.glued) return null;
  const [letter, number] = first.number > 0 ? [second.text, first.number] : [first.text, second.number];
  if (letter === 'Q' && number >= 1 && number <= 4) return { month: (number - 1) * 3 + 1, length: 3, next: at + 2 };
  if (letter === 'H' && number >= 1 && number <= 2) return { month: (number - 1) * 6 + 1, length: 6, next: at + 2 };
  return null;
}

/** "2024/25", "2024-25", "the 1990s": years that are written short. */
export function splitYear(tokens: DateToken[], at: number): DateMatch | null {
  const [first, sign, short] = tokens.slice(at, at + 3);
  if (!isYear(first) || !sign?.glued) return null;
  if (sign.lower === 's' && first.number % 10 === 0) {
    const last = first.number + (first.number === 1900 ? 99 : 9);
    return { expression: expression(tokens, at, 2, { kind: 'years', year: first.number, last }), taken: 2 };
  }
  if (!(sign.text === '/' || isDash(sign)) || !short?.glued || short.text.length !== 2) return null;
  const last = first.number - (first.number % 100) + short.number;
  // "2024-05" is a month or a number; "2020-25" can only be years.
  const follows = last === first.number + 1;
  if (!follows && !(isDash(sign) && last > first.number && short.number > 12)) return null;
  const after = tokens[at + 3];
  if (after?.glued && (isDash(after) || after.text === '/' || after.number >= 0)) return null;
  return { expression: expression(tokens, at, 3, { kind: 'years', year: first.number, last }), taken: 3 };
}

function months(
  tokens: DateToken[],
  at: number,
  taken: number,
  year: number,
  month: number,
  length: number,
): DateMatch {
  const meaning = { kind: 'months', year, month, last: month + length - 1 } as const;
  return { expression: expression(tokens, at, taken, meaning), taken };
}

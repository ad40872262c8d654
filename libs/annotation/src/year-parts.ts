import { type DateMatch, expression } from './date-match';
import { type DateToken, isYear } from './date-tokens';

const ORDER = ['first', 'second', 'third', 'fourth'];

/** "first half of 2026", "third quarter of 2025", "Q3 2025": months of a year. */
export function yearPart(tokens: DateToken[], at: number): DateMatch | null {
  const [first, second, third, fourth] = tokens.slice(at, at + 4);
  if (first?.text === 'Q' && second?.glued && second.number >= 1 && second.number <= 4 && isYear(third)) {
    return months(tokens, at, 3, third.number, (second.number - 1) * 3 + 1, 3);
  }
  const index = ORDER.indexOf(first?.lower ?? '');
  const length = second?.lower === 'half' ? 6 : 3;
  if (index < 0 || (second?.lower !== 'half' && second?.lower !== 'quarter') || (length === 6 && index > 1))
    return null;
  if (third?.lower === 'of' && isYear(fourth)) return months(tokens, at, 4, fourth.number, index * length + 1, length);
  return isYear(third) ? months(tokens, at, 3, third.number, index * length + 1, length) : null;
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

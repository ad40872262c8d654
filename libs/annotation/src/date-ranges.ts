import type { DateExpression } from './date-match';
import { tokenAt } from './date-sense';
import { type DateToken, isDash } from './date-tokens';
import { type Tense, tenseAround } from './relative-weekdays';
import type { Span } from './text-slices';

/** A date as the text writes it, or a range between two. */
export interface WrittenDate extends Span {
  first: DateExpression;
  last: DateExpression | null;
  /** Whether the sentence speaks of what was or of what will be. */
  tense: Tense | null;
}

const UP_TO = new Set(['to', 'until', 'till', 'through', 'thru', 'bis', 'au', 'hasta', 'al', 'по', 'до']);
const SINGLE: ReadonlySet<DateExpression['kind']> = new Set(['day', 'month', 'year']);

/** "28 October to 3 November", "March–May 2024", "between March and May", "January and February 2025" are one expression. */
export function joinRanges(tokens: DateToken[], dates: readonly DateExpression[]): WrittenDate[] {
  const joined: WrittenDate[] = [];
  for (let at = 0; at < dates.length; at += 1) {
    const first = dates[at];
    const last = dates[at + 1];
    if (!first) break;
    const tense = first.year === null ? tenseAround(tokens, tokenAt(tokens, first.begin)) : null;
    if (last && isRange(tokens, first, last)) {
      joined.push({ begin: first.begin, end: last.end, first, last, tense });
      at += 1;
    } else joined.push({ begin: first.begin, end: first.end, first, last: null, tense });
  }
  return joined;
}

function isRange(tokens: DateToken[], first: DateExpression, last: DateExpression): boolean {
  if (!SINGLE.has(first.kind) || !SINGLE.has(last.kind) || first.ambiguous || last.ambiguous) return false;
  const next = tokenAt(tokens, last.begin);
  const joint = tokens[next - 1];
  // One word or dash between them, and nothing else.
  if (!joint || tokens[next - 2]?.end !== first.end || joint.begin < first.end) return false;
  if (!follows(first, last)) return false;
  if (UP_TO.has(joint.lower)) return true;
  if (isDash(joint)) return first.kind === last.kind;
  if (joint.lower !== 'and' && joint.lower !== 'or') return false;
  const before = tokens[tokenAt(tokens, first.begin) - 1]?.lower;
  return (joint.lower === 'and' && before === 'between') || isNextTo(first, last);
}

/** A range runs forward; without its year the first may lie in the year before. */
function follows(first: DateExpression, last: DateExpression): boolean {
  if (first.year !== null && last.year !== null) return rank(first, first.year) < rank(last, last.year);
  return (
    first.kind !== 'year' && last.kind !== 'year' && (first.month !== last.month || (first.day ?? 0) < (last.day ?? 0))
  );
}

/** "January and February 2025", "2024 or 2025". */
function isNextTo(first: DateExpression, last: DateExpression): boolean {
  if (first.kind !== last.kind || first.kind === 'day') return false;
  if (first.kind === 'year') return (last.year ?? 0) === (first.year ?? 0) + 1;
  return first.year === null && (last.month ?? 0) === (first.month ?? 0) + 1;
}

function rank({ month, day }: DateExpression, year: number): number {
  return year * 372 + (month ?? 0) * 31 + (day ?? 0);
}

import type { DateToken } from './date-tokens';
import type { Span } from './text-slices';

/** What a date in the text says, and no more: a year that is not written is null. */
export interface DateExpression extends Span {
  kind: 'day' | 'days' | 'month' | 'months' | 'year' | 'years';
  year: number | null;
  month: number | null;
  day: number | null;
  /** The last day, month or year of a range. */
  last: number | null;
  /** Monday is 1; null where no weekday stands beside the day. */
  weekday: number | null;
  /** "05/11/2025": day and month could be the other way round. */
  ambiguous: boolean;
  /** Where the weekday ends and the date proper begins. */
  dateBegin: number;
}

/** A match at a token: the expression and how many tokens it takes. */
export interface DateMatch {
  expression: DateExpression;
  taken: number;
}

export function expression(
  tokens: DateToken[],
  at: number,
  taken: number,
  meaning: Partial<DateExpression> & { kind: DateExpression['kind'] },
): DateExpression {
  const begin = tokens[at]?.begin ?? 0;
  const end = tokens[at + taken - 1]?.end ?? begin;
  return {
    year: null,
    month: null,
    day: null,
    last: null,
    weekday: null,
    ambiguous: false,
    dateBegin: begin,
    begin,
    end,
    ...meaning,
  };
}

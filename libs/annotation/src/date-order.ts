import type { DateExpression } from './date-match';

export type DayMonthOrder = 'day-first' | 'month-first' | null;

/**
 * How the text writes 05/11/2025: as its other dates of figures show, or as the one reading that is the day of the
 * dateline or a day written out elsewhere. Null where the text proves neither, or both.
 */
export function dayMonthOrder(text: string, dates: readonly DateExpression[], dateline: string | null): DayMonthOrder {
  const written = new Set(dates.filter(({ ambiguous, year }) => !ambiguous && year !== null).map(keyOf));
  if (dateline !== null) written.add(dateline.split('-').map(Number).join('-'));
  const orders = new Set<DayMonthOrder>();
  for (const date of dates) {
    if (date.kind !== 'day' || date.year === null) continue;
    const shown = date.ambiguous ? orderBeside(date, written) : orderShown(text, date);
    if (shown !== null) orders.add(shown);
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

/** "18/07/2019" can only begin with the day, "07/18/2019" only with the month. */
function orderShown(text: string, { dateBegin, end, day, month }: DateExpression): DayMonthOrder {
  const figures = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}$/.exec(text.slice(dateBegin, Math.min(end, dateBegin + 12)));
  if (!figures || day === month) return null;
  return Number(figures[1]) === day ? 'day-first' : 'month-first';
}

/** An ambiguous date holds the reading that puts the day first. */
function orderBeside(date: DateExpression, written: ReadonlySet<string>): DayMonthOrder {
  const dayFirst = written.has(keyOf(date));
  const monthFirst = written.has(keyOf({ ...date, day: date.month, month: date.day }));
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

function keyOf({ year, month, day }: DateExpression): string {
  return `${year}-${month}-${day}`;
}

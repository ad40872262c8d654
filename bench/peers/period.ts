/** A value of our record for the days from the first to the last: a day, a month, a year, or a range of one of these. */
export function periodOf(first: string, last: string): string {
  if (first === last) return first;
  const length = isWholeYears(first, last) ? 4 : isWholeMonths(first, last) ? 7 : 10;
  const [from, to] = [first.slice(0, length), last.slice(0, length)];
  return from === to ? from : `${from}/${to}`;
}

const isWholeYears = (first: string, last: string): boolean => first.endsWith('-01-01') && last.endsWith('-12-31');

const isWholeMonths = (first: string, last: string): boolean =>
  first.endsWith('-01') && last === lastDayOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)));

/** @param month 1 to 12 */
export const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

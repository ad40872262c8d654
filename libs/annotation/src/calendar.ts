/** Arithmetic of calendar days (ISO, proleptic Gregorian) without a clock and without a time zone. */

const DAY_MS = 86_400_000;

export function calendarDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

export function calendarMonth(year: number, month: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}`;
}

export function addDays(day: string, count: number): string {
  const moved = new Date(instantOf(day) + count * DAY_MS);
  return `${padded(moved.getUTCFullYear(), 4)}-${padded(moved.getUTCMonth() + 1, 2)}-${padded(moved.getUTCDate(), 2)}`;
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(instantOf(day)).getUTCDay() || 7;
}

function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY_MS);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** The year that puts a day and month (a month: its middle) nearest to the anchor. */
export function nearestYear(month: number, day: number, anchor: string): number {
  const year = yearOf(anchor);
  const distance = (candidate: number) => {
    const date = calendarDay(candidate, month, day);
    return date === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(anchor, date));
  };
  return [year, year - 1, year + 1].reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}

/** The day of a weekday before or on the anchor (`back`), or strictly after it. */
export function weekdayNear(anchor: string, weekday: number, direction: 'on-or-before' | 'before' | 'after'): string {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  if (direction === 'after') return addDays(anchor, back === 0 ? 7 : 7 - back);
  return addDays(anchor, direction === 'before' && back === 0 ? -7 : -back);
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function instantOf(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

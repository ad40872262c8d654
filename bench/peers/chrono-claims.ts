import type { GoldSpan } from '../score/gold';
import { dateOf, trimmed } from './claims';
import type { Claims, Question } from './engine';

/** What programs/chrono.ts writes: for each end of a date its day, and what of it the text says. */
export interface ChronoAnswer {
  dates: (GoldSpan & { first: ChronoDay; last: ChronoDay | null })[];
}

export interface ChronoDay {
  /** YYYY-MM-DD, made up where the text says less. */
  day: string;
  /** `moment` is the very instant of asking: "now". */
  said: 'moment' | 'day' | 'month' | 'year' | 'time';
}

export function chronoClaims({ dates }: ChronoAnswer, { text, dayIs }: Question): Claims {
  return {
    entities: [],
    quotes: [],
    dates: dates.flatMap(({ begin, end, first, last }) => {
      const [from, to] = [calendarValue(first), last && calendarValue(last)];
      if (from === null) return [];
      return [dateOf(trimmed(text, { begin, end }), to && to !== from ? `${from}/${to}` : from, dayIs)];
    }),
  };
}

/** Null for a time of day and for "now", which are no dates of our record. */
function calendarValue({ day, said }: ChronoDay): string | null {
  if (said === 'moment' || said === 'time') return null;
  return day.slice(0, { day: 10, month: 7, year: 4 }[said]);
}

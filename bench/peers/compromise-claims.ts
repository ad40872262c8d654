import { dateOf, entityOf, quoteOf, trimmed } from './claims';
import type { Claims, Question } from './engine';
import { periodOf } from './period';

/** What programs/compromise.ts writes: the library's own JSON. */
export interface CompromiseAnswer {
  people: Match[];
  organizations: Match[];
  places: Match[];
  quotations: Match[];
  dates: (Match & { dates: { start: string | null; end: string | null } })[];
}

interface Match {
  offset: { start: number; length: number };
}

export function compromiseClaims(answer: CompromiseAnswer, { text, dayIs }: Question): Claims {
  const spanOf = ({ offset: { start, length } }: Match) => trimmed(text, { begin: start, end: start + length });
  return {
    entities: [
      ...answer.people.map((match) => entityOf(text, 'person', spanOf(match))),
      ...answer.organizations.map((match) => entityOf(text, 'organisation', spanOf(match))),
      ...answer.places.map((match) => entityOf(text, 'place', spanOf(match))),
    ],
    quotes: answer.quotations.map((match) => quoteOf(text, spanOf(match), null)),
    dates: answer.dates.flatMap((match) => {
      const { start, end } = match.dates;
      // An open end ("since May") has no value in our record.
      return start && end ? [dateOf(spanOf(match), periodOf(start.slice(0, 10), end.slice(0, 10)), dayIs)] : [];
    }),
  };
}

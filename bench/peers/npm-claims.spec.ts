import { type ChronoAnswer, type ChronoDay, chronoClaims } from './chrono-claims';
import { type CompromiseAnswer, compromiseClaims } from './compromise-claims';
import type { Question } from './engine';

const text =
  'CORK, 5 November 2025 – “We waited”, said Anna Keane. It ran from 2019 to 2024, on 3-5 June, at 9 am and now.';
const asked: Question = { id: 'a', text, receivedOn: '2025-11-05', day: '2025-11-05', dayIs: 'received' };

describe('what compromise finds, as a record of ours', () => {
  const match = (words: string) => ({ offset: { start: text.indexOf(words), length: words.length } });
  const date = (words: string, start: string | null, end: string | null) => ({
    ...match(words),
    dates: { start, end },
  });
  const recorded: CompromiseAnswer = {
    people: [match('Anna Keane.')],
    organizations: [],
    places: [match('CORK,')],
    quotations: [match('“We waited”,')],
    dates: [
      date('5 November 2025 –', '2025-11-05T00:00:00.000Z', '2025-11-05T23:59:59.999Z'),
      date('from 2019 to 2024,', '2019-01-01T00:00:00.000Z', '2024-12-31T23:59:59.999Z'),
      date('now.', '2025-11-05T00:00:00.000Z', null),
    ],
  };
  const claims = compromiseClaims(recorded, asked);

  it('has names and quotes without the marks around them, and no speakers', () => {
    expect(claims.entities.map(({ type, name }) => [type, name])).toEqual([
      ['person', 'Anna Keane.'],
      ['place', 'CORK'],
    ]);
    expect(claims.quotes.map((quote) => [quote.text, quote.speaker])).toEqual([['We waited', null]]);
  });

  it('has the dates with both ends, at their coarsest', () => {
    expect(claims.dates.map(({ begin, end, value }) => [text.slice(begin, end), value])).toEqual([
      ['5 November 2025', '2025-11-05'],
      ['from 2019 to 2024', '2019/2024'],
    ]);
  });
});

describe('what chrono-node finds, as a record of ours', () => {
  const date = (words: string, first: ChronoDay, last: ChronoDay | null = null): ChronoAnswer['dates'][number] => ({
    begin: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    first,
    last,
  });
  const day = (day: string, said: ChronoDay['said'] = 'day'): ChronoDay => ({ day, said });

  it('has days, months and ranges as far as the text says them, and neither times of day nor “now”', () => {
    const recorded: ChronoAnswer = {
      dates: [
        date('5 November 2025', day('2025-11-05')),
        date('November 2025', day('2025-11-01', 'month')),
        date('on 3-5 June', day('2025-06-03'), day('2025-06-05')),
        date('at 9 am', day('2025-11-05', 'time')),
        date('now', day('2025-11-05', 'moment')),
      ],
    };
    expect(chronoClaims(recorded, asked).dates.map(({ value, anchor }) => [value, anchor])).toEqual([
      ['2025-11-05', 'received'],
      ['2025-11', 'received'],
      ['2025-06-03/2025-06-05', 'received'],
    ]);
  });
});

import type { GoldSpan } from '../score/gold';
import { spanOf } from '../score/record.fixture';
import { type CorenlpAnswer, corenlpClaims } from './corenlp-claims';
import type { Question } from './engine';

const text =
  'Harbour Trust opens new quay\n\nCORK, 5 November 2025 – The Harbour Trust opened a quay in Dublin yesterday. ' +
  '“We waited ten years”, said Anna Keane, its director. “Now,” she added, “the ships can come.”\n\n' +
  'The works ran from 2019 to 2024 and cost less than in June 2016.';
const at = (words: string): GoldSpan => spanOf(text, words);
const asked: Question = { id: 'a', text, receivedOn: '2025-11-06', day: '2025-11-05', dayIs: 'dateline' };

/** As CoreNLP 4.5.10 answered, shortened. */
const recorded: CorenlpAnswer = {
  mentions: [
    { ...at('Harbour Trust'), type: 'ORGANIZATION', pronoun: false },
    time('5 November 2025', 'DATE', { value: '2025-11-05', from: '2025-11-05', to: '2025-11-05' }),
    { ...at('Dublin'), type: 'LOCATION', pronoun: false },
    time('yesterday', 'DATE', { value: '2025-11-04', from: '2025-11-04', to: '2025-11-04' }),
    time('ten years', 'DURATION', { value: 'P10Y', from: '', to: '' }),
    { ...at('Anna Keane'), type: 'PERSON', pronoun: false },
    time('Now', 'DATE', { value: 'PRESENT_REF', from: 'PRESENT_REF', to: 'PRESENT_REF' }),
    { ...at('she'), type: 'PERSON', pronoun: true },
    time('2019', 'DURATION', { timex: 't6', value: 'PT43824H', from: '2019-XX-XX', to: '2024-XX-XX' }),
    time('to 2024', 'DATE', { timex: 't6', value: 'PT43824H', from: '2019-XX-XX', to: '2024-XX-XX' }),
    time('June 2016', 'DATE', { value: '2016-06', from: '2016-06-01', to: '2016-06-30' }),
  ],
  quotes: [
    { ...at('“We waited ten years”'), speaker: 'Anna Keane', canonicalSpeaker: 'Anna Keane' },
    { ...at('“Now,”'), speaker: 'Anna Keane', canonicalSpeaker: 'she' },
    { ...at('“the ships can come.”'), canonicalSpeaker: 'she' },
  ],
};

function time(words: string, type: string, more: object): CorenlpAnswer['mentions'][number] {
  return { ...at(words), type, pronoun: false, timex: words, ...more };
}

const datesOf = (mentions: CorenlpAnswer['mentions']) =>
  corenlpClaims({ mentions, quotes: [] }, asked).dates.map(({ begin, end, value }) => [text.slice(begin, end), value]);

describe('what CoreNLP finds, as a record of ours', () => {
  const { entities, quotes, dates } = corenlpClaims(recorded, asked);

  it('names people, organisations and places, and nobody by a pronoun', () => {
    expect(entities.map(({ type, name }) => [type, name])).toEqual([
      ['organisation', 'Harbour Trust'],
      ['place', 'Dublin'],
      ['person', 'Anna Keane'],
    ]);
  });

  it('has its quotes without their marks, and a speaker unless all there is of one is a pronoun', () => {
    expect(quotes.map((quote) => [quote.text, quote.speaker?.name ?? null])).toEqual([
      ['We waited ten years', 'Anna Keane'],
      ['Now', 'Anna Keane'],
      ['the ships can come.', null],
    ]);
  });

  it('has the dates that a calendar has, and neither “now” nor “ten years”', () => {
    expect(dates.map(({ begin, end, value, precision }) => [text.slice(begin, end), value, precision])).toEqual([
      ['5 November 2025', '2025-11-05', 'day'],
      ['yesterday', '2025-11-04', 'day'],
      ['2019 to 2024', '2019/2024', 'range'],
      ['June 2016', '2016-06', 'month'],
    ]);
    expect(new Set(dates.map(({ anchor }) => anchor))).toEqual(new Set(['dateline']));
  });

  it('takes the day of a time that names its day, and no time of day alone', () => {
    const value = '2025-11-05T09:00';
    expect(datesOf([time('5 November 2025', 'TIME', { value })])).toEqual([['5 November 2025', '2025-11-05']]);
    expect(datesOf([time('Now', 'TIME', { value })])).toEqual([]);
  });
});

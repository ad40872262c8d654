import type { Annotation } from '@dateline/annotation';
import type { Gold, GoldSpan } from './gold';

type Entity = Annotation['entities'][number];
type Quote = Annotation['quotes'][number];

export const goldOf = (gold: Partial<Gold> = {}): Gold => ({
  language: 'en',
  issuer: null,
  dateline: null,
  headline: null,
  subheadline: null,
  embargo: null,
  contacts: [],
  boilerplate: null,
  entities: [],
  quotes: [],
  events: [],
  documents: [],
  decisions: [],
  dates: [],
  topics: [],
  ...gold,
});

/** Where the words stand in the text, the first time or from a place on. */
export function spanOf(text: string, words: string, from = 0): GoldSpan {
  const begin = text.indexOf(words, from);
  if (begin < 0) throw new Error(`${words} is not in the text`);
  return { begin, end: begin + words.length };
}

export const entityOf = (
  type: Entity['type'],
  id: string,
  mentions: readonly GoldSpan[],
  more: Partial<Entity> = {},
): Entity => ({
  id,
  type,
  name: id,
  aliases: [],
  roles: [],
  ids: {},
  mentions: mentions.map((span) => ({ ...span, kind: 'name', rule: 'test' })),
  confidence: 1,
  ...more,
});

export const quoteOf = (text: string, fragments: readonly GoldSpan[], more: Partial<Quote> = {}): Quote => ({
  id: 'q1',
  text: fragments.map(({ begin, end }) => text.slice(begin, end)).join(' '),
  fragments: [...fragments],
  type: 'direct',
  speaker: null,
  cue: null,
  nested: [],
  confidence: 0.9,
  ...more,
});

export const speakerOf = (name: string, entityId: string | null = null): NonNullable<Quote['speaker']> => ({
  name,
  entityId,
  begin: null,
  end: null,
  via: 'name',
});

import type { Annotation } from '@dateline/annotation';

const NO_HASH = `sha256:${'0'.repeat(64)}`;

/** A record of a text in which nothing was found but what the test says. */
export const recordOf = (text: string, found: Partial<Annotation> = {}): Annotation => ({
  schema: 'dateline.enrichment/1',
  contentHash: NO_HASH,
  pipeline: { version: '0', rules: NO_HASH },
  canonical: { text, length: text.length, map: [[0, 0, text.length]], blocks: [] },
  language: null,
  issuer: null,
  dateline: null,
  headline: null,
  subheadline: null,
  embargo: null,
  contacts: [],
  summary: { sentences: [] },
  keywords: [],
  topics: [],
  entities: [],
  quotes: [],
  events: [],
  documents: [],
  decisions: [],
  dates: [],
  figures: [],
  similar: [],
  readability: { words: 0, sentences: 0, quoteShare: 0 },
  warnings: [],
  ...found,
});

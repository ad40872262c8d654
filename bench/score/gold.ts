/** What an annotator read in a release, by hand. Offsets are half-open UTF-16 units into `GoldRelease.text`. */
export interface GoldRelease {
  id: string;
  text: string;
  /** Day of receipt, YYYY-MM-DD. */
  receivedOn: string;
  gold: Gold;
}

export interface GoldSpan {
  begin: number;
  end: number;
}

export type EntityType = 'person' | 'organisation' | 'place';

export interface GoldEntity {
  id: string;
  type: EntityType;
  name: string;
  aliases?: string[];
  roles?: (Partial<GoldSpan> & { title: string; organisation: string | null })[];
  mentions: (GoldSpan & { kind: 'name' | 'acronym' | 'title' | 'pronoun' | 'definite' })[];
}

/** What the text offers to whoever looks for quotation marks: `none` where nobody set any, `lost` where they were dropped. */
export type QuoteMarks = 'curly' | 'double' | 'single' | 'none' | 'lost';

export interface GoldQuote {
  fragments: GoldSpan[];
  marks: QuoteMarks;
  speaker: { entityId: string | null; name: string | null };
  /** Entities that are right too, where a statement was made together. */
  coSpeakers?: string[];
}

export interface Gold {
  language: string;
  issuer: GoldSpan | null;
  dateline: (GoldSpan & { place: string | null; date: string | null }) | null;
  headline: GoldSpan | null;
  subheadline: GoldSpan | null;
  /** Kind and moment are scored where they are given. */
  embargo: (GoldSpan & { kind?: 'until' | 'immediate'; until?: string | null }) | null;
  contacts: (GoldSpan & { name?: string; email?: string; phone?: string })[];
  boilerplate: GoldSpan | null;
  entities: GoldEntity[];
  quotes: GoldQuote[];
  events: (GoldSpan & { ordinal: number | null })[];
  documents: (GoldSpan & { action: string })[];
  decisions: (GoldSpan & { verb: string })[];
  /** A value that is null hangs on the time of receipt. */
  dates: (GoldSpan & { value: string | null })[];
  topics: { code: string; path: string[] }[];
}

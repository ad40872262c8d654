import type { EnrichmentRecord } from '@dateline/contracts';
import type { Layout } from './header';
import type { Sentence } from './text/sentences';
import type { Word } from './text/words';
import type { Span } from './text-slices';

/** The complete record minus the identity that only the newsroom can give. */
export type Annotation = Omit<EnrichmentRecord, 'releaseId' | 'version'>;

/** What the sender handed in. */
export interface ReleaseText {
  text: string;
  headline?: string;
  issuer?: string;
  language?: string;
  /** Day of receipt, YYYY-MM-DD. */
  receivedOn: string;
}

/** A release as the annotators see it: canonical text, and what the sender stated beside it. */
export interface ReleaseDocument {
  readonly text: string;
  readonly receivedOn: string;
  readonly languageHint: string | null;
  readonly issuerHint: string | null;
  /** Where the separate headline of the format stands; null when the format had none. */
  readonly headlineHint: Span | null;
}

/** The parts of the record that annotators fill; what no annotator claims stays empty. */
export type Claims = Partial<
  Omit<Annotation, 'schema' | 'contentHash' | 'pipeline' | 'canonical' | 'warnings'> & {
    blocks: Annotation['canonical']['blocks'];
  }
>;

/** What annotators tell each other. Not part of the record, so neither proven nor published. */
export interface Workings {
  /** How the header is built. Empty until the layout annotator has run. */
  layout: Layout;
  /** The words of the whole text, in order. Empty until the sentences annotator has run. */
  words: readonly Word[];
  /** The sentences of all blocks, in order, each with the kind of its block. */
  sentences: readonly Sentence[];
  /** The language of each block, null where it is too short to tell; see isEnglishParagraph. */
  paragraphLanguages: readonly (string | null)[];
}

export interface Findings extends Claims, Workings {
  warnings: Annotation['warnings'];
}

/** One rule set with a name, a version and a place in the ordered list. Same document and findings, same claims. */
export interface Annotator {
  readonly name: string;
  readonly version: number;
  run(document: ReleaseDocument, findings: Findings): Partial<Findings>;
}

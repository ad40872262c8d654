import { createHash } from 'node:crypto';
import type { Annotation, ReleaseDocument, ReleaseText } from './annotator';
import { canonicalise } from './canonical-text';
import { headlineSpan, joinHeadline } from './join-headline';
import { inKeyOrder } from './key-order';
import { ANNOTATORS, BLOCK_ANNOTATORS, HEADER_ANNOTATORS, PIPELINE } from './pipeline';
import { runAnnotators } from './run-annotators';
import type { CanonicalText } from './traced-text';

/** What the header says, for the answer to the sender. */
export interface Understanding {
  canonicalText: string;
  contentHash: string;
  headline: string | null;
  issuer: string | null;
  language: string | null;
  dateline: Annotation['dateline'];
  embargo: Annotation['embargo'];
}

/** The whole record of a release, minus its identity. Same text, day of receipt, hints and pipeline: the same bytes. */
export function annotate(release: ReleaseText): Annotation {
  const { canonical, document } = read(release);
  const { claims, warnings } = runAnnotators(ANNOTATORS, document);
  const { text } = canonical;
  return inKeyOrder({
    schema: 'dateline.enrichment/1',
    contentHash: hashOf(text),
    pipeline: { ...PIPELINE },
    canonical: { text, length: text.length, map: canonical.map, blocks: claims.blocks ?? [] },
    language: claims.language ?? null,
    issuer: claims.issuer ?? null,
    dateline: claims.dateline ?? null,
    headline: claims.headline ?? null,
    subheadline: claims.subheadline ?? null,
    embargo: claims.embargo ?? null,
    contacts: claims.contacts ?? [],
    summary: claims.summary ?? { sentences: [] },
    keywords: claims.keywords ?? [],
    topics: claims.topics ?? [],
    entities: claims.entities ?? [],
    quotes: claims.quotes ?? [],
    events: claims.events ?? [],
    documents: claims.documents ?? [],
    decisions: claims.decisions ?? [],
    dates: claims.dates ?? [],
    figures: claims.figures ?? [],
    similar: [],
    readability: claims.readability ?? { words: 0, sentences: 0, quoteShare: 0 },
    warnings,
  });
}

/** Only the header annotators: quick enough for the thread that answers the sender. Agrees with `annotate`. */
export function understand(release: ReleaseText): Understanding {
  const { canonical, document } = read(release);
  const { claims, warnings } = runAnnotators(HEADER_ANNOTATORS, document);
  return {
    canonicalText: canonical.text,
    contentHash: hashOf(canonical.text),
    headline: claims.headline?.text ?? null,
    issuer: claims.issuer?.name ?? null,
    language: claims.language?.code ?? null,
    dateline: claims.dateline ?? null,
    embargo: warnings.some(({ path }) => HOLDS.has(path)) ? UNREAD : (claims.embargo ?? null),
  };
}

/** Where it stands whether a text must be held. If reading it failed there, nobody knows, and that must not let it out. */
const HOLDS = new Set(['/layout', '/embargo']);
const UNREAD = { kind: 'until', until: null, begin: 0, end: 0 } as const;

/** The canonical text with the kind of each of its parts, and nothing else: for comparing texts. Agrees with `annotate`. */
export function blocksOf(release: ReleaseText): Annotation['canonical'] {
  const { canonical, document } = read(release);
  const { text, map } = canonical;
  const { claims } = runAnnotators(BLOCK_ANNOTATORS, document);
  return { text, length: text.length, map, blocks: claims.blocks ?? [] };
}

function read(release: ReleaseText): { canonical: CanonicalText; document: ReleaseDocument } {
  const canonical = canonicalise(joinHeadline(release.text, release.headline));
  const headline = canonicalise(release.headline ?? '').text;
  const document: ReleaseDocument = {
    text: canonical.text,
    receivedOn: release.receivedOn,
    languageHint: release.language ?? null,
    issuerHint: release.issuer === undefined ? null : canonicalise(release.issuer).text,
    headlineHint: headline === '' ? null : headlineSpan(canonical.text, headline),
  };
  return { canonical, document };
}

function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

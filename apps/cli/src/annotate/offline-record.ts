import { annotate } from '@dateline/annotation';
import type { EnrichmentRecord } from '@dateline/contracts';
import { v5 } from 'uuid';

/** The name space of the ids of texts that no newsroom has taken in (a UUIDv5, RFC 9562 section 5.5). */
const OFFLINE = '0d0a5b7c-8f0e-5d5c-9b6e-4e2f7a1c3d90';

/** A text to annotate, and when it is to count as received. */
export interface OfflineText {
  text: string;
  language?: string;
  /** YYYY-MM-DD */
  receivedOn: string;
}

/**
 * What the newsroom would read out of a text. Its identity lies outside the annotation, and here nobody has given it one:
 * the id is made of the content hash and the version is 1, so that the record fits its schema, the same text has the same
 * record everywhere, and no id can be taken for a release of a newsroom.
 */
export function offlineRecord(text: OfflineText): EnrichmentRecord {
  const annotation = annotate(text);
  return { ...annotation, releaseId: v5(annotation.contentHash, OFFLINE), version: 1 };
}

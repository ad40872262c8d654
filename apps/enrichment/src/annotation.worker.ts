import { type Annotation, annotate, distinctiveText, shinglesOf } from '@dateline/annotation';
import type { Release } from '@dateline/contracts';

/** What a text gives: the record, and the set by which it is compared with others. */
export interface Annotated {
  annotation: Annotation;
  shingles: Uint32Array;
}

/** What a worker thread does: one release in, what was read out of it back. */
export default function annotateRelease(release: Release): Annotated {
  const annotation = annotate({
    text: release.body,
    headline: release.headline,
    issuer: release.issuer,
    language: release.language,
    receivedOn: release.receivedAt.slice(0, 10),
  });
  return { annotation, shingles: shinglesOf(distinctiveText(annotation.canonical)) };
}

import { type Annotation, annotate } from '@dateline/annotation';
import type { Release } from '@dateline/contracts';

/** What a worker thread does: one release in, what was read out of it back. */
export default function annotateRelease(release: Release): Annotation {
  return annotate({
    text: release.body,
    headline: release.headline,
    issuer: release.issuer,
    language: release.language,
    receivedOn: release.receivedAt.slice(0, 10),
  });
}

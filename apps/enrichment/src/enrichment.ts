import { type Annotation } from '@dateline/annotation';
import {
  type DatelineEvent,
  type EnrichmentRecord,
  eventIdOf,
  RELEASE_ENRICHED,
  type Release,
} from '@dateline/contracts';
import { ENRICHMENT_SOURCE } from '@dateline/service';

/** The enrichment that a version gets when it comes in; only reprocessing makes further ones. */
export const LIVE_REVISION = 1;

/** What was read out of the text, with the identity of the release that it was read from. */
export const recordOf = (release: Release, annotation: Annotation): EnrichmentRecord => ({
  ...annotation,
  releaseId: release.id,
  version: release.version,
});

export function releaseEnrichedEvent({
  release,
  enrichment,
  at,
  traceparent,
}: {
  release: Release;
  enrichment: EnrichmentRecord;
  at: Date;
  traceparent: string;
}): DatelineEvent<typeof RELEASE_ENRICHED> {
  const { id, version } = release;
  return {
    specversion: '1.0',
    id: eventIdOf({ releaseId: id, version, revision: LIVE_REVISION, fact: 'enriched' }),
    type: RELEASE_ENRICHED,
    source: ENRICHMENT_SOURCE,
    subject: id,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    traceparent,
    data: { release, enrichment, revision: LIVE_REVISION },
  };
}

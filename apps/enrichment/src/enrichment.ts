import { type Annotation } from '@dateline/annotation';
import {
  type DatelineEvent,
  ENRICHMENTS,
  type EnrichmentRecord,
  eventIdOf,
  JOURNEY,
  journeyStepEvent,
  RELEASE_ENRICHED,
  type Release,
} from '@dateline/contracts';
import { type OutgoingRecord, toRecord } from '@dateline/event-log';
import { ENRICHMENT_SOURCE } from '@dateline/service';

/** The enrichment that a version gets when it comes in; only reprocessing makes further ones. */
export const LIVE_REVISION = 1;

/** What was read out of the text, with the identity of the release that it was read from. */
export const recordOf = (release: Release, annotation: Annotation): EnrichmentRecord => ({
  ...annotation,
  releaseId: release.id,
  version: release.version,
});

interface Telling {
  release: Release;
  enrichment: EnrichmentRecord;
  revision: number;
  at: Date;
  traceparent: string;
}

/** What goes out with an enrichment that is saved: the record for publication, the step for the sender. */
export function announceEnriched(telling: Telling): OutgoingRecord[] {
  const { release, revision, at, traceparent } = telling;
  const step = { version: release.version, revision, step: 'enriched' as const };
  const origin = { releaseId: release.id, source: ENRICHMENT_SOURCE, at, traceparent };
  return [
    toRecord(ENRICHMENTS, releaseEnrichedEvent(telling)),
    toRecord(JOURNEY, journeyStepEvent({ ...origin, ...step })),
  ];
}

function releaseEnrichedEvent({
  release,
  enrichment,
  revision,
  at,
  traceparent,
}: Telling): DatelineEvent<typeof RELEASE_ENRICHED> {
  const { id, version } = release;
  return {
    specversion: '1.0',
    id: eventIdOf({ releaseId: id, version, revision, fact: 'enriched' }),
    type: RELEASE_ENRICHED,
    source: ENRICHMENT_SOURCE,
    subject: id,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    traceparent,
    data: { release, enrichment, revision },
  };
}

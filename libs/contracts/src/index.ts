export { asyncApiDocument } from './async-api';
export { cloudEventAttributes, type DatelineEvent } from './cloud-event';
export { type EnrichmentRecord, enrichmentRecord } from './enrichment-record';
export { eventIdOf } from './event-id';
export {
  EVENT_DATA,
  type EventData,
  type EventType,
  isEventType,
  JOURNEY_STEP,
  JOURNEY_STEPS,
  type JourneyStep,
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  PUBLICATION_UPDATED,
  PUBLICATION_WITHDRAWN,
  RELEASE_ACCEPTED,
  RELEASE_ENRICHED,
  RELEASE_REVISED,
  RELEASE_WITHDRAWN,
  SUBSCRIPTION_DISABLED,
} from './event-types';
export { type Hold, holdOf } from './hold';
export { journeyStepEvent } from './journey-step-event';
export {
  MAX_TEXT_BYTES,
  type PublicRelease,
  publicRelease,
  type Release,
  type ReleaseFields,
  type ReleaseRevision,
  type ReleaseSubmission,
  release,
  releaseFields,
  releaseRevision,
  releaseSubmission,
  releaseWithdrawal,
} from './release';
export {
  deadLetterTopic,
  ENRICHMENTS,
  JOURNEY,
  MAX_EVENT_BYTES,
  PARTITIONS,
  PUBLICATIONS,
  RELEASES,
  type ServiceName,
  SUBSCRIPTIONS,
  TOPICS,
  type Topic,
} from './topics';

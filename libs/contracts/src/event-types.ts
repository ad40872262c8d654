import { z } from 'zod';
import { enrichmentRecord } from './enrichment-record';
import { publicRelease, release, releaseId, revision, version } from './release';

/** The facts that travel between the services and out to subscribers, by CloudEvents `type`. */
export const RELEASE_ACCEPTED = 'dateline.release.accepted.v1';
export const RELEASE_REVISED = 'dateline.release.revised.v1';
export const RELEASE_WITHDRAWN = 'dateline.release.withdrawn.v1';
export const RELEASE_ENRICHED = 'dateline.release.enriched.v1';
export const JOURNEY_STEP = 'dateline.journey.step.v1';
export const PUBLICATION_PUBLISHED = 'dateline.publication.published.v1';
export const PUBLICATION_CORRECTED = 'dateline.publication.corrected.v1';
export const PUBLICATION_UPDATED = 'dateline.publication.updated.v1';
export const PUBLICATION_WITHDRAWN = 'dateline.publication.withdrawn.v1';
export const SUBSCRIPTION_DISABLED = 'dateline.subscription.disabled.v1';

const replaces = z.object({ version, revision }).describe('the public state that this one takes the place of');

const releaseAccepted = z.object({ release });
const releaseRevised = z.object({ release, replaces: z.object({ version }) });
const releaseWithdrawn = z.object({ id: releaseId, version, reason: z.string() });
const releaseEnriched = z.object({ release, enrichment: enrichmentRecord, revision });

export const JOURNEY_STEPS = [
  'received',
  'enriched',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
  'failed',
] as const;
const journeyStep = z.object({
  version,
  revision,
  step: z.enum(JOURNEY_STEPS),
  reason: z.string().optional(),
});
export type JourneyStep = z.infer<typeof journeyStep>;

const published = z.object({ release: publicRelease, enrichment: enrichmentRecord, revision });
const publicationPublished = published;
const publicationCorrected = published.extend({ replaces });
const publicationUpdated = published.extend({ replaces });
const publicationWithdrawn = z.object({ id: releaseId, version, reason: z.string(), replaces });
const subscriptionDisabled = z.object({
  id: z.uuid().describe('of the subscription'),
  client: z.string().describe('whose it is'),
  reason: z.string(),
  failingSince: z.iso.datetime({ offset: true }).nullable().describe('since when nothing but failure came back'),
});

/** The schema of `data` for every event type. Consumers validate with it and ignore fields they do not know. */
export const EVENT_DATA = {
  [RELEASE_ACCEPTED]: releaseAccepted,
  [RELEASE_REVISED]: releaseRevised,
  [RELEASE_WITHDRAWN]: releaseWithdrawn,
  [RELEASE_ENRICHED]: releaseEnriched,
  [JOURNEY_STEP]: journeyStep,
  [PUBLICATION_PUBLISHED]: publicationPublished,
  [PUBLICATION_CORRECTED]: publicationCorrected,
  [PUBLICATION_UPDATED]: publicationUpdated,
  [PUBLICATION_WITHDRAWN]: publicationWithdrawn,
  [SUBSCRIPTION_DISABLED]: subscriptionDisabled,
} as const;

export type EventType = keyof typeof EVENT_DATA;
export type EventData<T extends EventType = EventType> = z.infer<(typeof EVENT_DATA)[T]>;

export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_DATA, type);

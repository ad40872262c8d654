import {
  type EventType,
  JOURNEY_STEP,
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

export type ServiceName = 'ingestion' | 'enrichment' | 'publication';

/** A Kafka topic: which events it carries, who writes it, and how long they stay. */
export interface Topic {
  name: string;
  types: readonly EventType[];
  writers: readonly ServiceName[];
  /** Days that an event is kept; null keeps it for ever. */
  retentionDays: number | null;
  /** Inside topics may hold embargoed text: subscribers must not read them. */
  audience: 'inside' | 'subscribers' | 'operators';
}

/** Every topic has this many partitions; the key is the release id, so one release stays in one of them. */
export const PARTITIONS = 6;

/** The largest event that a topic takes, in bytes (16 MiB). */
export const MAX_EVENT_BYTES = 16 * 1024 * 1024;

export const RELEASES: Topic = {
  name: 'dateline.releases',
  types: [RELEASE_ACCEPTED, RELEASE_REVISED, RELEASE_WITHDRAWN],
  writers: ['ingestion'],
  retentionDays: 30,
  audience: 'inside',
};

export const ENRICHMENTS: Topic = {
  name: 'dateline.enrichments',
  types: [RELEASE_ENRICHED],
  writers: ['enrichment'],
  retentionDays: 30,
  audience: 'inside',
};

export const JOURNEY: Topic = {
  name: 'dateline.journey',
  types: [JOURNEY_STEP],
  writers: ['enrichment', 'publication'],
  retentionDays: 30,
  audience: 'inside',
};

/** Kept for ever, so that a newcomer can rebuild the whole newsroom from offset 0. */
export const PUBLICATIONS: Topic = {
  name: 'dateline.publications',
  types: [PUBLICATION_PUBLISHED, PUBLICATION_CORRECTED, PUBLICATION_UPDATED, PUBLICATION_WITHDRAWN],
  writers: ['publication'],
  retentionDays: null,
  audience: 'subscribers',
};

/** What befalls subscriptions without anybody's doing, for whoever looks after them. */
export const SUBSCRIPTIONS: Topic = {
  name: 'dateline.subscriptions',
  types: [SUBSCRIPTION_DISABLED],
  writers: ['publication'],
  retentionDays: 30,
  audience: 'operators',
};

/** Where a service's consumer puts an event it could not handle: the bytes untouched, headers that say why. */
export const deadLetterTopic = (service: ServiceName): Topic => ({
  name: `dateline.${service}.dead-letters`,
  types: [],
  writers: [service],
  retentionDays: 30,
  audience: 'operators',
});

export const TOPICS: readonly Topic[] = [
  RELEASES,
  ENRICHMENTS,
  JOURNEY,
  PUBLICATIONS,
  SUBSCRIPTIONS,
  deadLetterTopic('ingestion'),
  deadLetterTopic('enrichment'),
  deadLetterTopic('publication'),
];

/**
 * Every `event` that a log line may carry. Operators count and join by these names, so they are a contract:
 * `docs/operations.md` says of each what it means and what to do, and a test compares the two.
 */
export const LOG_EVENTS = [
  'release.accepted',
  'release.rejected',
  'release.duplicate',
  'release.revised',
  'release.withdrawn',
  'release.enriched',
  'publication.scheduled',
  'publication.published',
  'publication.corrected',
  'publication.updated',
  'publication.withdrawn',
  'publication.superseded',
  'publication.delayed',
  'delivery.attempted',
  'delivery.succeeded',
  'delivery.failed',
  'subscription.disabled',
  'event.retried',
  'event.dead-lettered',
  'event.replayed',
  'outbox.relayed',
  'service.started',
  'service.stopping',
  'service.stopped',
  'service.failed',
  'request.failed',
  'database.unavailable',
  'event-log.unavailable',
  'event-log.client',
  'consumer.paused',
  'consumer.stuck',
  'relay.paused',
  'framework',
] as const;

export type LogEvent = (typeof LOG_EVENTS)[number];

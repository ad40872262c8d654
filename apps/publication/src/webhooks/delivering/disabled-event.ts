import { eventIdOf, SUBSCRIPTION_DISABLED, SUBSCRIPTIONS } from '@dateline/contracts';
import { type OutgoingRecord, toRecord } from '@dateline/event-log';
import { continueTrace } from '@dateline/logging';
import type { DueSubscription } from './due-subscription';

/** Tells whoever looks after subscriptions that one of them gets nothing any more. */
export function disabledEvent(
  { id, client, revision, failingSince }: DueSubscription,
  { reason, at }: { reason: string; at: Date },
  source: string,
): OutgoingRecord {
  return toRecord(SUBSCRIPTIONS, {
    specversion: '1.0',
    // Each time that it is disabled is a fact of its own.
    id: eventIdOf({ releaseId: id, version: revision, fact: 'disabled' }),
    type: SUBSCRIPTION_DISABLED,
    source,
    subject: id,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    traceparent: continueTrace(undefined),
    data: { id, client, reason, failingSince: failingSince?.toISOString() ?? null },
  });
}

import { z } from 'zod';
import { filterShape } from '../filter/filter';

const description = z.string().trim().max(500).describe('for the people who look after it');
const url = z.string().max(2000).describe('where events are sent; https, and a public address');
const ordered = z
  .boolean()
  .describe('true: every event waits for the one before it; false: only for those of its own release');

/** The body of `POST /v1/subscriptions`. */
export const newSubscription = z.strictObject({
  url,
  filter: filterShape.default({}).describe('which events; without one, all'),
  description: description.optional(),
  ordered: ordered.default(false),
});

/** The body of `PATCH /v1/subscriptions/{id}`: what is left out stays. */
export const subscriptionChange = z.strictObject({
  url: url.optional(),
  filter: filterShape.optional(),
  description: description.nullable().optional(),
  ordered: ordered.optional(),
  enabled: z.boolean().optional().describe('false: nothing is sent, and nothing is lost; true: goes on from there'),
});

export type NewSubscription = z.infer<typeof newSubscription>;
export type SubscriptionChange = z.infer<typeof subscriptionChange>;

/** A subscription as its client sees it. */
export const shownSubscription = z.object({
  id: z.uuid(),
  url: z.string(),
  filter: filterShape,
  description: z.string().nullable(),
  ordered: z.boolean(),
  enabled: z.boolean(),
  disabledAt: z.iso.datetime().nullable(),
  disabledReason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  failingSince: z.iso.datetime().nullable().describe('since when nothing but failure came back'),
  behind: z.number().int().describe('public events after its cursor, whether they concern it or not'),
  waiting: z.number().int().describe('events that are tried again, or wait behind one that is'),
});

export type ShownSubscription = z.infer<typeof shownSubscription>;

export const deliveryAttempt = z.object({
  eventId: z.uuid().describe('the `webhook-id`, the same over all attempts'),
  eventType: z.string(),
  releaseId: z.uuid().nullable(),
  attempt: z.number().int(),
  replay: z.boolean(),
  at: z.iso.datetime(),
  durationMs: z.number().int(),
  outcome: z.enum(['delivered', 'failed', 'exhausted']).describe('failed: is tried again; exhausted: is not'),
  status: z.number().int().nullable().describe('of the HTTP answer; null when there was none'),
  error: z.string().nullable(),
  answer: z.string().nullable().describe('its first KiB'),
  nextAt: z.iso.datetime().nullable(),
});

export type DeliveryAttempt = z.infer<typeof deliveryAttempt>;

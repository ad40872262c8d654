import { z } from 'zod';
import type { EventData, EventType } from './event-types';

/** One event in the CloudEvents 1.0 structured form: an SSE `data:`, a webhook body, an item of `GET /v1/events`. */
export const cloudEventAttributes = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  type: z.string().min(1),
  source: z.string().min(1),
  subject: z.uuid().describe('the release id; of an event about a subscription, its id'),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  traceparent: z
    .string()
    .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
    .optional(),
});

type CloudEventAttributes = z.infer<typeof cloudEventAttributes>;

export type DatelineEvent<T extends EventType = EventType> = T extends EventType
  ? Omit<CloudEventAttributes, 'type'> & { type: T; data: EventData<T> }
  : never;

import { JOURNEY_STEPS } from '@dateline/contracts';
import { z } from 'zod';

/** How far the newest version of a release has come. */
export const RELEASE_STATES = ['accepted', ...JOURNEY_STEPS.filter((step) => step !== 'received')] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/**
 * The state follows from the set of steps, not from the last to arrive: the first of these that was taken. `received`
 * says that publication knows of a version; for its sender it is still where it was.
 */
export const STATE_PRECEDENCE: readonly ReleaseState[] = [
  'withdrawn',
  'published',
  'superseded',
  'failed',
  'scheduled',
  'enriched',
  'accepted',
];

/** The steps after which nothing happens to a version of itself, or not before its moment. */
export const SETTLED_STEPS = ['scheduled', 'published', 'superseded', 'withdrawn', 'failed'] as const;

/** From any of these on no older version can come out. */
export const RECEIVED_STEPS = ['received', ...SETTLED_STEPS] as const;

/** One line of a release's timeline. */
export const journeyEntry = z.object({
  event: z.enum(['accepted', ...JOURNEY_STEPS]),
  version: z.number().int(),
  revision: z.number().int().nullable(),
  at: z.iso.datetime(),
  service: z.string(),
  reason: z.string().optional(),
});

export type JourneyEntry = z.infer<typeof journeyEntry>;

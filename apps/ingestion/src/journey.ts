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

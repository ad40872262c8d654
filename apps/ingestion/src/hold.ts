import type { Understanding } from '@dateline/annotation';
import { holdOf, type Release, type ReleaseFields } from '@dateline/contracts';
import { Problem } from '@dateline/problem-details';
import { z } from 'zod';

/** Until when a version is held, as its sender is told. */
export const hold = z.object({
  until: z.iso.datetime().describe('the exact moment in UTC: nothing is public before it'),
  given: z.string().describe('the moment as it was given, with its offset'),
  by: z.enum(['embargo', 'publishAt']),
});

/** Null for a version that nothing holds back. */
export function describeHold(release: Release): z.infer<typeof hold> | null {
  const held = holdOf(release);
  return held && { ...held, until: held.until.toISOString() };
}

/** The embargo that holds: the one stated beside the text or, where there is none, the one in the text. */
export const embargoThatHolds = (stated: ReleaseFields, inText: Understanding['embargo']): string | undefined =>
  stated.embargo ?? (inText?.kind === 'until' ? (inText.until ?? undefined) : undefined);

/**
 * A text that says "hold" without saying until when with certainty must not come in: the next step would publish it.
 * @throws Problem 422 with the way out
 */
export function refuseUnreadableHold(stated: ReleaseFields, inText: Understanding['embargo']): void {
  if (inText?.kind !== 'until' || inText.until !== null || stated.embargo !== undefined) return;
  throw new Problem('invalid-release', UNREADABLE, { errors: [{ pointer: '/body', message: UNREADABLE }] });
}

const UNREADABLE =
  'the text has an embargo line whose moment cannot be read with certainty: state it in the field "embargo" as an RFC 3339 time with its offset, such as 2025-11-05T14:00:00Z, or take the line out';

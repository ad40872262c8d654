import type { EnrichmentRecord } from '@dateline/contracts';
import { z } from 'zod';
import { CLAIM_KINDS, type Claim, type ClaimKind, claimsOf } from './claims';
import { pairClaims, withoutTheSame } from './pair-claims';
import { placeClaims } from './placed-claims';
import type { TextChange } from './text-changes';

const offset = z.number().int().nonnegative().nullable();

const statement = z.object({
  says: z.string().describe('the claim in short, such as “We begin today” — Ida Holm, or 2025-11-05 (5 November 2025)'),
  begin: offset.describe('its place in enrichment.canonical.text of that version; null where it has none'),
  end: offset,
});

export const claimChange = z.object({
  kind: z.enum(CLAIM_KINDS),
  change: z.enum(['added', 'removed', 'changed']),
  before: statement.nullable().describe('null for a claim that was added'),
  after: statement.nullable().describe('null for a claim that was removed'),
});

export type ClaimChange = z.infer<typeof claimChange>;

/**
 * What one version claims and the other does not. A claim that only moved is no change; one that was made twice and now
 * is made once was removed once. What went and what came are one
 * change where they belong together; pair-claims.ts says when.
 * @param text where the canonical texts of the two records differ
 */
export function claimChanges(
  before: EnrichmentRecord,
  after: EnrichmentRecord,
  text: readonly TextChange[],
): ClaimChange[] {
  return CLAIM_KINDS.flatMap((kind) => {
    const gone = placeClaims(claimsOf(before, kind), text, 'before');
    const come = placeClaims(claimsOf(after, kind), text, 'after');
    const { pairs, rest } = pairClaims(withoutTheSame({ gone, come }));
    return [
      ...pairs.map(([one, other]) => toChange(kind, one.claim, other.claim)),
      ...rest.gone.map(({ claim }) => toChange(kind, claim, null)),
      ...rest.come.map(({ claim }) => toChange(kind, null, claim)),
    ];
  }).sort((one, other) => placeOf(one) - placeOf(other));
}

function toChange(kind: ClaimKind, before: Claim | null, after: Claim | null): ClaimChange {
  const change = before && after ? 'changed' : before ? 'removed' : 'added';
  return { kind, change, before: before && stated(before), after: after && stated(after) };
}

const stated = ({ says, begin, end }: Claim) => ({ says, begin, end });

/** A claim without a place comes last. */
const placeOf = ({ before, after }: ClaimChange): number => (after ?? before)?.begin ?? Number.MAX_SAFE_INTEGER;

import { v5 } from 'uuid';
import type { JourneyStep } from './event-types';

/** The name space of every `ce_id` (a UUIDv5, RFC 9562 section 5.5). Changing it would make old events look new. */
const DATELINE = '6a1f5d0e-6f0b-5c63-9a53-0f6d3c1b9f1e';

export interface Fact {
  releaseId: string;
  /** Left out of a withdrawal, which takes back every version. */
  version?: number;
  revision?: number;
  fact: 'accepted' | 'enriched' | 'public' | 'withdrawn' | 'disabled' | `step:${JourneyStep['step']}`;
}

/** The id of the event that states a fact: the same fact said twice has the same id. */
export function eventIdOf({ releaseId, version, revision, fact }: Fact): string {
  return v5(JSON.stringify([releaseId, version ?? null, revision ?? null, fact]), DATELINE);
}

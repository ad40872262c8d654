import {
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  PUBLICATION_UPDATED,
  type PublicRelease,
  type Release,
} from '@dateline/contracts';

/** One state of a release that can be public: a version of its text, and a revision of what was read out of it. */
export interface Standing {
  version: number;
  revision: number;
}

/** An enriched version that asks to be published. */
export interface Candidate {
  release: Release;
  revision: number;
}

/** What publication knows of a release when a candidate comes. */
export interface ReleaseState {
  /** The highest version heard of on either topic. */
  highestVersion: number;
  withdrawn: boolean;
  /** What readers see; null while nothing is public. */
  current: Standing | null;
  /** Every standing that has been decided, as `standingName`. */
  decided: ReadonlySet<string>;
}

type PublicType = typeof PUBLICATION_PUBLISHED | typeof PUBLICATION_CORRECTED | typeof PUBLICATION_UPDATED;

export type Decision =
  | { outcome: 'published'; type: PublicType; change: PublicRelease['change']; replaces: Standing | null }
  | { outcome: 'superseded' | 'withdrawn'; reason: string }
  /** Its moment lies in the future, which this form of Dateline cannot wait for. */
  | { outcome: 'early' }
  /** Decided before: the event came again. */
  | { outcome: 'already' };

export const standingName = ({ version, revision }: Standing): string => `${version}.${revision}`;

/**
 * Decides on candidates of any releases in their order, each on what the ones before it have made of its release. All
 * of them are known by now, so a lower version among them does not come out either.
 * @param states the state of each release, by its id
 */
export function decideInOrder(
  candidates: readonly Candidate[],
  states: ReadonlyMap<string, ReleaseState>,
  now: Date,
): Decision[] {
  const folded = raisedBy(candidates, states);
  return candidates.map((candidate) => {
    const { id } = candidate.release;
    const state = folded.get(id)!;
    const decision = decidePublication(candidate, state, now);
    folded.set(id, afterDecision(state, candidate, decision));
    return decision;
  });
}

function raisedBy(
  candidates: readonly Candidate[],
  states: ReadonlyMap<string, ReleaseState>,
): Map<string, ReleaseState> {
  const raised = new Map(states);
  for (const { release } of candidates) {
    const state = raised.get(release.id);
    if (!state) throw new Error(`The state of release ${release.id} was not read; nothing can be decided without it`);
    raised.set(release.id, { ...state, highestVersion: Math.max(state.highestVersion, release.version) });
  }
  return raised;
}

/** What becomes of an enriched version, whatever the order in which versions come and however often. */
export function decidePublication({ release, revision }: Candidate, state: ReleaseState, now: Date): Decision {
  const { version } = release;
  const { current, highestVersion } = state;
  if (state.decided.has(standingName({ version, revision }))) return { outcome: 'already' };
  if (state.withdrawn) return { outcome: 'withdrawn', reason: 'The release was withdrawn' };
  if (version < highestVersion) return { outcome: 'superseded', reason: `Version ${highestVersion} has come in since` };
  if (current?.version === version && revision < current.revision) {
    return { outcome: 'superseded', reason: `Revision ${current.revision} is public already` };
  }
  if (liesAhead(release.embargo, now) || liesAhead(release.publishAt, now)) return { outcome: 'early' };
  return publication(release, current);
}

/** A release that is not public yet has nothing to correct: its first public version is simply published. */
function publication({ version, change }: Release, current: Standing | null): Decision {
  const outcome = 'published';
  if (!current) return { outcome, type: PUBLICATION_PUBLISHED, change: undefined, replaces: null };
  const replaces = { version: current.version, revision: current.revision };
  if (current.version === version) return { outcome, type: PUBLICATION_UPDATED, change: 'enrichment', replaces };
  if (change === 'correction') return { outcome, type: PUBLICATION_CORRECTED, change, replaces };
  return { outcome, type: PUBLICATION_UPDATED, change: 'update', replaces };
}

const liesAhead = (moment: string | undefined, now: Date): boolean =>
  moment !== undefined && !(Date.parse(moment) <= now.getTime());

function afterDecision(state: ReleaseState, { release, revision }: Candidate, { outcome }: Decision): ReleaseState {
  if (outcome === 'already' || outcome === 'early') return state;
  const standing = { version: release.version, revision };
  return {
    ...state,
    current: outcome === 'published' ? standing : state.current,
    decided: new Set([...state.decided, standingName(standing)]),
  };
}

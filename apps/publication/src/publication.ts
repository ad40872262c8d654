import {
  type EventData,
  type Hold,
  holdOf,
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  PUBLICATION_UPDATED,
  type PublicRelease,
  type RELEASE_ENRICHED,
  type Release,
} from '@dateline/contracts';

/** One state of a release that can be public: a version of its text, and a revision of what was read out of it. */
export interface Standing {
  version: number;
  revision: number;
}

/** An enriched version that asks to be published. */
export type Candidate = EventData<typeof RELEASE_ENRICHED>;

interface About {
  releaseId: string;
  version: number;
  /** The event that told of it. */
  eventId: string;
  traceparent: string | undefined;
}

/** What publication learns of a release. */
export type Fact =
  /** The version exists; `received` when ingestion itself tells. */
  | (About & { kind: 'heard' | 'received' })
  /** All versions up to this one are taken back, for good. */
  | (About & { kind: 'withdrawn'; reason: string })
  /** Enriched, or waiting since then and now due. */
  | (About & { kind: 'enriched' | 'due'; candidate: Candidate });

/** What publication knows of a release when a fact comes. */
export interface ReleaseState {
  /** The highest version heard of on either topic. */
  highestVersion: number;
  /** The highest that ingestion itself has told of, by which a repeated telling is known. */
  receivedVersion: number;
  withdrawn: boolean;
  /** What readers see; null while nothing is public. */
  current: Standing | null;
  /** What waits for its moment. */
  scheduled: Standing | null;
  /** Every standing that has ended or is public, as `standingName`. */
  decided: ReadonlySet<string>;
}

type PublicType = typeof PUBLICATION_PUBLISHED | typeof PUBLICATION_CORRECTED | typeof PUBLICATION_UPDATED;

export interface Published extends Standing {
  outcome: 'published';
  candidate: Candidate;
  type: PublicType;
  change: PublicRelease['change'];
  replaces: Standing | null;
}

export type Decision =
  | (Standing & { outcome: 'received' })
  | (Standing & { outcome: 'scheduled'; candidate: Candidate; hold: Hold })
  | Published
  | (Standing & { outcome: 'superseded'; reason: string })
  /** `wasPublic`: readers saw it until now. */
  | (Standing & { outcome: 'withdrawn'; reason: string; wasPublic: boolean });

export interface Decided {
  fact: Fact;
  decision: Decision;
}

/** A decision with the trace that goes on with everything that it causes. */
export interface Settled extends Decided {
  traceparent: string;
}

export const standingName = ({ version, revision }: Standing): string => `${version}.${revision}`;

/**
 * Decides on facts about any releases in their order, each on what the ones before it have made of its release. All of
 * them are known by now, so a lower version among them does not come out either. A repeated fact decides nothing.
 * @param states the state of each release, by its id
 * @param now the database's time, the only clock for an embargo
 */
export function decideInOrder(
  facts: readonly Fact[],
  states: ReadonlyMap<string, ReleaseState>,
  now: Date,
): { decided: Decided[]; states: Map<string, ReleaseState> } {
  const folded = raisedBy(facts, states);
  const decided: Decided[] = [];
  for (const fact of facts) {
    let state = folded.get(fact.releaseId)!;
    for (const decision of decide(fact, state, now)) {
      decided.push({ fact, decision });
      state = afterDecision(state, decision);
    }
    if (fact.kind === 'withdrawn') state = { ...state, withdrawn: true };
    folded.set(fact.releaseId, state);
  }
  return { decided, states: folded };
}

function raisedBy(facts: readonly Fact[], states: ReadonlyMap<string, ReleaseState>): Map<string, ReleaseState> {
  const raised = new Map(states);
  for (const { releaseId, version } of facts) {
    const state = raised.get(releaseId);
    if (!state) throw new Error(`The state of release ${releaseId} was not read; nothing can be decided without it`);
    raised.set(releaseId, { ...state, highestVersion: Math.max(state.highestVersion, version) });
  }
  return raised;
}

function decide(fact: Fact, state: ReleaseState, now: Date): Decision[] {
  const { version } = fact;
  switch (fact.kind) {
    case 'heard':
      return overtaken(state);
    case 'received': {
      const isNews = version > state.receivedVersion;
      return [...(isNews ? [{ outcome: 'received' as const, version, revision: 1 }] : []), ...overtaken(state)];
    }
    case 'withdrawn':
      return state.withdrawn ? [] : takenBack(fact.reason, state);
    case 'enriched':
      return decideOnCandidate(fact.candidate, state, now);
    case 'due': {
      const isWaiting = state.scheduled && standingName(state.scheduled) === standingName(standingOf(fact.candidate));
      const hold = holdOf(fact.candidate.release);
      if (!isWaiting || (hold && hold.until > now)) return [];
      return decideOnCandidate(fact.candidate, { ...state, scheduled: null }, now);
    }
  }
}

/** What becomes of an enriched version, whatever the order in which versions come and however often. */
function decideOnCandidate(candidate: Candidate, state: ReleaseState, now: Date): Decision[] {
  const standing = standingOf(candidate);
  const { version, revision } = standing;
  const { current, scheduled } = state;
  const ended = overtaken(state);
  const isDecided = [...state.decided, ...ended.map(standingName)].includes(standingName(standing));
  if (isDecided) return ended;
  const superseded = (which: Standing, reason: string): Decision => ({ outcome: 'superseded', ...which, reason });
  if (state.withdrawn) return [...ended, { outcome: 'withdrawn', ...standing, reason: WITHDRAWN, wasPublic: false }];
  if (version < state.highestVersion) return [...ended, superseded(standing, newer(state.highestVersion))];
  for (const other of [current, scheduled]) {
    if (other?.version !== version) continue;
    if (revision === other.revision) return ended;
    if (revision < other.revision)
      return [...ended, superseded(standing, `Revision ${other.revision} has come before`)];
  }
  if (scheduled?.version === version) ended.push(superseded(scheduled, `Revision ${revision} has come in since`));
  const hold = holdOf(candidate.release);
  if (hold && hold.until > now) return [...ended, { outcome: 'scheduled', ...standing, candidate, hold }];
  return [...ended, publication(candidate, current)];
}

/** A release that is not public yet has nothing to correct: its first public version is simply published. */
function publication(candidate: Candidate, current: Standing | null): Published {
  const standing = standingOf(candidate);
  const { change }: Release = candidate.release;
  const published = { outcome: 'published', ...standing, candidate, replaces: current } as const;
  if (!current) return { ...published, type: PUBLICATION_PUBLISHED, change: undefined };
  if (current.version === standing.version) return { ...published, type: PUBLICATION_UPDATED, change: 'enrichment' };
  if (change === 'correction') return { ...published, type: PUBLICATION_CORRECTED, change };
  return { ...published, type: PUBLICATION_UPDATED, change: 'update' };
}

/** Every version below the highest that has not ended: none of them comes out any more, enriched or not. */
const overtaken = (state: ReleaseState): Decision[] =>
  unended(state, state.highestVersion - 1).map((standing) => ({
    outcome: 'superseded',
    ...standing,
    reason: newer(state.highestVersion),
  }));

/** Takes back what is public and ends every version that has not ended. */
function takenBack(reason: string, state: ReleaseState): Decision[] {
  const withdrawn = (wasPublic: boolean) => (standing: Standing) =>
    ({ outcome: 'withdrawn', ...standing, reason, wasPublic }) as const;
  const shown = state.current ? [state.current] : [];
  return [...shown.map(withdrawn(true)), ...unended(state, state.highestVersion).map(withdrawn(false))];
}

function unended({ decided, scheduled }: ReleaseState, upTo: number): Standing[] {
  const ended = new Set([...decided].map((name) => Number.parseInt(name, 10)));
  const waiting = scheduled && scheduled.version <= upTo ? [scheduled] : [];
  const others = Array.from({ length: upTo }, (_, index) => ({ version: index + 1, revision: 1 }));
  return [...others.filter(({ version }) => !ended.has(version) && version !== scheduled?.version), ...waiting];
}

const standingOf = ({ release: { version }, revision }: Candidate): Standing => ({ version, revision });

const WITHDRAWN = 'The release was withdrawn';
const newer = (version: number): string => `Version ${version} has come in since`;

function afterDecision(state: ReleaseState, decision: Decision): ReleaseState {
  const standing = { version: decision.version, revision: decision.revision };
  if (decision.outcome === 'received') return { ...state, receivedVersion: decision.version };
  if (decision.outcome === 'scheduled') return { ...state, scheduled: standing };
  const isWaiting = state.scheduled && standingName(state.scheduled) === standingName(standing);
  const wasPublic = decision.outcome === 'withdrawn' && decision.wasPublic;
  return {
    ...state,
    current: decision.outcome === 'published' ? standing : wasPublic ? null : state.current,
    scheduled: isWaiting ? null : state.scheduled,
    decided: new Set([...state.decided, standingName(standing)]),
  };
}

import type { Release } from '@dateline/contracts';
import { type Candidate, type Decision, decideInOrder, type Fact, type ReleaseState } from './publication';

/** One release, and the facts that publication may learn of it. */
export const ID = '3f2b8c1e-5a4d-4e6f-9a7b-1c2d3e4f5a6b';
export const NOW = new Date('2026-03-01T12:00:00.000Z');
export const msLater = (ms: number) => new Date(NOW.getTime() + ms);

const candidate = (version: number, fields: Partial<Release> = {}, revision = 1): Candidate => ({
  release: { id: ID, version, body: 'Text', receivedAt: '2026-03-01T11:59:59Z', ...fields },
  // No decision looks into it.
  enrichment: {} as Candidate['enrichment'],
  revision,
});

type What = Parameters<typeof candidate>;

const about = (version: number) => ({ releaseId: ID, version, eventId: 'event', traceparent: undefined });

export const heard = (version: number): Fact => ({ kind: 'heard', ...about(version) });
export const received = (version: number): Fact => ({ kind: 'received', ...about(version) });
export const enriched = (...what: What): Fact => ({
  kind: 'enriched',
  ...about(what[0]),
  candidate: candidate(...what),
});
export const due = (...what: What): Fact => ({ kind: 'due', ...about(what[0]), candidate: candidate(...what) });
export const withdrawn = (version: number): Fact => ({
  kind: 'withdrawn',
  ...about(version),
  reason: 'Sent by mistake',
});

export const NOTHING_KNOWN: ReleaseState = {
  highestVersion: 0,
  receivedVersion: 0,
  withdrawn: false,
  current: null,
  scheduled: null,
  decided: new Set(),
};

/** A release from its beginning. Each call is a transaction, which knows what those before it have made of the release. */
export function aRelease(...known: Fact[]) {
  let state = NOTHING_KNOWN;
  const learnAll = (facts: readonly Fact[], now = NOW): Decision[] => {
    const { decided, states } = decideInOrder(facts, new Map([[ID, state]]), now);
    state = states.get(ID)!;
    return decided.map(({ decision }) => decision);
  };
  for (const fact of known) learnAll([fact]);
  return { learn: (fact: Fact, now?: Date) => learnAll([fact], now), learnAll, state: () => state };
}

/** Such as "1.1 published". */
export const outcomes = (decisions: readonly Decision[]): string[] =>
  decisions.map(({ version, revision, outcome }) => `${version}.${revision} ${outcome}`);

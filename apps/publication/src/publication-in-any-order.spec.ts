import { PUBLICATION_PUBLISHED } from '@dateline/contracts';
import fc from 'fast-check';
import { type Decision, type Fact, type ReleaseState, type Standing, standingName } from './publication';
import { aRelease, due, enriched, heard, msLater, outcomes, received, withdrawn } from './publication.fixture';

const VERSIONS = 4;

interface Chunk {
  /** The database's time of its transaction, in milliseconds: it may also go back. */
  at: number;
  facts: Fact[];
}

/** What is decided on facts of one release that come in any order, together or alone, and any number of times. */
interface Told {
  decisions: { decision: Decision; at: number; highestHeard: number }[];
  state: ReleaseState;
  /** How many decisions were made before the first withdrawal. */
  beforeWithdrawal: number | null;
}

const shape = fc.record({
  kind: fc.constantFrom('heard', 'received', 'enriched', 'enriched', 'enriched', 'due', 'due', 'withdrawn'),
  version: fc.integer({ min: 1, max: VERSIONS }),
  revision: fc.integer({ min: 1, max: 3 }),
});

/** The millisecond until which each version is held; 0 is not held. */
const holds = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: VERSIONS, maxLength: VERSIONS });

const story = fc.record({
  holds,
  /** A release is withdrawn once, however often that is told: always with the same version. */
  withdrawnVersion: fc.integer({ min: 1, max: VERSIONS }),
  shapes: fc.array(fc.record({ at: fc.integer({ min: 0, max: 7 }), facts: fc.array(shape, { maxLength: 4 }) }), {
    maxLength: 12,
  }),
});

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** One version and revision is always the same text; only what was enriched can be due. */
function chunksOf({ holds, withdrawnVersion, shapes }: Story): Chunk[] {
  const known = new Set<string>();
  const toFact = ({ kind, version, revision }: Story['shapes'][number]['facts'][number]): Fact[] => {
    const hold = holds[version - 1]!;
    const what = [version, hold > 0 ? { embargo: msLater(hold).toISOString() } : {}, revision] as const;
    if (kind === 'heard') return [heard(version)];
    if (kind === 'received') return [received(version)];
    if (kind === 'withdrawn') return [withdrawn(withdrawnVersion)];
    if (kind === 'due') return known.has(`${version}.${revision}`) ? [due(...what)] : [];
    known.add(`${version}.${revision}`);
    return [enriched(...what)];
  };
  return shapes.map(({ at, facts }) => ({ at, facts: facts.flatMap(toFact) }));
}

function tell(chunks: readonly Chunk[]): Told {
  const release = aRelease();
  const decisions: Told['decisions'] = [];
  let beforeWithdrawal: number | null = null;
  let highestHeard = 0;
  for (const { at, facts } of chunks) {
    highestHeard = Math.max(highestHeard, ...facts.map(({ version }) => version));
    for (const decision of release.learnAll(facts, msLater(at))) {
      if (decision.outcome === 'withdrawn') beforeWithdrawal ??= decisions.length;
      decisions.push({ decision, at, highestHeard });
    }
  }
  return { decisions, state: release.state(), beforeWithdrawal };
}

const always = (check: (told: Told, story: Story) => void) =>
  fc.assert(
    fc.property(story, (one) => check(tell(chunksOf(one)), one)),
    { numRuns: 3000 },
  );

const those = <O extends Decision['outcome']>({ decisions }: Told, outcome: O) =>
  decisions.flatMap(({ decision }) =>
    decision.outcome === outcome ? [decision as Extract<Decision, { outcome: O }>] : [],
  );

const standings = (decisions: readonly Decision[]) => decisions.map(standingName);

const expectNoRepeats = (names: string[]) => expect(names).toEqual([...new Set(names)]);

describe('whatever comes of a release, in whatever order and however often,', () => {
  it('a standing ends at most once, and what is public is taken back at most once', () => {
    always((told) => {
      const published = those(told, 'published');
      const takenBack = those(told, 'withdrawn').filter(({ wasPublic }) => wasPublic);
      const neverPublic = those(told, 'withdrawn').filter(({ wasPublic }) => !wasPublic);
      expectNoRepeats(standings([...published, ...those(told, 'superseded'), ...neverPublic]));
      expect(standings(takenBack)).toEqual(told.state.withdrawn ? standings(published.slice(-1)) : []);
    });
  });

  it('a standing waits at most once, and a version is received at most once', () => {
    always((told) => expectNoRepeats(outcomes([...those(told, 'scheduled'), ...those(told, 'received')])));
  });

  it('what is public only goes forward, and says what it replaces', () => {
    always((told) => {
      let before: Standing | null = null;
      for (const { version, revision, replaces, type } of those(told, 'published')) {
        expect(replaces).toEqual(before);
        expect(type === PUBLICATION_PUBLISHED).toBe(!before);
        if (before) expect(version * 10 + revision).toBeGreaterThan(before.version * 10 + before.revision);
        before = { version, revision };
      }
    });
  });

  it('nothing is published before its moment, or once a higher version is known', () => {
    always(({ decisions }, { holds }) => {
      for (const { decision, at, highestHeard } of decisions) {
        if (decision.outcome !== 'published') continue;
        expect(holds[decision.version - 1]).toBeLessThanOrEqual(at);
        expect(decision.version).toBe(highestHeard);
      }
    });
  });

  it('nothing is published or scheduled after a withdrawal', () => {
    always(({ decisions, beforeWithdrawal }) => {
      if (beforeWithdrawal === null) return;
      const later = decisions.slice(beforeWithdrawal).map(({ decision }) => decision.outcome);
      expect(later).not.toContain('published');
      expect(later).not.toContain('scheduled');
    });
  });

  it('every version below the highest has ended, and after a withdrawal the highest too', () => {
    always(({ decisions, state, beforeWithdrawal }) => {
      const ended = new Set([...state.decided].map((name) => Number.parseInt(name, 10)));
      for (let version = 1; version < state.highestVersion; version++) expect(ended).toContain(version);
      if (state.scheduled) expect(state.scheduled.version).toBe(state.highestVersion);
      if (!state.withdrawn) return;
      expect(ended).toContain(decisions[beforeWithdrawal!]!.highestHeard);
      expect([state.current, state.scheduled]).toEqual([null, null]);
    });
  });
});

import fc from 'fast-check';

/** How many rounds a run has. In each, time goes on by a minute and some of what was said arrives. */
export const ROUNDS = 6;

/** What a press office does to a release in a round. */
interface Act {
  round: number;
  kind: 'correct' | 'update' | 'withdraw';
  hold: Hold;
}

/** The moment that a version states: a round's own time, a millisecond beside it, never within the run, or none. */
export type Hold = { round: number; ms: -1 | 0 | 1 } | 'never' | null;

/** What comes of the two topics in a round: how many further events, and from how many before them reading starts anew. */
export interface Arrival {
  releases: number;
  enrichments: number;
  /** As after a restart: so many of the events that came before come again. */
  again: number;
}

export interface History {
  hold: Hold;
  acts: Act[];
  arrivals: Arrival[];
}

const hold: fc.Arbitrary<Hold> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc.record({
      round: fc.integer({ min: 0, max: ROUNDS }),
      ms: fc.constantFrom<-1 | 0 | 1>(-1, 0, 1),
    }),
  },
  { weight: 1, arbitrary: fc.constant('never' as const) },
);

const act = fc.record({
  round: fc.integer({ min: 0, max: ROUNDS - 1 }),
  kind: fc.constantFrom<Act['kind'][]>('correct', 'correct', 'update', 'update', 'withdraw'),
  hold,
});

const arrival = fc.record({
  releases: fc.integer({ min: 0, max: 4 }),
  enrichments: fc.integer({ min: 0, max: 4 }),
  again: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 }) }),
});

/** The random history of one release. */
export const history: fc.Arbitrary<History> = fc.record({
  hold,
  acts: fc.array(act, { maxLength: 5 }).map((acts) => [...acts].sort((one, other) => one.round - other.round)),
  arrivals: fc.array(arrival, { minLength: ROUNDS, maxLength: ROUNDS }),
});

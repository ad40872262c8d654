import { PUBLICATION_CORRECTED, PUBLICATION_PUBLISHED, PUBLICATION_UPDATED } from '@dateline/contracts';
import { type Decided, type Decision, decideInOrder, type Fact } from './publication';
import {
  aRelease,
  due,
  enriched,
  heard,
  ID,
  msLater,
  NOTHING_KNOWN,
  NOW,
  outcomes,
  received,
  withdrawn,
} from './publication.fixture';

const OTHER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const AHEAD = { embargo: msLater(60_000).toISOString() };

describe('an enriched version', () => {
  it('is published when nothing newer has come in', () => {
    const { candidate } = enriched(1) as Extract<Fact, { kind: 'enriched' }>;
    expect(aRelease(received(1)).learn(enriched(1))).toEqual([
      {
        outcome: 'published',
        type: PUBLICATION_PUBLISHED,
        change: undefined,
        replaces: null,
        version: 1,
        revision: 1,
        candidate,
      },
    ]);
  });

  it('is published as the first, whatever its number, when no version before it became public', () => {
    const decisions = aRelease().learn(enriched(3, { change: 'correction' }));
    expect(outcomes(decisions)).toEqual(['1.1 superseded', '2.1 superseded', '3.1 published']);
    expect(decisions[2]).toMatchObject({ type: PUBLICATION_PUBLISHED, change: undefined, replaces: null });
  });

  it.each([
    ['correction', PUBLICATION_CORRECTED],
    ['update', PUBLICATION_UPDATED],
    [undefined, PUBLICATION_UPDATED],
  ] as const)('with the change "%s" replaces the public one as %s', (change, type) => {
    const [decision, ...more] = aRelease(enriched(1)).learn(enriched(2, { change }));
    expect(decision).toMatchObject({ type, change: change ?? 'update', replaces: { version: 1, revision: 1 } });
    expect(more).toEqual([]);
  });

  it('with a newer reading of the same text updates it as an enrichment', () => {
    const [decision] = aRelease(enriched(1)).learn(enriched(1, { change: 'correction' }, 2));
    expect(decision).toMatchObject({ type: PUBLICATION_UPDATED, change: 'enrichment', replaces: { revision: 1 } });
  });

  it('is superseded when a later reading of the same text is public or waits', () => {
    expect(outcomes(aRelease(enriched(1, {}, 3)).learn(enriched(1, {}, 2)))).toEqual(['1.2 superseded']);
    expect(outcomes(aRelease(enriched(1, AHEAD, 3)).learn(enriched(1, AHEAD, 2)))).toEqual(['1.2 superseded']);
  });

  it('takes the place of an earlier reading that waits, and of that one only', () => {
    const release = aRelease(enriched(1, AHEAD));
    expect(outcomes(release.learn(enriched(1, AHEAD, 2)))).toEqual(['1.1 superseded', '1.2 scheduled']);
    expect(release.state().scheduled).toEqual({ version: 1, revision: 2 });
  });

  it('decides nothing when it comes again, whatever has become of it', () => {
    const release = aRelease(enriched(1, AHEAD));
    expect(release.learn(enriched(1, AHEAD))).toEqual([]);
    expect(release.learn(enriched(1, AHEAD), msLater(120_000))).toEqual([]);
    release.learnAll([enriched(2), enriched(3)]);
    for (const version of [1, 2, 3]) expect(release.learn(enriched(version))).toEqual([]);
    release.learnAll([enriched(4), withdrawn(4)]);
    for (const version of [1, 2, 3, 4]) expect(release.learn(enriched(version))).toEqual([]);
  });
});

describe('news of a version', () => {
  it('that ingestion tells is received once, though its enrichment came first', () => {
    const release = aRelease(enriched(1), heard(2));
    expect(outcomes(release.learn(received(1)))).toEqual(['1.1 received']);
    expect(outcomes(release.learn(received(2)))).toEqual(['2.1 received']);
    expect(outcomes([1, 2].flatMap((version) => release.learn(received(version))))).toEqual([]);
  });

  it.each([
    ['heard of', heard],
    ['received', received],
    ['enriched', enriched],
    ['enriched and held', (version: number) => enriched(version, AHEAD)],
  ])('that is %s ends every lower one that has not ended, enriched or not, and each once', (_, fact) => {
    const release = aRelease(received(1), enriched(2, AHEAD));
    const superseded = (decisions: Decision[]) => outcomes(decisions.filter(({ outcome }) => outcome === 'superseded'));
    expect(superseded(release.learn(fact(4)))).toEqual(['3.1 superseded', '2.1 superseded']);
    expect(superseded(release.learn(fact(4)))).toEqual([]);
    expect(superseded(release.learn(fact(5)))).toEqual(fact === enriched ? [] : ['4.1 superseded']);
    expect(superseded([1, 2, 3, 4].flatMap((version) => release.learn(enriched(version))))).toEqual([]);
    expect(release.state()).toMatchObject({ current: fact === enriched ? { version: 5 } : null });
  });

  it('says which version has overtaken', () => {
    expect(aRelease(received(1)).learn(received(3))).toContainEqual(
      expect.objectContaining({ version: 1, outcome: 'superseded', reason: 'Version 3 has come in since' }),
    );
  });

  it('leaves what is public as it is', () => {
    const release = aRelease(enriched(1));
    expect(outcomes(release.learn(received(3)))).toEqual(['3.1 received', '2.1 superseded']);
    expect(release.state().current).toEqual({ version: 1, revision: 1 });
  });

  it('that ended nothing when it came, as before an upgrade, ends a lower one that is enriched now', () => {
    const { decided } = decideInOrder([enriched(1)], new Map([[ID, { ...NOTHING_KNOWN, highestVersion: 2 }]]), NOW);
    expect(outcomes(decided.map(({ decision }) => decision))).toEqual(['1.1 superseded']);
  });

  it('ends a later reading of a lower version too, when that comes', () => {
    expect(outcomes(aRelease(enriched(1), heard(2)).learn(enriched(1, {}, 2)))).toEqual(['1.2 superseded']);
  });
});

describe('a withdrawal', () => {
  it('takes back what is public, and ends what waits and what is not enriched', () => {
    const release = aRelease(enriched(1), enriched(2), received(3), enriched(4, AHEAD), received(4));
    const decisions = release.learn(withdrawn(5));
    expect(decisions).toEqual([
      { outcome: 'withdrawn', version: 2, revision: 1, reason: 'Sent by mistake', wasPublic: true },
      { outcome: 'withdrawn', version: 5, revision: 1, reason: 'Sent by mistake', wasPublic: false },
      { outcome: 'withdrawn', version: 4, revision: 1, reason: 'Sent by mistake', wasPublic: false },
    ]);
    expect(release.state()).toMatchObject({ withdrawn: true, current: null, scheduled: null });
  });

  it('of a release that never was public takes nothing from readers', () => {
    for (const known of [[], [received(1)], [enriched(1, AHEAD)]])
      expect(aRelease(...known).learn(withdrawn(1))).toEqual([
        { outcome: 'withdrawn', version: 1, revision: 1, reason: 'Sent by mistake', wasPublic: false },
      ]);
  });

  it('is final: it happens once, and nothing is published or held afterwards', () => {
    const release = aRelease(enriched(1), enriched(2, AHEAD), withdrawn(2));
    const later = [withdrawn(2), heard(2), enriched(1), enriched(2, AHEAD), due(2, AHEAD)];
    for (const fact of later) expect(release.learn(fact, msLater(120_000))).toEqual([]);
    expect(outcomes(release.learn(enriched(2, {}, 2)))).toEqual(['2.2 withdrawn']);
    expect(outcomes(release.learn(enriched(3)))).toEqual(['3.1 withdrawn']);
    expect(outcomes([enriched(2, {}, 2), enriched(3)].flatMap((fact) => release.learn(fact)))).toEqual([]);
  });
});

describe('the moment of a version', () => {
  const MOMENT = '2026-03-01T13:00:00.000+01:00';
  const published = ['1.1 published'];

  it.each(['embargo', 'publishAt'] as const)('given as its %s holds it to the millisecond', (field) => {
    const at = (ms: number) => outcomes(aRelease().learn(enriched(1, { [field]: MOMENT }), msLater(ms)));
    expect([at(-1), at(0), at(1)]).toEqual([['1.1 scheduled'], published, published]);
  });

  it('is as exact when it waits for it', () => {
    const at = (ms: number) => {
      const release = aRelease();
      release.learn(enriched(1, { embargo: MOMENT }), msLater(-1000));
      return outcomes(release.learn(due(1, { embargo: MOMENT }), msLater(ms)));
    };
    expect([at(-1), at(0), at(1)]).toEqual([[], published, published]);
  });

  it('is known with the decision, as its sender gave it', () => {
    const [decision] = aRelease().learn(enriched(1, { embargo: MOMENT }), msLater(-1));
    expect(decision).toMatchObject({ hold: { until: NOW, given: MOMENT, by: 'embargo' } });
  });

  it('publishes what waits once', () => {
    const release = aRelease(enriched(1, AHEAD));
    expect(outcomes(release.learn(due(1, AHEAD), msLater(60_000)))).toEqual(published);
    expect(release.learn(due(1, AHEAD), msLater(60_000))).toEqual([]);
    expect(release.state().scheduled).toBeNull();
  });

  it('lets the version that is public stand until then, and replaces it', () => {
    const release = aRelease(enriched(1), enriched(2, { ...AHEAD, change: 'correction' }));
    expect(release.state()).toMatchObject({ current: { version: 1 }, scheduled: { version: 2 } });
    const [decision] = release.learn(due(2, { ...AHEAD, change: 'correction' }), msLater(60_000));
    expect(decision).toMatchObject({ type: PUBLICATION_CORRECTED, replaces: { version: 1, revision: 1 } });
  });

  it('is no matter for a standing that does not wait any more', () => {
    const release = aRelease(enriched(1, AHEAD), enriched(1, AHEAD, 2));
    expect(release.learn(due(1, AHEAD), msLater(60_000))).toEqual([]);
    expect(release.learnAll([heard(2), due(1, AHEAD, 2)], msLater(60_000)).map(({ outcome }) => outcome)).toEqual([
      'superseded',
    ]);
    expect(aRelease().learn(due(1), msLater(60_000))).toEqual([]);
  });

  it('is the one of the version that comes out: a newer version moves or lifts it', () => {
    const later = { embargo: msLater(90_000).toISOString() };
    const moved = aRelease(enriched(1, AHEAD), enriched(2, later));
    expect(moved.learn(due(2, later), msLater(89_999))).toEqual([]);
    expect(outcomes(moved.learn(due(2, later), msLater(90_000)))).toEqual(['2.1 published']);
    expect(outcomes(aRelease(enriched(1, AHEAD)).learn(enriched(2)))).toEqual(['1.1 superseded', '2.1 published']);
  });
});

describe('facts that come at once', () => {
  const chunk = (facts: Fact[], states = new Map([[ID, NOTHING_KNOWN]])) => decideInOrder(facts, states, NOW);
  const all = (decided: Decided[]) => outcomes(decided.map(({ decision }) => decision));

  it('end with only the highest version public, and the lower one ended once', () => {
    expect(all(chunk([enriched(1), enriched(2)]).decided)).toEqual(['1.1 superseded', '2.1 published']);
  });

  it('are decided once each', () => {
    expect(all(chunk([enriched(1), enriched(1)]).decided)).toEqual(['1.1 published']);
  });

  it('build on each other', () => {
    const { decided } = chunk([enriched(1), enriched(1, {}, 2)]);
    expect(decided[1]?.decision).toMatchObject({ type: PUBLICATION_UPDATED, replaces: { version: 1, revision: 1 } });
  });

  it('of different releases do not touch each other', () => {
    const other = { ...enriched(1, { id: OTHER }), releaseId: OTHER };
    const known = new Map([ID, OTHER].map((id) => [id, NOTHING_KNOWN]));
    const { decided, states } = chunk([received(2), other, enriched(1)], known);
    expect(all(decided)).toEqual(['2.1 received', '1.1 superseded', '1.1 published']);
    expect(decided.map(({ fact }) => fact.releaseId)).toEqual([ID, ID, OTHER]);
    expect(states.get(OTHER)).toMatchObject({ highestVersion: 1, current: { version: 1 } });
  });

  it('are not decided on a guess when the state of a release was not read', () => {
    expect(() => chunk([enriched(1)], new Map())).toThrow(/was not read/);
  });

  it('leave the states they were given as they were', () => {
    const states = new Map([[ID, NOTHING_KNOWN]]);
    chunk([enriched(1), withdrawn(1)], states);
    expect(states).toEqual(new Map([[ID, { ...NOTHING_KNOWN, decided: new Set() }]]));
  });
});

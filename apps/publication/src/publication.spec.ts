import { PUBLICATION_CORRECTED, PUBLICATION_PUBLISHED, PUBLICATION_UPDATED, type Release } from '@dateline/contracts';
import { type Candidate, type Decision, decideInOrder, decidePublication, type ReleaseState } from './publication';

const ID = '3f2b8c1e-5a4d-4e6f-9a7b-1c2d3e4f5a6b';
const NOW = new Date('2026-03-01T12:00:00.000Z');

const candidate = (version: number, fields: Partial<Release> = {}, revision = 1): Candidate => ({
  release: { id: ID, version, body: 'Text', receivedAt: '2026-03-01T11:59:59Z', ...fields },
  revision,
});

const state = (known: Partial<ReleaseState> = {}): ReleaseState => ({
  highestVersion: 1,
  withdrawn: false,
  current: null,
  decided: new Set(),
  ...known,
});

const publicVersion1 = { current: { version: 1, revision: 1 }, decided: new Set(['1.1']) };
const outcomes = (decisions: Decision[]) => decisions.map(({ outcome }) => outcome);

describe('an enriched version', () => {
  it('is published when nothing newer has come in', () => {
    const decision = decidePublication(candidate(1), state(), NOW);
    expect(decision).toEqual({ outcome: 'published', type: PUBLICATION_PUBLISHED, change: undefined, replaces: null });
  });

  it('is published as the first, whatever its number, when no version before it became public', () => {
    const decision = decidePublication(candidate(3, { change: 'correction' }), state({ highestVersion: 3 }), NOW);
    expect(decision).toMatchObject({ type: PUBLICATION_PUBLISHED, change: undefined, replaces: null });
  });

  it.each([
    ['correction', PUBLICATION_CORRECTED],
    ['update', PUBLICATION_UPDATED],
    [undefined, PUBLICATION_UPDATED],
  ] as const)('with the change "%s" replaces the public one as %s', (change, type) => {
    const decision = decidePublication(candidate(2, { change }), state({ ...publicVersion1, highestVersion: 2 }), NOW);
    expect(decision).toMatchObject({ type, change: change ?? 'update', replaces: { version: 1, revision: 1 } });
  });

  it('with a newer reading of the same text updates it as an enrichment', () => {
    const decision = decidePublication(candidate(1, {}, 2), state(publicVersion1), NOW);
    expect(decision).toMatchObject({ type: PUBLICATION_UPDATED, change: 'enrichment' });
  });

  it('is superseded once a higher version is known, though that one is not enriched yet', () => {
    expect(decidePublication(candidate(1), state({ highestVersion: 2 }), NOW).outcome).toBe('superseded');
  });

  it('is superseded when a later reading of the same text is public', () => {
    const known = state({ current: { version: 1, revision: 3 }, decided: new Set(['1.3']) });
    expect(decidePublication(candidate(1, {}, 2), known, NOW).outcome).toBe('superseded');
  });

  it('of a withdrawn release is never published', () => {
    expect(decidePublication(candidate(1), state({ withdrawn: true }), NOW).outcome).toBe('withdrawn');
  });

  it('that was decided before changes nothing, whatever has happened since', () => {
    const known = state({ ...publicVersion1, highestVersion: 2, withdrawn: true });
    expect(decidePublication(candidate(1), known, NOW).outcome).toBe('already');
  });

  it.each(['embargo', 'publishAt'] as const)('is held back while its %s lies ahead, to the millisecond', (field) => {
    const at = (moment: string) => decidePublication(candidate(1, { [field]: moment }), state(), NOW).outcome;
    expect(at('2026-03-01T12:00:00.001Z')).toBe('early');
    expect(at('2026-03-01T13:00:00.000+01:00')).toBe('published');
    expect(at('not a time')).toBe('early');
  });
});

describe('several versions that come at once', () => {
  const gate = (highestVersion: number) => new Map([[ID, state({ highestVersion })]]);

  it('end with only the highest public', () => {
    const decisions = decideInOrder([candidate(1), candidate(2)], gate(0), NOW);
    expect(outcomes(decisions)).toEqual(['superseded', 'published']);
  });

  it('are decided once each', () => {
    expect(outcomes(decideInOrder([candidate(1), candidate(1)], gate(1), NOW))).toEqual(['published', 'already']);
  });

  it('build on each other', () => {
    const decisions = decideInOrder([candidate(1), candidate(1, {}, 2)], gate(1), NOW);
    expect(decisions[1]).toMatchObject({ type: PUBLICATION_UPDATED, replaces: { version: 1, revision: 1 } });
  });

  it('of different releases do not touch each other', () => {
    const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    const states = new Map([...gate(2), [other, state()]]);
    const decisions = decideInOrder([candidate(1), candidate(1, { id: other })], states, NOW);
    expect(outcomes(decisions)).toEqual(['superseded', 'published']);
  });

  it('are not decided on a guess when the state of a release was not read', () => {
    expect(() => decideInOrder([candidate(1)], new Map(), NOW)).toThrow(/was not read/);
  });

  it('leave the state they were given as it was', () => {
    const states = gate(1);
    decideInOrder([candidate(1)], states, NOW);
    expect(states.get(ID)?.current).toBeNull();
  });
});

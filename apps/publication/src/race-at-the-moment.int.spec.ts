import { randomUUID } from 'node:crypto';
import {
  type JourneyStep,
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  PUBLICATION_WITHDRAWN,
  RELEASE_REVISED,
  RELEASE_WITHDRAWN,
} from '@dateline/contracts';
import { openDatabase } from '@dateline/postgres';
import { inForm } from '../../../test/support/test-form';
import {
  enriched,
  openTestNewsroom,
  type PublicEvent,
  type ServiceCopy,
  type TestNewsroom,
  told,
} from './newsroom.fixture';

const RELEASES = inForm({ short: 300, long: 1000 });
const AT_A_TIME = 20;
const HOUR_MS = 3_600_000;
/** It takes a quarter of this on two cores that have nothing else to do. */
const DEADLINE_MS = 120_000;

/** Something that happens to some releases in one transaction. */
type Contender = (ids: string[]) => Promise<unknown>;

describe('at the moment of a release', () => {
  let newsroom: TestNewsroom;
  let copies: ServiceCopy[];
  let opened: string[];
  let held: string[];

  /** Half of the releases are public; the others wait, and their moment has passed. */
  beforeEach(async () => {
    newsroom = await openTestNewsroom();
    copies = await Promise.all([newsroom.addCopy(), newsroom.addCopy(), newsroom.addCopy()]);
    const ids = Array.from({ length: RELEASES }, () => randomUUID());
    [opened, held] = [ids.slice(0, RELEASES / 2), ids.slice(RELEASES / 2)];
    for (const chunk of inChunks(opened, 100)) await newsroom.release.publish(chunk.map((id) => version(id, 1)));
    await newsroom.setClock(new Date(Date.now() - HOUR_MS));
    for (const chunk of inChunks(held, 100)) await newsroom.release.publish(chunk.map((id) => version(id, 1, OVERDUE)));
    await newsroom.setClock(null);
  });

  afterEach(() => newsroom.close());

  const OVERDUE = { embargo: new Date(Date.now() - HOUR_MS / 2).toISOString() };
  const version = (id: string, number: number, fields = {}) =>
    enriched(id, number, { body: `Text ${number} of ${id}`, headline: `Headline of ${id}`, ...fields });
  const correction = (id: string) => version(id, 2, { change: 'correction' });

  const timers = (): Contender[] =>
    copies.map(
      ({ releases }) =>
        (ids) =>
          releases.settleDue(ids),
    );
  const corrections = ({ receive, release }: ServiceCopy): Contender[] => [
    (ids) =>
      receive.receive(ids.map((id) => told(RELEASE_REVISED, id, { ...correction(id).data, replaces: { version: 1 } }))),
    (ids) => release.publish(ids.map(correction)),
  ];
  const withdrawals = ({ receive }: ServiceCopy): Contender[] => [
    (ids) =>
      receive.receive(ids.map((id) => told(RELEASE_WITHDRAWN, id, { id, version: 2, reason: 'Sent by mistake' }))),
  ];

  /** All contenders meet on the same releases, each in its own order and in transactions of its own size. */
  async function race(contenders: Contender[]): Promise<void> {
    for (const ids of inChunks(shuffled([...opened, ...held]), AT_A_TIME)) {
      const turns = contenders.flatMap((contender) =>
        inChunks(shuffled(ids), 1 + Math.floor(Math.random() * 8)).map((chunk) => () => contender(chunk)),
      );
      await Promise.all(shuffled(turns).map((turn) => turn()));
    }
  }

  async function whatCameOfIt() {
    const [journeys, events] = [await newsroom.journeys(), await newsroom.publicEvents()];
    return [...opened, ...held].map((id) => ({
      id,
      steps: journeys.get(id) ?? [],
      events: events.get(id) ?? [],
      versions: publishedIn(events.get(id) ?? []),
    }));
  }

  /** The database's own count, because a transaction that was undone by a deadlock is tried again in silence. */
  async function expectNoDeadlock(): Promise<void> {
    // A connection's figures are complete once it has ended.
    await Promise.all(copies.map(({ database }) => database.destroy()));
    const owner = await openDatabase({ url: newsroom.url, applicationName: 'dateline test' });
    const [{ deadlocks }] = await owner.query(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    await owner.destroy();
    expect(deadlocks).toBe(0);
  }

  async function expectNoneWaitsAndNoGap(): Promise<void> {
    expect(await newsroom.database.query('SELECT 1 FROM publication.scheduled')).toEqual([]);
    const positions = [...(await newsroom.publicEvents()).values()].flat().map(({ position }) => position);
    expect(positions.sort((one, other) => one - other)).toEqual(positions.map((_, place) => place + 1));
  }

  it(
    'a withdrawal is final, whatever the timer and a correction do at the same time',
    async () => {
      await race([...timers(), ...corrections(copies[1]!), ...withdrawals(copies[2]!), ...withdrawals(copies[0]!)]);
      const whatCame = await whatCameOfIt();
      for (const { id, steps, events, versions } of whatCame) {
        const ends = { id, first: endsOf(steps, 1), second: endsOf(steps, 2) };
        expect(LEGAL_ENDS).toContain(ends.first);
        expect(ends).toMatchObject({ second: versions.includes(2) ? 'published withdrawn' : 'withdrawn' });
        expect(ends.first.includes('published')).toBe(versions.includes(1));
        expect(versions).toEqual([...versions].sort());
        const told = events.map(({ type }) => type).filter((type) => type === PUBLICATION_WITHDRAWN);
        expect(told).toHaveLength(events.length > 0 ? 1 : 0);
        if (events.length > 0) expect(events.at(-1)?.type).toBe(PUBLICATION_WITHDRAWN);
        if (opened.includes(id)) expect(versions[0]).toBe(1);
      }
      // It was a race: not always the same one came first.
      expect(new Set(whatCame.map(({ steps }) => endsOf(steps, 1))).size).toBeGreaterThan(2);
      expect(await newsroom.database.query(`SELECT 1 FROM publication.publication WHERE state = 'published'`)).toEqual(
        [],
      );
      const withdrawn = await newsroom.database.query(
        'SELECT release_id AS id FROM publication.withdrawal ORDER BY id',
      );
      expect(withdrawn.map(({ id }: { id: string }) => id)).toEqual([...(await newsroom.publicEvents()).keys()].sort());
      for (const [view, seen] of await newsroom.readersSee())
        expect([view, /(Text .|Headline) of/.test(seen)]).toEqual([view, false]);
      await expectNoneWaitsAndNoGap();
      await expectNoDeadlock();
    },
    DEADLINE_MS,
  );

  it(
    'a correction is what readers see in the end, and the version before it comes out in time or never',
    async () => {
      await race([...timers(), ...corrections(copies[1]!)]);
      for (const { id, steps, events } of await whatCameOfIt()) {
        const [last, ...before] = [...events].reverse();
        const first = endsOf(steps, 1);
        expect([id, endsOf(steps, 2), last?.data.release.version]).toEqual([id, 'published', 2]);
        expect(before.map(({ data }) => data.release.version)).toEqual(first === 'published' ? [1] : []);
        expect(first).toBe(before.length > 0 ? 'published' : 'superseded');
        expect(last?.type).toBe(before.length > 0 ? PUBLICATION_CORRECTED : PUBLICATION_PUBLISHED);
      }
      const shown = await newsroom.database.query('SELECT DISTINCT version FROM publication.public_item');
      expect(shown).toEqual([{ version: 2 }]);
      await expectNoneWaitsAndNoGap();
      await expectNoDeadlock();
    },
    DEADLINE_MS,
  );
});

const LEGAL_ENDS = ['superseded', 'withdrawn', 'published', 'published withdrawn'];
const ENDS: JourneyStep['step'][] = ['published', 'superseded', 'withdrawn'];

/** Every end that a version's journey tells of, in their order; a repeated one shows. */
const endsOf = (steps: readonly JourneyStep[], version: number): string =>
  steps
    .filter((step) => step.version === version && ENDS.includes(step.step))
    .map(({ step }) => step)
    .join(' ');

const publishedIn = (events: readonly PublicEvent[]): number[] =>
  events.filter(({ type }) => type !== PUBLICATION_WITHDRAWN).map(({ data }) => data.release.version);

const inChunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, place) => all.slice(place * size, (place + 1) * size));

const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ one }) => one);

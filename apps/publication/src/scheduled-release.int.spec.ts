import { randomUUID } from 'node:crypto';
import {
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  RELEASE_ACCEPTED,
  RELEASE_REVISED,
  RELEASE_WITHDRAWN,
} from '@dateline/contracts';
import { enriched, openTestNewsroom, type TestNewsroom, told } from './newsroom.fixture';

const HOUR_MS = 3_600_000;
const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();
const accepted = (id: string) => told(RELEASE_ACCEPTED, id, enriched(id, 1).data);
const revised = (id: string) => told(RELEASE_REVISED, id, { ...enriched(id, 2).data, replaces: { version: 1 } });
const withdrawal = (id: string) => told(RELEASE_WITHDRAWN, id, { id, version: 1, reason: 'Sent by mistake' });

describe('a version that is held', () => {
  let newsroom: TestNewsroom;
  beforeAll(async () => {
    newsroom = await openTestNewsroom();
  });
  afterAll(() => newsroom.close());

  const waiting = async (id: string): Promise<number[]> =>
    (await newsroom.database.query('SELECT version FROM publication.scheduled WHERE release_id = $1', [id])).map(
      ({ version }: { version: number }) => version,
    );
  /** What the timer does when it finds a release due. */
  const settleDue = (id: string) => newsroom.releases.settleDue([id]);
  /** Everything that was told of a release so far comes again, and its moment is looked at again: nothing may change. */
  const expectNoEffect = async (id: string, ...again: (() => Promise<void>)[]): Promise<void> => {
    const told = async () => [await newsroom.stepsOf(id), await newsroom.publicEventsOf(id), await waiting(id)];
    const before = await told();
    for (const repeat of [...again, ...again.reverse(), () => settleDue(id)]) await repeat();
    expect(await told()).toEqual(before);
  };
  const expectNothingPublic = async (id: string): Promise<void> => {
    expect(await newsroom.publicEventsOf(id)).toEqual([]);
    for (const [view, rows] of await newsroom.readersSee()) expect([view, rows.includes(id)]).toEqual([view, false]);
  };

  it('is in nothing that a reader can select, and its journey says until when in UTC and as given', async () => {
    const [id, open] = [randomUUID(), randomUUID()];
    const chunk = [enriched(id, 1, { embargo: '2999-03-01T14:00:00+01:00' }), enriched(open, 1)];
    await newsroom.receive.receive([accepted(id)]);
    await newsroom.release.publish(chunk);
    expect((await newsroom.journeys()).get(id)).toEqual([
      { version: 1, revision: 1, step: 'received' },
      {
        version: 1,
        revision: 1,
        step: 'scheduled',
        reason: 'Until 2999-03-01T13:00:00.000Z (embargo 2999-03-01T14:00:00+01:00)',
      },
    ]);
    await expectNothingPublic(id);
    const seen = await newsroom.readersSee();
    expect([...seen.keys()].sort()).toEqual([
      'access.api_key',
      'publication.public_facets',
      'publication.public_head',
      'publication.public_item',
      'publication.public_log',
      'publication.public_version',
      'publication.public_withdrawal',
    ]);
    for (const view of ['item', 'log', 'version']) expect(seen.get(`publication.public_${view}`)).toContain(open);
    expect(await waiting(id)).toEqual([1]);
    await expectNoEffect(
      id,
      () => newsroom.receive.receive([accepted(id)]),
      () => newsroom.release.publish(chunk),
    );
  });

  it('says whether its embargo or its time to publish holds it', async () => {
    const id = randomUUID();
    const publishAt = '2999-05-01T00:00:00.5Z';
    await newsroom.release.publish([enriched(id, 1, { embargo: '2999-03-01T14:00:00+01:00', publishAt })]);
    const [step] = (await newsroom.journeys()).get(id)!;
    expect(step?.reason).toBe(`Until 2999-05-01T00:00:00.500Z (publishAt ${publishAt})`);
  });

  it('leaves what is public alone until its moment, and replaces it then', async () => {
    const id = randomUUID();
    const [first, second] = [enriched(id, 1), enriched(id, 2, { embargo: inMs(HOUR_MS), change: 'correction' })];
    await newsroom.release.publish([first]);
    await newsroom.release.publish([second]);
    expect(await newsroom.publicEventsOf(id)).toHaveLength(1);
    await newsroom.setClock(new Date(second.data.release.embargo!));
    await settleDue(id);
    await newsroom.setClock(null);
    const [, event] = await newsroom.publicEventsOf(id);
    expect(event).toMatchObject({
      type: PUBLICATION_CORRECTED,
      data: {
        replaces: { version: 1, revision: 1 },
        release: { version: 2, publishedAt: second.data.release.embargo },
      },
    });
    expect(await newsroom.stepsOf(id)).toEqual(['1 published', '2 scheduled', '2 published']);
    await expectNoEffect(id, () => newsroom.release.publish([first, second]));
  });

  it('is moved by a newer version with another moment', async () => {
    const id = randomUUID();
    const [first, second] = [
      enriched(id, 1, { embargo: inMs(HOUR_MS) }),
      enriched(id, 2, { embargo: inMs(2 * HOUR_MS) }),
    ];
    await newsroom.release.publish([first]);
    await newsroom.receive.receive([revised(id)]);
    expect(await waiting(id)).toEqual([]);
    await newsroom.release.publish([second]);
    expect(await waiting(id)).toEqual([2]);
    await newsroom.setClock(new Date(first.data.release.embargo!));
    await settleDue(id);
    await expectNothingPublic(id);
    await newsroom.setClock(new Date(second.data.release.embargo!));
    await settleDue(id);
    await newsroom.setClock(null);
    expect(await newsroom.stepsOf(id)).toEqual([
      '1 scheduled',
      '2 received',
      '1 superseded',
      '2 scheduled',
      '2 published',
    ]);
    expect(await waiting(id)).toEqual([]);
    await expectNoEffect(
      id,
      () => newsroom.release.publish([first, second]),
      () => newsroom.receive.receive([revised(id)]),
    );
  });

  it('is lifted by a newer version without a moment', async () => {
    const id = randomUUID();
    const versions = [
      enriched(id, 1, { embargo: inMs(HOUR_MS) }),
      enriched(id, 2, { change: 'correction', note: 'Now' }),
    ];
    for (const version of versions) await newsroom.release.publish([version]);
    expect(await newsroom.stepsOf(id)).toEqual(['1 scheduled', '1 superseded', '2 published']);
    expect(await waiting(id)).toEqual([]);
    await expectNoEffect(id, () => newsroom.release.publish(versions));
  });

  it('that is corrected before its moment never comes out: the correction does, as the first', async () => {
    const id = randomUUID();
    const embargo = inMs(HOUR_MS);
    const versions = [1, 2].map((version) =>
      enriched(id, version, { embargo, body: `Text ${version} of ${id}`, change: 'correction', note: 'Mended' }),
    );
    await newsroom.release.publish([versions[0]!]);
    await newsroom.release.publish([versions[1]!]);
    await newsroom.setClock(new Date(embargo));
    await settleDue(id);
    await newsroom.setClock(null);
    const [event, ...more] = await newsroom.publicEventsOf(id);
    expect(event).toMatchObject({
      type: PUBLICATION_PUBLISHED,
      data: { release: { version: 2, publishedAt: embargo } },
    });
    expect(more).toEqual([]);
    expect([...(await newsroom.readersSee()).values()].join()).not.toContain(`Text 1 of ${id}`);
    expect(await newsroom.stepsOf(id)).toEqual(['1 scheduled', '1 superseded', '2 scheduled', '2 published']);
    expect(await waiting(id)).toEqual([]);
    await expectNoEffect(id, () => newsroom.release.publish(versions));
  });

  it('that is withdrawn before its moment was never there', async () => {
    const id = randomUUID();
    const first = enriched(id, 1, { embargo: inMs(HOUR_MS) });
    await newsroom.receive.receive([accepted(id)]);
    await newsroom.release.publish([first]);
    await newsroom.receive.receive([withdrawal(id)]);
    await newsroom.setClock(new Date(first.data.release.embargo!));
    await settleDue(id);
    await expectNoEffect(
      id,
      () => newsroom.release.publish([first]),
      () => newsroom.receive.receive([accepted(id), withdrawal(id)]),
    );
    await newsroom.setClock(null);
    expect(await newsroom.stepsOf(id)).toEqual(['1 received', '1 scheduled', '1 withdrawn']);
    expect(await waiting(id)).toEqual([]);
    await expectNothingPublic(id);
    expect(await newsroom.database.query('SELECT 1 FROM publication.withdrawal WHERE release_id = $1', [id])).toEqual(
      [],
    );
  });

  it('leaves no gap in the positions of what is public', async () => {
    const events = [...(await newsroom.publicEvents()).values()].flat();
    const positions = events.map(({ position }) => position).sort((one, other) => one - other);
    expect(positions).toEqual(positions.map((_, place) => place + 1));
  });
});

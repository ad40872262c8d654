import { randomUUID } from 'node:crypto';
import {
  eventIdOf,
  PUBLICATION_PUBLISHED,
  PUBLICATION_WITHDRAWN,
  PUBLICATIONS,
  RELEASE_ACCEPTED,
  RELEASE_REVISED,
  RELEASE_WITHDRAWN,
} from '@dateline/contracts';
import type { LogRecord } from '@dateline/event-log';
import { Relay } from '@dateline/outbox';
import { eventually } from '../../../test/support/eventually';
import { testEventLog, testTopic } from '../../../test/support/test-event-log';
import { testLog } from '../../../test/support/test-log';
import { enriched, openTestNewsroom, type TestNewsroom, told } from './newsroom.fixture';
import { PUBLIC_EVENTS } from './public-series';

describe('the withdrawal of a release', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    newsroom = await openTestNewsroom();
  });

  afterAll(() => newsroom.close());

  const version = (id: string, number: number, fields = {}, revision = 1) =>
    enriched(id, number, { body: `Text ${number} of ${id}`, headline: `Headline of ${id}`, ...fields }, revision);
  const withdrawal = (id: string, number = 1) =>
    told(RELEASE_WITHDRAWN, id, { id, version: number, reason: 'Sent by mistake' });
  const publish = async (...versions: ReturnType<typeof version>[]): Promise<void> => {
    for (const one of versions) await newsroom.release.publish([one]);
  };
  const rowsOf = (what: string, id: string) =>
    newsroom.database.query(`SELECT ${what} WHERE release_id = $1 ORDER BY version`, [id]);

  /** Every road to a reader or subscriber: what the reader's role can select, and what the relay reads. */
  const expectTextNowhere = async (id: string): Promise<void> => {
    const roads = await newsroom.readersSee();
    const relayed: { payload: Buffer }[] = await newsroom.database.query(
      `SELECT payload FROM publication.public_told WHERE key = convert_to($1, 'UTF8')`,
      [id],
    );
    roads.set('publication.public_told', relayed.map(({ payload }) => payload.toString()).join());
    for (const [road, seen] of roads)
      expect([road, seen.match(new RegExp(`(Text .|Headline) of ${id}`))]).toEqual([road, null]);
  };

  it('is told as a public event that says what it takes back, and why', async () => {
    const id = randomUUID();
    await publish(version(id, 1));
    await newsroom.receive.receive([withdrawal(id)]);
    const [published, withdrawn, ...more] = await newsroom.publicEventsOf(id);
    expect(more).toEqual([]);
    expect(withdrawn).toEqual({
      position: published!.position + 1,
      type: PUBLICATION_WITHDRAWN,
      id: eventIdOf({ releaseId: id, fact: 'withdrawn' }),
      data: { id, version: 1, reason: 'Sent by mistake', replaces: { version: 1, revision: 1 } },
    });
    expect(withdrawn?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(await newsroom.stepsOf(id)).toEqual(['1 published', '1 withdrawn']);
    const [step] = (await newsroom.journeys()).get(id)!.slice(-1);
    expect(step).toEqual({ version: 1, revision: 1, step: 'withdrawn', reason: 'Sent by mistake' });
  });

  it('leaves its text in no view, and says the reason in its place', async () => {
    const id = randomUUID();
    await publish(version(id, 1));
    for (const view of ['item', 'log', 'version'])
      expect((await newsroom.readersSee()).get(`publication.public_${view}`)).toContain(`Text 1 of ${id}`);
    await newsroom.receive.receive([withdrawal(id)]);
    await expectTextNowhere(id);
    expect(await rowsOf('version FROM publication.public_item', id)).toEqual([]);
    expect(await rowsOf('version FROM publication.public_version', id)).toEqual([]);
    expect(await rowsOf('version, reason, withdrawn_at FROM publication.public_withdrawal', id)).toEqual([
      { version: 1, reason: 'Sent by mistake', withdrawn_at: expect.any(Date) },
    ]);
    expect((await newsroom.readersSee()).get('publication.public_log')).toContain(`"reason":"Sent by mistake"`);
  });

  it('hides a corrected release with all its versions, and names the one that was public', async () => {
    const id = randomUUID();
    await publish(version(id, 1), version(id, 2, { change: 'correction' }), version(id, 2, {}, 2));
    await newsroom.receive.receive([withdrawal(id, 2)]);
    await expectTextNowhere(id);
    const told = await newsroom.publicEventsOf(id);
    expect(told.at(-1)).toMatchObject({
      type: PUBLICATION_WITHDRAWN,
      data: { version: 2, replaces: { version: 2, revision: 2 } },
    });
    expect(await rowsOf('version, revision, state FROM publication.publication', id)).toEqual([
      { version: 1, revision: 1, state: 'replaced' },
      { version: 2, revision: 1, state: 'replaced' },
      { version: 2, revision: 2, state: 'withdrawn' },
    ]);
    expect(await newsroom.stepsOf(id)).toEqual(['1 published', '2 published', '2.2 published', '2.2 withdrawn']);
  });

  it('ends what waits and what is not enriched together with what is public', async () => {
    const id = randomUUID();
    const embargo = new Date(Date.now() + 60_000).toISOString();
    await publish(version(id, 1), version(id, 2, { embargo }));
    await newsroom.receive.receive([withdrawal(id, 3)]);
    expect(await newsroom.stepsOf(id)).toEqual([
      '1 published',
      '2 scheduled',
      '1 withdrawn',
      '3 withdrawn',
      '2 withdrawn',
    ]);
    expect((await newsroom.publicEventsOf(id)).at(-1)?.data).toMatchObject({ version: 1, replaces: { version: 1 } });
    expect(await rowsOf('version FROM publication.scheduled', id)).toEqual([]);
    await expectTextNowhere(id);
  });

  it('is final: whatever comes later of the release, or comes again, changes nothing', async () => {
    const id = randomUUID();
    const [first, second] = [version(id, 1), version(id, 2)];
    const events = [
      told(RELEASE_ACCEPTED, id, first.data),
      told(RELEASE_REVISED, id, { ...second.data, replaces: { version: 1 } }),
    ];
    await newsroom.receive.receive(events);
    await publish(first, second);
    await newsroom.receive.receive([withdrawal(id, 2), withdrawal(id, 2)]);
    const situation = async () => [
      await newsroom.stepsOf(id),
      await newsroom.publicEventsOf(id),
      await rowsOf('* FROM publication.publication', id),
      await rowsOf('* FROM publication.withdrawal', id),
    ];
    const before = await situation();
    await newsroom.receive.receive([...events, withdrawal(id, 2)]);
    await newsroom.receive.receive([withdrawal(id, 2)]);
    await publish(second, first);
    await newsroom.releases.settleDue([id]);
    expect(await situation()).toEqual(before);
    await expectTextNowhere(id);
  });

  it('stays so when a version comes in that was not known of: it ends as withdrawn, once', async () => {
    const id = randomUUID();
    await publish(version(id, 1));
    await newsroom.receive.receive([withdrawal(id)]);
    await publish(version(id, 2), version(id, 2), version(id, 3, { embargo: '2999-01-01T00:00:00Z' }));
    expect(await newsroom.stepsOf(id)).toEqual(['1 published', '1 withdrawn', '2 withdrawn', '3 withdrawn']);
    expect(await newsroom.publicEventsOf(id)).toHaveLength(2);
    await expectTextNowhere(id);
  });

  it('touches no other release, and leaves no gap in the series', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    await newsroom.release.publish(ids.map((id) => version(id, 1)));
    await newsroom.receive.receive([withdrawal(ids[0]), withdrawal(ids[1])]);
    expect(await rowsOf('version FROM publication.public_item', ids[2])).toEqual([{ version: 1 }]);
    const [{ position }] = await newsroom.database.query('SELECT position FROM publication.public_head');
    const positions = [...(await newsroom.publicEvents()).values()].flat().map((event) => event.position);
    expect(positions.sort((one, other) => one - other)).toEqual(
      Array.from({ length: position }, (_, place) => place + 1),
    );
  });

  it('that comes before the relay keeps the text from the public topic: only the withdrawal goes out', async () => {
    const [taken, kept] = [randomUUID(), randomUUID()];
    await publish(version(taken, 1), version(taken, 2));
    await newsroom.receive.receive([withdrawal(taken, 2)]);
    await publish(version(kept, 1));
    const topic = startRelay();
    try {
      await eventually('both have arrived', () => topic.typesOf(kept).length > 0 && topic.typesOf(taken).length > 0);
      expect(topic.typesOf(taken)).toEqual([PUBLICATION_WITHDRAWN]);
      expect(topic.typesOf(kept)).toEqual([PUBLICATION_PUBLISHED]);
    } finally {
      await topic.close();
    }
  });

  /** Carries all public events to the public topic, and says what arrives there. */
  function startRelay() {
    const eventLog = testEventLog(PUBLICATIONS);
    const arrived: LogRecord[] = [];
    const consumer = eventLog.consume({
      group: testTopic().name,
      topics: [PUBLICATIONS],
      handle: async (records) => void arrived.push(...records),
      onStuck: () => undefined,
    });
    const database = { url: newsroom.url, role: 'dateline_publication' };
    const { publicWake: wake } = newsroom;
    const relay = new Relay({ table: PUBLIC_EVENTS, database, eventLog, wake, log: testLog, keepsEvents: true });
    relay.start();
    return {
      typesOf: (id: string) =>
        arrived
          .filter(({ key }) => key?.toString() === id)
          .map(({ headers }) => headers.find(([name]) => name === 'ce_type')?.[1].toString()),
      async close() {
        await relay.stop();
        await consumer.close();
        await eventLog.close();
      },
    };
  }
});

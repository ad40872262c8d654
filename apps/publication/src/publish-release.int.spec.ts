import { randomUUID } from 'node:crypto';
import {
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  RELEASE_ACCEPTED,
  RELEASE_REVISED,
  RELEASE_WITHDRAWN,
} from '@dateline/contracts';
import { openDatabase } from '@dateline/postgres';
import { enriched, openTestNewsroom, type TestNewsroom, told } from './newsroom.fixture';

describe('publishing', () => {
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    newsroom = await openTestNewsroom();
  });

  afterAll(() => newsroom.close());

  it('makes a release public once, though its event comes twice', async () => {
    const ids = [randomUUID(), randomUUID()];
    const chunk = ids.map((id) => enriched(id, 1, { editorialNote: 'for editors', embargo: '2020-01-01T00:00:00Z' }));
    await newsroom.release.publish(chunk);
    await newsroom.release.publish(chunk);
    await newsroom.release.publish([chunk[1]!, chunk[0]!]);
    for (const id of ids) {
      const [event, ...more] = await newsroom.publicEventsOf(id);
      expect(more).toEqual([]);
      expect(event).toMatchObject({ type: PUBLICATION_PUBLISHED, data: { revision: 1, release: { id, version: 1 } } });
      expect(event?.data.release.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(event?.data.enrichment.similar).toEqual([]);
      expect(JSON.stringify(event)).not.toMatch(/for editors|"embargo":"2020|receivedAt/);
      expect(await newsroom.stepsOf(id)).toEqual(['1 published']);
    }
  });

  it('ends a lower version as superseded, though it comes later than the higher one or together with it', async () => {
    const [later, together] = [randomUUID(), randomUUID()];
    await newsroom.release.publish([enriched(later, 2, { change: 'correction', note: 'The date was wrong' })]);
    await newsroom.release.publish([enriched(later, 1), enriched(together, 1), enriched(together, 2)]);
    await newsroom.release.publish([enriched(later, 1)]);
    expect(await newsroom.stepsOf(later)).toEqual(['1 superseded', '2 published']);
    expect(await newsroom.stepsOf(together)).toEqual(['1 superseded', '2 published']);
    const [event] = await newsroom.publicEventsOf(later);
    expect(event).toMatchObject({ type: PUBLICATION_PUBLISHED });
    expect(event?.data.release).not.toHaveProperty('note');
  });

  it('replaces a public version by its correction, and readers see only that', async () => {
    const id = randomUUID();
    await newsroom.release.publish([enriched(id, 1)]);
    await newsroom.release.publish([enriched(id, 2, { change: 'correction', note: 'The date was wrong' })]);
    const events = await newsroom.publicEventsOf(id);
    expect(events[1]).toMatchObject({
      type: PUBLICATION_CORRECTED,
      data: { replaces: { version: 1, revision: 1 }, release: { change: 'correction', note: 'The date was wrong' } },
    });
    const shown = await newsroom.database.query(
      'SELECT version, position FROM publication.public_item WHERE release_id = $1',
      [id],
    );
    expect(shown).toEqual([{ version: 2, position: events[1]?.position }]);
  });

  it('publishes two readings of one text that come together, the second as an update of the first', async () => {
    const id = randomUUID();
    await newsroom.release.publish([enriched(id, 1), enriched(id, 1, {}, 2)]);
    expect((await newsroom.publicEventsOf(id)).map(({ data }) => data.replaces)).toEqual([
      undefined,
      { version: 1, revision: 1 },
    ]);
    expect(await newsroom.stepsOf(id)).toEqual(['1 published', '1.2 published']);
  });

  it('hears of each version once, and lets nothing older out from then on', async () => {
    const id = randomUUID();
    const first = told(RELEASE_ACCEPTED, id, enriched(id, 1).data);
    const second = told(RELEASE_REVISED, id, { ...enriched(id, 2).data, replaces: { version: 1 } });
    await newsroom.release.publish([enriched(randomUUID(), 1)]);
    await newsroom.receive.receive([first]);
    await newsroom.receive.receive([first, second]);
    await newsroom.receive.receive([first, second]);
    await newsroom.release.publish([enriched(id, 1)]);
    expect(await newsroom.stepsOf(id)).toEqual(['1 received', '1 superseded', '2 received']);
  });

  it('says that a version was received though its enrichment came first', async () => {
    const id = randomUUID();
    await newsroom.release.publish([enriched(id, 1)]);
    await newsroom.receive.receive([told(RELEASE_ACCEPTED, id, enriched(id, 1).data)]);
    expect(await newsroom.stepsOf(id)).toEqual(['1 published', '1 received']);
  });

  it('publishes nothing of a withdrawn release, and says so once for each version', async () => {
    const id = randomUUID();
    const withdrawal = told(RELEASE_WITHDRAWN, id, { id, version: 1, reason: 'Sent by mistake' });
    await newsroom.receive.receive([withdrawal, withdrawal]);
    await newsroom.release.publish([enriched(id, 1)]);
    await newsroom.release.publish([enriched(id, 1)]);
    expect(await newsroom.stepsOf(id)).toEqual(['1 withdrawn']);
    expect(await newsroom.publicEventsOf(id)).toEqual([]);
    const kept = await newsroom.database.query(
      'SELECT state, position FROM publication.publication WHERE release_id = $1',
      [id],
    );
    expect(kept).toEqual([{ state: 'withdrawn', position: null }]);
  });

  it('lets nothing older out once a version has come that cannot be published', async () => {
    const id = randomUUID();
    const unusable = enriched(id, 2, { urgency: 99 });
    await newsroom.receive.receive([told(RELEASE_ACCEPTED, id, enriched(id, 1).data)]);
    await expect(newsroom.release.publish([enriched(randomUUID(), 1), unusable])).rejects.toThrow(/urgency/);
    await newsroom.release.publish([enriched(id, 1)]);
    await expect(newsroom.release.publish([unusable])).rejects.toThrow(/urgency/);
    expect(await newsroom.stepsOf(id)).toEqual(['1 received', '1 superseded']);
    expect(await newsroom.publicEventsOf(id)).toEqual([]);
  });

  it('counts positions densely when many publish at once, in the order in which they commit', async () => {
    const before = await head();
    const seen: number[] = [];
    let publishing = true;
    const watch = (async () => {
      // A reader that remembers its last position must meet every event: none may appear behind it.
      for (let last = before; publishing || last < (await head()); ) {
        const rows = await newsroom.database.query(
          'SELECT position FROM publication.public_log WHERE position > $1 ORDER BY position',
          [last],
        );
        for (const { position } of rows) seen.push(position);
        last = seen.at(-1) ?? before;
      }
    })();
    const writers = Array.from({ length: 4 }, async () => {
      for (let round = 0; round < 20; round++)
        await newsroom.release.publish([enriched(randomUUID(), 1), enriched(randomUUID(), 1)]);
    });
    await Promise.all(writers).finally(() => {
      publishing = false;
    });
    await watch;
    expect(await head()).toBe(before + 160);
    expect(seen).toEqual(Array.from({ length: 160 }, (_, place) => before + 1 + place));
  });

  it('publishes once when two copies handle the same chunk at the same time', async () => {
    const chunk = Array.from({ length: 20 }, () => enriched(randomUUID(), 1));
    await Promise.all([newsroom.release.publish(chunk), newsroom.release.publish([...chunk].reverse())]);
    for (const { releaseId } of chunk) expect(await newsroom.stepsOf(releaseId)).toEqual(['1 published']);
  });

  it.each(['publication', 'public_event', 'public_told', 'scheduled', 'withdrawal', 'gate', 'outbox', 'parked'])(
    'lets the reader’s role see nothing of the table %s',
    async (table) => {
      const reader = await openDatabase({
        url: newsroom.url,
        role: 'dateline_reader',
        applicationName: 'dateline test',
      });
      try {
        await expect(reader.query(`SELECT 1 FROM publication.${table}`)).rejects.toThrow(/permission denied/);
      } finally {
        await reader.destroy();
      }
    },
  );

  async function head(): Promise<number> {
    const [{ position }] = await newsroom.database.query('SELECT position FROM publication.public_head');
    return position;
  }
});

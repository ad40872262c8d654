import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { eventIdOf } from '@dateline/contracts';
import { Outbox, Wake } from '@dateline/outbox';
import { openDatabase } from '@dateline/postgres';
import type { DataSource } from 'typeorm';
import { testDatabase } from '../../../../test/support/test-database';
import { AnnotationWorkers } from '../annotation-workers';
import { SimilarityStore } from '../similarity.store';
import { asOnlyRun } from './only-run';
import { ReprocessStore, type StoredReading } from './reprocess.store';
import { ReprocessReleases, type Wish } from './reprocess-releases';

const OUTBOX = { schema: 'enrichment', name: 'outbox' } as const;
const NEWER = { version: '2', rules: 'newer' };
const SIMILAR = [{ releaseId: randomUUID(), containment: 1, relation: 'duplicate' }];
const ended = AbortSignal.abort();

describe('reading what is stored again with newer rules', () => {
  const worker = join(__dirname, '..', '..', '..', '..', 'test', 'fixtures', 'rereading.worker.js');
  const workers = new AnnotationWorkers(worker, 10_000);
  let database: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = await testDatabase();
    drop = made.drop;
    database = await openDatabase({ url: made.url, role: 'dateline_enrichment', applicationName: 'test' });
  });
  beforeEach(async () => {
    for (const table of ['enrichment', 'shingles', 'outbox', 'relay'])
      await database.query(`DELETE FROM enrichment.${table}`);
  });
  afterAll(async () => {
    await workers.onApplicationShutdown();
    await database?.destroy();
    await drop?.();
  });

  const releases = (pipeline = NEWER, store = new ReprocessStore(database)) =>
    new ReprocessReleases(
      store,
      new SimilarityStore(database),
      workers,
      new Outbox(database, OUTBOX, new Wake(database, OUTBOX)),
      pipeline,
    );
  const run = (wish: Partial<Wish> = {}, by = releases()) =>
    by.run({
      dryRun: false,
      limit: Number.POSITIVE_INFINITY,
      signal: new AbortController().signal,
      onProgress: () => undefined,
      ...wish,
    });

  /** Something happens between reading and saving. */
  const storeThat = (before: (readings: readonly StoredReading[]) => Promise<void>) =>
    new (class extends ReprocessStore {
      override async insertNext(...what: Parameters<ReprocessStore['insertNext']>) {
        await before(what[2]);
        return super.insertNext(...what);
      }
    })(database);

  const store = async (
    body: string,
    { id = randomUUID(), version = 1, revision = 1, rules = 'older', findable = true } = {},
  ) => {
    const release = { id, version, body, receivedAt: '2025-11-05T09:00:00Z' };
    const pipeline = { version: '1', rules };
    const record = { pipeline, releaseId: id, version, canonical: { text: body }, keywords: [], similar: SIMILAR };
    await database.query(
      `INSERT INTO enrichment.enrichment (release_id, version, revision, pipeline, release, record) VALUES ($1, $2, $3, '1', $4, $5)`,
      [id, version, revision, release, record],
    );
    if (findable)
      await database.query(`INSERT INTO enrichment.shingles VALUES ($1, $2, '', '{}') ON CONFLICT DO NOTHING`, [
        id,
        version,
      ]);
    return id;
  };
  const storeMany = (count: number, body: string) => Promise.all(Array.from({ length: count }, () => store(body)));
  const revisionsOf = async (id: string): Promise<string[]> => {
    const rows: { name: string }[] = await database.query(
      `SELECT version || '.' || revision AS name FROM enrichment.enrichment WHERE release_id = $1 ORDER BY version, revision`,
      [id],
    );
    return rows.map(({ name }) => name);
  };
  /** Which releases are known again when a text is sent again. */
  const alike = async (body: string): Promise<string[]> => {
    const release = { id: randomUUID(), version: 1, body, receivedAt: '2026-01-01T00:00:00Z' };
    const [found] = await new SimilarityStore(database).find([{ release, shingles: Uint32Array.of(body.length) }]);
    return found!.map(({ releaseId }) => releaseId);
  };
  const announced = async () => {
    const rows: { topic: string; eventId: string; payload: Buffer }[] = await database.query(
      `SELECT topic, event_id AS "eventId", payload FROM enrichment.outbox ORDER BY position`,
    );
    return rows.map(({ payload, ...row }) => ({ ...row, data: JSON.parse(payload.toString()) }));
  };

  it('announces only what it reads otherwise, once, as the next revision, with what it resembled', async () => {
    const [news, plain] = [await store('some news'), await store('some text')];
    expect(await run()).toMatchObject({ lookedAt: 2, changed: 1, same: 1, fields: { keywords: 1 }, end: 'complete' });
    expect(await revisionsOf(news)).toEqual(['1.1', '1.2']);
    expect(await revisionsOf(plain)).toEqual(['1.1']);
    const about = { releaseId: news, version: 1, revision: 2 };
    expect(await announced()).toMatchObject([
      {
        topic: 'dateline.enrichments',
        eventId: eventIdOf({ ...about, fact: 'enriched' }),
        data: {
          revision: 2,
          release: { id: news, version: 1, body: 'some news', receivedAt: '2025-11-05T09:00:00Z' },
          enrichment: { releaseId: news, pipeline: NEWER, keywords: [{ text: 'news' }], similar: SIMILAR },
        },
      },
      {
        topic: 'dateline.journey',
        eventId: eventIdOf({ ...about, fact: 'step:enriched' }),
        data: { version: 1, revision: 2, step: 'enriched' },
      },
    ]);
  });

  it('has nothing to do when it runs again', async () => {
    await storeMany(3, 'some news');
    await storeMany(3, 'some text');
    await run();
    expect(await run()).toMatchObject({ lookedAt: 0, changed: 0, end: 'complete' });
    expect(await announced()).toHaveLength(6);
    const rulesOfTomorrow = { version: '3', rules: 'newest' };
    expect(await run({}, releases(rulesOfTomorrow))).toMatchObject({ lookedAt: 6, changed: 0, same: 6 });
  });

  it('looks at the newest version and its newest revision, and at none that these rules have read', async () => {
    const id = await store('some news');
    await store('some news', { id, version: 2 });
    await store('some news', { id, version: 2, revision: 2 });
    await store('some news', { rules: NEWER.rules });
    expect(await run()).toMatchObject({ lookedAt: 1, changed: 1 });
    expect(await revisionsOf(id)).toEqual(['1.1', '2.1', '2.2', '2.3']);
  });

  it('makes a release findable that was stored before there were shingles, also when nothing else is new', async () => {
    const body = 'some text of its own length';
    const id = await store(body, { rules: NEWER.rules, findable: false });
    const changed = await store('some news', { findable: false });
    await store('some text', { rules: NEWER.rules });
    expect(await run()).toMatchObject({ lookedAt: 2, changed: 1, same: 1 });
    expect(await revisionsOf(id)).toEqual(['1.1']);
    expect(await alike(body)).toEqual([id]);
    expect(await alike('some news')).toEqual([changed]);
    expect(await run()).toMatchObject({ lookedAt: 0 });
  });

  it('leaves no phrases of a release that is taken back or erased while it is read', async () => {
    const [same, changed] = [await store('some text', { findable: false }), await store('a news', { findable: false })];
    const erasing = new (class extends ReprocessStore {
      override async read(...what: Parameters<ReprocessStore['read']>) {
        const readings = await super.read(...what);
        await database.query('INSERT INTO enrichment.withdrawn VALUES ($1)', [same]);
        await database.query('DELETE FROM enrichment.enrichment WHERE release_id = $1', [changed]);
        return readings;
      }
    })(database);
    expect(await run({}, releases(NEWER, erasing))).toMatchObject({ lookedAt: 2, changed: 0, overtaken: 1 });
    expect(await database.query('SELECT FROM enrichment.shingles')).toEqual([]);
  });

  it('leaves out a withdrawn release, even one that is withdrawn while it is read', async () => {
    const [before, meanwhile] = [await store('old news'), await store('new news')];
    const withdraw = (id: string) => database.query('INSERT INTO enrichment.withdrawn VALUES ($1)', [id]);
    await withdraw(before);
    const late = storeThat(async () => void (await withdraw(meanwhile)));
    expect(await run({}, releases(NEWER, late))).toMatchObject({ lookedAt: 1, changed: 0, overtaken: 1 });
    expect(await announced()).toEqual([]);
  });

  it('writes a revision once though two runs have read the same', async () => {
    const ids = await storeMany(120, 'some news');
    const tallies = await Promise.all([run(), run()]);
    expect(tallies.reduce((sum, { changed }) => sum + changed, 0)).toBe(120);
    for (const id of ids) expect(await revisionsOf(id)).toEqual(['1.1', '1.2']);
    const events = (await announced()).map(({ eventId }) => eventId);
    expect([events.length, new Set(events).size]).toEqual([240, 240]);
  });

  it('does not begin while another run is at it', async () => {
    await asOnlyRun(database, async () => {
      await expect(asOnlyRun(database, () => run())).rejects.toThrow(/it runs already/);
    });
    expect(await asOnlyRun(database, () => run())).toMatchObject({ end: 'complete' });
  });

  it('goes on where it was ended in the middle', async () => {
    await storeMany(70, 'some news');
    await storeMany(70, 'some text');
    const end = new AbortController();
    const first = await run({ signal: end.signal, onProgress: () => end.abort() });
    expect(first).toMatchObject({ lookedAt: 50, end: 'interrupted' });
    const second = await run({ limit: 20 });
    expect(second).toMatchObject({ lookedAt: 20, end: 'limit' });
    const last = await run();
    expect(last).toMatchObject({ lookedAt: 70, end: 'complete' });
    expect(first.changed + second.changed + last.changed).toBe(70);
    expect(await announced()).toHaveLength(140);
  });

  it('names what cannot be read or saved, does all the others, and tries those again', async () => {
    const unreadable = await store('throw');
    const unsaved = await store('news that cannot be saved');
    const others = await storeMany(5, 'some news');
    const refusing = storeThat(async (readings) => {
      if (readings.some(({ releaseId }) => releaseId === unsaved)) throw new Error('refused');
    });
    const tally = await run({}, releases(NEWER, refusing));
    expect(tally).toMatchObject({ lookedAt: 7, changed: 5 });
    expect(tally.failed.map(({ releaseId, why }) => [releaseId, why])).toEqual([
      [unreadable, expect.stringMatching(/Annotating .* failed/)],
      [unsaved, 'refused'],
    ]);
    for (const id of others) expect(await revisionsOf(id)).toEqual(['1.1', '1.2']);
    expect(await run()).toMatchObject({ lookedAt: 2, changed: 1, failed: [{ releaseId: unreadable }] });
  });

  it('writes nothing as a dry run, and says what it would', async () => {
    await store('some news');
    await store('some text');
    expect(await run({ dryRun: true })).toMatchObject({ changed: 1, same: 1, fields: { keywords: 1 } });
    expect(await announced()).toEqual([]);
    expect(await run({ dryRun: true, signal: ended })).toMatchObject({ lookedAt: 0, end: 'interrupted' });
    expect(await run()).toMatchObject({ lookedAt: 2, changed: 1, same: 1 });
  });

  it('waits while live events wait for the relay', async () => {
    await store('some news');
    await database.query(
      `INSERT INTO enrichment.outbox (position, topic, headers) SELECT nextval('enrichment.outbox_position'), 'live', '' FROM generate_series(1, 1001)`,
    );
    const seen: [lookedAt: number, isWaiting: boolean][] = [];
    const tally = await run({
      onProgress: ({ lookedAt }, isWaiting) => {
        seen.push([lookedAt, isWaiting]);
        if (seen.length === 2)
          void database.query(
            `INSERT INTO enrichment.relay (source, position) SELECT 'outbox', max(position) FROM enrichment.outbox`,
          );
      },
    });
    expect(seen.slice(0, 2)).toEqual([
      [0, true],
      [0, true],
    ]);
    expect(seen.at(-1)).toEqual([1, false]);
    expect(tally).toMatchObject({ changed: 1, end: 'complete' });
  });

  it('goes through more releases than one look takes', async () => {
    await database.query(
      `INSERT INTO enrichment.enrichment (release_id, version, revision, pipeline, release, record)
       SELECT gen_random_uuid(), 1, 1, '2', '{}', '{"pipeline": {"rules": "newer"}}' FROM generate_series(1, 2500)`,
    );
    await database.query(
      `INSERT INTO enrichment.shingles SELECT release_id, version, '', '{}' FROM enrichment.enrichment`,
    );
    const first = await store('some news', { id: `00000000-0000-4000-8000-${'0'.repeat(12)}` });
    const last = await store('some news', { id: `ffffffff-ffff-4fff-bfff-${'f'.repeat(12)}` });
    expect(await run()).toMatchObject({ lookedAt: 2, changed: 2 });
    for (const id of [first, last]) expect(await revisionsOf(id)).toEqual(['1.1', '1.2']);
  });
});

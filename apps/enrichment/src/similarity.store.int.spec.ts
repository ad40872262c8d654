import { createHash, randomUUID } from 'node:crypto';
import { shinglesOf } from '@dateline/annotation';
import type { Release } from '@dateline/contracts';
import { openDatabase } from '@dateline/postgres';
import type { DataSource } from 'typeorm';
import { testDatabase } from '../../../test/support/test-database';
import { HOLDERS, SimilarityStore } from './similarity.store';

/** Words that no other seed has in this order. */
const words = (seed: number, count: number): string =>
  Array.from(
    { length: count },
    (_, place) => `w${createHash('md5').update(`${seed} ${place}`).digest().readUInt16BE()}`,
  ).join(' ');

const text = (body: string, id = randomUUID(), version = 1) => ({
  release: { id, version, body, receivedAt: '2026-01-01T00:00:00Z' } satisfies Release,
  shingles: shinglesOf(body),
});

describe('releases that resemble each other', () => {
  let database: DataSource;
  let drop: () => Promise<void>;
  let store: SimilarityStore;

  beforeAll(async () => {
    const test = await testDatabase();
    drop = test.drop;
    database = await openDatabase({ url: test.url, role: 'dateline_enrichment', applicationName: 'dateline test' });
    store = new SimilarityStore(database);
  });
  afterAll(async () => {
    await database?.destroy();
    await drop?.();
  });

  const save = (...texts: ReturnType<typeof text>[]) => database.transaction((tx) => store.insert(tx, texts));

  it('are found whether sent again, edited or cut, the most alike first, and no others', async () => {
    const body = words(1, 400);
    const all = body.split(' ');
    const same = text(body.toUpperCase());
    const edited = text([...all.slice(0, 260), ...words(2, 140).split(' ')].join(' '));
    const part = text(all.slice(200, 280).join(' '));
    const others = Array.from({ length: 300 }, (_, n) => text(words(100 + n, 400)));
    await save(same, edited, part, ...others);
    const [found] = await store.find([text(body)]);
    expect(found!.map(({ releaseId, relation }) => [releaseId, relation])).toEqual(
      expect.arrayContaining([
        [same.release.id, 'duplicate'],
        [edited.release.id, 'revision'],
        [part.release.id, 'excerpt'],
      ]),
    );
    expect(found).toHaveLength(3);
    expect(found![0]!.containment).toBe(1);
  });

  it('are found among many with the same phrases, of which no more stand in the index than it takes', async () => {
    const pattern = words(5000, 300);
    const many = Array.from({ length: 3 * HOLDERS }, (_, n) => text(`${pattern} ${words(6000 + n, 60)}`));
    for (const one of many) await save(one);
    const last = many.at(-1)!;
    const [found] = await store.find([text(last.release.body)]);
    expect(found![0]).toEqual({ releaseId: last.release.id, containment: 1, relation: 'duplicate' });
    const [crowd] = await database.query(
      `SELECT max(holders)::int AS most FROM (SELECT count(*) AS holders FROM enrichment.shingles, unnest(sample) AS hash GROUP BY hash) AS phrase`,
    );
    expect(crowd.most).toBe(HOLDERS);
  });

  it('are looked for together, each for itself', async () => {
    const [one, other] = [text(words(901, 200)), text(words(902, 200))];
    await save(one, other);
    const found = await store.find([text(words(902, 200)), text(words(903, 200)), text(words(901, 200))]);
    expect(found.map((each) => each.map(({ releaseId }) => releaseId))).toEqual([
      [other.release.id],
      [],
      [one.release.id],
    ]);
  });

  it('do not name another version of the same release, and another release once', async () => {
    const body = words(950, 200);
    const id = randomUUID();
    await save(text(body, id, 1), text(`${body} more`, id, 2));
    expect(await store.find([text(body, id, 3)])).toEqual([[]]);
    expect((await store.find([text(body)]))[0]).toEqual([{ releaseId: id, containment: 1, relation: 'duplicate' }]);
  });

  it('are saved once, and a text without words resembles nothing', async () => {
    const one = text(words(960, 50));
    await save(one);
    await save(one);
    expect(await store.find([text('…')])).toEqual([[]]);
  });
});

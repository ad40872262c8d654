import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '@dateline/postgres';
import type { DataSource } from 'typeorm';
import { eventually } from './support/eventually';
import { end, TestNewsroom } from './support/newsroom';
import { PressOffice, sampleRelease } from './support/press-office';
import { TopicReader } from './support/topic-reader';

const CLI = join(__dirname, '..', 'dist', 'apps', 'cli', 'src', 'main.js');
/** Several batches of a run, so that it can be ended between two of them. */
const MANY = 200;
const PUBLISHED = 'dateline.publication.published.v1';
const UPDATED = 'dateline.publication.updated.v1';

describe('a newer pipeline on what a newsroom has stored', () => {
  let newsroom: TestNewsroom;
  let topic: TopicReader;
  let database: DataSource;
  const office = new PressOffice(() => newsroom.now);
  const live: string[] = [];
  let running: ChildProcess | undefined;
  let many: string[];
  let same: string;
  let corrected: string;
  let embargoed: string;
  let withdrawn: string;

  beforeAll(async () => {
    newsroom = await TestNewsroom.start();
    topic = await TopicReader.open(newsroom.now.eventLog.brokers, 'dateline.publications');
    database = await openDatabase({ url: newsroom.now.postgres.url, applicationName: 'test' });
    await store();
  }, 240_000);
  afterAll(async () => {
    if (running) await end(running, 'SIGKILL');
    await topic?.close();
    await database?.destroy();
    await newsroom?.close();
  }, 60_000);

  async function store(): Promise<void> {
    const names = Array.from({ length: MANY }, (_, place) => `stored ${place}`);
    many = [];
    for (let from = 0; from < MANY; from += 20)
      many.push(
        ...(await Promise.all(names.slice(from, from + 20).map((name) => office.sendSurely(sampleRelease(name))))),
      );
    same = await office.sendSurely(sampleRelease('that is read the same'));
    corrected = await office.sendSurely(sampleRelease('to correct'));
    withdrawn = await office.sendSurely(sampleRelease('to withdraw'));
    const query = '?embargo=2099-01-01T00:00:00Z';
    embargoed = (await office.send(sampleRelease('embargoed'), { prefer: 'wait=10' }, query)).body.id;
    await eventually('all are public', () => topic.byRelease().size === MANY + 3, 120_000);
    await office.revise(corrected, 1, { body: sampleRelease('corrected'), change: 'correction', note: 'Wrong.' });
    await office.call(`/v1/releases/${withdrawn}/withdrawal`, {
      method: 'POST',
      body: JSON.stringify({ reason: 'Sent in error.' }),
      headers: { 'content-type': 'application/json' },
    });
    await eventually('both are on the topic', () => [corrected, withdrawn].every((id) => toldOf(id).length === 2));
    await eventually('the embargoed one waits', async () => (await scheduledRevision()) === 1);
    await makeOlder();
  }

  /**
   * No older pipeline can be run, so the stored records are made what one would have left: its rules, and no keywords,
   * which it did not read. One of them differs by its rules only.
   */
  async function makeOlder(): Promise<void> {
    await database.query(
      `UPDATE enrichment.enrichment
          SET record = jsonb_set(record, '{pipeline,rules}', '"older"') || CASE WHEN release_id = $1 THEN '{}' ELSE '{"keywords": []}' END::jsonb`,
      [same],
    );
  }

  const toldOf = (id: string) => topic.byRelease().get(id) ?? [];
  const contentOf = (id: string) => toldOf(id).map(({ value }) => JSON.parse(String(value)));
  const typesOf = (id: string) => toldOf(id).map((record) => topic.header(record, 'ce_type'));
  const updates = () => topic.records.filter((record) => topic.header(record, 'ce_type') === UPDATED);
  const scheduledRevision = async (): Promise<number | undefined> => {
    const [row] = await database.query('SELECT revision FROM publication.scheduled WHERE release_id = $1', [embargoed]);
    return row?.revision;
  };
  const shown = async (id: string): Promise<number> =>
    (await fetch(`${newsroom.now.publication.url}/v1/publications/${id}`)).status;

  /** `dateline reprocess --json`, by the program itself, so that a signal reaches nobody else. */
  function reprocess() {
    const env = { ...process.env, DATELINE_DATA_DIR: newsroom.dataDir };
    const command = spawn(process.execPath, [CLI, 'reprocess', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running = command;
    let said = '';
    let complained = '';
    command.stdout.on('data', (bytes) => (said += bytes));
    command.stderr.on('data', (bytes) => (complained += bytes));
    const ended = new Promise<number | null>((resolve) => command.once('close', resolve));
    return {
      interrupt: () => command.kill('SIGINT'),
      async end() {
        const code = await ended;
        if (!said) throw new Error(`It said nothing, and ended with ${code}: ${complained}`);
        return { code, tally: JSON.parse(said) };
      },
    };
  }

  it('is ended in the middle, goes on where it was, and lets live releases go first', async () => {
    const first = reprocess();
    await eventually('some are read again', () => updates().length > 0, 60_000);
    first.interrupt();
    const interrupted = await first.end();
    expect([interrupted.code, interrupted.tally.end]).toEqual([130, 'interrupted']);
    expect(interrupted.tally.lookedAt).toBeLessThan(MANY);

    let isRunning = true;
    const second = reprocess()
      .end()
      .finally(() => {
        isRunning = false;
      });
    while (isRunning) {
      const { status, body } = await office.send(sampleRelease(`live ${live.length}`), { prefer: 'wait=10' });
      // Published before the ten seconds were over, which is the answer to a press office that waits.
      expect([status, body.state]).toEqual([200, 'published']);
      live.push(body.id);
    }
    const { code, tally } = await second;
    expect([code, tally.end, tally.failed]).toEqual([0, 'complete', []]);
    // All but the withdrawn one, each in one of the two runs.
    expect(interrupted.tally.lookedAt + tally.lookedAt).toBe(MANY + 3);
    expect(interrupted.tally.changed + tally.changed).toBe(MANY + 2);
    expect(interrupted.tally.same + tally.same).toBe(1);
    expect(live.length).toBeGreaterThan(0);
  }, 180_000);

  it('publishes what is read otherwise as the next revision, once, and nothing else', async () => {
    await eventually('every change is public', () => updates().length >= MANY + 1, 60_000);
    for (const id of many) expect(typesOf(id)).toEqual([PUBLISHED, UPDATED]);
    expect(typesOf(corrected)).toEqual([PUBLISHED, 'dateline.publication.corrected.v1', UPDATED]);
    for (const id of [same, ...live]) expect(typesOf(id)).toEqual([PUBLISHED]);
    expect(contentOf(many[0]!)[1]).toMatchObject({
      release: { id: many[0], version: 1, change: 'enrichment' },
      revision: 2,
      replaces: { version: 1, revision: 1 },
    });
    expect(contentOf(many[0]!)[1].enrichment.keywords.length).toBeGreaterThan(0);
    expect(contentOf(corrected)[2]).toMatchObject({ release: { version: 2, change: 'enrichment' }, revision: 2 });
  }, 90_000);

  it('says nothing of a withdrawn release', async () => {
    expect(typesOf(withdrawn)).toEqual([PUBLISHED, 'dateline.publication.withdrawn.v1']);
    expect(await shown(withdrawn)).toBe(410);
  });

  it('leaves an embargoed release unseen, which then comes out with the newer reading', async () => {
    await eventually('the newer revision waits', async () => (await scheduledRevision()) === 2);
    expect([await shown(embargoed), typesOf(embargoed)]).toEqual([404, []]);
    // Its moment is far away, so that no slow machine reaches it: the newsroom's only clock for embargoes goes ahead.
    await database.query(
      `CREATE OR REPLACE FUNCTION publication.clock() RETURNS timestamptz LANGUAGE sql STABLE
       AS 'SELECT now() + interval ''100 years'''`,
    );
    await eventually('it is public', () => typesOf(embargoed).length > 0);
    expect(typesOf(embargoed)).toEqual([PUBLISHED]);
    const [content] = contentOf(embargoed);
    expect(content).toMatchObject({ release: { version: 1 }, revision: 2 });
    expect(content.enrichment.keywords.length).toBeGreaterThan(0);
  });

  it('has nothing to do afterwards', async () => {
    expect(await reprocess().end()).toMatchObject({ code: 0, tally: { lookedAt: 0, end: 'complete' } });
  });
});

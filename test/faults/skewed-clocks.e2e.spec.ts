import { join } from 'node:path';
import { Client } from 'pg';
import { eventually, Hopeless } from '../support/eventually';
import { TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';

const MINUTE_MS = 60_000;
const PUNCTUAL_MS = 500;
const WAIT = { prefer: 'wait=10' };
const CLOCKS = { ingestion: 7 * MINUTE_MS, enrichment: -7 * MINUTE_MS, publication: 7 * MINUTE_MS };

describe('with services whose clocks are minutes away from the database’s', () => {
  let newsroom: TestNewsroom;
  let database: Client;
  const office = new PressOffice(() => newsroom.now);

  beforeAll(async () => {
    newsroom = await TestNewsroom.start({
      NODE_OPTIONS: `--require "${join(__dirname, '..', 'support', 'skewed-clock.cjs')}"`,
      DATELINE_TEST_CLOCKS: JSON.stringify(CLOCKS),
    });
    database = new Client({ connectionString: newsroom.now.postgres.url });
    await database.connect();
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await newsroom?.close();
  }, 60_000);

  const now = async (): Promise<number> =>
    (await database.query('SELECT clock_timestamp() AS now')).rows[0].now.getTime();
  const show = (id: string): Promise<Response> => fetch(`${newsroom.now.publication.url}/v1/publications/${id}`);
  const schedule = async (name: string, moment: number): Promise<string> => {
    const embargo = new Date(moment).toISOString();
    const { body } = await office.submit({ body: sampleRelease(name), embargo }, WAIT);
    expect([name, body.state]).toEqual([name, 'scheduled']);
    return body.id;
  };

  it('which indeed are wrong', async () => {
    const { body } = await office.submit({ body: sampleRelease('at once') }, WAIT);
    expect(body.state).toBe('published');
    const skew = Date.parse(body.release.receivedAt) - (await now());
    expect(Math.abs(skew - CLOCKS.ingestion)).toBeLessThan(MINUTE_MS);
    const lines = newsroom.output.split('\n').filter((line) => line.includes('"event":"service.started"'));
    for (const { service, time } of lines.map((line) => JSON.parse(line))) {
      const behind = (await now()) + CLOCKS[service as keyof typeof CLOCKS] - Date.parse(time);
      expect([service, behind > 0 && behind < MINUTE_MS]).toEqual([service, true]);
    }
    expect(lines).toHaveLength(3);
  });

  it('a release comes out at its moment by the database’s clock, and one whose moment only a fast clock has passed does not', async () => {
    const far = await schedule('in five minutes', (await now()) + 5 * MINUTE_MS);
    const moment = (await now()) + 4000;
    const near = await schedule('in four seconds', moment);
    const item = await eventually('it is public', async () => {
      const shown = await show(near);
      if (shown.ok && (await now()) < moment) throw new Hopeless('It came out before its moment');
      return shown.ok && ((await shown.json()) as { release: { publishedAt: string } });
    });
    expect((await now()) - moment).toBeLessThan(PUNCTUAL_MS);
    expect(Date.parse(item.release.publishedAt)).toBeGreaterThanOrEqual(moment);
    expect((await show(far)).status).toBe(404);
    const pulled = await (await fetch(`${newsroom.now.publication.url}/v1/events`)).text();
    expect([pulled.includes(near), pulled.includes(far)]).toEqual([true, false]);
    expect((await office.follow(far)).body.state).toBe('scheduled');
  });
});

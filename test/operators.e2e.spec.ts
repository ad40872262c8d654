import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './support/eventually';
import { TestNewsroom } from './support/newsroom';
import { PressOffice, sampleRelease } from './support/press-office';

const run = promisify(execFile);
const repository = join(__dirname, '..');

describe('an operator', () => {
  let newsroom: TestNewsroom;
  const office = new PressOffice(() => newsroom.now);
  const dateline = async (...words: string[]): Promise<string> => {
    const env = { ...process.env, DATELINE_DATA_DIR: newsroom.dataDir };
    const { stdout } = await run('npx', ['--no-install', 'dateline', ...words], { cwd: repository, env });
    return stdout;
  };

  beforeAll(async () => {
    newsroom = await TestNewsroom.start();
  }, 120_000);
  afterAll(() => newsroom?.close(), 60_000);

  it('makes a key with a scope, sees it in the list without its secret, and revokes it', async () => {
    const { id, key } = JSON.parse(await dateline('keys', 'create', 'Press office', '--scope', 'submit', '--json'));
    const other = new PressOffice(() => ({ ...newsroom.now, key }));
    const sent = await other.send(sampleRelease('of another client'));
    expect(sent.status).toBe(202);
    expect((await office.follow(sent.body.id)).status).toBe(404);
    const list = await dateline('keys', 'list');
    expect(list).toContain(`${id}  Press office`);
    expect(list).not.toContain(key);
    const subscriber = JSON.parse(await dateline('keys', 'create', 'reader', '--scope', 'subscribe', '--json'));
    const wrong = await new PressOffice(() => ({ ...newsroom.now, key: subscriber.key })).send('x');
    expect([wrong.status, wrong.body.detail]).toEqual([403, expect.stringContaining('submit')]);
    expect(await dateline('keys', 'revoke', id)).toContain('revoked');
    await eventually('the key is refused', async () => (await other.send('x')).status === 401, 5000);
    await expect(dateline('keys', 'revoke', id)).rejects.toThrow(/no key/);
    await expect(dateline('keys', 'create', 'x', '--scope', 'everything')).rejects.toThrow(/choose among/);
  });

  it('finds nothing among the dead letters of a healthy newsroom, and a clear answer for a wrong name', async () => {
    expect(await dateline('dead-letters', 'list')).toBe('Nothing was given up.\n');
    await expect(dateline('dead-letters', 'show', 'enrichment:1')).rejects.toThrow(/there is no enrichment:1/);
  });

  it('sees figures, health and the service’s own words', async () => {
    for (const service of ['ingestion', 'enrichment', 'publication'] as const) {
      const { url } = newsroom.now[service];
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain(`dateline_outbox_backlog{service="${service}"}`);
      expect(metrics).toContain('process_cpu_seconds_total');
      expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'ok' });
      expect(((await (await fetch(`${url}/health/ready`)).json()) as { details: object }).details).toMatchObject({
        database: { status: 'up' },
        eventLog: { status: 'up' },
        outbox: { status: 'up', backlog: 0 },
      });
    }
    const { ingestion, publication, key } = newsroom.now;
    for (const { url } of [ingestion, publication]) {
      expect(((await (await fetch(`${url}/openapi.json`)).json()) as { openapi: string }).openapi).toBe('3.1.0');
      expect(await (await fetch(`${url}/docs`)).text()).toContain('swagger-ui');
    }
    expect(newsroom.output).not.toContain(key);
  });
});

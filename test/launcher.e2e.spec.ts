import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { eventually } from './support/eventually';
import { isAlive, TestNewsroom } from './support/newsroom';
import { PressOffice, sampleRelease } from './support/press-office';

describe('the launcher', () => {
  let newsroom: TestNewsroom;
  const office = new PressOffice(() => newsroom.now);
  const pids = () => {
    const { ingestion, enrichment, publication, postgres, eventLog } = newsroom.now;
    return [ingestion, enrichment, publication, postgres, eventLog].map(({ pid }) => pid);
  };

  beforeAll(async () => {
    newsroom = await TestNewsroom.start();
  }, 120_000);
  afterAll(() => newsroom?.close(), 60_000);

  const isPublic = (id: string) =>
    eventually('it is public', async () => (await fetch(`${newsroom.now.publication.url}/v1/publications/${id}`)).ok);

  it('starts again what dies, its Kafka and Postgres too, and keeps newsroom.json true', async () => {
    const before = newsroom.now;
    process.kill(before.eventLog.pid, 'SIGKILL');
    process.kill(before.postgres.pid, 'SIGKILL');
    process.kill(before.publication.pid, 'SIGKILL');
    await eventually(
      'all three have new processes',
      () => {
        const now = newsroom.now;
        return (['eventLog', 'postgres', 'publication'] as const).every((part) => now[part].pid !== before[part].pid);
      },
      60_000,
    );
    await eventually(
      'every service is ready',
      async () => {
        const answers = await Promise.all(
          (['ingestion', 'enrichment', 'publication'] as const).map((name) =>
            fetch(`${newsroom.now[name].url}/health/ready`),
          ),
        );
        return answers.every(({ ok }) => ok);
      },
      60_000,
    );
    await isPublic(await office.sendSurely(sampleRelease('after the deaths')));
  }, 120_000);

  it('clears what a killed one has left, and goes on with its data', async () => {
    const id = await office.sendSurely(sampleRelease('before the kill'));
    await isPublic(id);
    const left = pids();
    process.kill(newsroom.launcherPid, 'SIGKILL');
    await eventually('the services notice', () => left.slice(0, 3).every((pid) => !isAlive(pid)));
    await newsroom.begin();
    expect(pids().filter((pid) => left.includes(pid))).toEqual([]);
    expect(left.filter(isAlive)).toEqual([]);
    await isPublic(id);
    await isPublic(await office.sendSurely(sampleRelease('after the kill')));
  }, 120_000);

  it('leaves no process and no newsroom.json behind when it is stopped', async () => {
    const running = pids();
    expect(await newsroom.stop()).toBe(0);
    expect(running.filter(isAlive)).toEqual([]);
    expect(existsSync(join(newsroom.dataDir, 'newsroom.json'))).toBe(false);
  }, 60_000);

  it('takes another port when one is busy, and says so', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };
    const other = await TestNewsroom.start({ INGESTION_PORT: String(port) });
    expect(other.now.ingestion.url).not.toContain(`:${port}`);
    expect(other.output).toContain(`(${port} is busy)`);
    squatter.close();
    await other.close();
  }, 120_000);
});

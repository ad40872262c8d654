import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalPostgres, startLocalPostgres } from '../../apps/cli/src/local/local-postgres';
import { eventually } from '../support/eventually';
import { isAlive, TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';

describe('while Postgres is away', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
  let postgres: LocalPostgres;
  let newsroom: TestNewsroom;
  const office = new PressOffice(() => newsroom.now);

  beforeAll(async () => {
    postgres = await startLocalPostgres({ dataDir });
    newsroom = await TestNewsroom.start({ DATABASE_URL: postgres.url });
  }, 120_000);
  afterAll(async () => {
    await newsroom?.close();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }, 60_000);

  it('a sender and a reader are told to come again, no service ends, and all goes on afterwards', async () => {
    const { ingestion, enrichment, publication } = newsroom.now;
    const text = sampleRelease('postgres away');
    const headers = { 'idempotency-key': 'postgres-away' };
    await postgres.stop();
    const refused = await office.send(text, headers);
    expect([refused.status, refused.body.type]).toEqual([503, '/problems/unavailable']);
    expect(refused.headers.get('retry-after')).toBe('5');
    const read = await fetch(`${publication.url}/v1/publications`);
    expect([read.status, read.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await fetch(`${ingestion.url}/health/ready`)).status).toBe(503);
    postgres = await startLocalPostgres({ dataDir, port: postgres.port });
    const { body } = await eventually('it is accepted', async () => {
      const answer = await office.send(text, headers);
      return answer.status === 202 && answer;
    });
    await eventually(
      'it is public',
      async () => (await fetch(`${publication.url}/v1/publications/${body.id}`)).ok,
      60_000,
    );
    expect([ingestion, enrichment, publication].filter(({ pid }) => !isAlive(pid))).toEqual([]);
    expect(newsroom.output).not.toContain('event.dead-lettered');
  }, 150_000);
});

import { randomUUID } from 'node:crypto';
import { appendAudit } from '@dateline/audit';
import { openDatabase } from '@dateline/postgres';
import { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { testDatabase } from '../../../../test/support/test-database';
import { registerAudit } from './audit.command';

const UNTIL = '2025-11-05T13:00:00.000Z (embargo 2025-11-05T14:00:00+01:00)';

describe('the record of who did what to a release', () => {
  let drop: () => Promise<void>;
  let database: DataSource;
  const id = randomUUID();
  const said: string[] = [];
  const { DATABASE_URL } = process.env;

  beforeAll(async () => {
    const made = await testDatabase();
    drop = made.drop;
    process.env.DATABASE_URL = made.url;
    jest.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
    database = await openDatabase({ url: made.url, applicationName: 'test' });
    await storeRelease(id);
    const sender = { client: 'Press office', keyId: 'dl_abcd', traceId: 'a'.repeat(32) };
    const operator = { client: 'command line: editor', keyId: null, traceId: null };
    await appendAudit(database, [{ releaseId: id, version: 1, action: 'submitted', by: sender }]);
    await appendAudit(database, [
      { releaseId: id, version: 2, action: 'corrected', by: sender },
      { releaseId: id, version: 2, action: 'embargo-set', by: sender, detail: { from: null, to: UNTIL } },
      { releaseId: randomUUID(), version: 1, action: 'submitted', by: sender },
    ]);
    await appendAudit(database, [{ releaseId: id, version: 2, action: 'erased', by: operator, detail: { rows: 7 } }]);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = DATABASE_URL;
    await database.destroy();
    await drop();
  });

  const storeRelease = (releaseId: string) =>
    database.query(`INSERT INTO ingestion.release VALUES ($1, 'Press office', 2, now())`, [releaseId]);
  const dateline = async (...words: string[]): Promise<string[]> => {
    const program = new Command('dateline');
    registerAudit(program);
    await program.parseAsync(['audit', ...words], { from: 'user' });
    return said.splice(0);
  };

  it('is one line an act, oldest first: when, version, what, who, with which key, in which trace', async () => {
    const lines = await dateline(id);
    const times = lines.map((line) => line.slice(0, 24));
    expect(times).toEqual([...times].sort());
    expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(lines.map((line) => line.slice(24).trim().split(/ {2,}/))).toEqual([
      ['v1', 'submitted', 'Press office', 'dl_abcd', 'a'.repeat(32)],
      ['v2', 'corrected', 'Press office', 'dl_abcd', 'a'.repeat(32)],
      ['v2', 'embargo-set', 'Press office', 'dl_abcd', 'a'.repeat(32), `to ${UNTIL}`],
      ['v2', 'erased', 'command line: editor', 'command line', '-', 'rows 7'],
    ]);
  });

  it('is JSON for programs, whatever the case of the id', async () => {
    const [json] = await dateline(id.toUpperCase(), '--json');
    expect(JSON.parse(json!).at(-1)).toEqual({
      at: expect.stringMatching(/Z$/),
      version: 2,
      action: 'erased',
      client: 'command line: editor',
      keyId: null,
      traceId: null,
      detail: { rows: 7 },
    });
  });

  it('says what to do when there is no such release', async () => {
    await expect(dateline(randomUUID())).rejects.toThrow(/this newsroom has no release .* Check the id/);
    await expect(dateline('first')).rejects.toThrow(/"first" is no release id\. Give the UUID/);
  });

  it('says so when the release is older than the record', async () => {
    const old = randomUUID();
    await storeRelease(old);
    expect(await dateline(old)).toEqual([expect.stringContaining('Nothing is recorded')]);
  });

  it.each([`UPDATE ingestion.audit SET client = 'nobody'`, 'DELETE FROM ingestion.audit', 'TRUNCATE ingestion.audit'])(
    'cannot be rewritten, not even by the owner of the database: %s',
    async (statement) => {
      await expect(database.query(statement)).rejects.toThrow(/append-only/);
      expect(await dateline(id)).toHaveLength(4);
    },
  );
});

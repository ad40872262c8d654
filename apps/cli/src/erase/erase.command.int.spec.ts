import { openDatabase } from '@dateline/postgres';
import { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { eventually } from '../../../../test/support/eventually';
import { testDatabase } from '../../../../test/support/test-database';
import { carryAll, storeRelease, takeInAtEnrichment, takeInAtPublication } from './erasable-release.fixture';
import { registerErase } from './erase.command';

describe('dateline erase', () => {
  let drop: () => Promise<void>;
  let database: DataSource;
  let id: string;
  const said: string[] = [];
  const { DATABASE_URL } = process.env;

  beforeAll(async () => {
    const made = await testDatabase();
    drop = made.drop;
    process.env.DATABASE_URL = made.url;
    jest.spyOn(console, 'log').mockImplementation((line) => void said.push(line));
    database = await openDatabase({ url: made.url, applicationName: 'test' });
    id = await storeRelease(database, 'Zwetschgendatschi');
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    if (DATABASE_URL === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = DATABASE_URL;
    await database.destroy();
    await drop();
  });

  const dateline = async (...words: string[]): Promise<string> => {
    const program = new Command('dateline');
    registerErase(program);
    await program.parseAsync(['erase', ...words], { from: 'user' });
    return said.pop()!;
  };
  const servicesTakeItIn = async () => {
    await eventually('the withdrawal is saved', async () => {
      const [row] = await database.query('SELECT 1 AS is FROM ingestion.withdrawal WHERE release_id = $1', [id]);
      return row;
    });
    await takeInAtEnrichment(database, id);
    await takeInAtPublication(database, id);
    await carryAll(database);
  };

  it('tells in words what would go and what remains, does it with --yes, and says so when nothing is left', async () => {
    const dry = await dateline(id);
    expect(dry).toMatch(/dry run: nothing was changed.*is not withdrawn.*--reason.*Would be erased/s);
    expect(dry).toMatch(/ingestion\.release_version +1 {2}text and fields/);
    expect(dry).toMatch(/dateline\.releases, dateline\.enrichments.*\n +keep it until \d{4}-/);
    expect(dry).toMatch(
      /dateline\.publications keeps for ever.*published\.v1.*Webhooks: 1 subscription was sent its text/s,
    );
    expect(dry).toMatch(/archive: 1 delivered\n/);
    expect(dry).not.toContain('s3cret');
    const [json] = await Promise.all([
      dateline(id.toUpperCase(), '--reason', 'Wrong figures', '--yes', '--json'),
      servicesTakeItIn(),
    ]);
    expect(JSON.parse(json)).toMatchObject({ releaseId: id, dryRun: false, withdrawal: { isNew: true } });
    expect(await dateline(id, '--yes')).toMatch(/withdrawn since .*: Wrong figures\n\nNothing of its text is left/);
  });

  it('refuses what is no id, and a reason that says nothing', async () => {
    await expect(dateline('7f3a')).rejects.toThrow(/"7f3a" is no release id/);
    await expect(dateline(id, '--reason', ' ')).rejects.toThrow(/--reason cannot be told/);
  });
});

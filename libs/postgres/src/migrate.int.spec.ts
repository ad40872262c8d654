import { Client } from 'pg';
import { testDatabase } from '../../../test/support/test-database';
import { migrate, NewerDatabase } from './migrate';
import { openDatabase } from './open-database';

describe('the database', () => {
  let url: string;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ url, drop } = await testDatabase());
  });
  afterAll(() => drop());

  const as = async <T>(role: string, statement: string): Promise<T> => {
    const database = await openDatabase({ url, role, applicationName: 'test' });
    return database.query(statement).finally(() => database.destroy()) as Promise<T>;
  };

  it('is migrated once, however many start at the same time', async () => {
    const fresh = new URL(url);
    fresh.pathname = `${fresh.pathname}_fresh`;
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`CREATE DATABASE ${fresh.pathname.slice(1)}`);
    const runs = await Promise.all(Array.from({ length: 8 }, () => migrate(fresh.href)));
    expect(runs.flatMap(({ applied }) => applied).length).toBe(runs[0]!.total);
    expect(await migrate(fresh.href)).toEqual({ applied: [], total: runs[0]!.total });
    await client.query(`DROP DATABASE ${fresh.pathname.slice(1)} WITH (FORCE)`);
    await client.end();
  });

  it.each([
    ['dateline_ingestion', 'SELECT * FROM publication.publication'],
    ['dateline_ingestion', 'SELECT * FROM enrichment.enrichment'],
    ['dateline_enrichment', 'SELECT * FROM ingestion.release_version'],
    ['dateline_publication', 'SELECT * FROM ingestion.release_version'],
    ['dateline_reader', 'SELECT * FROM publication.publication'],
    ['dateline_reader', 'SELECT * FROM publication.outbox'],
    ['dateline_ingestion', 'CREATE TABLE ingestion.mine (id int)'],
    ['dateline_publication', 'CREATE TABLE public.mine (id int)'],
    ['dateline_publication', "INSERT INTO access.api_key (id, client, scopes, digest) VALUES ('x', 'x', '{}', '')"],
  ])('refuses %s: %s', async (role, statement) => {
    await expect(as(role, statement)).rejects.toThrow(/permission denied/);
  });

  it('lets the reader see what is public', async () => {
    expect(await as('dateline_reader', 'SELECT * FROM publication.public_item')).toEqual([]);
  });

  it('of a newer Dateline is refused, and left as it is', async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`INSERT INTO dateline_migrations (timestamp, name) VALUES (9, 'Tomorrow9999999999999')`);
    await expect(migrate(url)).rejects.toThrow(NewerDatabase);
    await expect(migrate(url)).rejects.toThrow(/newer Dateline \(Tomorrow9999999999999/);
    await client.end();
  });
});

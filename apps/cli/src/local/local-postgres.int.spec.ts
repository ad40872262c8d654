import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type LocalPostgres, startLocalPostgres } from './local-postgres';
import { waitUntil } from './wait-until';

jest.setTimeout(90_000);

/** mkdtemp makes it 0700: as root, Postgres runs as a user who cannot enter it. */
let parent: string;
let dataDir: string;
const started: LocalPostgres[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
  dataDir = join(parent, 'data');
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((postgres) => postgres.stop()));
  rmSync(parent, { recursive: true, force: true });
});

test('starts in a folder that only its owner may enter, and keeps its data over a restart on another port', async () => {
  const first = await start();
  expect(first.firstRun).toBe(true);
  await ask(first, 'CREATE TABLE kept AS SELECT 7 AS seven');
  await first.stop();
  expect(await first.exited).toEqual({ code: 0, signal: null });
  const second = await start();
  expect(second.firstRun).toBe(false);
  expect(await ask(second, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
});

test('comes back on the same port after a kill -9, with everything committed', async () => {
  const killed = await start();
  await ask(killed, 'CREATE TABLE kept AS SELECT 7 AS seven');
  process.kill(killed.pid, 'SIGKILL');
  await killed.exited;
  const again = await start(killed.port);
  expect(again.port).toBe(killed.port);
  expect(await ask(again, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
});

test('does not depend on the locale, zone or PG variables of the machine', async () => {
  const postgres = await start();
  const [row] = await ask(
    postgres,
    `SELECT datcollate, pg_encoding_to_char(encoding) AS encoding, current_setting('TimeZone') AS zone,
            current_setting('max_connections') AS connections FROM pg_database WHERE datname = 'dateline'`,
  );
  expect(row).toEqual({ datcollate: 'C', encoding: 'UTF8', zone: 'UTC', connections: '200' });
});

test('nobody gets in without the password, which only the owner can read', async () => {
  const postgres = await start();
  const client = new Client({ connectionString: postgres.url.replace(/:[^:@/]+@/, ':wrong@') });
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  const file = join(dataDir, 'postgres-password');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(readFileSync(file, 'utf8').trim());
});

test('a second one on the same data is refused, and the first goes on', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(`another Postgres (pid ${first.pid})`);
  expect(await ask(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('data of another version is refused and left as it is', async () => {
  await (await start()).stop();
  const version = join(dataDir, 'postgres', 'PG_VERSION');
  writeFileSync(version, '99\n');
  await expect(start()).rejects.toThrow(/was written by Postgres 99, this Dateline brings 18.*Nothing was changed/);
  expect(readFileSync(version, 'utf8')).toBe('99\n');
});

test('files that are no database are refused and left as they are', async () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres', 'diary.txt'), 'dear diary');
  await expect(start()).rejects.toThrow(/no PG_VERSION.*Nothing was changed/);
  expect(readdirSync(join(dataDir, 'postgres'))).toEqual(['diary.txt']);
});

test('what a start killed during initdb left is made again', async () => {
  mkdirSync(join(dataDir, 'postgres.initialising-1', 'base'), { recursive: true });
  expect((await start()).firstRun).toBe(true);
  expect(readdirSync(dataDir).filter((name) => name.includes('initialising'))).toEqual([]);
});

test('a lost password file is said, instead of beginning anew', async () => {
  await (await start()).stop();
  rmSync(join(dataDir, 'postgres-password'));
  await expect(start()).rejects.toThrow(/its password in .* is missing/);
});

test('a stale pid file whose number somebody else has by now is no obstacle', async () => {
  const killed = await start();
  process.kill(killed.pid, 'SIGKILL');
  await killed.exited;
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  // Back ends of a killed Postgres end by themselves within moments; until then its shared memory counts as in use.
  writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, String(process.ppid)));
  const again = await waitUntil(() => start().catch(() => undefined), 10_000);
  expect(await ask(again as LocalPostgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a start that is given up leaves nothing running', async () => {
  const givenUp = new AbortController();
  let pid: number | undefined;
  const onSpawn = (spawned: number) => {
    pid = spawned;
    givenUp.abort();
  };
  await expect(startLocalPostgres({ dataDir, signal: givenUp.signal, onSpawn })).rejects.toThrow(/abort/i);
  expect(() => process.kill(pid as number, 0)).toThrow('ESRCH');
});

async function start(port?: number): Promise<LocalPostgres> {
  const postgres = await startLocalPostgres({ dataDir, port });
  started.push(postgres);
  return postgres;
}

async function ask(postgres: LocalPostgres, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgres.url, application_name: randomUUID() });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

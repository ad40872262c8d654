import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { CannotStart } from '../cannot-start';
import { initialisePostgres, passwordFor } from './initialise-postgres';
import { LogFile } from './log-file';
import { freePort } from './ports';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { giveTo, type Owner, postgresOwner } from './postgres-owner';
import { settleStalePidFile } from './postgres-pid-file';
import { postgresEnvironment, postgresPlace } from './postgres-place';
import { type Exit, RunningProcess } from './running-process';
import { waitUntil } from './wait-until';

const DATABASE = 'dateline';
/** Recovery after a kill replays the write-ahead log: seconds, on a slow disk more. */
const READY_WITHIN_MS = 60_000;

export interface LocalPostgresOptions {
  /** The newsroom's data folder; the cluster lies in `postgres/` inside it. Made when missing. */
  dataDir: string;
  /** Any free one when missing. */
  port?: number;
  onSpawn?: (pid: number) => void;
  /** Aborted: the start is given up, and what it has started is stopped. */
  signal?: AbortSignal;
}

export interface LocalPostgres {
  /** Superuser, database `dateline`. Holds the password: not for logs. */
  url: string;
  pid: number;
  port: number;
  version: string;
  firstRun: boolean;
  exited: Promise<Exit>;
  stop(): Promise<void>;
}

/** A real Postgres as a child process. Its data stays; its log is `postgres.log` in the data folder. */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const cluster = join(dataDir, 'postgres');
  const owner = postgresOwner(cluster);
  const binaries = findPostgresBinaries(owner);
  const firstRun = await initialisePostgres(cluster, binaries, owner, options.signal);
  if (owner && statSync(cluster).uid !== owner.uid) giveTo(owner, cluster);
  settleStalePidFile(cluster);
  const password = passwordFor(cluster);
  const port = options.port || (await freePort());
  const log = new LogFile(join(dataDir, 'postgres.log'));
  const server = await launch(cluster, binaries, owner, port, log, options.onSpawn);
  const url = `postgresql://dateline:${password}@127.0.0.1:${port}/${DATABASE}`;
  try {
    await untilReady(server, url, log, options.signal);
  } catch (error) {
    await stop(server);
    throw error;
  }
  const { pid, exited } = server;
  return { url, pid, port, version: binaries.version, firstRun, exited, stop: () => stop(server) };
}

function launch(
  cluster: string,
  binaries: PostgresBinaries,
  owner: Owner | undefined,
  port: number,
  log: LogFile,
  onSpawn?: (pid: number) => void,
): Promise<RunningProcess> {
  const place = postgresPlace(cluster, owner);
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const args = [
    '-D',
    place.dataArgument,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const program = join(binaries.folder, 'bin', 'postgres');
  return log.open((output) =>
    RunningProcess.start(
      program,
      args,
      { ...place.spawn, env: postgresEnvironment(), stdio: ['ignore', output, output] },
      onSpawn,
    ),
  );
}

/** Ready: it lets us in with our own password, so that another server on the same port is never taken for it. */
async function untilReady(server: RunningProcess, url: string, log: LogFile, signal?: AbortSignal): Promise<void> {
  const ready = await waitUntil(async () => {
    signal?.throwIfAborted();
    if (server.exit) {
      throw new CannotStart(`postgres: it ended while starting: ${log.lastLines(5)}\n(all of it in ${log.path})`);
    }
    return (await ensureDatabase(url, log)) || undefined;
  }, READY_WITHIN_MS);
  if (!ready) {
    throw new CannotStart(
      `postgres: not ready after ${READY_WITHIN_MS / 1000} s: ${log.lastLines(5)}\n(all of it in ${log.path})`,
    );
  }
}

/** false: not listening yet, or still recovering. */
async function ensureDatabase(url: string, log: LogFile): Promise<boolean> {
  const client = new Client({ connectionString: url.replace(/[^/]+$/, 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === '28P01') {
      throw new CannotStart(
        `postgres: it refuses the password kept in postgres-password beside ${log.path}. ` +
          'Put the right file back, or choose another DATELINE_DATA_DIR to begin with empty data.',
      );
    }
    // 57P03: starting up or recovering. 53300, 57P01 and lost connections pass as well; the deadline bounds them all.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fast shutdown (rolls back, keeps everything committed), then immediate (recovers at the next start), then the axe. */
function stop(server: RunningProcess): Promise<void> {
  return server.stop([
    ['SIGINT', 10_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 2_000],
  ]);
}

import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { lastLines } from './log-file';
import type { PostgresBinaries } from './postgres-binaries';
import { giveTo, type Owner } from './postgres-owner';
import { postgresEnvironment, postgresPlace } from './postgres-place';
import { runToEnd } from './run-to-end';

/** Makes the database cluster when there is none; true when it did. Never touches data it does not understand. */
export async function initialisePostgres(
  cluster: string,
  binaries: PostgresBinaries,
  owner: Owner | undefined,
  signal?: AbortSignal,
): Promise<boolean> {
  const written = versionOf(cluster);
  if (written !== undefined) {
    refuseOtherVersion(cluster, written, binaries);
    return false;
  }
  // initdb works in a sibling that gets the real name at the very end: what a crash leaves is recognised by its name.
  clearHalfDone(cluster);
  const half = `${cluster}.initialising-${process.pid}`;
  mkdirSync(half, { mode: 0o700 });
  giveTo(owner, half);
  try {
    await initdb(half, binaries, owner, passwordFor(cluster), signal);
    if (existsSync(cluster)) rmdirSync(cluster);
    renameSync(half, cluster);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
  return true;
}

/** The superuser's password, made once and kept beside the cluster: readable by whoever runs the launcher only. */
export function passwordFor(cluster: string): string {
  const path = join(dirname(cluster), 'postgres-password');
  const kept = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (kept !== '') return kept;
  if (versionOf(cluster) !== undefined) {
    throw new CannotStart(
      `postgres: ${cluster} holds data, but its password in ${path} is missing. ` +
        'Put that file back, or move both away (or choose another DATELINE_DATA_DIR) to begin with empty data.',
    );
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(`${path}.new`, `${password}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return password;
}

/** undefined: no cluster yet (no folder, or an empty one). */
function versionOf(cluster: string): string | undefined {
  let entries: string[];
  try {
    entries = readdirSync(cluster);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CannotStart(
      `postgres: ${cluster} cannot be read (${(error as Error).message}). ` +
        'It was made by another user: run as that user, or choose another DATELINE_DATA_DIR.',
    );
  }
  if (entries.length === 0) return undefined;
  if (!entries.includes('PG_VERSION')) {
    throw new CannotStart(
      `postgres: ${cluster} holds files but no PG_VERSION, so it is not a complete database. Nothing was changed. ` +
        'Restore it, or move it away (or choose another DATELINE_DATA_DIR) to begin with empty data.',
    );
  }
  return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
}

function refuseOtherVersion(cluster: string, written: string, binaries: PostgresBinaries): void {
  if (written === String(binaries.major)) return;
  throw new CannotStart(
    `postgres: ${cluster} was written by Postgres ${written || '(unreadable version)'}, this Dateline brings ${binaries.version}. ` +
      `Nothing was changed. Use the Dateline that wrote it, carry it over with pg_dump and DATABASE_URL, ` +
      'or choose another DATELINE_DATA_DIR to begin with empty data.',
  );
}

function clearHalfDone(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (name.startsWith(`${basename(cluster)}.initialising-`)) {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

async function initdb(
  folder: string,
  binaries: PostgresBinaries,
  owner: Owner | undefined,
  password: string,
  signal?: AbortSignal,
): Promise<void> {
  // An open file instead of a path: the Postgres user may not be able to enter the folders above.
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const place = postgresPlace(folder, owner);
  // biome-ignore format: one setting a line
  const args = [
    '-D', place.dataArgument,
    '--username=dateline', '--auth=scram-sha-256', '--pwfile=/dev/fd/3',
    // The built-in provider: sorting must not change with the machine's locale or its C library.
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  let descriptor: number | undefined;
  try {
    if (owner) chownSync(passwordFile, owner.uid, owner.gid);
    descriptor = openSync(passwordFile, 'r');
    const done = await runToEnd(join(binaries.folder, 'bin', 'initdb'), args, {
      ...place.spawn,
      env: postgresEnvironment(),
      signal,
      stdio: ['ignore', 'pipe', 'pipe', descriptor],
    });
    if (done.code !== 0) {
      throw new CannotStart(
        `postgres: initdb could not make ${folder}: ${lastLines(done.output, 3)}. ` +
          'Is the disk full, or the folder on a file system without Unix permissions? Else give DATABASE_URL.',
      );
    }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
    rmSync(passwordFile, { force: true });
  }
}

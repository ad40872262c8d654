import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { commandLineOf, isAlive } from './process-identity';

/** The pid of a Postgres that runs on this cluster now, by its own pid file; undefined when there is none. */
export function runningPostgres(cluster: string): number | undefined {
  const pid = pidInFile(cluster);
  return pid !== undefined && isAlive(pid) && isPostgresOn(cluster, pid) ? pid : undefined;
}

/**
 * A pid file left by a kill -9 names a pid that somebody else may have by now (in a container nearly always the same few
 * numbers); Postgres would then refuse to start. It ignores its own parent's pid, so the file gets ours.
 * Not deleted: the rest of the file lets Postgres find back ends that still use the old shared memory.
 */
export function settleStalePidFile(cluster: string): void {
  const pid = pidInFile(cluster);
  if (pid === undefined || !isAlive(pid)) return;
  if (isPostgresOn(cluster, pid)) {
    throw new CannotStart(
      `postgres: another Postgres (pid ${pid}) runs on ${cluster}. Stop the newsroom that uses it, or choose another DATELINE_DATA_DIR.`,
    );
  }
  const path = pidFile(cluster);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(process.pid)));
}

function isPostgresOn(cluster: string, pid: number): boolean {
  if (!/postgres/.test(commandLineOf(pid))) return false;
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // Without /proc, or a process of another user: the name and the pid file together have to do.
    return !existsSync(`/proc/${pid}`) || statSync(`/proc/${pid}`).uid === statSync(cluster).uid;
  }
}

function pidInFile(cluster: string): number | undefined {
  const path = pidFile(cluster);
  if (!existsSync(path)) return undefined;
  const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

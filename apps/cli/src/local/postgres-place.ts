import type { SpawnOptions } from 'node:child_process';
import type { Owner } from './postgres-owner';

export interface PostgresPlace {
  /** What -D gets. */
  dataArgument: string;
  spawn: SpawnOptions;
}

/**
 * How to hand a folder to a Postgres that runs as another user who may not be able to enter the folders above it
 * (a root home, a `mktemp -d`): Node changes into it while still root, and -D names it by the magic link of the working
 * folder, which needs no way through its parents. Absolute, so Postgres never calls getcwd, which would need that way.
 */
export function postgresPlace(folder: string, owner: Owner | undefined): PostgresPlace {
  const spawn: SpawnOptions = owner ? { cwd: folder, uid: owner.uid, gid: owner.gid } : { cwd: folder };
  const linked = owner !== undefined && process.platform === 'linux';
  return { dataArgument: linked ? '/proc/self/cwd' : folder, spawn };
}

/** Nothing of the user's: PGOPTIONS, PGPORT, LC_ALL and the like would change how Postgres runs. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

import { spawnSync } from 'node:child_process';
import { lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';

export interface Owner {
  name: string;
  uid: number;
  gid: number;
}

/**
 * The user Postgres has to run as: undefined (the launcher's own) unless that is root, which Postgres refuses.
 * Data that already belongs to a normal user stays his, so that `sudo npm start` now and then does not lock him out.
 */
export function postgresOwner(clusterFolder: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = statSync(clusterFolder, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { name: `uid ${existing.uid}`, uid: existing.uid, gid: existing.gid };
  const owner = lookUp('postgres') ?? lookUp('nobody');
  if (owner) return owner;
  throw new CannotStart(
    'postgres: it refuses to run as root, and this machine has neither a user "postgres" nor "nobody". ' +
      'Create one (useradd --system postgres), run as a normal user, or give DATABASE_URL.',
  );
}

/** Gives a whole folder to the owner. Links are changed themselves, never what they point to. */
export function giveTo(owner: Owner | undefined, folder: string): void {
  if (!owner) return;
  lchownSync(folder, owner.uid, owner.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(owner, path);
    else lchownSync(path, owner.uid, owner.gid);
  }
}

function lookUp(name: string): Owner | undefined {
  const uid = idOf(name, '-u');
  const gid = idOf(name, '-g');
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

function idOf(name: string, flag: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
}

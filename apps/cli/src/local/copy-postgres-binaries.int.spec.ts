import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyForOwner } from './copy-postgres-binaries';
import { packagedFolder } from './postgres-binaries';
import { postgresOwner } from './postgres-owner';

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('a checkout that only root may enter', () => {
  const owner = postgresOwner('/nonexistent') as NonNullable<ReturnType<typeof postgresOwner>>;
  let checkout: string;
  let temporary: string;

  beforeAll(() => {
    checkout = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
    cpSync(join(packagedFolder(), '..'), join(checkout, 'package'), { recursive: true, verbatimSymlinks: true });
  });

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
    chmodSync(temporary, 0o755);
  });

  afterEach(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  afterAll(() => rmSync(checkout, { recursive: true, force: true }));

  test('the Postgres user cannot run its binaries, but can run a copy', () => {
    expect(whyNot(source())).toBeDefined();
    const copied = copy();
    expect(copied.startsWith(temporary)).toBe(true);
    expect(whyNot(copied)).toBeUndefined();
  });

  test('an intact copy is used again, a damaged one is made again', () => {
    const first = copy();
    const made = statSync(first).ino;
    expect(statSync(copy()).ino).toBe(made);
    truncateSync(join(first, 'share', 'postgresql', 'postgres.bki'), 10);
    expect(statSync(copy()).ino).not.toBe(made);
    expect(statSync(join(first, 'share', 'postgresql', 'postgres.bki')).size).toBeGreaterThan(10);
  });

  test('a copy that others could have written to is not trusted', () => {
    const first = copy();
    chmodSync(join(first, 'bin', 'postgres'), 0o777);
    copy();
    expect(lstatSync(join(first, 'bin', 'postgres')).mode & 0o022).toBe(0);
  });

  function copy(): string {
    return copyForOwner(source(), owner, whyNot, [temporary]);
  }

  function source(): string {
    return join(checkout, 'package', 'native');
  }

  function whyNot(folder: string): string | undefined {
    const run = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { uid: owner.uid, gid: owner.gid, cwd: '/' });
    return run.error?.message ?? (run.status === 0 ? undefined : String(run.stderr));
  }
});

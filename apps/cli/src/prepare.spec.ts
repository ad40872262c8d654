import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryFolder } from './repository';

const prepare = pathToFileURL(join(repositoryFolder, 'apps', 'cli', 'prepare.mjs')).href;

/** In a Node of its own: jest cannot load a module file, and nothing else may be in reach of prepare.mjs. */
function call(name: string, ...args: unknown[]): unknown {
  const script = `import { ${name} } from '${prepare}'; console.log(JSON.stringify({ it: ${name}(...${JSON.stringify(args)}) }))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).it;
}

test.each([
  ['20.20.0', true],
  ['20.20.2', true],
  ['20.19.9', false],
  ['22.11.0', false],
  ['24.21.0', true],
  ['23.0.0', false],
])('Node %s fits: %p', (version, fits) => {
  expect(call('nodeFits', version, '^20.20.0 || ^22.12.0 || ^24.0.0')).toBe(fits);
});

test('packages are installed when there are none, or when they came from another lock file', () => {
  expect(call('whyInstall', { hasModules: false, stamp: 'a', lockHash: 'a' })).toMatch(/nothing/);
  expect(call('whyInstall', { hasModules: true, stamp: 'old', lockHash: 'a' })).toMatch(/changed/);
  expect(call('whyInstall', { hasModules: true, stamp: 'a', lockHash: 'a' })).toBeUndefined();
});

test('what an interrupted installation left has no stamp, and is installed again', () => {
  expect(call('whyInstall', { hasModules: true, lockHash: 'a' })).toBeDefined();
});

test('it is built when nothing is, or from other sources', () => {
  expect(call('whyBuild', { hasEntry: false, sourceHash: 'a' })).toMatch(/nothing/);
  expect(call('whyBuild', { hasEntry: true, stamp: 'old', sourceHash: 'a' })).toMatch(/changed/);
  expect(call('whyBuild', { hasEntry: true, stamp: 'a', sourceHash: 'a' })).toBeUndefined();
});

describe('the hash of the sources', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dateline-spec-'));
    mkdirSync(join(root, 'apps'));
    writeFileSync(join(root, 'apps', 'one.ts'), 'one');
    writeFileSync(join(root, 'apps', 'two.ts'), 'two');
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('does not depend on times, which a checkout resets', () => {
    const before = call('hashSources', root);
    utimesSync(join(root, 'apps', 'one.ts'), 1, 1);
    expect(call('hashSources', root)).toBe(before);
  });

  test('changes with a text, a deletion and a new name', () => {
    const hashes = [call('hashSources', root)];
    writeFileSync(join(root, 'apps', 'one.ts'), 'changed');
    hashes.push(call('hashSources', root));
    rmSync(join(root, 'apps', 'one.ts'));
    hashes.push(call('hashSources', root));
    writeFileSync(join(root, 'apps', 'three.ts'), 'changed');
    hashes.push(call('hashSources', root));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

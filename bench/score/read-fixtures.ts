import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fixture } from './fixture';
import type { GoldRelease } from './gold';
import { repositoryFolder } from './repository';
import { resolveFixture } from './resolve-fixture';

const FOLDER = join(repositoryFolder, 'test', 'fixtures', 'releases');

/** The releases of our own making, in the order of their names. */
export function readFixtures(): GoldRelease[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => {
    const read = fixture.safeParse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
    if (!read.success) throw new Error(`test/fixtures/releases/${name}: ${read.error.message}`);
    return resolveFixture(basename(name, '.json'), read.data);
  });
}

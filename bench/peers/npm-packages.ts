import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '../../apps/cli/src/local/run-to-end';
import { EngineAbsent } from './engine';
import { PEERS_FOLDER } from './peers-folder';

/**
 * The folder that holds these packages, installed by npm when they are not there yet. They are compared with and not used,
 * so they are no dependencies. Complete or absent: the folder is renamed into place.
 * @param packages `name@version`, exactly
 */
export async function npmPackages(packages: readonly string[]): Promise<string> {
  const folder = join(PEERS_FOLDER, packages.join('+'));
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.fetching-${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const done = await runToEnd('npm', ['install', ...quiet, ...packages], { cwd: fresh });
    if (done.code !== 0)
      throw new EngineAbsent(`npm could not install ${packages.join(' and ')}: ${firstLine(done.output)}`);
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

const firstLine = (output: string): string => output.trim().split('\n')[0] ?? '';

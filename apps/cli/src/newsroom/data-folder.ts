import { accessSync, chmodSync, constants, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { CannotStart } from '../cannot-start';

export const dataFiles = (dataDir: string) => ({
  key: join(dataDir, 'key'),
  newsroom: join(dataDir, 'newsroom.json'),
  processes: join(dataDir, 'processes.json'),
});

/** Made readable by its owner only, because it holds keys; a folder that exists keeps the mode its owner gave it. */
export function prepareDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotStart(
      `data: ${dataDir} cannot be written (${(error as Error).message}). ` +
        'Choose another folder with DATELINE_DATA_DIR, or run as the user it belongs to.',
    );
  }
}

/** Readers see the old text or the new one, never a half, and nobody else sees either. */
export function writePrivately(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, text, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
}

/** As short as it can be typed in the working folder. */
export function shown(path: string, workingFolder = process.cwd()): string {
  const short = relative(workingFolder, path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

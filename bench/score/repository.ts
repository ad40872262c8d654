import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checkout this file runs from, whether as bench/score (jest) or as dist/bench/score (node). */
export const repositoryFolder = findRepository(__dirname);

function findRepository(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no Dateline checkout above ${from}`);
  }
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checkout this file runs from, whether as apps/cli/src (jest) or as dist/apps/cli/src (node). */
export const repositoryFolder = findRepository(__dirname);

function findRepository(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'apps/cli/kafka/pom.xml'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no Dateline checkout above ${from}`);
  }
}

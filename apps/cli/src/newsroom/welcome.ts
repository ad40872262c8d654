import { join } from 'node:path';
import { repositoryFolder } from '../repository';
import { shown } from './data-folder';
import type { Service } from './services';

export interface Welcome {
  urls: Record<Service, string>;
  key: string | null;
  keyFile: string;
  /** Only on a terminal: what goes to a file or a pipe is a log, and no log holds a key. */
  showKey: boolean;
}

/** The block that ends the start: where everything is, and a first command to copy. */
export function welcome({ urls, key, keyFile, showKey }: Welcome): string[] {
  const file = quoted(shown(keyFile));
  const sample = quoted(`@${shown(join(repositoryFolder, 'samples', 'first-release.txt'))}`);
  return [
    '',
    `Newsroom    ${urls.publication}/`,
    `Events      ${urls.publication}/v1/events/stream`,
    `API         ${urls.ingestion}/docs`,
    `Enrichment  ${urls.enrichment}`,
    `Key         ${describeKey(key, keyFile, showKey)}`,
    '',
    'Next, in another terminal:',
    `  curl -i ${urls.ingestion}/v1/releases -H "Authorization: Bearer ${key === null ? 'YOUR-KEY' : `$(cat ${file})`}" \\`,
    `       -H 'Content-Type: text/plain' --data-binary ${sample}`,
    '',
    'Ctrl-C stops everything.',
  ];
}

function describeKey(key: string | null, keyFile: string, showKey: boolean): string {
  if (key === null)
    return 'this newsroom has keys of its own; make another with: npx --no-install dateline keys create';
  return showKey ? `${key}  (kept in ${shown(keyFile)})` : `kept in ${shown(keyFile)}`;
}

/** A path as a shell takes it. */
export function quoted(path: string): string {
  return /^[\w@./+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

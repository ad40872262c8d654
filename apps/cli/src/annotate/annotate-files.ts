import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { EnrichmentRecord } from '@dateline/contracts';
import { CannotStart } from '../cannot-start';
import { decodeText } from '../ndjson/decode-text';
import { explain } from './explain';
import { offlineRecord } from './offline-record';

interface Options {
  receivedOn: string;
  explain: boolean;
}

/**
 * One record as indented JSON; of several files one a line, with the file's name as its `id`.
 * @returns how many files could not be read; each has said why in its place
 */
export async function annotateFiles(
  files: readonly string[],
  write: (line: string) => Promise<void>,
  options: Options,
): Promise<number> {
  if (files.length === 1) {
    await write(presented(files[0]!, await recordOfFile(files[0]!, options), options, 2));
    return 0;
  }
  let bad = 0;
  for (const file of files) {
    try {
      await write(presented(file, await recordOfFile(file, options), options));
    } catch (error) {
      if (!(error instanceof CannotStart)) throw error;
      bad += 1;
      await write(options.explain ? ` ✗ ${error.message}\n` : JSON.stringify({ id: file, error: error.message }));
    }
  }
  return bad;
}

function presented(file: string, record: EnrichmentRecord, options: Options, indentation?: number): string {
  if (options.explain) return explain(file, record);
  return indentation ? JSON.stringify(record, null, indentation) : JSON.stringify({ id: file, ...record });
}

/** `-` is standard input. */
async function recordOfFile(file: string, { receivedOn }: Options): Promise<EnrichmentRecord> {
  const name = file === '-' ? 'standard input' : file;
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    return offlineRecord({ text: decodeText(bytes), receivedOn });
  } catch (cause) {
    throw new CannotStart(`annotate: ${name} ${whyUnread(cause as NodeJS.ErrnoException)}`, { cause });
  }
}

const whyUnread = ({ code, message }: NodeJS.ErrnoException): string =>
  ({ ENOENT: 'does not exist', EISDIR: 'is a folder', EACCES: 'may not be read by this user' })[code ?? ''] ?? message;

import { existsSync, readFileSync } from 'node:fs';
import { ensureFirstKey } from '@dateline/api-keys';
import { shown, writePrivately } from './data-folder';
import type { Newsroom } from './newsroom';

/**
 * The key that the block and newsroom.json show: made for a new newsroom, else the kept one if it still works (the data
 * folder may have been used with another database). null when the newsroom has other keys only.
 */
export async function provideKey(newsroom: Newsroom, databaseUrl: string): Promise<string | null> {
  const { configuration, files, terminal } = newsroom;
  const kept = existsSync(files.key) ? readFileSync(files.key, 'utf8').trim() || undefined : undefined;
  const wanted = configuration.bootstrapKey;
  let { key, ignored } = await ensureFirstKey(databaseUrl, wanted ?? kept);
  if (wanted && ignored) {
    terminal.note('DATELINE_BOOTSTRAP_KEY is ignored: this newsroom already has keys');
    key = kept ? (await ensureFirstKey(databaseUrl, kept)).key : null;
  }
  if (key === null) {
    if (kept)
      terminal.note(
        `the key in ${shown(files.key)} is not one of this newsroom: it was revoked, or belongs to another database`,
      );
    return null;
  }
  if (key === kept) newsroom.protectKey();
  else writePrivately(files.key, `${key}\n`);
  return key;
}

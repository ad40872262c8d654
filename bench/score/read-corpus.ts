import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold, GoldRelease } from './gold';
import { repositoryFolder } from './repository';

/** Where nobody knows when a release came in. Any day will do: no gold value hangs on it. */
const SOME_DAY = '2026-01-01';

interface CorpusLine {
  id: string;
  knownDate: string | null;
  text: string;
  gold: Omit<Gold, 'language'>;
}

/**
 * The development corpus, which lies beside the repository and is not part of it; null where there is none.
 * All of it is English. Where the source knows the day of a release, that is the day of receipt.
 */
export function readCorpus(environment: NodeJS.ProcessEnv): GoldRelease[] | null {
  const file = environment.DATELINE_CORPUS ?? join(repositoryFolder, '..', 'shared', 'corpus', 'dev.jsonl');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines
    .map((line): CorpusLine => JSON.parse(line))
    .map(({ id, knownDate, text, gold }) => ({
      id,
      text,
      receivedOn: knownDate ?? SOME_DAY,
      gold: { ...gold, language: 'en' },
    }));
}

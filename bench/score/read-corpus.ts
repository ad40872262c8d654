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

/** The development corpus, which lies beside the repository and is not part of it; null where there is none. */
export function developmentCorpus(environment: NodeJS.ProcessEnv): GoldRelease[] | null {
  const file = environment.DATELINE_CORPUS ?? join(repositoryFolder, '..', 'shared', 'corpus', 'dev.jsonl');
  return existsSync(file) ? readCorpus(file) : null;
}

/**
 * The releases of a file, one a line, with what somebody read in them. All of it is English. Where the source knows the day
 * of a release, that is the day of receipt. Throws where a line is no release.
 */
export function readCorpus(file: string): GoldRelease[] {
  const releases = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, place) => (line.trim() === '' ? [] : [releaseOf(line, place + 1)]));
  if (releases.length === 0) throw new Error('it holds no release');
  return releases;
}

function releaseOf(line: string, number: number): GoldRelease {
  const { id, text, knownDate, gold } = parsed(line, number);
  if (typeof text !== 'string' || typeof gold !== 'object' || gold === null) {
    throw new Error(`line ${number} has no text or no gold`);
  }
  return { id, text, receivedOn: knownDate ?? SOME_DAY, gold: { ...gold, language: 'en' } };
}

function parsed(line: string, number: number): CorpusLine {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`line ${number} is no JSON`, { cause });
  }
}

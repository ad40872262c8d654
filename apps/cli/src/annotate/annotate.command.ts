import type { Command } from 'commander';
import { z } from 'zod';
import { CannotStart } from '../cannot-start';
import { stopWhenNobodyReads, writeLine } from '../ndjson/write-line';
import { annotateFiles } from './annotate-files';
import { annotateLines } from './annotate-lines';

interface Options {
  ndjson?: boolean;
  explain?: boolean;
  jobs: string;
  received?: string;
}

/** Each thread holds its own word lists; more of them than cores make nothing faster. */
const MOST_JOBS = 64;

/** `dateline annotate`: the enrichment alone, without a newsroom. */
export function registerAnnotate(program: Command): void {
  program
    .command('annotate [files...]')
    .description('say what the enrichment reads out of releases, without a newsroom: JSON to standard output')
    .option('--explain', 'the text with each claim and its rule, for people')
    .option(
      '--ndjson',
      'standard input holds {id, text, receivedAt?, language?} lines; one line back for each, in order',
    )
    .option('--jobs <number>', 'with --ndjson: threads that annotate', '1')
    .option('--received <day>', 'the day of receipt where none is stated, such as 2025-11-05 (today)')
    .addHelpText(
      'after',
      '\nA file called - is standard input. The exit code is 1 when a file or a line could not be read.',
    )
    .action(async (files: string[], options: Options) => {
      stopWhenNobodyReads();
      process.exitCode = (await annotateAll(files, options)) > 0 ? 1 : 0;
    });
}

/** @returns how many texts could not be read */
function annotateAll(files: readonly string[], { ndjson, explain = false, jobs, received }: Options): Promise<number> {
  const receivedOn = received === undefined ? new Date().toISOString().slice(0, 10) : readDay(received);
  if (ndjson) {
    if (files.length > 0 || explain)
      throw new CannotStart('annotate: --ndjson reads standard input; it takes no files and no --explain');
    return annotateLines(process.stdin, writeLine, { jobs: readJobs(jobs), receivedOn });
  }
  if (files.length === 0) throw new CannotStart('annotate: name a file, or - for standard input');
  return annotateFiles(files, writeLine, { receivedOn, explain });
}

function readDay(word: string): string {
  const day = z.iso.date().safeParse(word);
  if (!day.success) throw new CannotStart(`annotate: ${word} is no day; write it such as 2025-11-05`);
  return day.data;
}

function readJobs(word: string): number {
  const jobs = Number(word);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new CannotStart(`annotate: --jobs is a number from 1 to ${MOST_JOBS}, not ${word}`);
}

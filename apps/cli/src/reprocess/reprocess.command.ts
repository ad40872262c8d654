import { join } from 'node:path';
import type { Command } from 'commander';
import { databaseAddress } from '../database/with-database';
import { RunningProcess } from '../local/running-process';
import { repositoryFolder } from '../repository';

interface ReprocessOptions {
  dryRun?: boolean;
  limit?: string;
  json?: boolean;
}

const PROGRAM = join(repositoryFolder, 'dist', 'apps', 'enrichment', 'src', 'reprocess', 'main.js');

const HELP = `
The newest version of every release that other rules have read is read again, as it was taken in. What differs is
published as a new revision ("change": "enrichment"); what is the same is left alone. It needs no pause of the newsroom,
which goes first. Ctrl-C ends it after the batch at hand; the next run goes on from there.
The exit code is 1 when some could not be read, and 130 when it was ended before all was done.`;

/** `dateline reprocess`: a program of enrichment's, on the newsroom's database. */
export function registerReprocess(program: Command): void {
  program
    .command('reprocess')
    .description('run a newer enrichment over what is stored, and publish what changed')
    .option('--dry-run', 'only say what would change')
    .option('--limit <number>', 'look at no more releases than this')
    .option('--json', 'the summary as JSON')
    .addHelpText('after', HELP)
    .action(async ({ dryRun, limit, json }: ReprocessOptions) => {
      const words = [
        ...(dryRun ? ['--dry-run'] : []),
        ...(limit === undefined ? [] : [`--limit=${limit}`]),
        ...(json ? ['--json'] : []),
      ];
      process.exitCode = await runReprocess(words, databaseAddress());
    });
}

/** The channel (ipc) carries nothing: it closes when this process is gone, and the program then ends by itself. */
async function runReprocess(words: readonly string[], url: string): Promise<number> {
  const env = { ...process.env, DATABASE_URL: url };
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as ('ignore' | 'inherit' | 'ipc')[];
  const program = await RunningProcess.start(process.execPath, [PROGRAM, ...words], { env, stdio });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => program.child.kill(signal));
  const { code } = await program.exited;
  return code ?? 1;
}

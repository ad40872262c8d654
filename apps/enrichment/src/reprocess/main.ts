import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PIPELINE } from '@dateline/annotation';
import { BadConfiguration, EXIT_BAD_CONFIGURATION, readEnvironment } from '@dateline/config';
import { Outbox, Wake } from '@dateline/outbox';
import { isInfrastructureError, migrate, openDatabase } from '@dateline/postgres';
import { z } from 'zod';
import { AnnotationWorkers, HUNG_MS } from '../annotation-workers';
import { SimilarityStore } from '../similarity.store';
import { AlreadyRunning, asOnlyRun } from './only-run';
import { ReprocessStore } from './reprocess.store';
import { ReprocessReleases } from './reprocess-releases';
import { progressLine, summaryLines, type Tally } from './tally';

const OUTBOX = { schema: 'enrichment', name: 'outbox' } as const;
const EXIT_INTERRUPTED = 130;
const TELL_EVERY_MS = 1000;

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user:password@host:port/database' }),
});

/** `dateline reprocess`. The relay of the running enrichment service carries what it announces. */
async function reprocess(): Promise<void> {
  const { dryRun, limit, json } = readArguments();
  const { DATABASE_URL: url } = readEnvironment(environment);
  // Before any thread is made, which then has it too: live traffic goes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  await migrate(url);
  const database = await openDatabase({ url, role: 'dateline_enrichment', applicationName: 'dateline reprocess' });
  const workers = new AnnotationWorkers(join(__dirname, '..', 'annotation.worker.js'), HUNG_MS);
  const outbox = new Outbox(database, OUTBOX, new Wake(database, OUTBOX));
  const similarity = new SimilarityStore(database);
  const releases = new ReprocessReleases(new ReprocessStore(database), similarity, workers, outbox, PIPELINE);
  const progress = tellProgress();
  const wish = { dryRun, limit, signal: endSignal(), onProgress: progress.note };
  const run = (): Promise<Tally> => releases.run(wish);
  try {
    // What writes nothing disturbs nobody.
    const tally = await (dryRun ? run() : asOnlyRun(database, run));
    console.log(
      json ? JSON.stringify({ dryRun, rules: PIPELINE.rules, ...tally }) : summaryLines(tally, dryRun).join('\n'),
    );
    if (tally.end === 'interrupted') process.exitCode = EXIT_INTERRUPTED;
    if (tally.failed.length > 0) process.exitCode = 1;
  } finally {
    progress.end();
    await workers.onApplicationShutdown();
    await database.destroy();
  }
}

function readArguments(): { dryRun: boolean; limit: number; json: boolean } {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (limit >= 1 && (Number.isInteger(limit) || values.limit === undefined))
    return { dryRun: values['dry-run'], limit, json: values.json };
  throw new BadArgument(`reprocess: --limit is a number of releases from 1, not ${JSON.stringify(values.limit)}`);
}

/** Ctrl-C, a stop, or the end of the command that started this: the batch at hand is the last. Said twice, it ends at once. */
function endSignal(): AbortSignal {
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());
  if (process.channel) process.once('disconnect', () => end.abort());
  return end.signal;
}

/** On standard error, so that standard output holds the summary alone. */
function tellProgress(): { note(tally: Tally, isWaiting: boolean): void; end(): void } {
  let line: string | undefined;
  const timer = setInterval(() => line && console.error(line), TELL_EVERY_MS);
  return {
    note: (tally, isWaiting) => {
      line = progressLine(tally, isWaiting);
    },
    end: () => clearInterval(timer),
  };
}

/** The command was called with something that it cannot do. */
class BadArgument extends Error {
  override readonly name = 'BadArgument';
}

reprocess().then(
  () => process.exit(),
  (error: Error) => {
    if (error instanceof BadConfiguration) {
      console.error(`reprocess: ${error.message}`);
      process.exit(EXIT_BAD_CONFIGURATION);
    }
    const away = `reprocess: the database does not answer: ${error.message}. What was saved stays; run it again.`;
    const plain = error instanceof AlreadyRunning || error instanceof BadArgument;
    console.error(isInfrastructureError(error) ? ` ✗ ${away}` : plain ? ` ✗ ${error.message}` : error);
    process.exit(1);
  },
);

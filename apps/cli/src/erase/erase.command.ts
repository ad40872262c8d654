import { userInfo } from 'node:os';
import { releaseWithdrawal } from '@dateline/contracts';
import { continueTrace, traceIdOf } from '@dateline/logging';
import type { Command } from 'commander';
import { findRelease, readReleaseId } from '../audit/find-release';
import { CannotStart } from '../cannot-start';
import { readConfiguration } from '../configuration';
import { withDatabase } from '../database/with-database';
import { dataFiles } from '../newsroom/data-folder';
import { readNewsroomFile } from '../newsroom/newsroom-file';
import { type Erasure, eraseRelease, previewErasure } from './erase-release';
import { describeRemains } from './what-remains';

interface EraseOptions {
  reason?: string;
  yes?: boolean;
  json?: boolean;
}

/** `dateline erase`: the text of a release goes for good; without --yes it only says what would go. */
export function registerErase(program: Command): void {
  program
    .command('erase <release-id>')
    .description('remove the text of a release everywhere but from Kafka; without --yes it only says what would go')
    .option('--reason <text>', 'why it is withdrawn, if it is not yet; readers are told')
    .option('--yes', 'do it: there is no way back')
    .option('--json', 'as JSON')
    .action(async (word: string, { reason, yes, json }: EraseOptions) => {
      const id = readReleaseId('erase', word);
      const why = reason === undefined ? null : readReason(reason);
      const at = new Date();
      const erasure = await withDatabase(async (database) => {
        const release = await findRelease(database, 'erase', id);
        if (!yes) return previewErasure(database, release, at);
        const traceparent = continueTrace(undefined);
        const by = { client: `command line: ${operator()}`, keyId: null, traceId: traceIdOf(traceparent) ?? null };
        return eraseRelease(database, { release, reason: why, by, traceparent, source: ingestionSource(), at });
      });
      console.log(json ? JSON.stringify(erasure, null, 2) : describe(erasure).join('\n'));
    });
}

function readReason(text: string): string {
  const read = releaseWithdrawal.shape.reason.safeParse(text);
  if (read.success) return read.data;
  throw new CannotStart(`erase: --reason cannot be told to readers: ${read.error.issues[0]?.message}`);
}

/** In a container the user may have a number and no name. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.()}`;
  }
}

/** Whose event the withdrawal is: ingestion's, as far as this machine knows its address. */
function ingestionSource(): string {
  const { publicUrls, dataDir } = readConfiguration(process.env);
  const running = readNewsroomFile(dataFiles(dataDir).newsroom)?.ingestion.url;
  return publicUrls.ingestion ?? running ?? 'urn:dateline:command-line';
}

function describe(erasure: Erasure): string[] {
  return [
    ...describeWithdrawal(erasure),
    '',
    ...describeErased(erasure),
    '',
    'What remains',
    ...describeRemains(erasure.remains),
  ];
}

function describeWithdrawal({ releaseId, dryRun, withdrawal }: Erasure): string[] {
  const preview = dryRun ? ['This is a dry run: nothing was changed. With --yes there is no way back.'] : [];
  if (!withdrawal) {
    const first = `Release ${releaseId} is not withdrawn. That comes first, and needs --reason "…", which readers are told.`;
    return [...preview, first];
  }
  const { reason, at, isNew } = withdrawal;
  const when = isNew ? 'was withdrawn now' : `has been withdrawn since ${at.toISOString()}`;
  return [...preview, `Release ${releaseId} ${when}: ${reason}`];
}

function describeErased({ erased, dryRun }: Erasure): string[] {
  if (erased.length === 0) return ['Nothing of its text is left in the database.'];
  const lines = erased.map(({ table, rows, what }) => `  ${table.padEnd(27)}${String(rows).padStart(4)}  ${what}`);
  return [dryRun ? 'Would be erased (table, rows)' : 'Erased (table, rows)', ...lines];
}

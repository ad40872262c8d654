import { type RecordedEntry, readAudit } from '@dateline/audit';
import type { Command } from 'commander';
import { withDatabase } from '../database/with-database';
import { findRelease, readReleaseId } from './find-release';

/** `dateline audit`: who did what to a release, oldest first. */
export function registerAudit(program: Command): void {
  program
    .command('audit <release-id>')
    .description('who sent, changed, held back, withdrew or erased a release: when, and with which key')
    .option('--json', 'as JSON')
    .action(async (word: string, { json }: { json?: boolean }) => {
      const id = readReleaseId('audit', word);
      const entries = await withDatabase(async (database) => {
        await findRelease(database, 'audit', id);
        return readAudit(database, id);
      });
      if (json) return console.log(JSON.stringify(entries.map(toJson), null, 2));
      for (const entry of entries) console.log(toLine(entry));
      if (entries.length === 0) console.log('Nothing is recorded: the release came in before this record was kept.');
    });
}

const toJson = ({ at, version, action, by, detail }: RecordedEntry) => ({
  at: at.toISOString(),
  version,
  action,
  ...by,
  detail,
});

const toLine = ({ at, version, action, by, detail }: RecordedEntry): string =>
  [
    at.toISOString(),
    `v${version}`.padEnd(4),
    action.padEnd(14),
    by.client.padEnd(20),
    (by.keyId ?? 'command line').padEnd(16),
    (by.traceId ?? '-').padEnd(32),
    inWords(detail),
  ]
    .join('  ')
    .trimEnd();

/** Such as "from 2025-11-05T13:00:00.000Z (…) to 2025-11-06T13:00:00.000Z (…)". An embargo that is set comes from nothing. */
const inWords = (detail: RecordedEntry['detail']): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${value}`)
    .join(' ');

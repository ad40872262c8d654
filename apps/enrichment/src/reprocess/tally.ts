import type { EnrichmentRecord } from '@dateline/contracts';
import type { Newest, StoredReading } from './reprocess.store';

/** What a run has come to. */
export interface Tally {
  lookedAt: number;
  /** Read otherwise now: each a new revision. */
  changed: number;
  same: number;
  /** A newer version, a newer revision or a withdrawal came while they were read: nothing was done. */
  overtaken: number;
  /** In how many of those that changed each field of the record differs. */
  fields: Record<string, number>;
  failed: { releaseId: string; version: number; why: string }[];
  end: 'complete' | 'limit' | 'interrupted';
}

/** A text that was read again. `fields`: where the new reading differs; none when it is the same. */
export interface Verdict {
  known: StoredReading;
  fresh: EnrichmentRecord;
  shingles: Uint32Array;
  fields: string[];
}

export const NOTHING_YET: Tally = {
  lookedAt: 0,
  changed: 0,
  same: 0,
  overtaken: 0,
  fields: {},
  failed: [],
  end: 'interrupted',
};

export const withFailed = (tally: Tally, { releaseId, version }: Newest, { message }: Error): Tally => ({
  ...tally,
  failed: [...tally.failed, { releaseId, version, why: message }],
});

/** @param revised the ids of the releases that have a new revision */
export function withSaved(tally: Tally, verdicts: readonly Verdict[], revised: ReadonlySet<string>): Tally {
  const isSame = ({ fields }: Verdict): boolean => fields.length === 0;
  const changed = verdicts.filter((verdict) => !isSame(verdict) && revised.has(verdict.known.releaseId));
  const same = verdicts.filter(isSame).length;
  const fields = { ...tally.fields };
  for (const name of changed.flatMap((verdict) => verdict.fields)) fields[name] = (fields[name] ?? 0) + 1;
  return {
    ...tally,
    changed: tally.changed + changed.length,
    same: tally.same + same,
    overtaken: tally.overtaken + verdicts.length - same - changed.length,
    fields,
  };
}

/** One line while it runs. */
export const progressLine = ({ lookedAt, changed, same, failed }: Tally, isWaiting: boolean): string =>
  [
    `${lookedAt} looked at, ${changed} changed, ${same} the same, ${failed.length} failed`,
    ...(isWaiting ? ['waiting: enrichment’s relay has live events to carry first'] : []),
  ].join('; ');

/** What a person reads at the end. */
export function summaryLines(tally: Tally, dryRun: boolean): string[] {
  const counts: [string, number, string][] = [
    ['looked at', tally.lookedAt, ''],
    ['changed', tally.changed, dryRun ? 'would be announced' : 'announced, each as a new revision'],
    ['the same', tally.same, ''],
    ['overtaken', tally.overtaken, 'something newer came meanwhile'],
    ['failed', tally.failed.length, 'nothing was changed; the next run tries them again'],
  ];
  const fields = Object.entries(tally.fields).sort(([one, often], [other, oftener]) =>
    often === oftener ? one.localeCompare(other) : oftener - often,
  );
  return [
    ...(dryRun ? ['This is a dry run: nothing was changed.'] : []),
    ...counts
      .filter(([name, count]) => count > 0 || (name !== 'overtaken' && name !== 'failed'))
      .map(([name, count, what]) =>
        `${name.padEnd(11)}${String(count).padStart(8)}  ${count > 0 ? what : ''}`.trimEnd(),
      ),
    ...(fields.length > 0 ? [`changed in ${fields.map(([name, count]) => `${name} ${count}`).join(', ')}`] : []),
    ...tally.failed.map(({ releaseId, version, why }) => `  ${releaseId}  v${version}  ${why}`),
    ...(tally.end === 'complete' ? [] : [END[tally.end]]),
  ];
}

const END = {
  limit: 'Ended at its limit; the next run goes on from here.',
  interrupted: 'Ended before all was done; the next run goes on from here.',
};

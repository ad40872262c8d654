import { setTimeout as pause } from 'node:timers/promises';
import type { Release } from '@dateline/contracts';
import { continueTrace } from '@dateline/logging';
import type { Outbox } from '@dateline/outbox';
import { isInfrastructureError } from '@dateline/postgres';
import type { AnnotationWorkers } from '../annotation-workers';
import { announceEnriched } from '../enrichment';
import type { SimilarityStore } from '../similarity.store';
import { changedFields } from './changed-fields';
import { BEHIND_ALL, type Newest, type Outdated, type ReprocessStore, type StoredReading } from './reprocess.store';
import { NOTHING_YET, type Tally, type Verdict, withFailed, withSaved } from './tally';

/** Each in a transaction of its own; what an end in the middle costs is one of them. */
const BATCH = 50;
/** More events than these wait for the relay: what the press offices are sending now goes first. */
const MOST_WAITING = 1000;
const LOOK_AGAIN_MS = 200;

export interface Wish {
  /** Looks and says, but writes nothing. */
  dryRun: boolean;
  /** Looks at no more releases than these. */
  limit: number;
  /** Ends after the batch at hand. */
  signal: AbortSignal;
  onProgress(tally: Tally, isWaiting: boolean): void;
}

/**
 * Reads the newest version of every release again that other rules have read. What differs becomes its next revision
 * and is announced; of what does not, these rules are remembered, so that the next run has less to do. A release from
 * before there were shingles gets them on the way, so that what is sent again is known again.
 */
export class ReprocessReleases {
  constructor(
    private readonly store: ReprocessStore,
    private readonly similarity: SimilarityStore,
    private readonly workers: AnnotationWorkers,
    private readonly outbox: Outbox,
    private readonly pipeline: { readonly version: string; readonly rules: string },
  ) {}

  async run(wish: Wish): Promise<Tally> {
    let sofar = NOTHING_YET;
    for await (const batch of this.batches(wish.limit)) {
      if (!wish.dryRun) await this.letLiveTrafficPass(wish.signal, () => wish.onProgress(sofar, true));
      if (wish.signal.aborted) return { ...sofar, end: 'interrupted' };
      sofar = await this.reprocess(batch, sofar, wish.dryRun);
      wish.onProgress(sofar, false);
    }
    return { ...sofar, end: sofar.lookedAt < wish.limit ? 'complete' : 'limit' };
  }

  private async *batches(limit: number): AsyncGenerator<Newest[]> {
    let left = limit;
    let below: string | null = BEHIND_ALL;
    while (below !== null && left > 0) {
      const { outdated, next }: Outdated = await this.store.outdated(this.pipeline.rules, below);
      const wanted = outdated.slice(0, left);
      for (let from = 0; from < wanted.length; from += BATCH) yield wanted.slice(from, from + BATCH);
      left -= wanted.length;
      below = next;
    }
  }

  private async letLiveTrafficPass(signal: AbortSignal, onWait: () => void): Promise<void> {
    while (!signal.aborted && (await this.store.isBehind(MOST_WAITING))) {
      onWait();
      await pause(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async reprocess(batch: readonly Newest[], tally: Tally, dryRun: boolean): Promise<Tally> {
    const stored = await this.store.read(batch);
    const readings = await this.workers.annotate(stored.map(({ release }) => release));
    const verdicts: Verdict[] = [];
    let sofar: Tally = { ...tally, lookedAt: tally.lookedAt + stored.length };
    for (const [place, known] of stored.entries()) {
      const reading = readings[place]!;
      if (reading instanceof Error) sofar = withFailed(sofar, known, reading);
      else {
        const { enrichment: fresh, shingles } = reading;
        verdicts.push({ known, fresh, shingles, fields: changedFields(known.record, fresh) });
      }
    }
    if (dryRun) return withSaved(sofar, verdicts, new Set(verdicts.map(({ known }) => known.releaseId)));
    return this.save(verdicts, sofar);
  }

  /** All of them or, when one of them cannot be saved, each alone. */
  private async save(verdicts: readonly Verdict[], tally: Tally): Promise<Tally> {
    try {
      return withSaved(tally, verdicts, await this.saveTogether(verdicts));
    } catch (error) {
      if (isInfrastructureError(error)) throw error;
      if (verdicts.length === 1) return withFailed(tally, verdicts[0]!.known, error as Error);
      let sofar = tally;
      for (const verdict of verdicts) sofar = await this.save([verdict], sofar);
      return sofar;
    }
  }

  /** @returns the ids of the releases that have a new revision now */
  private saveTogether(verdicts: readonly Verdict[]): Promise<Set<string>> {
    const { version, rules } = this.pipeline;
    const same = verdicts.filter(({ fields }) => fields.length === 0).map(({ known }) => known);
    const changed = verdicts.filter(({ fields }) => fields.length > 0).map(nextReading);
    const at = new Date();
    return this.outbox.saveAndAnnounce(async (tx) => {
      const checked = await this.store.markChecked(tx, rules, same);
      const result = await this.store.insertNext(tx, version, changed);
      const texts = verdicts.map(({ known: { release }, shingles }) => ({ release, shingles }));
      // Of those only that are still there: what is erased must leave no phrases behind.
      const isKept = ({ id }: Release): boolean => checked.has(id) || result.has(id);
      await this.similarity.insert(
        tx,
        texts.filter(({ release }) => isKept(release)),
      );
      const events = changed
        .filter(({ releaseId }) => result.has(releaseId))
        .flatMap(({ release, record: enrichment, revision }) =>
          announceEnriched({
            release,
            enrichment,
            revision: revision + 1,
            at,
            traceparent: continueTrace(undefined),
          }),
        );
      return { result, events };
    });
  }
}

/** What a text resembled when it came in stays as it was said then. */
const nextReading = ({ known, fresh }: Verdict): StoredReading => ({
  ...known,
  record: { ...fresh, similar: known.record.similar },
});

import { PIPELINE } from '@dateline/annotation';
import type { RELEASE_ACCEPTED, RELEASE_REVISED, Release } from '@dateline/contracts';
import { type LogEvent, SomeEventsFailed } from '@dateline/event-log';
import { continueTrace, type Log, traceIdOf } from '@dateline/logging';
import { Outbox } from '@dateline/outbox';
import { LOG, Metrics } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { AnnotationWorkers, type ReadText } from './annotation-workers';
import { announceEnriched, LIVE_REVISION } from './enrichment';
import { EnrichmentStore } from './enrichment.store';
import { SimilarityStore } from './similarity.store';

export type Accepted = LogEvent<typeof RELEASE_ACCEPTED | typeof RELEASE_REVISED>;

interface Enriched extends ReadText {
  release: Release;
  traceparent: string | undefined;
}

/** Accepted → enriched: the slow pure work first, in worker threads, then one transaction for all that is new. */
@Injectable()
export class EnrichReleases {
  private readonly enriched: Counter;

  constructor(
    private readonly workers: AnnotationWorkers,
    private readonly store: EnrichmentStore,
    private readonly similarity: SimilarityStore,
    private readonly outbox: Outbox,
    metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.enriched = metrics.counter('dateline_enrichments_total', 'Versions of releases that were enriched');
  }

  /** @throws SomeEventsFailed naming those whose text could not be annotated, when all others are saved */
  async enrich(accepted: readonly Accepted[]): Promise<void> {
    const started = Date.now();
    // What came before is dropped before the slow work, so that a restart never begins the same work for ever.
    const settled = await this.store.settled(accepted.map(({ data }) => data.release));
    const fresh = accepted.filter(({ data }) => !settled.has(nameOf(data.release)));
    const records = await this.workers.annotate(fresh.map(({ data }) => data.release));
    const failures = new Map<LogEvent, unknown>();
    const enriched: Enriched[] = [];
    for (const [place, event] of fresh.entries()) {
      const record = records[place]!;
      if (record instanceof Error) failures.set(event, record);
      else enriched.push({ ...record, release: event.data.release, traceparent: event.traceparent });
    }
    if (enriched.length > 0) this.tell(await this.save(await this.compare(enriched)), Date.now() - started);
    if (failures.size > 0) throw new SomeEventsFailed(failures);
  }

  private tell(saved: readonly Enriched[], durationMs: number): void {
    this.enriched.inc(saved.length);
    for (const { release, traceparent } of saved) {
      const ids = { releaseId: release.id, version: release.version, traceId: traceIdOf(traceparent) };
      this.log.info('release.enriched', { ...ids, durationMs }, 'A release was enriched');
    }
  }

  /** What each resembles among everything that came before. */
  private async compare(enriched: Enriched[]): Promise<Enriched[]> {
    const similar = await this.similarity.find(enriched);
    return enriched.map((one, place) => ({ ...one, enrichment: { ...one.enrichment, similar: similar[place]! } }));
  }

  private save(enriched: Enriched[]): Promise<Enriched[]> {
    const at = new Date();
    return this.outbox.saveAndAnnounce(async (tx) => {
      const names = await this.store.insert(tx, PIPELINE.version, enriched);
      // In the order of the log, each once: RETURNING has no order, and a chunk may hold an event twice.
      const fresh = enriched.filter(({ release }) => names.delete(nameOf(release)));
      await this.similarity.insert(tx, fresh);
      const events = fresh.flatMap(({ release, enrichment, traceparent }) =>
        announceEnriched({ release, enrichment, revision: LIVE_REVISION, at, traceparent: continueTrace(traceparent) }),
      );
      return { result: fresh, events };
    });
  }
}

const nameOf = ({ id, version }: Release): string => `${id}/${version}`;

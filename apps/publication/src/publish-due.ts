import { setTimeout as pause } from 'node:timers/promises';
import { RELEASES } from '@dateline/contracts';
import type { Log } from '@dateline/logging';
import { isInfrastructureError } from '@dateline/postgres';
import { LOG, Messaging, Metrics, Readiness } from '@dateline/service';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { countScheduled, listDue } from './schedule.store';
import { SettleReleases } from './settle-releases';

/** How often to look when nothing is near: a moment may have been set or moved by another copy. */
const LOOK_MS = 200;
const AT_A_TIME = 100;
/** After an error the releases concerned are left alone for so long, and the others go on. */
const PAUSE_MS = 30_000;

/** Whoever has not looked for so long was frozen, and others may have told things meanwhile. */
const FROZEN_MS = 1500;

/**
 * Publishes what waits when its moment has come. The moments lie in the database and only its clock counts, so any
 * number of copies may look, and one that was away goes on where it is. After a start, or when it was frozen, it first
 * takes in what ingestion has told meanwhile: what was withdrawn or replaced while nobody was here must not come out.
 */
@Injectable()
export class PublishDue implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly failed = new Set<string>();
  private hasCaughtUp = false;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly releases: SettleReleases,
    private readonly messaging: Messaging,
    @InjectDataSource() private readonly database: DataSource,
    @Inject(LOG) private readonly log: Log,
    @Inject(Readiness) readiness: Readiness,
    metrics: Metrics,
  ) {
    readiness.require('schedule', () => (this.hasCaughtUp ? null : 'what ingestion told meanwhile is still taken in'));
    metrics.measure('dateline_scheduled_releases', 'Releases that wait for their moment', () =>
      countScheduled(database),
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let lookedAt = Number.NEGATIVE_INFINITY; !this.stopping.signal.aborted; ) {
      if (performance.now() - lookedAt > FROZEN_MS) await this.catchUp();
      if (this.stopping.signal.aborted) return;
      lookedAt = performance.now();
      await this.wait(await this.publishDue());
    }
  }

  private async catchUp(): Promise<void> {
    this.hasCaughtUp = false;
    // It waits for Kafka as long as it takes, and a stop does not wait for it.
    const stopped = new Promise((resolve) => this.stopping.signal.addEventListener('abort', resolve, { once: true }));
    await Promise.race([this.messaging.strategy.caughtUp(RELEASES), stopped]);
    this.hasCaughtUp = true;
  }

  /** @returns the milliseconds after which to look again */
  private async publishDue(): Promise<number> {
    try {
      const { releaseIds, nextInMs } = await listDue(this.database, [...this.failed], AT_A_TIME);
      const settled = await this.settle(releaseIds);
      // When others have all of them in hand, looking again at once would only take their time.
      return releaseIds.length === AT_A_TIME && settled > 0 ? 0 : Math.min(nextInMs ?? LOOK_MS, LOOK_MS);
    } catch (error) {
      if (!isInfrastructureError(error)) throw error;
      this.log.warn('database.unavailable', { error }, 'What is due waits for the database');
      return LOOK_MS;
    }
  }

  /** When some fail for what one of them holds, halving finds that one. */
  private async settle(releaseIds: readonly string[]): Promise<number> {
    if (releaseIds.length === 0) return 0;
    try {
      return await this.releases.settleDue(releaseIds);
    } catch (error) {
      if (isInfrastructureError(error)) throw error;
      if (releaseIds.length === 1) return this.postpone(releaseIds[0]!, error);
      const middle = Math.ceil(releaseIds.length / 2);
      return (await this.settle(releaseIds.slice(0, middle))) + (await this.settle(releaseIds.slice(middle)));
    }
  }

  private postpone(releaseId: string, error: unknown): number {
    const fields = { releaseId, error, pauseMs: PAUSE_MS };
    this.log.error('publication.delayed', fields, 'A release could not be published at its moment');
    this.failed.add(releaseId);
    setTimeout(() => this.failed.delete(releaseId), PAUSE_MS).unref();
    return 0;
  }

  /** A stop ends the pause, by rejecting it. */
  private async wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

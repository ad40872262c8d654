import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '@dateline/annotation';
import type { EnrichmentRecord, Release } from '@dateline/contracts';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { recordOf } from './enrichment';

/** Annotators count their work and end by themselves; one that hangs all the same loses its thread after this time. */
const HUNG_MS = 20_000;
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

/** Annotation in worker threads, so that heartbeats and health never wait for a text. */
@Injectable()
export class AnnotationWorkers implements OnApplicationShutdown {
  private readonly pool = new Piscina({
    filename: join(__dirname, 'annotation.worker.js'),
    minThreads: THREADS,
    maxThreads: THREADS,
  });

  /** @throws Error when the worker hangs or dies: the event is parked, other releases go on */
  async annotate(release: Release): Promise<EnrichmentRecord> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(new Error(`Annotation took longer than ${HUNG_MS / 1000} s`)), HUNG_MS);
    try {
      const annotation: Annotation = await this.pool.run(release, { signal: limit.signal });
      return recordOf(release, annotation);
    } finally {
      clearTimeout(timer);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }
}

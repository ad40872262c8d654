import { availableParallelism } from 'node:os';
import type { EnrichmentRecord, Release } from '@dateline/contracts';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { Annotated } from './annotation.worker';
import { recordOf } from './enrichment';

/** Twice what the largest text may take. */
export const HUNG_MS = 12_000;
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

/** A release's record, and the set by which it is compared with others. */
export interface ReadText {
  enrichment: EnrichmentRecord;
  shingles: Uint32Array;
}

/** Annotation in worker threads, so that heartbeats and health never wait for a text. */
export class AnnotationWorkers implements OnApplicationShutdown {
  private readonly pool: Piscina;

  /** @param hungMs annotators count their work and end by themselves; one that hangs all the same loses its thread */
  constructor(
    worker: string,
    private readonly hungMs: number,
  ) {
    this.pool = new Piscina({ filename: worker, minThreads: THREADS, maxThreads: THREADS });
  }

  /** The record of each release, or why there is none: a text that hangs or kills its thread spoils no other. */
  async annotate(releases: readonly Release[]): Promise<(ReadText | Error)[]> {
    const records: (ReadText | Error)[] = [];
    let next = 0;
    // One at a time for each thread, so that a text's time does not begin while it waits for one.
    const work = async (): Promise<void> => {
      while (next < releases.length) {
        const place = next++;
        records[place] = await this.annotateOne(releases[place]!).catch((error: Error) => error);
      }
    };
    await Promise.all(Array.from({ length: THREADS }, work));
    return records;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.destroy();
  }

  private async annotateOne(release: Release): Promise<ReadText> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.hungMs);
    try {
      const { annotation, shingles }: Annotated = await this.pool.run(release, { signal: limit.signal });
      return { enrichment: recordOf(release, annotation), shingles };
    } catch (error) {
      const why = limit.signal.aborted ? `took longer than ${this.hungMs / 1000} s` : 'failed';
      throw new AnnotationFailed(`Annotating release ${release.id}, version ${release.version}, ${why}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The text could not be annotated; its event is parked. */
class AnnotationFailed extends Error {
  override readonly name = 'AnnotationFailed';
}

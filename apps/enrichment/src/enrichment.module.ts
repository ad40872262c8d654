import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { AnnotationWorkers } from './annotation-workers';
import { EnrichReleases } from './enrich-releases';
import { EnrichmentStore } from './enrichment.store';
import { ReleasesConsumer } from './releases.consumer';

/** Twice what the largest text may take. */
const HUNG_MS = 12_000;

@Module({
  controllers: [ReleasesConsumer],
  providers: [
    EnrichReleases,
    EnrichmentStore,
    {
      provide: AnnotationWorkers,
      useFactory: () => new AnnotationWorkers(join(__dirname, 'annotation.worker.js'), HUNG_MS),
    },
  ],
})
export class EnrichmentModule {}

import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { AnnotationWorkers, HUNG_MS } from './annotation-workers';
import { EnrichReleases } from './enrich-releases';
import { EnrichmentStore } from './enrichment.store';
import { ReleasesConsumer } from './releases.consumer';
import { SimilarityStore } from './similarity.store';

@Module({
  controllers: [ReleasesConsumer],
  providers: [
    EnrichReleases,
    EnrichmentStore,
    SimilarityStore,
    {
      provide: AnnotationWorkers,
      useFactory: () => new AnnotationWorkers(join(__dirname, 'annotation.worker.js'), HUNG_MS),
    },
  ],
})
export class EnrichmentModule {}

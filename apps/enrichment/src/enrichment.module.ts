import { Module } from '@nestjs/common';
import { AnnotationWorkers } from './annotation-workers';
import { EnrichReleases } from './enrich-releases';
import { EnrichmentStore } from './enrichment.store';
import { ReleaseAcceptedConsumer } from './release-accepted.consumer';

@Module({
  controllers: [ReleaseAcceptedConsumer],
  providers: [EnrichReleases, EnrichmentStore, AnnotationWorkers],
})
export class EnrichmentModule {}

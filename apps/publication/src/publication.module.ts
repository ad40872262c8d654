import { Module } from '@nestjs/common';
import { EnrichmentsConsumer } from './enrichments.consumer';
import { FillFacets } from './filter/fill-facets';
import { PublishDue } from './publish-due';
import { PublishRelease } from './publish-release';
import { ReadingModule } from './reading/reading.module';
import { ReceiveRelease } from './receive-release';
import { ReleasesConsumer } from './releases.consumer';
import { ReportPublication } from './report-publication';
import { SettleReleases } from './settle-releases';
import { WebhooksModule } from './webhooks/webhooks.module';

/** Publishes what enrichment hands on, and shows readers what is public. */
@Module({
  imports: [ReadingModule, WebhooksModule],
  controllers: [ReleasesConsumer, EnrichmentsConsumer],
  providers: [ReceiveRelease, PublishRelease, PublishDue, SettleReleases, ReportPublication, FillFacets],
})
export class PublicationModule {}

import { Module } from '@nestjs/common';
import { AcceptStore } from './accept.store';
import { AcceptQueue } from './accept-queue';
import { AcceptRelease } from './accept-release';
import { HomeController } from './home.controller';
import { JourneyConsumer } from './journey.consumer';
import { JourneyStore } from './journey.store';
import { ReadReleasesController } from './read-releases.controller';
import { ReleaseStore } from './release.store';
import { SubmitReleaseController } from './submit-release.controller';

@Module({
  controllers: [SubmitReleaseController, ReadReleasesController, JourneyConsumer, HomeController],
  providers: [AcceptRelease, AcceptQueue, AcceptStore, ReleaseStore, JourneyStore],
})
export class IngestionModule {}

import { Module } from '@nestjs/common';
import { AcceptStore } from './accept.store';
import { AcceptQueue } from './accept-queue';
import { AcceptRelease } from './accept-release';
import { HomeController } from './home.controller';
import { JourneyConsumer } from './journey.consumer';
import { JourneyStore } from './journey.store';
import { ReadReleasesController } from './read-releases.controller';
import { ReleaseStore } from './release.store';
import { ReviseStore } from './revise.store';
import { ReviseRelease } from './revise-release';
import { ReviseReleaseController } from './revise-release.controller';
import { ShowRelease } from './show-release';
import { SubmitReleaseController } from './submit-release.controller';
import { TakeBackRelease } from './take-back-release';
import { WithdrawReleaseController } from './withdraw-release.controller';

@Module({
  controllers: [
    SubmitReleaseController,
    ReviseReleaseController,
    WithdrawReleaseController,
    ReadReleasesController,
    JourneyConsumer,
    HomeController,
  ],
  providers: [
    AcceptRelease,
    AcceptQueue,
    AcceptStore,
    ReviseRelease,
    ReviseStore,
    TakeBackRelease,
    ShowRelease,
    ReleaseStore,
    JourneyStore,
  ],
})
export class IngestionModule {}

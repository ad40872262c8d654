import { Module } from '@nestjs/common';
import { EventStreamController } from '../events/event-stream.controller';
import { EventStreams } from '../events/event-streams';
import { EventsController } from '../events/events.controller';
import { PublicEvents } from '../events/public-events';
import { PublicLog } from '../events/public-log';
import { FeedsController } from '../feeds/feeds.controller';
import { NewestStandings } from '../feeds/newest-standings';
import { FindRelease } from './find-release';
import { ItemController } from './item.controller';
import { PublicItems } from './public-items';
import { PublicVersions } from './public-versions';
import { PublicationsController } from './publications.controller';
import { readerDatabase } from './reader';
import { VersionsController } from './versions.controller';
import { WelcomeController } from './welcome.controller';

/** All that readers reach. It has a database connection of its own, and none of those that write. */
@Module({
  imports: [readerDatabase()],
  controllers: [
    PublicationsController,
    ItemController,
    VersionsController,
    EventsController,
    EventStreamController,
    FeedsController,
    WelcomeController,
  ],
  providers: [PublicItems, PublicVersions, NewestStandings, FindRelease, PublicLog, PublicEvents, EventStreams],
  exports: [PublicItems, PublicLog, PublicEvents],
})
export class ReadingModule {}

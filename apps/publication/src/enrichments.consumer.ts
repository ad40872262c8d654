import { RELEASE_ENRICHED } from '@dateline/contracts';
import { EventConsumer, type LogEvent } from '@dateline/event-log';
import { EventPattern, Payload } from '@nestjs/microservices';
import { PublishRelease } from './publish-release';

/** What enrichment hands on to be published. */
@EventConsumer()
export class EnrichmentsConsumer {
  constructor(private readonly release: PublishRelease) {}

  @EventPattern(RELEASE_ENRICHED)
  enriched(@Payload() events: LogEvent<typeof RELEASE_ENRICHED>[]): Promise<void> {
    return this.release.publish(events);
  }
}

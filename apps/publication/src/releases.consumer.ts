import { RELEASE_ACCEPTED, RELEASE_REVISED, RELEASE_WITHDRAWN } from '@dateline/contracts';
import { EventConsumer, type LogEvent } from '@dateline/event-log';
import { EventPattern, Payload } from '@nestjs/microservices';
import { ReceiveRelease } from './receive-release';

/** What ingestion tells directly: neither newer versions nor withdrawals wait for enrichment. */
@EventConsumer()
export class ReleasesConsumer {
  constructor(private readonly release: ReceiveRelease) {}

  @EventPattern(RELEASE_ACCEPTED)
  accepted(@Payload() events: LogEvent[]): Promise<void> {
    return this.release.receive(events);
  }

  @EventPattern(RELEASE_REVISED)
  revised(@Payload() events: LogEvent[]): Promise<void> {
    return this.release.receive(events);
  }

  @EventPattern(RELEASE_WITHDRAWN)
  withdrawn(@Payload() events: LogEvent[]): Promise<void> {
    return this.release.receive(events);
  }
}

import { RELEASE_ACCEPTED, RELEASE_REVISED } from '@dateline/contracts';
import { EventConsumer } from '@dateline/event-log';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type Accepted, EnrichReleases } from './enrich-releases';

/** Every accepted version of a release is enriched. */
@EventConsumer()
export class ReleaseAcceptedConsumer {
  constructor(private readonly releases: EnrichReleases) {}

  @EventPattern([RELEASE_ACCEPTED, RELEASE_REVISED])
  async handle(@Payload() events: Accepted[]): Promise<void> {
    await this.releases.enrich(events);
  }
}

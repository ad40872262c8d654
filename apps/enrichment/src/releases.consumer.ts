import { RELEASE_ACCEPTED, RELEASE_REVISED, RELEASE_WITHDRAWN } from '@dateline/contracts';
import { EventConsumer, type LogEvent } from '@dateline/event-log';
import { EventPattern, Payload } from '@nestjs/microservices';
import { type Accepted, EnrichReleases } from './enrich-releases';
import { EnrichmentStore } from './enrichment.store';

/** Every accepted version of a release is enriched, unless the release was taken back. */
@EventConsumer()
export class ReleasesConsumer {
  constructor(
    private readonly releases: EnrichReleases,
    private readonly store: EnrichmentStore,
  ) {}

  @EventPattern([RELEASE_ACCEPTED, RELEASE_REVISED])
  async accepted(@Payload() events: Accepted[]): Promise<void> {
    await this.releases.enrich(events);
  }

  @EventPattern(RELEASE_WITHDRAWN)
  async withdrawn(@Payload() events: LogEvent[]): Promise<void> {
    await this.store.withdraw(events.map(({ releaseId }) => releaseId));
  }
}

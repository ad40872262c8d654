import { RELEASE_ACCEPTED, RELEASE_REVISED } from '@dateline/contracts';
import { EventConsumer, type LogEvent } from '@dateline/event-log';
import { EventPattern, Payload } from '@nestjs/microservices';
import { EnrichReleases } from './enrich-releases';

/** Every accepted version of a release is enriched. */
@EventConsumer()
export class ReleaseAcceptedConsumer {
  constructor(private readonly releases: EnrichReleases) {}

  @EventPattern([RELEASE_ACCEPTED, RELEASE_REVISED])
  async handle(@Payload() events: LogEvent<typeof RELEASE_ACCEPTED | typeof RELEASE_REVISED>[]): Promise<void> {
    await this.releases.enrich(events.map(({ data, traceparent }) => ({ release: data.release, traceparent })));
  }
}

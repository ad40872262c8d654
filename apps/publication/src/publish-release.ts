import type { RELEASE_ENRICHED } from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import { isInfrastructureError } from '@dateline/postgres';
import { Injectable } from '@nestjs/common';
import type { Fact } from './publication';
import { SettleReleases } from './settle-releases';

type Enriched = LogEvent<typeof RELEASE_ENRICHED>;

/** Publishes enriched versions, keeps them for their moment, or ends them: each once, however often its event comes. */
@Injectable()
export class PublishRelease {
  constructor(private readonly releases: SettleReleases) {}

  async publish(events: readonly Enriched[]): Promise<void> {
    try {
      await this.releases.settle(events.map((event) => ({ kind: 'enriched', ...about(event), candidate: event.data })));
    } catch (error) {
      // What these events tell about newer versions holds although they cannot be handled.
      if (!isInfrastructureError(error)) await this.releases.settle(events.map(heard));
      throw error;
    }
  }
}

const heard = (event: Enriched): Fact => ({ kind: 'heard', ...about(event) });

const about = ({ id: eventId, releaseId, data, traceparent }: Enriched) => ({
  releaseId,
  version: data.release.version,
  eventId,
  traceparent,
});

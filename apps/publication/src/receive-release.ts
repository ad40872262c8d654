import { RELEASE_WITHDRAWN } from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import { versionIn } from '@dateline/parking';
import { Injectable } from '@nestjs/common';
import type { Fact } from './publication';
import { SettleReleases } from './settle-releases';

/** Hears from ingestion which versions exist and what is withdrawn, so that nothing older comes out any more. */
@Injectable()
export class ReceiveRelease {
  constructor(private readonly releases: SettleReleases) {}

  async receive(events: readonly LogEvent[]): Promise<void> {
    await this.releases.settle(events.map(toFact));
  }
}

function toFact({ id: eventId, releaseId, type, data, traceparent }: LogEvent): Fact {
  const about = { releaseId, version: versionIn(data), eventId, traceparent };
  if (type === RELEASE_WITHDRAWN && 'reason' in data) return { kind: 'withdrawn', ...about, reason: data.reason ?? '' };
  return { kind: 'received', ...about };
}

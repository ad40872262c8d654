import { type EventType, JOURNEY, journeyStepEvent, RELEASE_WITHDRAWN } from '@dateline/contracts';
import { type LogEvent, type OutgoingRecord, toRecord } from '@dateline/event-log';
import { continueTrace } from '@dateline/logging';
import { Outbox } from '@dateline/outbox';
import { versionIn } from '@dateline/parking';
import { lockKeys } from '@dateline/postgres';
import { ENVIRONMENT, eventSource, type ServiceEnvironment } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { hear, type Telling } from './gate';
import { RELEASE_LOCK, raiseGates, readGates } from './gate.store';

/** Hears from ingestion which versions exist and what is withdrawn, so that nothing older comes out any more. */
@Injectable()
export class ReceiveRelease {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  async receive(events: readonly LogEvent[]): Promise<void> {
    const tellings = events.map(toTelling);
    const releaseIds = [...new Set(tellings.map(({ releaseId }) => releaseId))];
    await this.outbox.saveAndAnnounce(async (tx) => {
      await lockKeys(tx, RELEASE_LOCK, releaseIds);
      const { raised, news } = hear(tellings, await readGates(tx, releaseIds));
      await raiseGates(tx, raised);
      const received = events.filter(({ type }, place) => news[place] && type !== RELEASE_WITHDRAWN);
      return { result: undefined, events: received.map((event) => this.receivedStep(event)) };
    });
  }

  private receivedStep({ releaseId, data, traceparent }: LogEvent): OutgoingRecord {
    const step = { step: 'received' as const, version: versionIn(data), revision: 1 };
    const source = eventSource('publication', this.environment);
    return toRecord(
      JOURNEY,
      journeyStepEvent({ releaseId, source, at: new Date(), traceparent: continueTrace(traceparent), ...step }),
    );
  }
}

const toTelling = ({ releaseId, type, data }: LogEvent<EventType>): Telling => ({
  releaseId,
  version: versionIn(data),
  kind: type === RELEASE_WITHDRAWN ? 'withdrawn' : 'received',
});

import { JOURNEY, journeyStepEvent, type ServiceName, TOPICS } from '@dateline/contracts';
import { EventLogStrategy, KafkaEventLog, type LogEvent, type OutgoingRecord, toRecord } from '@dateline/event-log';
import type { Log } from '@dateline/logging';
import { type EventTable, Outbox, Relay, Wake } from '@dateline/outbox';
import { ParkedRetries, Parking, versionIn } from '@dateline/parking';
import type { DataSource } from 'typeorm';
import { eventSource, type ServiceDefinition } from './service-definition';
import type { ServiceEnvironment } from './service-environment';

/**
 * How a service speaks and listens: its outbox and relays, its consumer, and what becomes of events that it cannot
 * handle. Starts with the service and stops in the order that loses nothing.
 */
export class Messaging {
  readonly eventLog: KafkaEventLog;
  readonly outbox: Outbox;
  readonly strategy: EventLogStrategy;
  /** Rings when the table that the service publishes has grown. */
  readonly publicWake: Wake | undefined;
  private readonly relays: Relay[];
  private readonly retries: ParkedRetries;

  constructor(
    definition: ServiceDefinition,
    private readonly environment: ServiceEnvironment,
    database: DataSource,
    private readonly log: Log,
    onStuck: (reason: string) => void,
  ) {
    const { name, reads, gatherMs, publishes } = definition;
    const table: EventTable = { schema: name, name: 'outbox' };
    const wake = new Wake(database, table);
    this.eventLog = new KafkaEventLog(environment, `dateline.${name}`, TOPICS, log);
    this.outbox = new Outbox(database, table, wake);
    this.relays = [this.relay(table, wake, false)];
    if (publishes) {
      this.publicWake = new Wake(database, publishes);
      this.relays.push(this.relay(publishes, this.publicWake, true));
    }
    const parking = new Parking({
      service: name,
      outbox: this.outbox,
      schedule: environment.DATELINE_RETRY_SCHEDULE,
      failedStep: (event, reason) => failedStep(name, eventSource(name, environment), event, reason),
      log,
    });
    this.strategy = new EventLogStrategy({
      service: name,
      eventLog: this.eventLog,
      topics: reads,
      gatherMs,
      failures: parking,
      onStuck,
    });
    this.retries = new ParkedRetries(database, parking, (record) => this.strategy.handleAgain(record));
  }

  start(): void {
    for (const relay of this.relays) relay.start();
    this.retries.start();
  }

  async stopRetries(): Promise<void> {
    await this.retries.stop();
  }

  async stopRelays(): Promise<void> {
    await Promise.all(this.relays.map((relay) => relay.stop()));
    await this.eventLog.close();
  }

  private relay(table: EventTable, wake: Wake, keepsEvents: boolean): Relay {
    const database = { url: this.environment.DATABASE_URL, role: `dateline_${table.schema}` };
    return new Relay({ table, database, eventLog: this.eventLog, wake, log: this.log, keepsEvents });
  }
}

/** Ingestion reads only journey steps: one that it gives up is no step of the release itself. */
function failedStep(service: ServiceName, source: string, event: LogEvent, reason: string): OutgoingRecord[] {
  if (service === 'ingestion') return [];
  const { releaseId, data, traceparent } = event;
  const step = {
    step: 'failed' as const,
    version: versionIn(data),
    revision: 'revision' in data ? data.revision : 1,
    reason,
  };
  return [toRecord(JOURNEY, journeyStepEvent({ releaseId, source, at: new Date(), traceparent, ...step }))];
}

import type { EventData, ServiceName } from '@dateline/contracts';
import type { FailureDesk, LogEvent, LogRecord, OutgoingRecord, UnreadableEvent } from '@dateline/event-log';
import { type Log, traceIdOf } from '@dateline/logging';
import { encodeHeaders, type Outbox } from '@dateline/outbox';
import { isInfrastructureError } from '@dateline/postgres';
import type { EntityManager } from 'typeorm';
import { type Death, deadLetter, describeError } from './dead-letter';
import { nextTry } from './retry-schedule';

export interface ParkingOptions {
  service: ServiceName;
  outbox: Outbox;
  /** Pauses before each further try, in milliseconds. */
  schedule: readonly number[];
  /** The journey step that tells the submitter that an event of his release was given up. */
  failedStep(event: LogEvent, reason: string): OutgoingRecord[];
  log: Log;
}

/**
 * Keeps what a consumer could not handle, so that everything else can go on: events are self-contained and gated by
 * version, so nothing has to wait behind one. A parked event is tried again by the schedule, then it is dead: a copy
 * goes to the dead-letter topic, and an operator decides.
 */
export class Parking implements FailureDesk {
  readonly consumer: string;
  readonly table: string;

  constructor(readonly options: ParkingOptions) {
    this.consumer = `dateline.${options.service}`;
    this.table = `${options.service}.parked`;
  }

  isPassing(error: unknown): boolean {
    return isInfrastructureError(error);
  }

  async keepUnreadable(record: LogRecord, error: UnreadableEvent): Promise<void> {
    const death: Death = { consumer: this.consumer, record, error: describeError(error), attempts: 1 };
    await this.options.outbox.saveAndAnnounce(async (tx) => {
      const isNew = await this.insert(tx, death, null);
      return { result: undefined, events: isNew ? [deadLetter(this.options.service, death)] : [] };
    });
    this.sayDead(death, undefined);
  }

  async keepFailed(event: LogEvent, error: unknown): Promise<void> {
    const death: Death = { consumer: this.consumer, record: event.record, error: describeError(error), attempts: 1 };
    const pauseMs = nextTry(this.options.schedule, 1);
    await this.options.outbox.saveAndAnnounce(async (tx) => {
      const isNew = await this.insert(tx, death, pauseMs);
      return { result: undefined, events: isNew && pauseMs === null ? this.lastWords(death, event) : [] };
    });
    if (pauseMs === null) this.sayDead(death, event);
    else
      this.options.log.warn(
        'event.retried',
        { ...idsOf(event), error, attempt: 1, pauseMs },
        'An event failed and is parked',
      );
  }

  /** What the outbox says when an event is given up. */
  lastWords(death: Death, event: LogEvent): OutgoingRecord[] {
    return [deadLetter(this.options.service, death), ...this.options.failedStep(event, death.error.message)];
  }

  sayDead({ record, error, attempts }: Death, event: LogEvent | undefined): void {
    const { topic, partition, offset } = record;
    const fields = { ...(event && idsOf(event)), topic, partition, offset, attempt: attempts, error };
    this.options.log.error('event.dead-lettered', fields, 'An event was given up: see dateline dead-letters');
  }

  /** False when the log brought the same event again. `pauseMs` null: dead at once. */
  private async insert(
    tx: EntityManager,
    { record, error, attempts }: Death,
    pauseMs: number | null,
  ): Promise<boolean> {
    const { topic, partition, offset, timestamp, key, headers, value } = record;
    const rows = await tx.query(
      `INSERT INTO ${this.table} (consumer, topic, partition, "offset", logged_at, key, headers, payload, attempts, last_error, next_at, state)
       VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000), $6, $7, $8, $9, $10, now() + make_interval(secs => $11::float8 / 1000),
               CASE WHEN $11::float8 IS NULL THEN 'dead' ELSE 'waiting' END)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        this.consumer,
        topic,
        partition,
        offset,
        timestamp,
        key,
        encodeHeaders(headers),
        value,
        attempts,
        error,
        pauseMs,
      ],
    );
    return rows.length === 1;
  }
}

export const idsOf = (event: LogEvent) => ({
  releaseId: event.releaseId,
  version: versionIn(event.data),
  eventId: event.id,
  traceId: traceIdOf(event.traceparent),
});

/** The version that an event is about, wherever its type carries it; 0 for one that is about no release. */
export function versionIn(data: EventData): number {
  if ('release' in data) return data.release.version;
  return 'version' in data ? data.version : 0;
}

import { type LogEvent, type LogRecord, readEvent } from '@dateline/event-log';
import { decodeHeaders } from '@dateline/outbox';
import type { DataSource } from 'typeorm';
import { describeError } from './dead-letter';
import { idsOf, type Parking } from './parking';
import { nextTry } from './retry-schedule';

const LOOK_MS = 500;
const AT_A_TIME = 20;
/** Whoever takes a parked event has this long; after it, a copy that died with it in hand is given up on. */
const LEASE_SECONDS = 60;
/** When it was the surroundings that failed, the try does not count. */
const PASSING_PAUSE_MS = 1000;

interface ParkedRow {
  id: number;
  topic: string;
  partition: number;
  offset: number;
  logged_at: Date;
  key: Buffer | null;
  headers: Buffer;
  payload: Buffer | null;
  attempts: number;
}

/** Tries parked events again when they are due. Any number of copies may run: each takes an event by a lease. */
export class ParkedRetries {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly database: DataSource,
    private readonly parking: Parking,
    private readonly handleAgain: (record: LogRecord) => Promise<void>,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.round = this.retryDue().then(() => {
        if (!this.stopping) this.start();
      });
    }, LOOK_MS);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private async retryDue(): Promise<void> {
    try {
      const due: { id: number }[] = await this.database.query(
        `SELECT id FROM ${this.parking.table} WHERE state = 'waiting' AND next_at <= now() ORDER BY next_at LIMIT ${AT_A_TIME}`,
      );
      for (const { id } of due) {
        if (this.stopping) return;
        await this.retry(id);
      }
    } catch (error) {
      this.parking.options.log.warn('database.unavailable', { error }, 'Parked events wait for the database');
    }
  }

  private async retry(id: number): Promise<void> {
    const [[row]]: [ParkedRow[]] = await this.database.query(
      `UPDATE ${this.parking.table} SET attempts = attempts + 1, next_at = now() + make_interval(secs => ${LEASE_SECONDS})
        WHERE id = $1 AND state = 'waiting' AND next_at <= now() RETURNING *`,
      [id],
    );
    if (!row) return;
    const event = readEvent(toRecord(row));
    try {
      await this.handleAgain(event.record);
      await this.database.query(`DELETE FROM ${this.parking.table} WHERE id = $1`, [id]);
      const fields = { ...idsOf(event), attempt: row.attempts };
      this.parking.options.log.info('event.retried', fields, 'A parked event was handled');
    } catch (error) {
      if (this.parking.isPassing(error)) await this.postpone(row);
      else await this.failAgain(row, event, error);
    }
  }

  private async postpone({ id }: ParkedRow): Promise<void> {
    await this.database.query(
      `UPDATE ${this.parking.table} SET attempts = attempts - 1, next_at = now() + make_interval(secs => $2::float8 / 1000) WHERE id = $1`,
      [id, PASSING_PAUSE_MS],
    );
  }

  private async failAgain({ id, attempts }: ParkedRow, event: LogEvent, error: unknown): Promise<void> {
    const { schedule, outbox, log } = this.parking.options;
    const pauseMs = nextTry(schedule, attempts);
    const death = { consumer: this.parking.consumer, record: event.record, error: describeError(error), attempts };
    await outbox.saveAndAnnounce(async (tx) => {
      const [rows] = await tx.query(
        `UPDATE ${this.parking.table} SET last_error = $2, next_at = now() + make_interval(secs => $3::float8 / 1000),
                state = CASE WHEN $3::float8 IS NULL THEN 'dead' ELSE 'waiting' END WHERE id = $1 RETURNING id`,
        [id, death.error, pauseMs],
      );
      // An event that was erased while it was in hand is gone: its words must not come back as a dead letter.
      const isDead = pauseMs === null && rows.length > 0;
      return { result: undefined, events: isDead ? this.parking.lastWords(death, event) : [] };
    });
    if (pauseMs === null) this.parking.sayDead(death, event);
    else
      log.warn('event.retried', { ...idsOf(event), error, attempt: attempts, pauseMs }, 'A parked event failed again');
  }
}

const toRecord = (row: ParkedRow): LogRecord => ({
  topic: row.topic,
  partition: row.partition,
  offset: String(row.offset),
  timestamp: row.logged_at.getTime(),
  key: row.key,
  headers: decodeHeaders(row.headers),
  value: row.payload,
});

import { type OutgoingRecord, type RecordHeader } from '@dateline/event-log';
import { inTransaction } from '@dateline/postgres';
import type { DataSource, EntityManager } from 'typeorm';
import { type EventTable, positionLock, qualified } from './event-table';
import { encodeHeaders } from './header-bytes';
import type { Wake } from './wake';

/** Saved and announced, or neither: the events of a service, written by the transaction that makes them true. */
export class Outbox {
  constructor(
    private readonly database: DataSource,
    private readonly table: EventTable,
    private readonly wake: Wake,
  ) {}

  /**
   * Runs `work` in a transaction and appends the events that it returns. `work` may run again after a deadlock, so it
   * must give the same events again. Resolves after the commit.
   */
  async saveAndAnnounce<T>(work: (tx: EntityManager) => Promise<{ result: T; events: OutgoingRecord[] }>): Promise<T> {
    const { result, events } = await inTransaction(this.database, async (tx) => {
      const done = await work(tx);
      await this.append(tx, done.events);
      return done;
    });
    if (events.length > 0) this.wake.announce();
    return result;
  }

  private async append(tx: EntityManager, events: readonly OutgoingRecord[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(positionLock(this.table));
    await tx.query(
      `INSERT INTO ${qualified(this.table)} (position, topic, event_id, key, headers, payload)
       SELECT nextval('${this.table.schema}.outbox_position'), topic, event_id, key, headers, payload
         FROM (SELECT * FROM unnest($1::text[], $2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[])
               WITH ORDINALITY AS event (topic, event_id, key, headers, payload, place) ORDER BY place) AS ordered`,
      columns(events),
    );
  }
}

const columns = (events: readonly OutgoingRecord[]): unknown[] => [
  events.map(({ topic }) => topic),
  events.map(({ headers }) => eventIdIn(headers)),
  events.map(({ key }) => key),
  events.map(({ headers }) => encodeHeaders(headers)),
  events.map(({ value }) => value),
];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For those who look for an event in the table; a dead letter may have no id that can be read. */
function eventIdIn(headers: readonly RecordHeader[]): string | null {
  const id = headers.find(([name]) => name === 'ce_id')?.[1].toString('utf8') ?? '';
  return UUID.test(id) ? id : null;
}

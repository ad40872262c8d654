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
    const { topic, event_id, key, headers } = columnsOf(events);
    // Each payload is a parameter of its own, which node-postgres sends as bytes; an array of them it writes as
    // hexadecimal text, which takes two to four times as long.
    const payloads = events.map(({ value }) => value);
    const values = payloads.map((_, index) => `(${index + 1}::bigint, $${5 + index}::bytea)`).join(', ');
    await tx.query(
      `INSERT INTO ${qualified(this.table)} (position, topic, event_id, key, headers, payload)
       SELECT nextval('${this.table.schema}.outbox_position'), topic, event_id, key, headers, payload
         FROM (SELECT * FROM unnest($1::text[], $2::uuid[], $3::bytea[], $4::bytea[])
                      WITH ORDINALITY AS event (topic, event_id, key, headers, place)
               JOIN (VALUES ${values}) AS content (place, payload) USING (place) ORDER BY place) AS ordered`,
      [topic, event_id, key, headers, ...payloads],
    );
  }
}

const columnsOf = (events: readonly OutgoingRecord[]) => ({
  topic: events.map(({ topic }) => topic),
  event_id: events.map(({ headers }) => eventIdIn(headers)),
  key: events.map(({ key }) => key),
  headers: events.map(({ headers }) => encodeHeaders(headers)),
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For those who look for an event in the table; a dead letter may have no id that can be read. */
function eventIdIn(headers: readonly RecordHeader[]): string | null {
  const id = headers.find(([name]) => name === 'ce_id')?.[1].toString('utf8') ?? '';
  return UUID.test(id) ? id : null;
}

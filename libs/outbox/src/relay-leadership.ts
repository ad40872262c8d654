import { Client } from 'pg';
import { channel, type EventTable, qualified, readable } from './event-table';

const PING_MS = 2000;
const IDLE_LIMIT_MS = 8000;

/** A frozen process keeps its socket, so Postgres is told to drop a leader that does not ping. */
const LEADER_SETTINGS = [
  `idle_session_timeout=${IDLE_LIMIT_MS}`,
  'idle_in_transaction_session_timeout=5000',
  'statement_timeout=15000',
  // A cursor that is lost in a crash only repeats events; the events themselves are written elsewhere, durably.
  'synchronous_commit=off',
];

/** A row of an event table, as bytes. */
export interface StoredEvent {
  position: number;
  topic: string;
  key: Buffer | null;
  headers: Buffer;
  payload: Buffer | null;
}

/**
 * The one copy that may carry a table to the log: a session lock on a connection of its own, and an epoch that is
 * raised with it, so that a leader who lost the lock unawares cannot move the cursor any more.
 */
export class RelayLeadership {
  private readonly pings: NodeJS.Timeout;

  private constructor(
    private readonly client: Client,
    private readonly table: EventTable,
    private readonly epoch: number,
    public position: number,
    onGrowth: (sender: string | undefined) => void,
    onLost: (error: Error) => void,
  ) {
    client.on('notification', ({ payload }) => onGrowth(payload));
    client.on('error', onLost);
    client.on('end', () => onLost(new Error('The relay leader’s connection ended')));
    this.pings = setInterval(() => void client.query('SELECT 1').catch(onLost), PING_MS);
  }

  /** The leadership of a table, or null while another copy has it. */
  static async take(
    database: { url: string; role: string },
    table: EventTable,
    onGrowth: (sender: string | undefined) => void,
    onLost: (error: Error) => void,
  ): Promise<RelayLeadership | null> {
    const client = new Client({
      connectionString: database.url,
      application_name: `dateline relay ${qualified(table)}`,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      options: [...LEADER_SETTINGS, `role=${database.role}`].map((setting) => `-c ${setting}`).join(' '),
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const lock = `hashtext('dateline relay ${qualified(table)}')`;
      const { rows } = await client.query(`SELECT pg_try_advisory_lock(${lock}) AS taken`);
      if (!rows[0].taken) {
        await client.end();
        return null;
      }
      const cursor = await client.query(
        `INSERT INTO ${table.schema}.relay AS relay (source, epoch) VALUES ($1, 1)
         ON CONFLICT (source) DO UPDATE SET epoch = relay.epoch + 1 RETURNING epoch, position`,
        [table.name],
      );
      await client.query(`LISTEN ${channel(table)}`);
      const { epoch, position } = cursor.rows[0];
      return new RelayLeadership(client, table, Number(epoch), Number(position), onGrowth, onLost);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /**
   * The next events, at most `rows` and, but for a single larger one, `bytes`; and whether that was all there is. This
   * and `save` are prepared, because planning them costs Postgres more than running them.
   */
  async read(rows: number, bytes: number): Promise<{ events: StoredEvent[]; isAll: boolean }> {
    const { rows: events } = await this.client.query<StoredEvent & { found: number }>({
      name: 'read',
      text: `SELECT position, topic, key, headers, payload, found
         FROM (SELECT *, sum(coalesce(octet_length(payload), 0) + octet_length(headers)) OVER (ORDER BY position) AS bytes,
                      row_number() OVER (ORDER BY position) AS place, (count(*) OVER ())::int AS found
                 FROM (SELECT * FROM ${readable(this.table)} WHERE position > $1 ORDER BY position LIMIT $2) AS next
              ) AS counted
        WHERE bytes <= $3 OR place = 1 ORDER BY position`,
      values: [this.position, rows, bytes],
    });
    const found = events[0]?.found ?? 0;
    return { events, isAll: found === events.length && found < rows };
  }

  /** @throws Error when another leader has taken over since */
  async save(position: number): Promise<void> {
    const { rowCount } = await this.client.query({
      name: 'save',
      text: `UPDATE ${this.table.schema}.relay SET position = $3 WHERE source = $1 AND epoch = $2 AND position < $3`,
      values: [this.table.name, this.epoch, position],
    });
    if (rowCount !== 1) throw new Error('Another relay leader has taken over');
  }

  /** Sets an event aside that the log refuses even alone, with the reason; it stays in the table. */
  async refuse(position: number, reason: string): Promise<void> {
    await this.client.query(`UPDATE ${qualified(this.table)} SET refused = $2 WHERE position = $1`, [position, reason]);
  }

  /** Deletes a bounded number of events that were carried long ago. */
  async forget(olderThanHours: number, rows: number): Promise<number> {
    const { rowCount } = await this.client.query(
      `DELETE FROM ${qualified(this.table)} WHERE position IN (
         SELECT position FROM ${qualified(this.table)}
          WHERE position <= $1 AND refused IS NULL AND created_at < now() - make_interval(hours => $2)
          ORDER BY position LIMIT $3)`,
      [this.position, olderThanHours, rows],
    );
    return rowCount ?? 0;
  }

  async release(): Promise<void> {
    clearInterval(this.pings);
    this.client.removeAllListeners();
    this.client.on('error', () => undefined);
    await this.client.end().catch(() => undefined);
  }
}

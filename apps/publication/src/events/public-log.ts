import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { InjectReader } from '../reading/reader';
import { type EventPlace } from './event-place';
import { type PublicEvent, type PublicEventRow, toPublicEvent } from './public-event-row';

/** The head of the series when it was read, and the events found after a position. */
export interface LogPage {
  head: EventPlace;
  events: PublicEvent[];
}

interface Row extends Omit<PublicEventRow, 'position'> {
  epoch: string;
  head: number;
  position: number | null;
}

/** The public events as the reader's role sees them. */
@Injectable()
export class PublicLog {
  constructor(@InjectReader() private readonly database: DataSource) {}

  async head(): Promise<EventPlace> {
    const [head] = await this.database.query('SELECT epoch, position FROM publication.public_head');
    return head;
  }

  /** At most `rows` events and, but for a single larger one, `bytes`; fewer do not mean that these are the last. */
  async after(position: number, rows: number, bytes: number): Promise<LogPage> {
    const found: Row[] = await this.database.query(
      `SELECT head.epoch, head.position AS head, event.position, event.headers, event.payload
         FROM publication.public_head AS head
         LEFT JOIN (
           SELECT position, headers, payload, sum(octet_length(payload)) OVER (ORDER BY position) AS bytes,
                  row_number() OVER (ORDER BY position) AS place
             FROM (SELECT * FROM publication.public_log WHERE position > $1 ORDER BY position LIMIT $2) AS next
         ) AS event ON event.bytes <= $3 OR event.place = 1
        ORDER BY event.position`,
      [position, rows, bytes],
    );
    const { epoch, head } = found[0]!;
    const rowsFound = found.filter((row): row is Row & PublicEventRow => row.position !== null);
    return { head: { epoch, position: head }, events: rowsFound.map((row) => toPublicEvent(row, epoch)) };
  }
}

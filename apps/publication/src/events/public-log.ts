import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { concernsSql } from '../filter/concerns';
import type { Expression } from '../filter/expression';
import { InjectReader } from '../reading/reader';
import { type EventPlace } from './event-place';
import { type PublicEvent, type PublicEventRow, toPublicEvent } from './public-event-row';

export interface LogPage {
  /** The head of the series when it was read. */
  head: EventPlace;
  events: PublicEvent[];
  /** Up to here there is nothing more to find. */
  through: number;
}

export interface LogRange {
  after: number;
  /** Most events of a page. */
  rows: number;
  /** Most bytes of a page, but for a single larger event. */
  bytes: number;
  filter?: Expression | null;
  /** Read what filters find the events by too; without it every event concerns every filter. */
  withFacets?: boolean;
}

interface Row extends Omit<PublicEventRow, 'position'> {
  epoch: string;
  head: number;
  position: number | null;
  found: number;
}

/** The public events as the reader's role sees them. */
@Injectable()
export class PublicLog {
  constructor(@InjectReader() private readonly database: DataSource) {}

  async head(): Promise<EventPlace> {
    const [head] = await this.database.query('SELECT epoch, position FROM publication.public_head');
    return head;
  }

  /** The event at a position; null when it may not be told any more. */
  at(position: number): Promise<PublicEvent | null> {
    return this.find('log.position = $1', position);
  }

  /** The event that took a release back. */
  withdrawalOf(releaseId: string): Promise<PublicEvent | null> {
    return this.find(
      'log.position = (SELECT max(position) FROM publication.public_facets WHERE release_id = $1 AND facets IS NULL)',
      releaseId,
    );
  }

  private async find(condition: string, value: unknown): Promise<PublicEvent | null> {
    const [row] = await this.database.query(
      `SELECT head.epoch, log.position, log.headers, log.payload, log.release_id AS "releaseId", '{}'::text[] AS known
         FROM publication.public_head AS head, publication.public_log AS log WHERE ${condition}`,
      [value],
    );
    return row ? toPublicEvent(row, row.epoch) : null;
  }

  /** The next events after a position; fewer than asked for do not mean that these are the last, `through` does. */
  async after({ after, rows, bytes, filter = null, withFacets = false }: LogRange): Promise<LogPage> {
    const parameters: unknown[] = [after, rows, bytes];
    const found: Row[] = await this.database.query(
      `SELECT head.epoch, head.position AS head, event.position, event.headers, event.payload, event.found,
              event.release_id AS "releaseId", ${withFacets ? KNOWN : "'{}'::text[]"} AS known
         FROM publication.public_head AS head
         LEFT JOIN (
           SELECT *, sum(octet_length(payload)) OVER (ORDER BY position) AS bytes,
                  row_number() OVER (ORDER BY position) AS place, (count(*) OVER ())::integer AS found
             FROM (SELECT * FROM publication.public_log AS log
                    WHERE position > $1 AND ${concernsSql(filter, 'log', parameters)} ORDER BY position LIMIT $2) AS next
         ) AS event ON event.bytes <= $3 OR event.place = 1
        ORDER BY event.position`,
      parameters,
    );
    const { epoch, head, found: count } = found[0]!;
    const rowsFound = found.filter((row): row is Row & PublicEventRow => row.position !== null);
    const isAll = rowsFound.length === (count ?? 0) && rowsFound.length < rows;
    return {
      head: { epoch, position: head },
      events: rowsFound.map((row) => toPublicEvent(row, epoch)),
      through: isAll ? head : (rowsFound.at(-1)?.position ?? after),
    };
  }
}

/** The facets of each version that was public up to the event, as arrays in text, for they differ in length. */
const KNOWN = `ARRAY(SELECT known.facets::text FROM publication.public_facets AS known
  WHERE known.release_id = event.release_id AND known.position <= event.position AND known.facets IS NOT NULL)`;

import { decodeHeaders } from '@dateline/outbox';
import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { concernedReleaseSql } from '../filter/concerns';
import type { Expression } from '../filter/expression';
import { InjectReader } from '../reading/reader';
import type { FeedPlace } from './feed-place';

/** What happened last to a release: its newest event. */
export interface NewestStanding {
  position: number;
  at: Date;
  /** When the release first became public; null once it was taken back. */
  firstPublishedAt: Date | null;
  /** What the event says, as bytes that are only read when they are needed. */
  payload: Buffer;
}

export interface StandingsPage {
  epoch: string;
  /** The newest first. */
  standings: NewestStanding[];
  /** Where the next page begins; null at the end. */
  next: FeedPlace | null;
}

export interface StandingsRange {
  /** Null to begin with what is newest now. */
  from: FeedPlace | null;
  limit: number;
  filter: Expression | null;
}

interface Row extends Omit<NewestStanding, 'at'> {
  epoch: string;
  place: number;
  headers: Buffer;
}

/** The newest standing of each release, as the reader's role sees them. */
@Injectable()
export class NewestStandings {
  constructor(@InjectReader() private readonly database: DataSource) {}

  async page({ from, limit, filter }: StandingsRange): Promise<StandingsPage> {
    // One more than asked for tells whether there is a next page.
    const parameters: unknown[] = [from?.began, from?.before, limit + 1];
    const found: (Row | { epoch: string; position: null })[] = await this.database.query(
      `SELECT head.epoch, entry.*,
              (SELECT min(published_at) FROM publication.public_version AS version
                WHERE version.release_id = entry.release_id) AS "firstPublishedAt"
         FROM publication.public_head AS head
         LEFT JOIN (${newestSql(filter, parameters)}) AS entry ON true
        ORDER BY entry.place DESC`,
      parameters,
    );
    const rows = found.filter((row): row is Row => row.position !== null);
    const page = rows.slice(0, limit);
    const [first] = page;
    const before = rows.length > limit ? page.at(-1)!.place : null;
    return {
      epoch: found[0]!.epoch,
      standings: page.map(toStanding),
      next: first && before ? { began: from?.began ?? first.place, before } : null,
    };
  }
}

/** Each release once, at the place that it had when the walk began, with what happened to it last. */
const newestSql = (filter: Expression | null, parameters: unknown[]): string => `
  SELECT placed.position AS place, log.position, log.headers, log.payload, log.release_id
    FROM publication.public_facets AS placed
    JOIN publication.public_log AS log ON log.position =
         (SELECT max(position) FROM publication.public_facets AS newest WHERE newest.release_id = placed.release_id)
   WHERE ($2::bigint IS NULL OR placed.position < $2)
     AND NOT EXISTS (SELECT FROM publication.public_facets AS later
                      WHERE later.release_id = placed.release_id AND later.position > placed.position
                        AND ($1::bigint IS NULL OR later.position <= $1))
     AND ${concernedReleaseSql(filter, 'placed.release_id', parameters)}
   ORDER BY placed.position DESC LIMIT $3`;

function toStanding({ position, headers, payload, firstPublishedAt }: Row): NewestStanding {
  const [, time] = decodeHeaders(headers).find(([name]) => name === 'ce_time')!;
  return { position, at: new Date(time.toString('utf8')), firstPublishedAt, payload };
}

import type { EnrichmentRecord, PublicRelease } from '@dateline/contracts';
import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { concernsSql } from '../filter/concerns';
import type { Expression } from '../filter/expression';
import type { Standing } from '../publication';
import { InjectReader } from './reader';

/** A release as it stands before readers. */
export interface PublicItem {
  release: PublicRelease;
  enrichment: EnrichmentRecord;
  revision: number;
}

export interface PlacedItem extends PublicItem {
  position: number;
  publishedAt: Date;
}

/** One item, with where it comes from. */
export interface FoundItem extends PlacedItem {
  firstPublishedAt: Date;
  replaces?: Standing;
}

export interface ItemRange {
  since?: string;
  until?: string;
  /** Only what lies before this position. */
  before?: number;
  limit: number;
  filter: Expression | null;
}

export interface PublicWithdrawal {
  id: string;
  version: number;
  reason: string;
  withdrawnAt: Date;
}

interface ItemRow {
  position: number;
  publishedAt: Date;
  /** `data` of the event that made the item public. */
  payload: Buffer;
}

/** What is public, as the reader's role sees it. */
@Injectable()
export class PublicItems {
  constructor(@InjectReader() private readonly database: DataSource) {}

  /** Newest first. */
  async list({ since, until, before, limit, filter }: ItemRange): Promise<PlacedItem[]> {
    const parameters: unknown[] = [since && new Date(since), until && new Date(until), before, limit];
    const rows: ItemRow[] = await this.database.query(
      `SELECT position, published_at AS "publishedAt", payload FROM publication.public_item AS item
        WHERE ($1::timestamptz IS NULL OR published_at >= $1) AND ($2::timestamptz IS NULL OR published_at < $2)
          AND ($3::bigint IS NULL OR position < $3) AND ${concernsSql(filter, 'item', parameters)}
        ORDER BY position DESC LIMIT $4`,
      parameters,
    );
    return rows.map(toItem);
  }

  /** Why and when a public release was taken back; null for any other. */
  async findWithdrawal(releaseId: string): Promise<PublicWithdrawal | null> {
    const [row] = await this.database.query(
      `SELECT release_id AS id, version, reason, withdrawn_at AS "withdrawnAt" FROM publication.public_withdrawal WHERE release_id = $1`,
      [releaseId],
    );
    return row ?? null;
  }

  async find(releaseId: string): Promise<FoundItem | null> {
    const [row]: (ItemRow & { firstPublishedAt: Date })[] = await this.database.query(
      `SELECT position, published_at AS "publishedAt", payload,
              (SELECT min(published_at) FROM publication.public_version WHERE release_id = $1) AS "firstPublishedAt"
         FROM publication.public_item WHERE release_id = $1`,
      [releaseId],
    );
    return row ? { ...toItem(row), firstPublishedAt: row.firstPublishedAt } : null;
  }
}

function toItem({ position, publishedAt, payload }: ItemRow): PlacedItem {
  return { position, publishedAt, ...JSON.parse(payload.toString('utf8')) };
}

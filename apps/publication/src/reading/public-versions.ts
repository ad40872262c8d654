import { decodeHeaders } from '@dateline/outbox';
import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Standing } from '../publication';
import type { PublicItem } from './public-items';
import { InjectReader } from './reader';

/** One state in which readers saw a release, or see it. */
export interface PublicVersion extends PublicItem {
  position: number;
  /** The type of the event that made it public. */
  type: string;
  replaces?: Standing;
}

export interface VersionRange {
  releaseId: string;
  /** Only what became public before this position. */
  before?: number;
  limit: number;
}

/** Every public state of a release, as the reader's role sees them. */
@Injectable()
export class PublicVersions {
  constructor(@InjectReader() private readonly database: DataSource) {}

  /** Newest first. */
  async list({ releaseId, before, limit }: VersionRange): Promise<PublicVersion[]> {
    const rows: { position: number; headers: Buffer; payload: Buffer }[] = await this.database.query(
      `SELECT position, headers, payload FROM publication.public_version
        WHERE release_id = $1 AND ($2::bigint IS NULL OR position < $2) ORDER BY position DESC LIMIT $3`,
      [releaseId, before, limit],
    );
    return rows.map(({ position, headers, payload }) => ({
      position,
      type: decodeHeaders(headers)
        .find(([name]) => name === 'ce_type')![1]
        .toString('utf8'),
      ...JSON.parse(payload.toString('utf8')),
    }));
  }
}

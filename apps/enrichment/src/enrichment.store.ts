import type { EnrichmentRecord, Release } from '@dateline/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { LIVE_REVISION } from './enrichment';

/** Enrichments, unique by (release, version, revision): the state is its own inbox. */
@Injectable()
export class EnrichmentStore {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Those of the given versions that need none: they have an enrichment, or were taken back. As `<id>/<version>`. */
  async settled(releases: readonly Release[]): Promise<Set<string>> {
    const rows: { name: string }[] = await this.database.query(
      `SELECT release_id || '/' || version AS name
         FROM unnest($1::uuid[], $2::int[]) AS come (release_id, version)
        WHERE EXISTS (SELECT FROM enrichment.withdrawn WHERE withdrawn.release_id = come.release_id)
           OR EXISTS (SELECT FROM enrichment.enrichment AS known
                       WHERE known.release_id = come.release_id AND known.version = come.version AND known.revision = $3)`,
      [releases.map(({ id }) => id), releases.map(({ version }) => version), LIVE_REVISION],
    );
    return new Set(rows.map(({ name }) => name));
  }

  /** From here on nothing of these releases is read out or kept. */
  async withdraw(releaseIds: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO enrichment.withdrawn (release_id) SELECT DISTINCT * FROM unnest($1::uuid[]) ORDER BY 1 ON CONFLICT DO NOTHING`,
      [releaseIds],
    );
  }

  /** Saves what is new, rows sorted, because a unique index waits like a lock. @returns `<id>/<version>` of each */
  async insert(
    tx: EntityManager,
    pipeline: string,
    enriched: readonly { release: Release; enrichment: EnrichmentRecord }[],
  ): Promise<Set<string>> {
    const rows: { name: string }[] = await tx.query(
      `INSERT INTO enrichment.enrichment (release_id, version, revision, pipeline, release, record)
       SELECT release_id, version, $5, $6, release, record
         FROM unnest($1::uuid[], $2::int[], $3::jsonb[], $4::jsonb[]) AS fresh (release_id, version, release, record)
        WHERE NOT EXISTS (SELECT FROM enrichment.withdrawn WHERE withdrawn.release_id = fresh.release_id)
        ORDER BY release_id, version
       ON CONFLICT DO NOTHING RETURNING release_id || '/' || version AS name`,
      [
        enriched.map(({ release }) => release.id),
        enriched.map(({ release }) => release.version),
        enriched.map(({ release }) => JSON.stringify(release)),
        enriched.map(({ enrichment }) => JSON.stringify(enrichment)),
        LIVE_REVISION,
        pipeline,
      ],
    );
    return new Set(rows.map(({ name }) => name));
  }
}

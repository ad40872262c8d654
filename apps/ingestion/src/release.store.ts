import type { Release } from '@dateline/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type JourneyEntry, type ReleaseState, STATE_PRECEDENCE } from './journey';
import type { Understood } from './understood';

export interface StoredRelease {
  id: string;
  version: number;
  state: ReleaseState;
  publishedVersion: number | null;
  acceptedAt: Date;
  release: Release;
  understood: Understood;
  withdrawnAt: Date | null;
  reason: string | null;
}

export interface ListQuery {
  client: string;
  state: ReleaseState | null;
  /** The last release of the page before. */
  after: { acceptedAt: string; id: string } | null;
  limit: number;
}

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** The newest version of each release of a client, with its state and what readers see. */
const RELEASES = `
  SELECT release.id, release.version, release.accepted_at AS "acceptedAt", newest.release, newest.understood,
         coalesce(step.state, 'accepted') AS state,
         CASE WHEN step.state = 'withdrawn' THEN NULL ELSE public.version END AS "publishedVersion",
         withdrawal.withdrawn_at AS "withdrawnAt", withdrawal.reason
    FROM ingestion.release
    JOIN ingestion.release_version AS newest ON newest.release_id = release.id AND newest.version = release.version
    LEFT JOIN ingestion.withdrawal ON withdrawal.release_id = release.id
    LEFT JOIN LATERAL (
      SELECT step AS state FROM ingestion.journey_step
       WHERE release_id = release.id AND version = release.version AND step IN (${quoted(STATE_PRECEDENCE)})
         -- A reading that a later reading of the same text took the place of says nothing of the version.
         AND NOT (step = 'superseded' AND EXISTS (
           SELECT FROM ingestion.journey_step AS later
            WHERE later.release_id = release.id AND later.version = release.version
              AND later.revision > journey_step.revision AND later.step IN ('scheduled', 'published')))
       ORDER BY array_position(ARRAY[${quoted(STATE_PRECEDENCE)}], step) LIMIT 1) AS step ON true
    LEFT JOIN LATERAL (
      SELECT max(version) AS version FROM ingestion.journey_step
       WHERE release_id = release.id AND step = 'published') AS public ON true`;

/** Releases as their senders look at them. Every query carries the client: another's release is not there. */
@Injectable()
export class ReleaseStore {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async find(client: string, id: string): Promise<StoredRelease | undefined> {
    const [row] = await this.database.query(`${RELEASES} WHERE release.client = $1 AND release.id = $2`, [client, id]);
    return row;
  }

  list({ client, state, after, limit }: ListQuery): Promise<StoredRelease[]> {
    return this.database.query(
      `${RELEASES}
        WHERE release.client = $1 AND ($2::text IS NULL OR coalesce(step.state, 'accepted') = $2)
          AND ($3::timestamptz IS NULL OR (release.accepted_at, release.id) < ($3, $4::uuid))
        ORDER BY release.accepted_at DESC, release.id DESC LIMIT $5`,
      [client, state, after?.acceptedAt ?? null, after?.id ?? null, limit],
    );
  }

  async hasStep(releaseId: string, version: number, steps: readonly string[]): Promise<boolean> {
    const [{ taken }] = await this.database.query(
      `SELECT EXISTS (SELECT FROM ingestion.journey_step
                       WHERE release_id = $1 AND version = $2 AND step = ANY($3)) AS taken`,
      [releaseId, version, steps],
    );
    return taken;
  }

  /** Every version's acceptance and every step since, in the order in which they happened. */
  async timeline(id: string): Promise<JourneyEntry[]> {
    const rows: (Omit<JourneyEntry, 'at' | 'reason'> & { at: Date; reason: string | null })[] =
      await this.database.query(
        `SELECT 'accepted' AS event, version, NULL AS revision, accepted_at AS at, 'ingestion' AS service, NULL AS reason
         FROM ingestion.release_version WHERE release_id = $1
       UNION ALL
       SELECT step, version, revision, at, service, reason FROM ingestion.journey_step WHERE release_id = $1
       ORDER BY at, version`,
        [id],
      );
    return rows.map(({ at, reason, ...entry }) => ({
      ...entry,
      at: at.toISOString(),
      ...(reason !== null && { reason }),
    }));
  }
}

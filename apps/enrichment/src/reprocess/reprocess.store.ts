import type { EnrichmentRecord, Release } from '@dateline/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/** Releases that one look goes through: few enough for the time limit of a statement. */
const WINDOW = 1000;

/** The Max UUID (RFC 9562), which no release has: the way through all of them begins behind it. */
export const BEHIND_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The newest enrichment of a release: its highest version, and of that the highest revision. */
export interface Newest {
  releaseId: string;
  version: number;
  revision: number;
}

export interface StoredReading extends Newest {
  release: Release;
  record: EnrichmentRecord;
}

/** Some of those that other rules have read or that have no shingles, and the id below which to go on; null at the end. */
export interface Outdated {
  outdated: Newest[];
  next: string | null;
}

/** What is stored, seen by someone who reads it again. */
export class ReprocessStore {
  constructor(private readonly database: DataSource) {}

  /**
   * Goes through some releases, downwards from an id: backwards is the way in which the primary key gives the newest
   * of each first.
   */
  async outdated(rules: string, below: string): Promise<Outdated> {
    const rows: (Newest & { isOutdated: boolean })[] = await this.database.query(
      `SELECT release_id AS "releaseId", version, revision,
              (coalesce(checked_rules, record #>> '{pipeline,rules}') IS DISTINCT FROM $1
                  OR NOT EXISTS (SELECT FROM enrichment.shingles WHERE (shingles.release_id, shingles.version) = (newest.release_id, newest.version)))
                AND NOT EXISTS (SELECT FROM enrichment.withdrawn WHERE withdrawn.release_id = newest.release_id) AS "isOutdated"
         FROM (SELECT DISTINCT ON (release_id) release_id, version, revision, checked_rules, record
                 FROM enrichment.enrichment WHERE release_id < $2
                ORDER BY release_id DESC, version DESC, revision DESC LIMIT ${WINDOW}) AS newest
        ORDER BY release_id DESC`,
      [rules, below],
    );
    const outdated = rows.filter(({ isOutdated }) => isOutdated).map(({ isOutdated: _, ...newest }) => newest);
    return { outdated, next: rows.length < WINDOW ? null : rows.at(-1)!.releaseId };
  }

  read(newest: readonly Newest[]): Promise<StoredReading[]> {
    return this.database.query(
      `SELECT release_id AS "releaseId", version, revision, release, record
         FROM unnest($1::uuid[], $2::int[], $3::int[]) AS sought (release_id, version, revision)
         JOIN enrichment.enrichment USING (release_id, version, revision)`,
      columnsOf(newest),
    );
  }

  /** More events of enrichment than these wait for the relay; those of live releases among them. */
  async isBehind(most: number): Promise<boolean> {
    const [{ waiting }] = await this.database.query(
      `SELECT count(*) AS waiting
         FROM (SELECT FROM enrichment.outbox
                WHERE position > coalesce((SELECT position FROM enrichment.relay WHERE source = 'outbox'), 0)
                LIMIT $1) AS event`,
      [most + 1],
    );
    return waiting > most;
  }

  /**
   * Compare-and-set: the next revision of each, unless anything newer of the release is there, or it was taken back or
   * erased meanwhile. @returns the ids of the releases that have got one
   */
  async insertNext(tx: EntityManager, pipeline: string, readings: readonly StoredReading[]): Promise<Set<string>> {
    if (readings.length === 0) return new Set();
    const rows: { releaseId: string }[] = await tx.query(
      `INSERT INTO enrichment.enrichment (release_id, version, revision, pipeline, release, record)
       SELECT known.release_id, known.version, known.revision + 1, $5, known.release, fresh.record
         FROM unnest($1::uuid[], $2::int[], $3::int[], $4::jsonb[]) AS fresh (release_id, version, revision, record)
         JOIN enrichment.enrichment AS known USING (release_id, version, revision)
        WHERE NOT EXISTS (SELECT FROM enrichment.enrichment AS later
                           WHERE later.release_id = known.release_id
                             AND (later.version, later.revision) > (known.version, known.revision))
          AND NOT EXISTS (SELECT FROM enrichment.withdrawn WHERE withdrawn.release_id = known.release_id)
        ORDER BY 1, 2
       ON CONFLICT DO NOTHING RETURNING release_id AS "releaseId"`,
      [...columnsOf(readings), readings.map(({ record }) => JSON.stringify(record)), pipeline],
    );
    return new Set(rows.map(({ releaseId }) => releaseId));
  }

  /**
   * These rules read the same out of them: nobody needs to look again. @returns the ids of the releases that are still
   * there, neither taken back nor erased meanwhile
   */
  async markChecked(tx: EntityManager, rules: string, newest: readonly Newest[]): Promise<Set<string>> {
    if (newest.length === 0) return new Set();
    const [rows]: [{ releaseId: string }[], number] = await tx.query(
      `UPDATE enrichment.enrichment AS known SET checked_rules = $4
         FROM unnest($1::uuid[], $2::int[], $3::int[]) AS same (release_id, version, revision)
        WHERE (known.release_id, known.version, known.revision) = (same.release_id, same.version, same.revision)
          AND NOT EXISTS (SELECT FROM enrichment.withdrawn WHERE withdrawn.release_id = known.release_id)
       RETURNING known.release_id AS "releaseId"`,
      [...columnsOf(newest), rules],
    );
    return new Set(rows.map(({ releaseId }) => releaseId));
  }
}

const columnsOf = (newest: readonly Newest[]): [string[], number[], number[]] => [
  newest.map(({ releaseId }) => releaseId),
  newest.map(({ version }) => version),
  newest.map(({ revision }) => revision),
];

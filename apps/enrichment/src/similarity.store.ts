import { type Likeness, likenessOf, sampleOf } from '@dateline/annotation';
import type { Release } from '@dateline/contracts';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/** Most texts that are looked at for one, and most that are told. */
const CANDIDATES = 12;
const TOLD = 10;
/**
 * A text stands in the index under a phrase only while no more than these do. A phrase that everybody uses tells nothing,
 * and the cost of finding its holders grows with their number, whatever the limit of the query.
 */
export const HOLDERS = 24;

export interface Similar extends Likeness {
  releaseId: string;
}

interface Candidate {
  place: number;
  releaseId: string;
  shingles: Buffer;
}

/**
 * Each phrase finds some who hold it, and counts the more the fewer they are: so the one release that was sent again is
 * found among thousands of the same pattern. The holders are materialised because the planner, which takes every phrase
 * for a common one, would else read the whole table until it has its few.
 */
const FIND = `
  SELECT place::int, best.release_id AS "releaseId", known.shingles
    FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS sought (one, place)
   CROSS JOIN LATERAL (
     SELECT release_id, version
       FROM (SELECT release_id, version, 1.0 / count(*) OVER (PARTITION BY hash) AS weight
               FROM (SELECT jsonb_array_elements_text(one -> 'sample')::int AS hash) AS phrase
              CROSS JOIN LATERAL (
                WITH holder AS MATERIALIZED (
                  SELECT release_id, version FROM enrichment.shingles
                   WHERE sample @> ARRAY[hash] AND release_id <> (one ->> 'id')::uuid)
                SELECT release_id, version FROM holder LIMIT ${HOLDERS}) AS holding) AS near
      GROUP BY release_id, version
      ORDER BY sum(weight) DESC, release_id, version DESC LIMIT ${CANDIDATES}) AS best
    JOIN enrichment.shingles AS known USING (release_id, version)`;

/** The texts of all releases as sets of shingles, among which similar ones are found. */
@Injectable()
export class SimilarityStore {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** What each release resembles, most alike first; other versions of itself are not named. */
  async find(releases: readonly { release: Release; shingles: Uint32Array }[]): Promise<Similar[][]> {
    if (releases.length === 0) return [];
    const candidates: Candidate[] = await this.database.query(FIND, [
      JSON.stringify(releases.map(({ release: { id }, shingles }) => ({ id, sample: signed(sampleOf(shingles)) }))),
    ]);
    return releases.map(({ shingles }, index) =>
      mostAlike(
        shingles,
        candidates.filter(({ place }) => place === index + 1),
      ),
    );
  }

  /** Saved together with the enrichment. */
  async insert(tx: EntityManager, texts: readonly { release: Release; shingles: Uint32Array }[]): Promise<void> {
    if (texts.length === 0) return;
    await tx.query(
      `INSERT INTO enrichment.shingles (release_id, version, shingles, sample)
       SELECT id, version, decode(shingles, 'hex'), ARRAY(
                SELECT hash FROM (SELECT jsonb_array_elements_text(sample)::int AS hash) AS phrase
                 WHERE (WITH holder AS MATERIALIZED (SELECT FROM enrichment.shingles AS known WHERE known.sample @> ARRAY[hash])
                        SELECT count(*) FROM (SELECT FROM holder LIMIT ${HOLDERS}) AS crowd) < ${HOLDERS})
         FROM unnest($1::uuid[], $2::int[], $3::text[], $4::jsonb[]) AS fresh (id, version, shingles, sample)
        ORDER BY id, version ON CONFLICT DO NOTHING`,
      [
        texts.map(({ release }) => release.id),
        texts.map(({ release }) => release.version),
        texts.map(({ shingles }) => toBytes(shingles).toString('hex')),
        texts.map(({ shingles }) => JSON.stringify(signed(sampleOf(shingles)))),
      ],
    );
  }
}

/** The best likeness of each release, whatever version of it. */
function mostAlike(shingles: Uint32Array, candidates: readonly Candidate[]): Similar[] {
  const best = new Map<string, Similar>();
  for (const { releaseId, shingles: bytes } of candidates) {
    const likeness = likenessOf(shingles, fromBytes(bytes));
    const known = best.get(releaseId);
    if (likeness && (!known || likeness.containment > known.containment))
      best.set(releaseId, { releaseId, ...likeness });
  }
  return [...best.values()]
    .sort((one, other) => other.containment - one.containment || (one.releaseId < other.releaseId ? -1 : 1))
    .slice(0, TOLD);
}

/** Postgres' integers are signed. */
const signed = (hashes: Uint32Array): number[] => Array.from(hashes, (hash) => hash | 0);

function toBytes(hashes: Uint32Array): Buffer {
  const bytes = Buffer.alloc(hashes.length * 4);
  hashes.forEach((hash, place) => void bytes.writeUInt32BE(hash, place * 4));
  return bytes;
}

const fromBytes = (bytes: Buffer): Uint32Array =>
  Uint32Array.from({ length: bytes.length / 4 }, (_, place) => bytes.readUInt32BE(place * 4));

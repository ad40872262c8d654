import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tells texts from each other, to find the same release sent again, edited, cut or excerpted. */
export class Similarity1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- All shingles of a text as big-endian unsigned 32-bit hashes, ascending; and the few by which it is found.
      CREATE TABLE enrichment.shingles (
        release_id uuid NOT NULL,
        version    integer NOT NULL,
        shingles   bytea NOT NULL,
        sample     integer[] NOT NULL,
        PRIMARY KEY (release_id, version)
      );
      ALTER TABLE enrichment.shingles ALTER COLUMN shingles SET STORAGE EXTERNAL;
      CREATE INDEX shingles_sample ON enrichment.shingles USING gin (sample) WITH (fastupdate = on, gin_pending_list_limit = 512);
      GRANT SELECT, INSERT, DELETE ON enrichment.shingles TO dateline_enrichment;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE enrichment.shingles');
  }
}

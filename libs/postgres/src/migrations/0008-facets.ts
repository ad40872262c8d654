import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What filters find public events by. */
export class Facets1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A row a public event: what its version can be found by, as numbers that hold none of its text. Null for a
      -- withdrawal, which concerns whoever an earlier version concerned, and where the text was erased.
      CREATE TABLE publication.event_facets (
        position   bigint PRIMARY KEY REFERENCES publication.public_event,
        release_id uuid NOT NULL,
        facets     integer[]
      );
      CREATE INDEX event_facets_of_release ON publication.event_facets (release_id, position);
      CREATE INDEX event_facets_found ON publication.event_facets USING gin (facets) WITH (gin_pending_list_limit = 1024);
      GRANT SELECT, INSERT, UPDATE ON publication.event_facets TO dateline_publication;

      CREATE VIEW publication.public_facets AS SELECT position, release_id, facets FROM publication.event_facets;
      CREATE OR REPLACE VIEW publication.public_log AS
        SELECT position, headers, payload, convert_from(key, 'UTF8')::uuid AS release_id FROM publication.public_told;
      GRANT SELECT ON publication.public_facets TO dateline_reader;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW publication.public_log, publication.public_facets;
      CREATE VIEW publication.public_log AS SELECT position, headers, payload FROM publication.public_told;
      GRANT SELECT ON publication.public_log TO dateline_publication, dateline_reader;
      DROP TABLE publication.event_facets;
    `);
  }
}

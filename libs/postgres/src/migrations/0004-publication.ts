import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outboxTables, parkedTable, relayTable } from './messaging-tables';
import { grantRows, runtimeRole } from './runtime-role';

/** What is public, and the one series of public events that every road to a subscriber is a cursor over. */
export class Publication1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA publication;

      -- The highest version heard of on either topic: no lower one is published any more. received_version is the
      -- highest that ingestion itself has told of, by which a repeated telling is known.
      CREATE TABLE publication.gate (
        release_id       uuid PRIMARY KEY,
        highest_version  integer NOT NULL,
        received_version integer NOT NULL DEFAULT 0,
        withdrawn        boolean NOT NULL DEFAULT false
      );

      -- What was decided on each enriched version. The text itself stands once, in the public event at this position;
      -- of what never became public there is none here.
      CREATE TABLE publication.publication (
        release_id uuid NOT NULL,
        version    integer NOT NULL,
        revision   integer NOT NULL,
        state      text NOT NULL CHECK (state IN ('published', 'replaced', 'superseded', 'withdrawn')),
        decided_at timestamptz NOT NULL,
        position   bigint UNIQUE,
        PRIMARY KEY (release_id, version, revision)
      );
      CREATE UNIQUE INDEX publication_current ON publication.publication (release_id) WHERE state = 'published';
      CREATE INDEX publication_newest ON publication.publication (position DESC) WHERE state = 'published';
      CREATE INDEX publication_decided ON publication.publication (decided_at) WHERE state = 'published';

      -- Positions are dense, so that no gap tells of a release that is not public yet: one counted row, no sequence.
      CREATE TABLE publication.public_series (
        is_only  boolean PRIMARY KEY DEFAULT true CHECK (is_only),
        epoch    text NOT NULL,
        position bigint NOT NULL
      );
      INSERT INTO publication.public_series (epoch, position) VALUES (substr(md5(random()::text || clock_timestamp()::text), 1, 8), 0);

      CREATE TABLE publication.public_event (
        position   bigint PRIMARY KEY,
        topic      text NOT NULL,
        event_id   uuid NOT NULL UNIQUE,
        key        bytea NOT NULL,
        headers    bytea NOT NULL,
        payload    bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        refused    text
      );
      ALTER TABLE publication.public_event ALTER COLUMN payload SET STORAGE EXTERNAL;

      CREATE VIEW publication.public_item AS
        SELECT release_id, version, revision, position, decided_at AS published_at, payload
          FROM publication.publication JOIN publication.public_event USING (position) WHERE state = 'published';
      CREATE VIEW publication.public_log AS
        SELECT position, headers, payload FROM publication.public_event;
      CREATE VIEW publication.public_head AS
        SELECT epoch, position FROM publication.public_series;
      ${outboxTables('publication')}
      ${relayTable('publication')}
      ${parkedTable('publication')}
      ${runtimeRole('dateline_publication')}
      ${grantRows('publication', 'dateline_publication')}
      ${runtimeRole('dateline_reader')}
      GRANT USAGE ON SCHEMA publication, access TO dateline_reader;
      GRANT SELECT ON access.api_key TO dateline_reader;
      GRANT SELECT ON publication.public_item, publication.public_log, publication.public_head TO dateline_reader;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA publication CASCADE');
  }
}

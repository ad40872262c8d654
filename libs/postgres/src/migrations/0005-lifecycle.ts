import type { MigrationInterface, QueryRunner } from 'typeorm';

const INGESTION = `
  -- A release is taken back once, for good, all its versions together.
  CREATE TABLE ingestion.withdrawal (
    release_id   uuid PRIMARY KEY,
    version      integer NOT NULL,
    reason       text NOT NULL,
    withdrawn_at timestamptz NOT NULL
  );

  -- Who did what to a release. No text of a release belongs here, and no row is ever changed: see the trigger.
  CREATE TABLE ingestion.audit (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release_id uuid NOT NULL,
    version    integer NOT NULL,
    action     text NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    client     text NOT NULL,
    key_id     text,
    trace_id   text,
    detail     jsonb NOT NULL DEFAULT '{}'
  );
  CREATE INDEX audit_of_release ON ingestion.audit (release_id, id);
  CREATE FUNCTION ingestion.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The audit is append-only: % is refused', TG_OP;
  END $$;
  CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ingestion.audit
    EXECUTE FUNCTION ingestion.refuse_to_rewrite();
  GRANT SELECT, INSERT ON ingestion.withdrawal, ingestion.audit TO dateline_ingestion;
`;

const ENRICHMENT = `
  -- Of a release that was taken back nothing is read out any more, so that no text comes in again after an erasure.
  CREATE TABLE enrichment.withdrawn (release_id uuid PRIMARY KEY);
  GRANT SELECT, INSERT ON enrichment.withdrawn TO dateline_enrichment;
`;

const PUBLICATION = `
  -- The one clock by which embargoes are kept, whatever the clocks of the services say.
  CREATE FUNCTION publication.clock() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT now()';

  -- What waits for its moment: the enriched version as it came, which no reader's role can see. At most one a release.
  CREATE TABLE publication.scheduled (
    release_id  uuid PRIMARY KEY,
    version     integer NOT NULL,
    revision    integer NOT NULL,
    due_at      timestamptz NOT NULL,
    event_id    uuid NOT NULL,
    traceparent text,
    payload     bytea NOT NULL
  );
  CREATE INDEX scheduled_due ON publication.scheduled (due_at);
  ALTER TABLE publication.scheduled ALTER COLUMN payload SET STORAGE EXTERNAL;

  -- What was public and was taken back. Of a release that never was public there is no row.
  CREATE TABLE publication.withdrawal (
    release_id   uuid PRIMARY KEY,
    version      integer NOT NULL,
    reason       text NOT NULL,
    withdrawn_at timestamptz NOT NULL
  );

  -- An event with the text of a release that was taken back since: no road tells it any more.
  ALTER TABLE publication.public_event ADD COLUMN withheld boolean NOT NULL DEFAULT false;

  -- The gate: every road to a reader, and the relay to the public topic, sees public events through this view only. What
  -- is not public yet is in no public event, and what was taken back is withheld.
  CREATE VIEW publication.public_told AS
    SELECT position, topic, event_id, key, headers, payload, created_at FROM publication.public_event WHERE NOT withheld;
  CREATE VIEW publication.public_version AS
    SELECT release_id, version, revision, state = 'published' AS is_current, position, decided_at AS published_at, headers, payload
      FROM publication.publication JOIN publication.public_told USING (position);
  CREATE OR REPLACE VIEW publication.public_item AS
    SELECT release_id, version, revision, position, decided_at AS published_at, payload
      FROM publication.publication JOIN publication.public_told USING (position) WHERE state = 'published';
  CREATE OR REPLACE VIEW publication.public_log AS
    SELECT position, headers, payload FROM publication.public_told;
  CREATE VIEW publication.public_withdrawal AS
    SELECT release_id, version, reason, withdrawn_at FROM publication.withdrawal;

  GRANT SELECT, INSERT, UPDATE, DELETE ON publication.scheduled TO dateline_publication;
  GRANT SELECT, INSERT ON publication.withdrawal TO dateline_publication;
  GRANT SELECT ON publication.public_told, publication.public_version, publication.public_item, publication.public_log,
                  publication.public_withdrawal TO dateline_publication;
  GRANT SELECT ON publication.public_version, publication.public_withdrawal TO dateline_reader;
`;

/** The life of a release: what waits for its moment, what was taken back, and who did it. */
export class Lifecycle1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INGESTION);
    await runner.query(ENRICHMENT);
    await runner.query(PUBLICATION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW publication.public_withdrawal, publication.public_version;
      CREATE OR REPLACE VIEW publication.public_item AS
        SELECT release_id, version, revision, position, decided_at AS published_at, payload
          FROM publication.publication JOIN publication.public_event USING (position) WHERE state = 'published';
      CREATE OR REPLACE VIEW publication.public_log AS SELECT position, headers, payload FROM publication.public_event;
      DROP VIEW publication.public_told;
      ALTER TABLE publication.public_event DROP COLUMN withheld;
      DROP TABLE publication.withdrawal, publication.scheduled;
      DROP FUNCTION publication.clock();
      DROP TABLE enrichment.withdrawn;
      DROP TABLE ingestion.audit, ingestion.withdrawal;
      DROP FUNCTION ingestion.refuse_to_rewrite();
    `);
  }
}

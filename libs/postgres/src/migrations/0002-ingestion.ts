import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outboxTables, parkedTable, relayTable } from './messaging-tables';
import { grantRows, runtimeRole } from './runtime-role';

/** Releases as they came in, what makes one the same as another, and the steps each has taken since. */
export class Ingestion1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA ingestion;

      CREATE TABLE ingestion.release (
        id         uuid PRIMARY KEY,
        client     text NOT NULL,
        version    integer NOT NULL,
        accepted_at timestamptz NOT NULL
      );
      CREATE INDEX release_of_client ON ingestion.release (client, accepted_at DESC, id DESC);

      CREATE TABLE ingestion.release_version (
        release_id    uuid NOT NULL,
        version       integer NOT NULL,
        submission_id uuid NOT NULL UNIQUE,
        content_hash  bytea NOT NULL,
        fields_hash   bytea NOT NULL,
        release       jsonb NOT NULL,
        understood    jsonb NOT NULL,
        accepted_at   timestamptz NOT NULL,
        PRIMARY KEY (release_id, version)
      );

      -- The same client's same canonical text is the same release.
      CREATE TABLE ingestion.release_text (
        client       text NOT NULL,
        content_hash bytea NOT NULL,
        release_id   uuid NOT NULL,
        version      integer NOT NULL,
        PRIMARY KEY (client, content_hash)
      );

      CREATE TABLE ingestion.idempotency_key (
        client        text NOT NULL,
        key           text NOT NULL,
        fingerprint   bytea NOT NULL,
        release_id    uuid NOT NULL,
        version       integer NOT NULL,
        submission_id uuid NOT NULL,
        PRIMARY KEY (client, key)
      );

      CREATE TABLE ingestion.journey_step (
        release_id uuid NOT NULL,
        version    integer NOT NULL,
        revision   integer NOT NULL,
        step       text NOT NULL,
        at         timestamptz NOT NULL,
        service    text NOT NULL,
        reason     text,
        PRIMARY KEY (release_id, version, revision, step)
      );
      ${outboxTables('ingestion')}
      ${relayTable('ingestion')}
      ${parkedTable('ingestion')}
      ${runtimeRole('dateline_ingestion')}
      ${grantRows('ingestion', 'dateline_ingestion')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA ingestion CASCADE');
  }
}

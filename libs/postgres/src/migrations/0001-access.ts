import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys: written by the command line, read by every service. */
export class Access1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA access;
      CREATE TABLE access.api_key (
        id         text PRIMARY KEY,
        client     text NOT NULL,
        scopes     text[] NOT NULL,
        digest     bytea NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA access CASCADE');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { outboxTables, parkedTable, relayTable } from './messaging-tables';
import { grantRows, runtimeRole } from './runtime-role';

/** What was read out of each version of each release. */
export class Enrichment1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA enrichment;

      -- A live enrichment is unique by (release, version), whatever the pipeline: revision 1.
      CREATE TABLE enrichment.enrichment (
        release_id  uuid NOT NULL,
        version     integer NOT NULL,
        revision    integer NOT NULL,
        pipeline    text NOT NULL,
        release     jsonb NOT NULL,
        record      jsonb NOT NULL,
        enriched_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (release_id, version, revision)
      );
      ${outboxTables('enrichment')}
      ${relayTable('enrichment')}
      ${parkedTable('enrichment')}
      ${runtimeRole('dateline_enrichment')}
      ${grantRows('enrichment', 'dateline_enrichment')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA enrichment CASCADE');
  }
}

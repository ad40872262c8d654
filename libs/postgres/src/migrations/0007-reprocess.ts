import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reprocessing has looked at already, so that it goes on where it was ended. */
export class Reprocess1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The newest rules that read the same out of the text as this record holds; null: none but those that made it.
      ALTER TABLE enrichment.enrichment ADD COLUMN checked_rules text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE enrichment.enrichment DROP COLUMN checked_rules');
  }
}

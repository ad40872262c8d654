import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A text is looked for by each of its phrases alone, and each look would go through the whole list of pending entries. */
export class SimilarityAtScale1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER INDEX enrichment.shingles_sample RESET (gin_pending_list_limit);
      ALTER INDEX enrichment.shingles_sample SET (fastupdate = off);
      -- What is pending already moves into the index.
      SELECT gin_clean_pending_list('enrichment.shingles_sample');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER INDEX enrichment.shingles_sample SET (fastupdate = on, gin_pending_list_limit = 512)');
  }
}

import { DataSource, type QueryRunner } from 'typeorm';
import { migrations } from './migrations';

const TABLE = 'dateline_migrations';

export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/**
 * Brings the database to what this version of Dateline expects. Twice, or twenty at once, is harmless: one does it
 * under a lock, the others find it done. A login without DDL may call it when nothing is left to do.
 * @throws NewerDatabase when a later version of Dateline has been here: nothing is touched
 */
export async function migrate(databaseUrl: string): Promise<{ applied: string[]; total: number }> {
  const database = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    applicationName: 'dateline migrate',
    migrations,
    migrationsTableName: TABLE,
    migrationsTransactionMode: 'each',
    connectTimeoutMS: 5000,
  });
  await database.initialize();
  const lock = database.createQueryRunner();
  try {
    if ((await pending(lock)).length === 0) return { applied: [], total: migrations.length };
    await lock.query(`SELECT pg_advisory_lock(hashtext('dateline:migrate'))`);
    await pending(lock);
    const applied = await database.runMigrations();
    return { applied: applied.map((migration) => migration.name), total: migrations.length };
  } finally {
    await lock.release();
    await database.destroy();
  }
}

/** The names of what is still to do; refuses a database that holds more than this version knows. */
async function pending(runner: QueryRunner): Promise<string[]> {
  const [table] = await runner.query(`SELECT to_regclass($1) AS oid`, [`public.${TABLE}`]);
  const rows: { name: string }[] = table.oid ? await runner.query(`SELECT name FROM public.${TABLE}`) : [];
  const done = new Set(rows.map(({ name }) => name));
  const known = migrations.map(({ name }) => name);
  const unknown = [...done].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new NewerDatabase(
      `The database was written by a newer Dateline (${unknown.join(', ')} is not known to this one). Start that version again, or choose another database; nothing was changed.`,
    );
  }
  return known.filter((name) => !done.has(name));
}

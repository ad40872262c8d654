import { Client } from 'pg';

/** All that the database shows to the role that public reading uses, as text, by relation. */
export async function dumpAsReader(url: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET ROLE dateline_reader');
    const { rows } = await client.query<{ relation: string; columns: string }>(READABLE);
    const dump = new Map<string, string>();
    for (const { relation, columns } of rows) dump.set(relation, await textOf(client, relation, columns));
    return dump;
  } finally {
    await client.end();
  }
}

/** Postgres' own views too: statistics and activity hold pieces of what others write and ask. */
const READABLE = `
  SELECT format('%I.%I', nspname, relname) AS relation, string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
   WHERE relkind IN ('r', 'v', 'm', 'p', 'f') AND attnum > 0 AND NOT attisdropped
     AND has_schema_privilege(pg_namespace.oid, 'USAGE') AND has_column_privilege(pg_class.oid, attnum, 'SELECT')
   GROUP BY nspname, relname ORDER BY 1`;

const INSUFFICIENT_PRIVILEGE = '42501';

async function textOf(client: Client, relation: string, columns: string): Promise<string> {
  try {
    const { rows } = await client.query(`SELECT line::text FROM (SELECT ${columns} FROM ${relation}) AS line`);
    return rows.map(({ line }) => line).join('\n');
  } catch (error) {
    // Some views can be named by everybody, and then refuse what stands behind them.
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return '';
    throw error;
  }
}

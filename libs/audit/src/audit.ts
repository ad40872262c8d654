import type { Queryable } from '@dateline/postgres';

type AuditAction =
  | 'submitted'
  | 'corrected'
  | 'updated'
  | 'embargo-set'
  | 'embargo-moved'
  | 'embargo-lifted'
  | 'withdrawn'
  | 'erased';

/** Who acts: the client of an API key, or somebody at the command line, who has none. */
export interface Doer {
  client: string;
  keyId: string | null;
  traceId: string | null;
}

/** One act on a release. `detail` names moments and counts, never anything of the release's text. */
export interface AuditEntry {
  releaseId: string;
  version: number;
  action: AuditAction;
  by: Doer;
  detail?: Record<string, string | number | null>;
}

export interface RecordedEntry extends Required<AuditEntry> {
  at: Date;
}

/** Adds to the record of who did what, in the transaction that does it. Rows are never changed: the database refuses. */
export async function appendAudit(tx: Queryable, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `INSERT INTO ingestion.audit (release_id, version, action, client, key_id, trace_id, detail)
     SELECT * FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[])`,
    [
      entries.map(({ releaseId }) => releaseId),
      entries.map(({ version }) => version),
      entries.map(({ action }) => action),
      entries.map(({ by }) => by.client),
      entries.map(({ by }) => by.keyId),
      entries.map(({ by }) => by.traceId),
      entries.map(({ detail }) => JSON.stringify(detail ?? {})),
    ],
  );
}

/** Everything that was done to a release, in its order. */
export async function readAudit(database: Queryable, releaseId: string): Promise<RecordedEntry[]> {
  const rows: (Omit<RecordedEntry, 'by'> & Doer)[] = await database.query(
    `SELECT release_id AS "releaseId", version, action, at, client, key_id AS "keyId", trace_id AS "traceId", detail
       FROM ingestion.audit WHERE release_id = $1 ORDER BY id`,
    [releaseId],
  );
  return rows.map(({ client, keyId, traceId, ...entry }) => ({ ...entry, by: { client, keyId, traceId } }));
}

import type { Queryable } from '@dateline/postgres';
import type { EntityManager } from 'typeorm';
import { type Candidate, type Decided, type Fact, standingName } from './publication';

/** What waits for its moment: rows of publication.scheduled, which hold the whole text and no reader can see. */
export async function saveSchedule(tx: EntityManager, decided: readonly Decided[]): Promise<void> {
  await endWaiting(tx, decided);
  await beginWaiting(tx, decided);
}

/** Whatever is decided on a standing, it waits no longer. */
async function endWaiting(tx: EntityManager, decided: readonly Decided[]): Promise<void> {
  const ended = decided.filter(({ decision }) => decision.outcome !== 'received' && decision.outcome !== 'scheduled');
  if (ended.length === 0) return;
  await tx.query(
    `DELETE FROM publication.scheduled USING unnest($1::uuid[], $2::integer[], $3::integer[]) AS ended (release_id, version, revision)
      WHERE scheduled.release_id = ended.release_id AND scheduled.version = ended.version AND scheduled.revision = ended.revision`,
    [
      ended.map(({ fact }) => fact.releaseId),
      ended.map(({ decision }) => decision.version),
      ended.map(({ decision }) => decision.revision),
    ],
  );
}

/** The last one of each release: those before it in the chunk have been superseded by it. */
async function beginWaiting(tx: EntityManager, decided: readonly Decided[]): Promise<void> {
  const waiting = new Map<string, unknown[]>();
  for (const { fact, decision } of decided) {
    const { releaseId } = fact;
    const name = `${releaseId} ${standingName(decision)}`;
    if (decision.outcome === 'received') continue;
    if (decision.outcome !== 'scheduled') {
      waiting.delete(name);
      continue;
    }
    const { version, revision, hold, candidate } = decision;
    const payload = Buffer.from(JSON.stringify(candidate));
    waiting.set(name, [releaseId, version, revision, hold.until, fact.eventId, fact.traceparent ?? null, payload]);
  }
  if (waiting.size === 0) return;
  const rows = [...waiting.values()];
  const places = rows.map((row, at) => `(${row.map((_, column) => `$${at * row.length + column + 1}`).join(', ')})`);
  await tx.query(
    `INSERT INTO publication.scheduled (release_id, version, revision, due_at, event_id, traceparent, payload)
     VALUES ${places.join(', ')}`,
    rows.flat(),
  );
}

export interface DueList {
  releaseIds: string[];
  /** Milliseconds until the next moment after now; null when nothing else waits. */
  nextInMs: number | null;
}

/** The releases whose moment has come by the database's clock, longest due first, without those named. */
export async function listDue(database: Queryable, without: readonly string[], limit: number): Promise<DueList> {
  const [row] = await database.query(
    `SELECT ARRAY(SELECT release_id::text FROM publication.scheduled
                   WHERE due_at <= publication.clock() AND release_id <> ALL ($2::uuid[])
                   ORDER BY due_at LIMIT $1) AS "releaseIds",
            (SELECT ceil(extract(epoch FROM min(due_at) - publication.clock()) * 1000)::float8
               FROM publication.scheduled WHERE due_at > publication.clock()) AS "nextInMs"`,
    [limit, without],
  );
  return row;
}

interface DueRow {
  releaseId: string;
  version: number;
  eventId: string;
  traceparent: string | null;
  payload: Buffer;
}

export async function readDue(tx: EntityManager, releaseIds: readonly string[]): Promise<Fact[]> {
  const rows: DueRow[] = await tx.query(
    `SELECT release_id AS "releaseId", version, event_id AS "eventId", traceparent, payload
       FROM publication.scheduled WHERE release_id = ANY($1) ORDER BY due_at, release_id`,
    [releaseIds],
  );
  return rows.map(({ payload, traceparent, ...about }) => ({
    kind: 'due',
    ...about,
    traceparent: traceparent ?? undefined,
    candidate: JSON.parse(payload.toString('utf8')) as Candidate,
  }));
}

export async function countScheduled(database: Queryable): Promise<number> {
  const [{ releases }] = await database.query('SELECT count(*) AS releases FROM publication.scheduled');
  return releases;
}

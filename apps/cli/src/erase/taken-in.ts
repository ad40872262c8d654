import type { Queryable } from '@dateline/postgres';

const OF_RELEASE = `key = convert_to($1::text, 'UTF8')`;

/** @param table what the relay reads; `source`: its name for itself, which differs for a view */
const carried = (schema: string, table: string, source = table): string => `
  NOT EXISTS (SELECT FROM ${schema}.${table} WHERE ${OF_RELEASE}
                 AND position > coalesce((SELECT position FROM ${schema}.relay WHERE source = '${source}'), 0))`;

/** A failed step carries an error's words, which may quote the text. One that ingestion could not take in is parked there. */
const FAILURES_KNOWN = `
  NOT EXISTS (SELECT FROM told WHERE step ->> 'step' = 'failed'
     AND NOT EXISTS (SELECT FROM ingestion.parked WHERE ${OF_RELEASE} AND parked.payload = told.payload)
     AND NOT EXISTS (SELECT FROM ingestion.journey_step AS taken
                      WHERE taken.release_id = $1::uuid AND taken.version = (told.step ->> 'version')::int
                        AND taken.revision = (told.step ->> 'revision')::int AND taken.step = 'failed'))`;

/** What must hold before a text can be erased for good, by what is to be said while it does not. */
const CONDITIONS: [string, string][] = [
  [
    'enrichment has not taken the withdrawal in',
    `EXISTS (SELECT FROM enrichment.withdrawn WHERE release_id = $1::uuid)`,
  ],
  [
    'publication has not taken the withdrawal in',
    `EXISTS (SELECT FROM publication.gate WHERE release_id = $1::uuid AND withdrawn)`,
  ],
  ['ingestion has events to carry to Kafka', carried('ingestion', 'outbox')],
  ['enrichment has events to carry to Kafka', carried('enrichment', 'outbox')],
  ['publication has events to carry to Kafka', carried('publication', 'outbox')],
  ['publication has public events to carry to Kafka', carried('publication', 'public_told', 'public_event')],
  ['ingestion has not taken in that a version failed', FAILURES_KNOWN],
];

// Materialized, because only the payload of a journey's event is sure to be JSON.
const UNMET = `
  WITH told AS MATERIALIZED (
    SELECT payload, convert_from(payload, 'UTF8')::jsonb AS step
      FROM (TABLE enrichment.outbox UNION ALL TABLE publication.outbox) AS event
     WHERE ${OF_RELEASE} AND topic = 'dateline.journey')
  SELECT words FROM (VALUES ${CONDITIONS.map(([words, holds]) => `('${words}', ${holds})`).join(', ')}) AS condition (words, holds)
   WHERE NOT holds`;

/** What of a withdrawn release is still under way and could bring its text back; empty when nothing is. */
export async function stillUnderWay(database: Queryable, releaseId: string): Promise<string[]> {
  const rows: { words: string }[] = await database.query(UNMET, [releaseId]);
  return rows.map(({ words }) => words);
}

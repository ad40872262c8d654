import type { OutgoingRecord } from '@dateline/event-log';
import { type EventTable, encodeHeaders, positionLock } from '@dateline/outbox';
import type { EntityManager } from 'typeorm';
import type { Standing } from './publication';

/**
 * The public events: one dense series of positions that every road to a subscriber is a cursor over. The relay reads
 * them through the same gate as everybody, so what was taken back before it came to it does not go out any more.
 */
export const PUBLIC_EVENTS: EventTable = { schema: 'publication', name: 'public_event', readFrom: 'public_told' };

export interface PublicEventToAppend {
  releaseId: string;
  record: OutgoingRecord;
  /** What the event makes public; null for a withdrawal. */
  makesPublic: Standing | null;
  /** What filters find it by; null for a withdrawal. */
  facets: number[] | null;
}

/**
 * Appends public events in their order. The series is dense, because a gap would tell of a release that is not public:
 * it is counted in one row, under the lock that makes the order of positions the order of commits.
 */
export async function appendPublicEvents(tx: EntityManager, events: readonly PublicEventToAppend[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(positionLock(PUBLIC_EVENTS));
  const [[series]] = await tx.query(
    `UPDATE publication.public_series SET position = position + $1 RETURNING position - $1 AS before`,
    [events.length],
  );
  const scalars = columns(events);
  const payloads = events.map(({ record }) => record.value);
  // Each payload is a parameter of its own, for node-postgres sends those as bytes; in an array it writes them as
  // hexadecimal text, which took three times as long.
  const values = payloads.map((_, index) => `(${index + 1}::bigint, $${2 + scalars.length + index}::bytea)`);
  await tx.query(
    `WITH event AS (
       SELECT $1::bigint + place AS position, *
         FROM unnest($2::text[], $3::uuid[], $4::bytea[], $5::bytea[], $6::uuid[], $7::integer[], $8::integer[], $9::text[])
              WITH ORDINALITY AS event (topic, event_id, key, headers, release_id, version, revision, facets, place)
         JOIN (VALUES ${values.join(', ')}) AS content (place, payload) USING (place)
     ), placed AS (
       UPDATE publication.publication SET position = event.position FROM event
        WHERE publication.release_id = event.release_id AND publication.version = event.version
          AND publication.revision = event.revision
     ), told AS (
       INSERT INTO publication.public_event (position, topic, event_id, key, headers, payload)
       SELECT position, topic, event_id, key, headers, payload FROM event ORDER BY position
     )
     INSERT INTO publication.event_facets (position, release_id, facets)
     SELECT position, release_id, facets::integer[] FROM event ORDER BY position`,
    [series.before, ...scalars, ...payloads],
  );
}

const columns = (events: readonly PublicEventToAppend[]): unknown[] => [
  events.map(({ record }) => record.topic),
  events.map(({ record }) => record.headers.find(([name]) => name === 'ce_id')?.[1].toString('utf8')),
  events.map(({ record }) => record.key),
  events.map(({ record }) => encodeHeaders(record.headers)),
  events.map(({ releaseId }) => releaseId),
  events.map(({ makesPublic }) => makesPublic?.version ?? null),
  events.map(({ makesPublic }) => makesPublic?.revision ?? null),
  events.map(({ facets }) => facets && arrayLiteral(facets)),
];

/** An array inside an array of another length, which Postgres has only as text. */
const arrayLiteral = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

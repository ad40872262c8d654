import type { OutgoingRecord } from '@dateline/event-log';
import { type EventTable, encodeHeaders, positionLock } from '@dateline/outbox';
import type { EntityManager } from 'typeorm';
import type { Gate } from './gate.store';
import { type ReleaseState, type Standing, standingName } from './publication';

/** The public events: one dense series of positions that every road to a subscriber is a cursor over. */
export const PUBLIC_EVENTS: EventTable = { schema: 'publication', name: 'public_event' };

type StandingState = 'published' | 'replaced' | 'superseded' | 'withdrawn';

export interface DecidedStanding extends Standing {
  releaseId: string;
  state: StandingState;
  /** It takes the place of what is public until now. */
  replaces: boolean;
}

export interface PositionedEvent extends Standing {
  releaseId: string;
  record: OutgoingRecord;
}

/** What is known of each release, and the database's own time, which is the only clock for an embargo. */
export async function readStates(
  tx: EntityManager,
  releaseIds: readonly string[],
): Promise<{ gates: Map<string, Gate>; states: Map<string, ReleaseState>; now: Date }> {
  const rows: StateRow[] = await tx.query(
    `SELECT id AS "releaseId", now() AS now, coalesce(gate.highest_version, 0) AS "highestVersion",
            coalesce(gate.received_version, 0) AS "receivedVersion", coalesce(gate.withdrawn, false) AS withdrawn,
            (SELECT coalesce(json_agg(json_build_object('version', version, 'revision', revision, 'state', state)), '[]')
               FROM publication.publication WHERE release_id = id) AS standings
       FROM unnest($1::uuid[]) AS id LEFT JOIN publication.gate ON gate.release_id = id`,
    [releaseIds],
  );
  return {
    gates: new Map(rows.map((row) => [row.releaseId, row])),
    states: new Map(rows.map((row) => [row.releaseId, toState(row)])),
    now: rows[0]?.now ?? new Date(0),
  };
}

interface StateRow extends Gate {
  now: Date;
  standings: (Standing & { state: StandingState })[];
}

const toState = ({ highestVersion, withdrawn, standings }: StateRow): ReleaseState => ({
  highestVersion,
  withdrawn,
  current: standings.find(({ state }) => state === 'published') ?? null,
  decided: new Set(standings.map(standingName)),
});

/**
 * Saves what was decided: each standing once, by its natural key.
 * @returns the names (`releaseName`) of those that were new; only they have effects
 */
export async function saveStandings(
  tx: EntityManager,
  decided: readonly DecidedStanding[],
  at: Date,
): Promise<Set<string>> {
  const replaced = decided.filter(({ replaces }) => replaces).map(({ releaseId }) => releaseId);
  if (replaced.length > 0) {
    await tx.query(
      `UPDATE publication.publication SET state = 'replaced' WHERE release_id = ANY($1) AND state = 'published'`,
      [replaced],
    );
  }
  const rows: (Standing & { releaseId: string })[] = await tx.query(
    `INSERT INTO publication.publication (release_id, version, revision, state, decided_at)
     SELECT *, $5 FROM unnest($1::uuid[], $2::integer[], $3::integer[], $4::text[]) AS decided (release_id, version, revision, state)
      ORDER BY release_id, version, revision
     ON CONFLICT DO NOTHING RETURNING release_id AS "releaseId", version, revision`,
    [
      decided.map(({ releaseId }) => releaseId),
      decided.map(({ version }) => version),
      decided.map(({ revision }) => revision),
      decided.map(({ state }) => state),
      at,
    ],
  );
  return new Set(rows.map(standingKey));
}

/** The natural key of a publication as text. */
export const standingKey = (standing: Standing & { releaseId: string }): string =>
  `${standing.releaseId} ${standingName(standing)}`;

/**
 * Appends public events in their order. The series is dense, because a gap would tell of a release that is not public:
 * it is counted in one row, under the lock that makes the order of positions the order of commits.
 */
export async function appendPublicEvents(tx: EntityManager, events: readonly PositionedEvent[]): Promise<void> {
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
         FROM unnest($2::text[], $3::uuid[], $4::bytea[], $5::bytea[], $6::uuid[], $7::integer[], $8::integer[])
              WITH ORDINALITY AS event (topic, event_id, key, headers, release_id, version, revision, place)
         JOIN (VALUES ${values.join(', ')}) AS content (place, payload) USING (place)
     ), placed AS (
       UPDATE publication.publication SET position = event.position FROM event
        WHERE publication.release_id = event.release_id AND publication.version = event.version
          AND publication.revision = event.revision
     )
     INSERT INTO publication.public_event (position, topic, event_id, key, headers, payload)
     SELECT position, topic, event_id, key, headers, payload FROM event ORDER BY position`,
    [series.before, ...scalars, ...payloads],
  );
}

const columns = (events: readonly PositionedEvent[]): unknown[] => [
  events.map(({ record }) => record.topic),
  events.map(({ record }) => record.headers.find(([name]) => name === 'ce_id')?.[1].toString('utf8')),
  events.map(({ record }) => record.key),
  events.map(({ record }) => encodeHeaders(record.headers)),
  events.map(({ releaseId }) => releaseId),
  events.map(({ version }) => version),
  events.map(({ revision }) => revision),
];

import { randomBytes, randomUUID } from 'node:crypto';
import { appendAudit } from '@dateline/audit';
import {
  type DatelineEvent,
  deadLetterTopic,
  ENRICHMENTS,
  eventIdOf,
  JOURNEY,
  PUBLICATION_PUBLISHED,
  PUBLICATION_WITHDRAWN,
  PUBLICATIONS,
  RELEASE_ACCEPTED,
  RELEASES,
} from '@dateline/contracts';
import { toRecord } from '@dateline/event-log';
import { encodeHeaders } from '@dateline/outbox';
import type { DataSource } from 'typeorm';
import { storeDeliveries } from './stored-deliveries.fixture';

type Schema = 'ingestion' | 'enrichment' | 'publication';

const AT = '2025-11-05T09:00:00.000Z';

/** A release whose one version is public, with `marker` in every place that can hold something of a text. */
export async function storeRelease(database: DataSource, marker: string): Promise<string> {
  const id = randomUUID();
  await storeAtIngestion(database, id, marker);
  await storeAtEnrichment(database, id, marker);
  await storeAtPublication(database, id, marker);
  const failure = { version: 2, revision: 1, step: 'failed', reason: `cannot read ${marker}` };
  await appendToOutbox(database, 'enrichment', { id, topic: JOURNEY.name, content: failure });
  await takeInFailure(database, id, failure.reason);
  for (const schema of ['ingestion', 'enrichment', 'publication'] as const) {
    await park(database, schema, id, marker);
    await appendToOutbox(database, schema, { id, topic: deadLetterTopic(schema).name, content: marker, note: marker });
  }
  await carryAll(database);
  return id;
}

async function storeAtIngestion(database: DataSource, id: string, marker: string): Promise<void> {
  const release = { id, version: 1, receivedAt: AT, body: `A ${marker} body`, headline: marker, note: marker };
  const understood = { headline: marker, issuer: marker, language: 'en', dateline: { text: marker }, embargo: null };
  await database.query(
    `INSERT INTO ingestion.release (id, client, version, accepted_at) VALUES ($1, 'office', 1, $2)`,
    [id, AT],
  );
  await database.query(
    `INSERT INTO ingestion.release_version
            (release_id, version, submission_id, content_hash, fields_hash, release, understood, accepted_at)
     VALUES ($1, 1, $2, $3, $3, $4, $5, $6)`,
    [id, randomUUID(), randomBytes(32), { ...release, contact: marker }, understood, AT],
  );
  await database.query(
    `INSERT INTO ingestion.release_text SELECT 'office', content_hash, release_id, version
       FROM ingestion.release_version WHERE release_id = $1`,
    [id],
  );
  const by = { client: 'office', keyId: 'dl_1', traceId: null };
  await appendAudit(database, [{ releaseId: id, version: 1, action: 'submitted', by }]);
  await appendToOutbox(database, 'ingestion', {
    id,
    topic: RELEASES.name,
    type: RELEASE_ACCEPTED,
    content: { release },
  });
}

async function storeAtEnrichment(database: DataSource, id: string, marker: string): Promise<void> {
  await database.query(
    `INSERT INTO enrichment.enrichment (release_id, version, revision, pipeline, release, record) VALUES ($1, 1, 1, '1', $2, $2)`,
    [id, { keywords: [marker] }],
  );
  await appendToOutbox(database, 'enrichment', { id, topic: ENRICHMENTS.name, content: { keywords: [marker] } });
}

async function storeAtPublication(database: DataSource, id: string, marker: string): Promise<void> {
  await database.query(`INSERT INTO publication.gate (release_id, highest_version) VALUES ($1, 1)`, [id]);
  const position = await appendPublicEvent(database, id, PUBLICATION_PUBLISHED, { release: { body: marker } });
  await database.query(
    `INSERT INTO publication.publication (release_id, version, revision, state, decided_at, position)
     VALUES ($1, 1, 1, 'published', now(), $2)`,
    [id, position],
  );
  await database.query(
    `INSERT INTO publication.scheduled (release_id, version, revision, due_at, event_id, payload)
     VALUES ($1, 2, 1, now() + interval '1 day', $2, $3)`,
    [id, randomUUID(), Buffer.from(marker)],
  );
  await storeDeliveries(database, id, marker);
}

async function park(database: DataSource, schema: Schema, id: string, marker: string): Promise<void> {
  for (const state of ['waiting', 'dead']) {
    await database.query(
      `INSERT INTO ${schema}.parked (consumer, topic, partition, "offset", logged_at, key, headers, payload, attempts, last_error, state)
       VALUES ($1, 'a topic', 0, $2, now(), $3, $4, $5, 1, $6, $7)`,
      [
        `dateline.${schema}`,
        randomBytes(4).readUInt32BE(),
        Buffer.from(id),
        encodeHeaders([['x-note', Buffer.from(marker)]]),
        Buffer.from(marker),
        { name: 'Error', message: `cannot read ${marker}` },
        state,
      ],
    );
  }
}

interface Said {
  id: string;
  topic: string;
  type?: string;
  content: unknown;
  note?: string;
}

/** An event in the outbox of a service, not carried yet. */
export async function appendToOutbox(
  database: Pick<DataSource, 'query'>,
  schema: Schema,
  { id, topic, type = 'test', content, note = '' }: Said,
): Promise<void> {
  const headers = encodeHeaders([
    ['ce_type', Buffer.from(type)],
    ['dateline-dlt-exception-message', Buffer.from(note)],
  ]);
  await database.query(
    `INSERT INTO ${schema}.outbox (position, topic, key, headers, payload)
     VALUES (nextval('${schema}.outbox_position'), $1, $2, $3, $4)`,
    [topic, Buffer.from(id), headers, Buffer.from(JSON.stringify(content))],
  );
}

async function appendPublicEvent(database: DataSource, id: string, type: string, data: object): Promise<number> {
  const fact =
    type === PUBLICATION_WITHDRAWN ? { fact: 'withdrawn' as const } : { version: 1, fact: 'public' as const };
  const event = {
    specversion: '1.0',
    id: eventIdOf({ releaseId: id, ...fact }),
    type,
    source: 'test',
    subject: id,
    data,
  };
  const { key, headers, value } = toRecord(PUBLICATIONS, event as DatelineEvent);
  const [{ position }] = await database.query(
    `INSERT INTO publication.public_event (position, topic, event_id, key, headers, payload)
     SELECT coalesce(max(position), 0) + 1, $1, $2, $3, $4, $5 FROM publication.public_event RETURNING position`,
    [PUBLICATIONS.name, event.id, key, encodeHeaders(headers), value],
  );
  await database.query(`INSERT INTO publication.event_facets (position, release_id, facets) VALUES ($1, $2, $3)`, [
    position,
    id,
    type === PUBLICATION_WITHDRAWN ? null : [1, 2, 3],
  ]);
  return position;
}

/** What ingestion does with a failed step of the journey. */
export async function takeInFailure(database: DataSource, id: string, reason: string): Promise<void> {
  await database.query(`INSERT INTO ingestion.journey_step VALUES ($1, 2, 1, 'failed', now(), 'enrichment', $2)`, [
    id,
    reason,
  ]);
}

/** What the relays of all services do. */
export async function carryAll(database: DataSource): Promise<void> {
  for (const [schema, source, table] of [
    ['ingestion', 'outbox', 'outbox'],
    ['enrichment', 'outbox', 'outbox'],
    ['publication', 'outbox', 'outbox'],
    ['publication', 'public_event', 'public_told'],
  ]) {
    await database.query(
      `INSERT INTO ${schema}.relay (source, position)
       SELECT '${source}', coalesce(max(position), 0) FROM ${schema}.${table}
       ON CONFLICT (source) DO UPDATE SET position = excluded.position`,
    );
  }
}

/** What enrichment does with a withdrawal. */
export async function takeInAtEnrichment(database: DataSource, id: string): Promise<void> {
  await database.query(`INSERT INTO enrichment.withdrawn VALUES ($1)`, [id]);
}

/** What publication does with a withdrawal, as one transaction. */
export async function takeInAtPublication(database: DataSource, id: string): Promise<void> {
  await database.query(
    `UPDATE publication.public_event SET withheld = true
      WHERE position IN (SELECT position FROM publication.publication WHERE release_id = $1)`,
    [id],
  );
  await database.query(`UPDATE publication.publication SET state = 'withdrawn' WHERE release_id = $1`, [id]);
  await database.query(
    `INSERT INTO publication.withdrawal SELECT release_id, version, reason, withdrawn_at FROM ingestion.withdrawal WHERE release_id = $1`,
    [id],
  );
  await appendPublicEvent(database, id, PUBLICATION_WITHDRAWN, { id });
  await appendToOutbox(database, 'publication', {
    id,
    topic: JOURNEY.name,
    content: { version: 1, step: 'withdrawn' },
  });
  await database.query(`UPDATE publication.gate SET withdrawn = true WHERE release_id = $1`, [id]);
}

/** Every table of the four schemas, each row as text with its bytes readable, base64 in them too. */
export async function wholeDatabase(database: DataSource): Promise<Map<string, string>> {
  const tables: { name: string }[] = await database.query(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema IN ('access', 'ingestion', 'enrichment', 'publication') AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const contents = new Map<string, string>();
  for (const { name } of tables) {
    const rows: { row: string }[] = await database.query(`SELECT whole::text AS row FROM ${name} AS whole ORDER BY 1`);
    contents.set(name, rows.map(({ row }) => readable(row)).join('\n'));
  }
  return contents;
}

function readable(row: string): string {
  const bytes = [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'));
  const texts = bytes.flatMap((text) => text.match(/[\w+/]{8,}={0,2}/g) ?? []);
  return [row, ...bytes, ...texts.map((text) => Buffer.from(text, 'base64').toString('latin1'))].join('\n');
}

export async function tablesWith(database: DataSource, word: string): Promise<string[]> {
  return [...(await wholeDatabase(database))].filter(([, text]) => text.includes(word)).map(([name]) => name);
}

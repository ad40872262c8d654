import { lockKeys, type Queryable } from '@dateline/postgres';
import { INGESTION_RELEASE_LOCK } from '@dateline/withdrawal';
import type { EntityManager } from 'typeorm';

/** The lock of one release in publication's tables, as publication takes it itself. */
const PUBLICATION_RELEASE_LOCK = 'publication release';

const SERVICES = ['ingestion', 'enrichment', 'publication'] as const;

/** Rows of one table that held something of the text. */
export interface ErasedRows {
  table: string;
  rows: number;
  /** What goes, and what of the rows stays. */
  what: string;
}

interface Place {
  table: string;
  what: string;
  /** The rows of the release that hold any of its text. */
  where: string;
  /** What takes the text's place; null: the rows go. */
  set: string | null;
  /** What must hold beside it at the moment of erasing. */
  guard?: string;
}

const OF_KEY = `key = convert_to($1::text, 'UTF8')`;
const OF_RELEASE = `release_id = $1::uuid`;

const NO_TEXT = `jsonb_build_object('id', release -> 'id', 'version', release -> 'version', 'receivedAt', release -> 'receivedAt', 'body', '')`;
const NOTHING_UNDERSTOOD = `'{"headline": null, "issuer": null, "language": null, "dateline": null, "embargo": null}'::jsonb`;

const outbox = (schema: string): Place => ({
  table: `${schema}.outbox`,
  what: 'events that were carried to Kafka',
  where: OF_KEY,
  set: null,
  // An event that came this moment has to go out first.
  guard: `position <= (SELECT position FROM ${schema}.relay WHERE source = 'outbox')`,
});

const parked = (schema: string): Place => ({
  table: `${schema}.parked`,
  what: 'events that failed, waiting or given up',
  where: OF_KEY,
  set: null,
});

/**
 * Every place in the database that holds text of a release. What is no text stays: ids, versions, times, the
 * withdrawal's reason, and hashes, by which a text that is sent again is recognised.
 */
const PLACES: Place[] = [
  {
    table: 'ingestion.release_version',
    what: 'text and fields; id, version, times and hashes stay',
    where: `${OF_RELEASE} AND (release <> ${NO_TEXT} OR understood <> ${NOTHING_UNDERSTOOD})`,
    set: `release = ${NO_TEXT}, understood = ${NOTHING_UNDERSTOOD}`,
  },
  {
    table: 'ingestion.journey_step',
    what: 'the words of errors, which may quote the text; the steps stay',
    where: `${OF_RELEASE} AND step = 'failed' AND reason IS NOT NULL`,
    set: 'reason = NULL',
  },
  ...SERVICES.map(outbox),
  ...SERVICES.map(parked),
  { table: 'enrichment.enrichment', what: 'what was read out of the text', where: OF_RELEASE, set: null },
  { table: 'enrichment.shingles', what: 'hashes of the text’s phrases', where: OF_RELEASE, set: null },
  { table: 'publication.scheduled', what: 'what waited for its moment', where: OF_RELEASE, set: null },
  {
    table: 'publication.public_event',
    what: 'the content; positions, ids and times stay',
    where: `payload <> '' AND position IN (SELECT position FROM publication.publication WHERE ${OF_RELEASE})`,
    set: `payload = ''`,
    guard: 'withheld',
  },
  {
    table: 'publication.event_facets',
    what: 'hashes of words and names, by which filters found it',
    where: `${OF_RELEASE} AND facets IS NOT NULL`,
    set: 'facets = NULL',
  },
  {
    table: 'publication.delivery_attempt',
    what: 'what webhooks’ receivers answered, which may quote the text; the attempts stay',
    where: `${OF_RELEASE} AND answer <> ''`,
    set: 'answer = NULL',
  },
];

/** How many rows hold text of the release, table by table. */
export function countErasable(database: Queryable, releaseId: string): Promise<ErasedRows[]> {
  return inEachPlace(async ({ table, where }) => {
    const [{ rows }] = await database.query(`SELECT count(*) AS rows FROM ${table} WHERE ${where}`, [releaseId]);
    return rows;
  });
}

/** Erases what the release's tables hold of its text. */
export function eraseText(tx: Queryable, releaseId: string): Promise<ErasedRows[]> {
  return inEachPlace(async ({ table, where, set, guard = 'true' }) => {
    const change = set === null ? `DELETE FROM ${table}` : `UPDATE ${table} SET ${set}`;
    const [, rows] = await tx.query(`${change} WHERE ${where} AND ${guard}`, [releaseId]);
    return rows;
  });
}

async function inEachPlace(count: (place: Place) => Promise<number>): Promise<ErasedRows[]> {
  const found: ErasedRows[] = [];
  for (const place of PLACES) found.push({ table: place.table, rows: await count(place), what: place.what });
  return found.filter(({ rows }) => rows > 0);
}

/**
 * Waits for whoever is about to write something of the release and lets nobody begin: senders and publication by the
 * release's locks; enrichment, which has none, by its table; a parked event that is being tried again by its row.
 */
export async function holdStill(tx: EntityManager, releaseId: string): Promise<void> {
  await lockKeys(tx, INGESTION_RELEASE_LOCK, [releaseId]);
  await lockKeys(tx, PUBLICATION_RELEASE_LOCK, [releaseId]);
  await tx.query('LOCK TABLE enrichment.enrichment, enrichment.shingles IN SHARE ROW EXCLUSIVE MODE');
  for (const schema of SERVICES) {
    await tx.query(`SELECT FROM ${schema}.parked WHERE ${OF_KEY} FOR UPDATE`, [releaseId]);
  }
}

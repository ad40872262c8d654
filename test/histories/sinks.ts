import { decodeHeaders } from '@dateline/outbox';
import type { DataSource } from 'typeorm';

/** What one release looks like from every side: readers, subscribers, its sender. */
export interface Sinks {
  current: number | null;
  waiting: number | null;
  takenBack: boolean;
  /** As the stream, the pulled pages and the relay to the public topic see them, in their order. */
  told: Telling[];
  /** What its sender is told, sorted. */
  steps: string[];
}

interface Telling {
  version: number;
  says: string;
  publishedAt: string | undefined;
  body: string | undefined;
}

interface Row {
  id: string;
  version: number;
  headers: Buffer;
  payload: Buffer;
}

/** Reads the sinks of many releases at once, through the views that readers see where there are such. */
export async function readSinks(database: DataSource, ids: readonly string[]): Promise<Map<string, Sinks>> {
  const rows = (statement: string): Promise<Row[]> => database.query(statement, [ids]);
  const keyed = (table: string): string =>
    `SELECT convert_from(key, 'UTF8') AS id, headers, payload FROM publication.${table}
      WHERE key = ANY (SELECT convert_to(id, 'UTF8') FROM unnest($1::text[]) AS id) ORDER BY position`;
  const of = (relation: string): string =>
    `SELECT release_id AS id, version FROM publication.${relation} WHERE release_id = ANY($1)`;
  const sinks = new Map(
    ids.map((id) => [id, { current: null, waiting: null, takenBack: false, told: [], steps: [] } as Sinks]),
  );
  for (const { id, version } of await rows(of('public_item'))) sinks.get(id)!.current = version;
  for (const { id, version } of await rows(of('scheduled'))) sinks.get(id)!.waiting = version;
  for (const { id } of await rows(of('public_withdrawal'))) sinks.get(id)!.takenBack = true;
  for (const row of await rows(keyed('public_told'))) sinks.get(row.id)!.told.push(toTelling(row));
  for (const { id, payload } of await rows(keyed('outbox'))) {
    const { version, step } = JSON.parse(payload.toString());
    sinks.get(id)!.steps.push(`${version} ${step}`);
  }
  for (const { steps } of sinks.values()) steps.sort();
  return sinks;
}

function toTelling({ headers, payload }: Row): Telling {
  const named = Object.fromEntries(decodeHeaders(headers).map(([name, value]) => [name, value.toString()]));
  const { release, version = release?.version } = JSON.parse(payload.toString());
  const [, , fact] = named.ce_type!.split('.');
  return { version, says: `${version} ${fact}`, publishedAt: release?.publishedAt, body: release?.body };
}

import { decodeHeaders } from '@dateline/outbox';
import type { Queryable } from '@dateline/postgres';

const SERVICES = ['ingestion', 'enrichment', 'publication'] as const;

/** An event that a service has given up, or that its relay could not write. */
export interface DeadLetter {
  /** `<service>:<number>`, as the other commands take it. */
  id: string;
  topic: string;
  partition: number | null;
  offset: number | null;
  key: Buffer | null;
  headers: Buffer;
  payload: Buffer | null;
  attempts: number;
  error: { name: string; message: string; code?: string };
  firstFailedAt: Date;
}

const PARKED = (service: string): string => `
  SELECT '${service}:' || id AS id, topic, partition, "offset", key, headers, payload, attempts, last_error AS error,
         first_failed_at AS "firstFailedAt"
    FROM ${service}.parked WHERE state = 'dead'`;

const REFUSED = (service: string, table: string): string => `
  SELECT '${service}:${table}:' || position AS id, topic, NULL::int AS partition, NULL::bigint AS "offset", key, headers,
         payload, 1 AS attempts, jsonb_build_object('name', 'RecordRefused', 'message', refused) AS error,
         created_at AS "firstFailedAt"
    FROM ${service}.${table} WHERE refused IS NOT NULL`;

const DEAD_LETTERS = [
  ...SERVICES.map(PARKED),
  ...SERVICES.map((service) => REFUSED(service, 'outbox')),
  REFUSED('publication', 'public_event'),
].join(' UNION ALL ');

export const listDeadLetters = (database: Queryable): Promise<DeadLetter[]> =>
  database.query(`SELECT * FROM (${DEAD_LETTERS}) AS letter ORDER BY "firstFailedAt", id`);

export async function findDeadLetter(database: Queryable, id: string): Promise<DeadLetter | undefined> {
  const [found] = await database.query(`SELECT * FROM (${DEAD_LETTERS}) AS letter WHERE id = $1`, [id]);
  return found;
}

/** Bytes as a person reads them: text where they are text, base64 where they are not. */
export function readable(bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  const text = bytes.toString('utf8');
  // Control characters could play with the terminal; a replacement character means that it is no UTF-8.
  return /[\p{Cc}\uFFFD]/u.test(text.replace(/[\n\t]/g, '')) ? `base64:${bytes.toString('base64')}` : text;
}

export const headersOf = ({ headers }: DeadLetter): Record<string, string> =>
  Object.fromEntries(decodeHeaders(headers).map(([name, value]) => [name, readable(value) ?? '']));

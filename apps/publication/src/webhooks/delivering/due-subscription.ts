import type { Queryable } from '@dateline/postgres';
import { type Filter, filterShape } from '../../filter/filter';
import type { Delivery } from './lanes';

/** An enabled subscription, as whoever delivers to it needs it. What it learns meanwhile it keeps here. */
export interface DueSubscription {
  id: string;
  revision: number;
  client: string;
  url: string;
  filter: Filter;
  ordered: boolean;
  /** Those that are valid at that time, the newest first. */
  secrets(at: Date): string[];
  /** The cursor, as it was when the subscription was read. */
  position: number;
  /** Events up to here are delivered as a replay. */
  replayUntil: number;
  failingSince: Date | null;
  silentUntil: Date | null;
  /** Events behind the cursor that are not delivered yet. */
  waiting: Delivery[];
}

interface Row extends Omit<DueSubscription, 'secrets' | 'filter' | 'waiting'> {
  filter: unknown;
  secret: string;
  previousSecret: string | null;
  previousUntil: Date | null;
}

/** The revision of each enabled subscription. */
export async function readRevisions(database: Queryable): Promise<Map<string, number>> {
  const rows: { id: string; revision: number }[] = await database.query(
    'SELECT id, revision FROM publication.subscription WHERE disabled_at IS NULL',
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

/** Null when it is disabled or deleted meanwhile. */
export async function readDueSubscription(database: Queryable, id: string): Promise<DueSubscription | null> {
  const [row]: Row[] = await database.query(
    `SELECT id, revision, client, url, filter, ordered, position, replay_until AS "replayUntil", failing_since AS "failingSince",
            silent_until AS "silentUntil", secret, previous_secret AS "previousSecret", previous_until AS "previousUntil"
       FROM publication.subscription WHERE id = $1 AND disabled_at IS NULL`,
    [id],
  );
  if (!row) return null;
  const { secret, previousSecret, previousUntil, ...rest } = row;
  const secrets = (at: Date) =>
    previousSecret && previousUntil && previousUntil > at ? [secret, previousSecret] : [secret];
  return { ...rest, filter: filterShape.parse(row.filter), secrets, waiting: await readWaiting(database, id) };
}

/** An event that made nothing public is a withdrawal. */
const readWaiting = (database: Queryable, id: string): Promise<Delivery[]> =>
  database.query(
    `SELECT delivery.position, delivery.release_id AS "releaseId", attempts, next_at AS "nextAt",
            NOT EXISTS (SELECT FROM publication.publication WHERE publication.position = delivery.position) AS "isWithdrawal"
       FROM publication.delivery WHERE subscription_id = $1 ORDER BY position`,
    [id],
  );

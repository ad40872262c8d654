import type { Queryable } from '@dateline/postgres';
import { CannotStart } from '../cannot-start';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface FoundRelease {
  id: string;
  /** The newest one. */
  version: number;
  withdrawal: { reason: string; at: Date } | null;
}

/** @throws CannotStart when it is no release id, before any database is asked */
export function readReleaseId(command: string, word: string): string {
  // As it stands in the keys of events: Postgres takes a UUID in any case, bytes are compared as they are.
  if (UUID.test(word)) return word.toLowerCase();
  throw new CannotStart(
    `${command}: ${JSON.stringify(word)} is no release id. Give the UUID that the answer to POST /v1/releases names as "id".`,
  );
}

/** @throws CannotStart when this newsroom does not know it */
export async function findRelease(database: Queryable, command: string, id: string): Promise<FoundRelease> {
  const [found] = await database.query(
    `SELECT release.version, withdrawal.reason, withdrawal.withdrawn_at AS "withdrawnAt"
       FROM ingestion.release LEFT JOIN ingestion.withdrawal ON withdrawal.release_id = release.id
      WHERE release.id = $1`,
    [id],
  );
  if (!found) {
    throw new CannotStart(
      `${command}: this newsroom has no release ${id}. Check the id, and that DATELINE_DATA_DIR or DATABASE_URL names the newsroom it was sent to.`,
    );
  }
  const { version, reason, withdrawnAt } = found;
  return { id, version, withdrawal: withdrawnAt && { reason, at: withdrawnAt } };
}

import { appendAudit, type Doer } from '@dateline/audit';
import { type DatelineEvent, eventIdOf, RELEASE_WITHDRAWN, RELEASES } from '@dateline/contracts';
import { type OutgoingRecord, toRecord } from '@dateline/event-log';
import { lockKeys } from '@dateline/postgres';
import type { EntityManager } from 'typeorm';

/** The lock of one release in ingestion's tables. Whoever changes a release takes it before reading. */
export const INGESTION_RELEASE_LOCK = 'ingestion release';

export interface Withdrawal {
  releaseId: string;
  /** Whose release it must be; null for an operator, who may take back anybody's. */
  owner: string | null;
  reason: string;
  by: Doer;
  /** The service that says so, as the event's source. */
  source: string;
  traceparent: string;
  at: Date;
}

export type Withdrawn =
  | { kind: 'withdrawn' | 'already-withdrawn'; version: number; reason: string; at: Date }
  | { kind: 'not-found' };

/**
 * Takes a release back, for good, all its versions together. The first reason stands; again changes nothing.
 * @returns what became of it, and the events that the same transaction has to announce
 */
export async function withdrawRelease(
  tx: EntityManager,
  withdrawal: Withdrawal,
): Promise<{ result: Withdrawn; events: OutgoingRecord[] }> {
  const { releaseId, owner, reason, by, at } = withdrawal;
  await lockKeys(tx, INGESTION_RELEASE_LOCK, [releaseId]);
  const [release]: [Standing | undefined] = await tx.query(
    `SELECT release.version, withdrawal.reason, withdrawal.withdrawn_at AS at
       FROM ingestion.release LEFT JOIN ingestion.withdrawal ON withdrawal.release_id = release.id
      WHERE release.id = $1 AND ($2::text IS NULL OR release.client = $2)`,
    [releaseId, owner],
  );
  if (!release) return { result: { kind: 'not-found' }, events: [] };
  const { version } = release;
  if (release.reason !== null && release.at !== null) {
    return { result: { kind: 'already-withdrawn', version, reason: release.reason, at: release.at }, events: [] };
  }
  await tx.query(
    `INSERT INTO ingestion.withdrawal (release_id, version, reason, withdrawn_at) VALUES ($1, $2, $3, $4)`,
    [releaseId, version, reason, at],
  );
  await appendAudit(tx, [{ releaseId, version, action: 'withdrawn', by }]);
  const event = releaseWithdrawnEvent(withdrawal, version);
  return { result: { kind: 'withdrawn', version, reason, at }, events: [toRecord(RELEASES, event)] };
}

interface Standing {
  version: number;
  reason: string | null;
  at: Date | null;
}

const releaseWithdrawnEvent = (
  { releaseId, reason, source, traceparent, at }: Withdrawal,
  version: number,
): DatelineEvent<typeof RELEASE_WITHDRAWN> => ({
  specversion: '1.0',
  id: eventIdOf({ releaseId, fact: 'withdrawn' }),
  type: RELEASE_WITHDRAWN,
  source,
  subject: releaseId,
  time: at.toISOString(),
  datacontenttype: 'application/json',
  traceparent,
  data: { id: releaseId, version, reason },
});

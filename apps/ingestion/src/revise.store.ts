import { appendAudit } from '@dateline/audit';
import type { Release } from '@dateline/contracts';
import { lockKeys } from '@dateline/postgres';
import { INGESTION_RELEASE_LOCK } from '@dateline/withdrawal';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judgeKey, type KeyRow } from './acceptance';
import { auditTrail } from './audit-trail';
import { type ExpectedVersion, isExpected } from './if-match';
import type { Submission } from './submission';

/** What became of a new version. `version` is the newest one of the release. */
export type Revision =
  | { kind: 'revised' | 'repeated' | 'stale' | 'withdrawn'; version: number }
  /** Another release of this client has the text. */
  | { kind: 'text-of-another' | 'key-reused'; releaseId: string; version: number }
  | { kind: 'not-found' };

interface Head {
  version: number;
  withdrawn: boolean;
  release: Release;
}

/** Saves a further version of a release, if it is made from the newest one. */
@Injectable()
export class ReviseStore {
  /** @param toVersion makes the submission, once the number of its version is known */
  async revise(
    tx: EntityManager,
    { releaseId, client, expected }: { releaseId: string; client: string; expected: ExpectedVersion },
    toVersion: (version: number) => Submission,
    isRedo: boolean,
  ): Promise<{ revision: Revision; saved: Submission | null }> {
    await lockKeys(tx, INGESTION_RELEASE_LOCK, [releaseId]);
    const head = await this.head(tx, releaseId, client);
    if (!head) return refused({ kind: 'not-found' });
    const { version, withdrawn } = head;
    const submission = toVersion(version + 1);
    if (isRedo) {
      const own = await this.findOwn(tx, submission);
      if (own !== null) return refused({ kind: 'revised', version: own });
    }
    const used = await this.useKey(tx, submission);
    if (used) return refused(used);
    const refusal = await this.refusal(tx, submission, expected, { version, withdrawn });
    if (refusal) {
      await this.freeKey(tx, submission);
      return refused(refusal);
    }
    await this.save(tx, submission, head.release);
    return { revision: { kind: 'revised', version: version + 1 }, saved: submission };
  }

  private async head(tx: EntityManager, releaseId: string, client: string): Promise<Head | undefined> {
    const [head] = await tx.query(
      `SELECT release.version, newest.release, withdrawal.release_id IS NOT NULL AS withdrawn
         FROM ingestion.release
         JOIN ingestion.release_version AS newest ON newest.release_id = release.id AND newest.version = release.version
         LEFT JOIN ingestion.withdrawal ON withdrawal.release_id = release.id
        WHERE release.id = $1 AND release.client = $2`,
      [releaseId, client],
    );
    return head;
  }

  /** After a commit whose outcome is unknown only a row with one's own submission id is success. */
  private async findOwn(tx: EntityManager, { submissionId }: Submission): Promise<number | null> {
    const [own] = await tx.query(`SELECT version FROM ingestion.release_version WHERE submission_id = $1`, [
      submissionId,
    ]);
    return own?.version ?? null;
  }

  private async useKey(tx: EntityManager, submission: Submission): Promise<Revision | null> {
    const { by, idempotencyKey, fingerprint, release, submissionId } = submission;
    if (idempotencyKey === null) return null;
    await tx.query(
      `INSERT INTO ingestion.idempotency_key (client, key, fingerprint, release_id, version, submission_id)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [by.client, idempotencyKey, fingerprint, release.id, release.version, submissionId],
    );
    const [row]: KeyRow[] = await tx.query(
      `SELECT fingerprint, release_id AS "releaseId", version, submission_id AS "submissionId"
         FROM ingestion.idempotency_key WHERE client = $1 AND key = $2`,
      [by.client, idempotencyKey],
    );
    const judged = judgeKey(submission, row!);
    if (judged === null) return null;
    const { kind, releaseId, version } = judged;
    return kind === 'repeated' ? { kind, version } : { kind: 'key-reused', releaseId, version };
  }

  private async freeKey(tx: EntityManager, { submissionId }: Submission): Promise<void> {
    await tx.query(`DELETE FROM ingestion.idempotency_key WHERE submission_id = $1`, [submissionId]);
  }

  private async refusal(
    tx: EntityManager,
    submission: Submission,
    expected: ExpectedVersion,
    { version, withdrawn }: Pick<Head, 'version' | 'withdrawn'>,
  ): Promise<Revision | null> {
    if (withdrawn) return { kind: 'withdrawn', version };
    if (!isExpected(expected, version)) return { kind: 'stale', version };
    return this.takeText(tx, submission);
  }

  /** The text now belongs to this version, also when the release returns to it, or when a withdrawn one had it. */
  private async takeText(tx: EntityManager, { by, contentHash, release }: Submission): Promise<Revision | null> {
    const taken = await tx.query(
      `INSERT INTO ingestion.release_text AS text (client, content_hash, release_id, version) VALUES ($1, $2, $3, $4)
       ON CONFLICT (client, content_hash) DO UPDATE SET release_id = excluded.release_id, version = excluded.version
        WHERE text.release_id = excluded.release_id
           OR EXISTS (SELECT FROM ingestion.withdrawal WHERE withdrawal.release_id = text.release_id)
       RETURNING release_id`,
      [by.client, contentHash, release.id, release.version],
    );
    if (taken.length > 0) return null;
    const [other] = await tx.query(
      `SELECT text.release_id AS "releaseId", release.version FROM ingestion.release_text AS text
         JOIN ingestion.release ON release.id = text.release_id WHERE text.client = $1 AND content_hash = $2`,
      [by.client, contentHash],
    );
    return { kind: 'text-of-another', ...other };
  }

  private async save(tx: EntityManager, submission: Submission, previous: Release): Promise<void> {
    const { release, submissionId, contentHash, fieldsHash, understood, by } = submission;
    await tx.query(
      `INSERT INTO ingestion.release_version
              (release_id, version, submission_id, content_hash, fields_hash, release, understood, accepted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        release.id,
        release.version,
        submissionId,
        contentHash,
        fieldsHash,
        JSON.stringify(release),
        JSON.stringify(understood),
        release.receivedAt,
      ],
    );
    await tx.query(`UPDATE ingestion.release SET version = $2 WHERE id = $1`, [release.id, release.version]);
    await appendAudit(tx, auditTrail(previous, release, by));
  }
}

const refused = (revision: Revision) => ({ revision, saved: null });

import { appendAudit } from '@dateline/audit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Acceptance, judgeKey, judgeText, type KeyRow, type TextRow } from './acceptance';
import { auditTrail } from './audit-trail';
import type { Submission } from './submission';

type Acceptances = Map<Submission, Acceptance>;

/**
 * Decides, inside one transaction, what each submission of a batch is, and saves those that are new. Natural keys decide:
 * a unique index waits like a lock, so tables come in a fixed order (keys, texts, releases) and rows sorted.
 */
@Injectable()
export class AcceptStore {
  /** @returns what each submission is, and those that were saved now */
  async accept(
    tx: EntityManager,
    batch: readonly Submission[],
    isRedo: boolean,
  ): Promise<{ acceptances: Acceptances; saved: Submission[] }> {
    const done: Acceptances = new Map();
    if (isRedo) await this.findOwn(tx, batch, done);
    const echoes = await this.judgeKeys(tx, batch, done);
    const saved = await this.judgeTexts(tx, undecided(batch, done, echoes), done);
    await this.settleKeys(tx, batch, done);
    // A repetition within the batch becomes what the first one became.
    for (const [echo, first] of echoes) done.set(echo, asRepetition(done.get(first)!));
    return { acceptances: done, saved };
  }

  /** After a commit whose outcome is unknown only a row with one's own submission id is success. */
  private async findOwn(tx: EntityManager, batch: readonly Submission[], done: Acceptances): Promise<void> {
    const rows: { submissionId: string; releaseId: string; version: number }[] = await tx.query(
      `SELECT submission_id AS "submissionId", release_id AS "releaseId", version
         FROM ingestion.release_version WHERE submission_id = ANY($1)`,
      [batch.map(({ submissionId }) => submissionId)],
    );
    const own = new Map(rows.map((row) => [row.submissionId, row]));
    for (const submission of batch) {
      const row = own.get(submission.submissionId);
      if (row) done.set(submission, { kind: 'accepted', releaseId: row.releaseId, version: row.version });
    }
  }

  /** @returns the submissions that repeat another one of this batch, whose fate they share */
  private async judgeKeys(tx: EntityManager, batch: readonly Submission[], done: Acceptances) {
    const echoes = new Map<Submission, Submission>();
    const keyed = undecided(batch, done).filter(({ idempotencyKey }) => idempotencyKey !== null);
    if (keyed.length === 0) return echoes;
    const pairs = [keyed.map(({ by }) => by.client), keyed.map(({ idempotencyKey }) => idempotencyKey)];
    await tx.query(
      `INSERT INTO ingestion.idempotency_key (client, key, fingerprint, release_id, version, submission_id)
       SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::uuid[], $5::int[], $6::uuid[])
              AS fresh (client, key, fingerprint, release_id, version, submission_id)
        ORDER BY client, key, submission_id
       ON CONFLICT DO NOTHING`,
      [...pairs, ...columns(keyed, 'fingerprint', 'releaseId', 'version', 'submissionId')],
    );
    const rows: (KeyRow & { client: string; key: string })[] = await tx.query(
      `SELECT client, key, fingerprint, release_id AS "releaseId", version, submission_id AS "submissionId"
         FROM ingestion.idempotency_key WHERE (client, key) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      pairs,
    );
    const byKey = new Map(rows.map((row) => [keyName(row.client, row.key), row]));
    const bySubmission = new Map(batch.map((submission) => [submission.submissionId, submission]));
    for (const submission of keyed) {
      const row = byKey.get(keyName(submission.by.client, submission.idempotencyKey!))!;
      const acceptance = judgeKey(submission, row);
      const first = bySubmission.get(row.submissionId);
      if (acceptance?.kind === 'repeated' && first) echoes.set(submission, first);
      else if (acceptance) done.set(submission, acceptance);
    }
    return echoes;
  }

  private async judgeTexts(tx: EntityManager, batch: readonly Submission[], done: Acceptances): Promise<Submission[]> {
    if (batch.length === 0) return [];
    const taken: { releaseId: string }[] = await tx.query(
      `INSERT INTO ingestion.release_text (client, content_hash, release_id, version)
       SELECT * FROM unnest($1::text[], $2::bytea[], $3::uuid[], $4::int[]) AS fresh (client, content_hash, release_id, version)
        ORDER BY client, content_hash, release_id
       ON CONFLICT DO NOTHING RETURNING release_id AS "releaseId"`,
      columns(batch, 'client', 'contentHash', 'releaseId', 'version'),
    );
    const fresh = new Set([...taken, ...(await this.takeAgain(tx, batch))].map(({ releaseId }) => releaseId));
    const accepted = batch.filter(({ release }) => fresh.has(release.id));
    await this.saveReleases(tx, accepted);
    for (const submission of accepted) {
      done.set(submission, { kind: 'accepted', releaseId: submission.release.id, version: submission.release.version });
    }
    await this.judgeAgainstEarlier(
      tx,
      batch.filter((submission) => !done.has(submission)),
      done,
    );
    return accepted;
  }

  /** Texts of withdrawn releases, for those who say that they mean to send them again. */
  private async takeAgain(tx: EntityManager, batch: readonly Submission[]): Promise<{ releaseId: string }[]> {
    const again = batch.filter((submission) => submission.again);
    if (again.length === 0) return [];
    const [taken] = await tx.query(
      `UPDATE ingestion.release_text AS text SET release_id = fresh.release_id, version = fresh.version
         FROM (SELECT DISTINCT ON (client, content_hash) *
                 FROM unnest($1::text[], $2::bytea[], $3::uuid[], $4::int[]) AS sent (client, content_hash, release_id, version)
                ORDER BY client, content_hash) AS fresh
        WHERE text.client = fresh.client AND text.content_hash = fresh.content_hash
          AND EXISTS (SELECT FROM ingestion.withdrawal WHERE withdrawal.release_id = text.release_id)
       RETURNING text.release_id AS "releaseId"`,
      columns(again, 'client', 'contentHash', 'releaseId', 'version'),
    );
    return taken;
  }

  private async judgeAgainstEarlier(tx: EntityManager, batch: readonly Submission[], done: Acceptances): Promise<void> {
    if (batch.length === 0) return;
    const rows: (TextRow & { client: string; hash: Buffer })[] = await tx.query(
      `SELECT text.client, text.content_hash AS hash, text.release_id AS "releaseId", text.version AS "textVersion",
              newest.version AS "newestVersion", newest.fields_hash AS "newestFields",
              EXISTS (SELECT FROM ingestion.withdrawal WHERE withdrawal.release_id = release.id) AS withdrawn
         FROM ingestion.release_text AS text
         JOIN ingestion.release ON release.id = text.release_id
         JOIN ingestion.release_version AS newest ON newest.release_id = release.id AND newest.version = release.version
        WHERE (text.client, text.content_hash) IN (SELECT * FROM unnest($1::text[], $2::bytea[]))`,
      columns(batch, 'client', 'contentHash'),
    );
    const byText = new Map(rows.map((row) => [keyName(row.client, row.hash.toString('hex')), row]));
    for (const submission of batch) {
      const row = byText.get(keyName(submission.by.client, submission.contentHash.toString('hex')))!;
      done.set(submission, judgeText(submission, row));
    }
  }

  private async saveReleases(tx: EntityManager, accepted: readonly Submission[]): Promise<void> {
    if (accepted.length === 0) return;
    await tx.query(
      `INSERT INTO ingestion.release (id, client, version, accepted_at)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[])`,
      columns(accepted, 'releaseId', 'client', 'version', 'acceptedAt'),
    );
    await tx.query(
      `INSERT INTO ingestion.release_version
              (release_id, version, submission_id, content_hash, fields_hash, release, understood, accepted_at)
       SELECT * FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::bytea[], $5::bytea[], $6::jsonb[], $7::jsonb[], $8::timestamptz[])`,
      columns(
        accepted,
        'releaseId',
        'version',
        'submissionId',
        'contentHash',
        'fieldsHash',
        'release',
        'understood',
        'acceptedAt',
      ),
    );
    await appendAudit(
      tx,
      accepted.flatMap(({ release, by }) => auditTrail(null, release, by)),
    );
  }

  /** A key that this batch wrote belongs to the release that its submission turned out to be, or to none. */
  private async settleKeys(tx: EntityManager, batch: readonly Submission[], done: Acceptances): Promise<void> {
    const keyed = batch.filter((submission) => submission.idempotencyKey !== null && done.has(submission));
    const moved = keyed.filter((submission) => done.get(submission)!.kind === 'duplicate');
    if (moved.length > 0) {
      await tx.query(
        `UPDATE ingestion.idempotency_key AS key SET release_id = known.release_id, version = known.version
           FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS known (submission_id, release_id, version)
          WHERE key.submission_id = known.submission_id`,
        [
          moved.map(({ submissionId }) => submissionId),
          moved.map((submission) => done.get(submission)!.releaseId),
          moved.map((submission) => done.get(submission)!.version),
        ],
      );
    }
    const refused = keyed.filter((submission) => REFUSALS.includes(done.get(submission)!.kind));
    if (refused.length > 0) {
      await tx.query(
        `DELETE FROM ingestion.idempotency_key WHERE submission_id = ANY($1)`,
        columns(refused, 'submissionId'),
      );
    }
  }
}

const REFUSALS: Acceptance['kind'][] = ['other-fields', 'older-text', 'withdrawn-text'];

const keyName = (client: string, key: string): string => `${client}\n${key}`;

const undecided = (
  batch: readonly Submission[],
  done: Acceptances,
  echoes?: Map<Submission, Submission>,
): Submission[] => batch.filter((submission) => !done.has(submission) && !echoes?.has(submission));

const asRepetition = (first: Acceptance): Acceptance =>
  first.kind === 'accepted' || first.kind === 'duplicate' ? { ...first, kind: 'repeated' } : first;

const COLUMNS = {
  submissionId: ({ submissionId }: Submission) => submissionId,
  client: ({ by }: Submission) => by.client,
  fingerprint: ({ fingerprint }: Submission) => fingerprint,
  contentHash: ({ contentHash }: Submission) => contentHash,
  fieldsHash: ({ fieldsHash }: Submission) => fieldsHash,
  releaseId: ({ release }: Submission) => release.id,
  version: ({ release }: Submission) => release.version,
  acceptedAt: ({ release }: Submission) => release.receivedAt,
  release: ({ release }: Submission) => JSON.stringify(release),
  understood: ({ understood }: Submission) => JSON.stringify(understood),
};

/** A batch turned on its side, as `unnest` takes it. */
const columns = (batch: readonly Submission[], ...names: (keyof typeof COLUMNS)[]): unknown[] =>
  names.map((name) => batch.map((submission) => COLUMNS[name](submission)));

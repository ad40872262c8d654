import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { newSecret } from './sending/signature';
import type { DeliveryAttempt, NewSubscription, ShownSubscription, SubscriptionChange } from './subscription';

/** Both secrets are valid for so long after a rotation, so that a receiver can change over in peace. */
const OVERLAP_HOURS = 24;

export interface Page {
  /** Only what comes after this one. */
  cursor: string | undefined;
  limit: number;
}

/** The subscriptions of clients. Each statement names the client, so that nobody reaches those of another. */
@Injectable()
export class SubscriptionStore {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** It begins with what becomes public from now on. @returns with the secret, which is not shown again */
  async create(client: string, { url, filter, description, ordered }: NewSubscription) {
    const id = randomUUID();
    const secret = newSecret();
    await this.database.query(
      `INSERT INTO publication.subscription (id, client, url, filter, description, ordered, secret, position)
       SELECT $1, $2, $3, $4, $5, $6, $7, position FROM publication.public_series`,
      [id, client, url, filter, description ?? null, ordered, secret],
    );
    return { subscription: (await this.find(client, id))!, secret };
  }

  async find(client: string, id: string): Promise<ShownSubscription | null> {
    const [row]: SubscriptionRow[] = await this.database.query(`${SHOWN} WHERE client = $1 AND id = $2`, [client, id]);
    return row ? toShown(row) : null;
  }

  /** Newest first. @param before the id of the last one that the caller has */
  async list(client: string, { cursor, limit }: Page): Promise<ShownSubscription[]> {
    const rows: SubscriptionRow[] = await this.database.query(
      `${SHOWN} WHERE client = $1
          AND ($2::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM publication.subscription WHERE id = $2 AND client = $1))
        ORDER BY created_at DESC, id DESC LIMIT $3`,
      [client, cursor, limit],
    );
    return rows.map(toShown);
  }

  /** What is left out stays. Whoever is enabled again is tried at once, and goes on where it stood. */
  async change(client: string, id: string, change: SubscriptionChange): Promise<boolean> {
    const { url, filter, description, ordered, enabled } = change;
    return this.database.transaction(async (tx) => {
      const [, count] = await tx.query(
        `UPDATE publication.subscription SET revision = revision + 1,
                url = coalesce($3, url), filter = coalesce($4, filter), ordered = coalesce($5, ordered),
                description = CASE WHEN $6 THEN $7 ELSE description END,
                disabled_at = CASE WHEN $8 THEN NULL WHEN NOT $8 THEN coalesce(disabled_at, now()) ELSE disabled_at END,
                disabled_reason = CASE WHEN $8 THEN NULL WHEN NOT $8 THEN coalesce(disabled_reason, 'By its client') ELSE disabled_reason END,
                failing_since = CASE WHEN $8 THEN NULL ELSE failing_since END,
                silent_until = CASE WHEN $8 THEN NULL ELSE silent_until END
          WHERE client = $1 AND id = $2`,
        [client, id, url, filter, ordered, description !== undefined, description ?? null, enabled ?? null],
      );
      if (enabled && count === 1) {
        await tx.query('UPDATE publication.delivery SET next_at = now() WHERE subscription_id = $1', [id]);
      }
      return count === 1;
    });
  }

  async remove(client: string, id: string): Promise<boolean> {
    const [, count] = await this.database.query('DELETE FROM publication.subscription WHERE client = $1 AND id = $2', [
      client,
      id,
    ]);
    return count === 1;
  }

  /** Deliveries are signed with both secrets until the old one ends. @returns the new one, or null */
  async rotateSecret(client: string, id: string): Promise<{ secret: string; previousUntil: Date } | null> {
    const [rows]: [{ secret: string; previousUntil: Date }[]] = await this.database.query(
      `UPDATE publication.subscription
          SET revision = revision + 1, previous_secret = secret, previous_until = now() + make_interval(hours => $4), secret = $3
        WHERE client = $1 AND id = $2 RETURNING secret, previous_until AS "previousUntil"`,
      [client, id, newSecret(), OVERLAP_HOURS],
    );
    return rows[0] ?? null;
  }

  /** The secrets that are valid now, the newest first. */
  async secretsOf(id: string): Promise<string[]> {
    const [row] = await this.database.query(
      `SELECT array_remove(ARRAY[secret, CASE WHEN previous_until > now() THEN previous_secret END], NULL) AS secrets
         FROM publication.subscription WHERE id = $1`,
      [id],
    );
    return row?.secrets ?? [];
  }

  /**
   * Puts the cursor back before the first event of that time or later. What is told again goes out in its order, marked
   * as a replay up to where the subscription stood; what becomes public meanwhile follows it.
   * @returns how many public events lie between, or null
   */
  async replay(client: string, id: string, since: Date): Promise<number | null> {
    return this.database.transaction(async (tx) => {
      const [rows]: [{ events: number; position: number }[]] = await tx.query(
        `UPDATE publication.subscription AS subscription
            SET revision = revision + 1, replay_until = greatest(replay_until, subscription.position),
                position = least(subscription.position, start.position), silent_until = NULL
           FROM (SELECT coalesce(min(position) - 1, (SELECT position FROM publication.public_series)) AS position
                   FROM publication.public_event WHERE created_at >= $3) AS start
          WHERE client = $1 AND id = $2
          RETURNING subscription.position, replay_until - subscription.position AS events`,
        [client, id, since],
      );
      if (!rows[0]) return null;
      await tx.query('DELETE FROM publication.delivery WHERE subscription_id = $1 AND position > $2', [
        id,
        rows[0].position,
      ]);
      return rows[0].events;
    });
  }

  /** Newest first. */
  attempts(
    id: string,
    outcome: DeliveryAttempt['outcome'] | undefined,
    { cursor, limit }: Page,
  ): Promise<AttemptRow[]> {
    return this.database.query(
      `SELECT id, event_id AS "eventId", event_type AS "eventType", release_id AS "releaseId", attempt, is_replay AS replay,
              at, duration_ms AS "durationMs", outcome, status, error, answer, next_at AS "nextAt"
         FROM publication.delivery_attempt
        WHERE subscription_id = $1 AND ($2::text IS NULL OR outcome = $2) AND ($3::bigint IS NULL OR id < $3)
        ORDER BY id DESC LIMIT $4`,
      [id, outcome, cursor, limit],
    );
  }
}

interface AttemptRow extends Omit<DeliveryAttempt, 'at' | 'nextAt'> {
  id: number;
  at: Date;
  nextAt: Date | null;
}

interface SubscriptionRow extends Omit<ShownSubscription, 'disabledAt' | 'createdAt' | 'failingSince'> {
  disabledAt: Date | null;
  createdAt: Date;
  failingSince: Date | null;
}

const SHOWN = `SELECT id, url, filter, description, ordered, disabled_at IS NULL AS enabled, disabled_at AS "disabledAt",
       disabled_reason AS "disabledReason", created_at AS "createdAt", failing_since AS "failingSince",
       (SELECT series.position FROM publication.public_series AS series) - subscription.position AS behind,
       (SELECT count(*) FROM publication.delivery WHERE subscription_id = subscription.id)::integer AS waiting
  FROM publication.subscription`;

const toShown = ({ disabledAt, createdAt, failingSince, ...row }: SubscriptionRow): ShownSubscription => ({
  ...row,
  disabledAt: disabledAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
  failingSince: failingSince?.toISOString() ?? null,
});

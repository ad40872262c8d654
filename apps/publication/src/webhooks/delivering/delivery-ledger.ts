import type { Outbox } from '@dateline/outbox';
import type { EntityManager } from 'typeorm';
import type { RecordedAttempt } from './attempt';
import { disabledEvent } from './disabled-event';
import type { DueSubscription } from './due-subscription';
import type { Delivery } from './lanes';

/** So many milliseconds of deliveries are repeated, with the same ids, when the process dies. */
const GATHER_MS = 200;

interface Progress {
  subscription: DueSubscription;
  position: number;
  keep: Map<number, Delivery>;
  drop: Set<number>;
  disabled: { reason: string; at: Date } | null;
}

/**
 * Writes down how far each subscriber has been told, for all of them together, a few times a second: a transaction for
 * each delivery would cost more than the delivery. What belongs to a subscription that a person has changed meanwhile is
 * dropped, but for the attempts, which were made.
 */
export class DeliveryLedger {
  private progress = new Map<string, Progress>();
  private attempts: { subscriptionId: string; made: RecordedAttempt }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly source: string,
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  recordAttempt(subscription: DueSubscription, made: RecordedAttempt): void {
    this.attempts.push({ subscriptionId: subscription.id, made });
    this.of(subscription);
  }

  keep(subscription: DueSubscription, delivery: Delivery): void {
    const { keep, drop } = this.of(subscription);
    drop.delete(delivery.position);
    keep.set(delivery.position, delivery);
  }

  drop(subscription: DueSubscription, position: number): void {
    const { keep, drop } = this.of(subscription);
    keep.delete(position);
    drop.add(position);
  }

  noteProgress(subscription: DueSubscription, position: number): void {
    if (position > (this.progress.get(subscription.id)?.position ?? subscription.position)) {
      this.of(subscription).position = position;
      subscription.position = position;
    }
  }

  disable(subscription: DueSubscription, reason: string, at: Date): void {
    this.of(subscription).disabled = { reason, at };
  }

  /** Writes what is noted, now; what cannot be written is kept for the next time. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    await this.writing;
  }

  private of(subscription: DueSubscription): Progress {
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
    const known = this.progress.get(subscription.id);
    if (known?.subscription === subscription) return known;
    const { position } = subscription;
    const progress: Progress = { subscription, position, keep: new Map(), drop: new Set(), disabled: null };
    this.progress.set(subscription.id, progress);
    return progress;
  }

  private async write(): Promise<void> {
    const progress = [...this.progress.values()];
    const { attempts } = this;
    if (progress.length === 0 && attempts.length === 0) return;
    this.progress = new Map();
    this.attempts = [];
    try {
      await this.outbox.saveAndAnnounce(async (tx) => {
        await saveWaiting(tx, progress);
        await saveProgress(tx, progress);
        await saveAttempts(tx, attempts);
        return { result: undefined, events: progress.flatMap((one) => disabledEvents(one, this.source)) };
      });
    } catch (error) {
      this.onTrouble(error);
      this.putBack(progress, attempts);
    }
  }

  private putBack(progress: readonly Progress[], attempts: typeof this.attempts): void {
    this.attempts = [...attempts, ...this.attempts];
    for (const before of progress) {
      const since = this.progress.get(before.subscription.id);
      if (since?.subscription !== before.subscription) {
        if (!since) this.progress.set(before.subscription.id, before);
        continue;
      }
      for (const [position, delivery] of before.keep) if (!since.drop.has(position)) since.keep.set(position, delivery);
      for (const position of before.drop) if (!since.keep.has(position)) since.drop.add(position);
      since.disabled ??= before.disabled;
    }
    this.timer ??= setTimeout(() => void this.flush(), 5 * GATHER_MS);
  }
}

const disabledEvents = ({ subscription, disabled }: Progress, source: string) =>
  disabled ? [disabledEvent(subscription, disabled, source)] : [];

async function saveWaiting(tx: EntityManager, progress: readonly Progress[]): Promise<void> {
  const kept = progress.flatMap(({ subscription, keep }) =>
    [...keep.values()].map((one) => ({ subscription, ...one })),
  );
  if (kept.length > 0) {
    await tx.query(
      `INSERT INTO publication.delivery (subscription_id, position, release_id, attempts, next_at)
       SELECT subscription.id, kept.position, release_id, attempts, coalesce(next_at, now())
         FROM unnest($1::uuid[], $2::integer[], $3::bigint[], $4::uuid[], $5::integer[], $6::timestamptz[])
              AS kept (id, revision, position, release_id, attempts, next_at)
         JOIN publication.subscription USING (id, revision)
       ON CONFLICT (subscription_id, position) DO UPDATE SET attempts = excluded.attempts, next_at = excluded.next_at`,
      [
        kept.map(({ subscription }) => subscription.id),
        kept.map(({ subscription }) => subscription.revision),
        kept.map(({ position }) => position),
        kept.map(({ releaseId }) => releaseId),
        kept.map(({ attempts }) => attempts),
        kept.map(({ nextAt }) => nextAt),
      ],
    );
  }
  const dropped = progress.flatMap(({ subscription, drop }) =>
    [...drop].map((position) => ({ subscription, position })),
  );
  if (dropped.length === 0) return;
  await tx.query(
    `DELETE FROM publication.delivery USING unnest($1::uuid[], $2::integer[], $3::bigint[]) AS dropped (id, revision, position),
            publication.subscription
      WHERE subscription.id = dropped.id AND subscription.revision = dropped.revision
        AND delivery.subscription_id = dropped.id AND delivery.position = dropped.position`,
    [
      dropped.map(({ subscription }) => subscription.id),
      dropped.map(({ subscription }) => subscription.revision),
      dropped.map(({ position }) => position),
    ],
  );
}

async function saveProgress(tx: EntityManager, progress: readonly Progress[]): Promise<void> {
  await tx.query(
    `UPDATE publication.subscription AS subscription
        SET position = greatest(subscription.position, made.position), failing_since = made.failing_since,
            silent_until = made.silent_until, disabled_at = made.disabled_at, disabled_reason = made.disabled_reason,
            revision = subscription.revision + (made.disabled_at IS NOT NULL)::integer
       FROM unnest($1::uuid[], $2::integer[], $3::bigint[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[], $7::text[])
            AS made (id, revision, position, failing_since, silent_until, disabled_at, disabled_reason)
      WHERE subscription.id = made.id AND subscription.revision = made.revision`,
    [
      progress.map(({ subscription }) => subscription.id),
      progress.map(({ subscription }) => subscription.revision),
      progress.map(({ position }) => position),
      progress.map(({ subscription }) => subscription.failingSince),
      progress.map(({ subscription }) => subscription.silentUntil),
      progress.map(({ disabled }) => disabled?.at ?? null),
      progress.map(({ disabled }) => disabled?.reason ?? null),
    ],
  );
}

/** Also used for test events, which have no position. */
export async function saveAttempts(
  tx: Pick<EntityManager, 'query'>,
  attempts: readonly { subscriptionId: string; made: RecordedAttempt }[],
): Promise<void> {
  if (attempts.length === 0) return;
  const rows = attempts.map(({ subscriptionId, made }) => ({
    subscription_id: subscriptionId,
    position: made.event.position,
    event_id: made.id,
    event_type: made.event.type,
    release_id: made.event.releaseId,
    attempt: made.attempt,
    is_replay: made.isReplay,
    at: made.at,
    duration_ms: Math.round(made.sent.durationMs),
    outcome: made.outcome,
    status: made.sent.status,
    error: made.sent.error,
    answer: made.sent.answer,
    next_at: made.nextAt,
  }));
  await tx.query(
    `INSERT INTO publication.delivery_attempt (${ATTEMPT_COLUMNS})
     SELECT ${ATTEMPT_COLUMNS.replace(' answer,', ` ${KEPT_ANSWER},`)}
       FROM json_populate_recordset(NULL::publication.delivery_attempt, $1::json) AS made
      WHERE EXISTS (SELECT FROM publication.subscription WHERE id = made.subscription_id)
      ORDER BY made.at, made.attempt`,
    [JSON.stringify(rows)],
  );
}

/** An answer may quote the text, and of a release that was taken back no text comes in again. */
const KEPT_ANSWER = `CASE WHEN NOT EXISTS (SELECT FROM publication.gate
  WHERE gate.release_id = made.release_id AND gate.withdrawn) THEN answer END`;

const ATTEMPT_COLUMNS = `subscription_id, position, event_id, event_type, release_id, attempt, is_replay, at, duration_ms,
  outcome, status, error, answer, next_at`;

import { PUBLICATION_WITHDRAWN } from '@dateline/contracts';
import { isInfrastructureError } from '@dateline/postgres';
import type { PublicEvent } from '../../events/public-event-row';
import type { PublicEvents } from '../../events/public-events';
import type { PublicLog } from '../../events/public-log';
import { compileFilter } from '../../filter/filter';
import { isHopeless, nextAttempt } from '../sending/retry-schedule';
import type { WebhookSender } from '../sending/webhook-sender';
import type { Attempt } from './attempt';
import type { Clock } from './clock';
import type { DeliveryLedger } from './delivery-ledger';
import type { DueSubscription } from './due-subscription';
import { Intake, type Taker } from './intake';
import { type Delivery, Lanes } from './lanes';
import type { ReportDelivery } from './report-delivery';

/** Attempts of one subscription at a time. */
const AT_ONCE = 4;
/** After this many failures in a row a receiver gets one attempt at a time. */
const DOUBTFUL_AFTER = 5;
/** Fresh events of one subscription in memory. */
const MOST_FRESH = 64;
/** With this many events waiting for a receiver that does not take them, the cursor waits too. */
const MOST_WAITING = 500;
/** How soon to look again when the database is away. */
const DATABASE_PAUSE_MS = 1000;

export interface CourierParts {
  log: PublicLog;
  events: PublicEvents;
  ledger: DeliveryLedger;
  sender: WebhookSender;
  clock: Clock;
  report: ReportDelivery;
}

/**
 * Brings one subscriber every event that concerns it, in the order of its releases. It follows the public events with a
 * cursor of its own: as they happen, or from the table when it is behind, so that nobody waits for a slow one.
 */
export class Courier implements Taker {
  private readonly lanes: Lanes;
  private readonly intake: Intake;
  /** What fresh deliveries say; one that failed is read again when it is due. */
  private readonly contents = new Map<number, PublicEvent>();
  private readonly kept = new Set<number>();
  private failuresInARow = 0;
  private takeBackCall: () => void = () => undefined;
  private stopped = false;
  private readonly underway = new Set<Promise<void>>();

  constructor(
    readonly subscription: DueSubscription,
    private readonly parts: CourierParts,
  ) {
    this.lanes = new Lanes(subscription.ordered);
    this.intake = new Intake(subscription.position, compileFilter(subscription.filter), parts, this);
    for (const delivery of subscription.waiting) {
      this.kept.add(delivery.position);
      this.lanes.add(delivery);
    }
  }

  start(): void {
    this.goOn();
  }

  /** Lets the attempts that are underway end, and begins no other. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.takeBackCall();
    await Promise.all([...this.underway, this.intake.stop()]);
    this.noteProgress();
  }

  /** Hears of each public event as it happens, whether it is behind or not. */
  hear(event: PublicEvent): void {
    if (this.stopped) return;
    this.intake.hear(event);
    this.goOn();
  }

  isFull(): boolean {
    return this.contents.size >= MOST_FRESH || this.lanes.size >= MOST_WAITING;
  }

  has(releaseId: string): boolean {
    return this.lanes.has(releaseId);
  }

  take(event: PublicEvent): void {
    const { position, releaseId } = event;
    const isWithdrawal = event.type === PUBLICATION_WITHDRAWN;
    const delivery: Delivery = { position, releaseId, attempts: 0, nextAt: null, isWithdrawal };
    const isBehind = this.lanes.has(releaseId);
    this.contents.set(position, event);
    for (const replaced of this.lanes.add(delivery)) this.forget(replaced);
    // Behind one that failed it may wait for long, and the cursor does not wait with it.
    if (isBehind && this.hasFailed(releaseId)) this.keep(delivery);
  }

  private hasFailed(releaseId: string): boolean {
    return this.lanes.all().some((delivery) => delivery.releaseId === releaseId && delivery.attempts > 0);
  }

  private readonly goOn = (): void => {
    if (this.stopped) return;
    this.takeBackCall();
    const { clock } = this.parts;
    const now = clock.now();
    const { silentUntil } = this.subscription;
    if (silentUntil && silentUntil > now) {
      this.takeBackCall = clock.callAt(silentUntil, this.goOn);
    } else {
      this.tryWhatIsDue(now);
      const nextDue = this.lanes.nextDue();
      // What is due already waits for an attempt to end, and goes on then.
      if (nextDue && nextDue > now) this.takeBackCall = clock.callAt(nextDue, this.goOn);
    }
    this.intake.readOn(this.goOn, this.readLater);
    this.noteProgress();
  };

  private tryWhatIsDue(now: Date): void {
    const atOnce = this.failuresInARow >= DOUBTFUL_AFTER ? 1 : AT_ONCE;
    while (this.lanes.inFlight < atOnce) {
      const delivery = this.lanes.take(now);
      if (!delivery) return;
      const attempt = this.attempt(delivery)
        .catch((error: unknown) => this.postpone(delivery, error))
        .finally(() => {
          this.underway.delete(attempt);
          this.goOn();
        });
      this.underway.add(attempt);
    }
  }

  /** What cannot be read now, because the database is away, is no attempt. */
  private postpone(delivery: Delivery, error: unknown): void {
    if (!isInfrastructureError(error)) throw error;
    this.lanes.retry(delivery, this.soon());
  }

  private soon = (): Date => new Date(this.parts.clock.now().getTime() + DATABASE_PAUSE_MS);

  private readonly readLater = (error: unknown): void => {
    if (!isInfrastructureError(error)) throw error;
    this.parts.clock.callAt(this.soon(), this.goOn);
  };

  private async attempt(delivery: Delivery): Promise<void> {
    const { clock, sender } = this.parts;
    const event = this.contents.get(delivery.position) ?? (await this.parts.log.at(delivery.position));
    if (!event) return this.tellWithdrawal(delivery);
    const { secrets, url, replayUntil } = this.subscription;
    const at = clock.now();
    const { id, traceparent } = JSON.parse(event.json);
    const isReplay = delivery.position <= replayUntil;
    const sent = await sender.send({ url, secrets: secrets(at), id, body: event.json, at, traceparent, isReplay });
    delivery.attempts++;
    this.settle(delivery, { event, id, traceparent, at, isReplay, sent });
  }

  /** Its text may not be told any more; of its release only the withdrawal is. */
  private async tellWithdrawal(delivery: Delivery): Promise<void> {
    this.lanes.done(delivery);
    this.forget(delivery);
    const withdrawal = await this.parts.log.withdrawalOf(delivery.releaseId);
    if (withdrawal) this.intake.takeEarly(withdrawal);
  }

  private settle(delivery: Delivery, attempt: Attempt): void {
    const { sent, at } = attempt;
    if (sent.outcome === 'delivered') {
      this.failuresInARow = 0;
      this.subscription.failingSince = null;
      this.end(delivery, attempt, 'delivered');
      return;
    }
    this.failuresInARow++;
    this.subscription.failingSince ??= at;
    if (sent.retryAfterMs) this.subscription.silentUntil = new Date(at.getTime() + sent.retryAfterMs);
    const nextAt = nextAttempt({
      attempts: delivery.attempts,
      at,
      retryAfterMs: sent.retryAfterMs,
      random: Math.random,
    });
    if (nextAt === null || this.lanes.isTakenBack(delivery)) this.end(delivery, attempt, 'exhausted');
    else {
      const behind = this.lanes.retry(delivery, nextAt);
      this.contents.delete(delivery.position);
      for (const one of [delivery, ...behind]) this.keep(one);
      this.record(delivery, attempt, 'failed', nextAt);
    }
    if (sent.outcome === 'gone') this.disable('The receiver answered 410 Gone');
    else if (isHopeless(this.subscription.failingSince, at)) this.disable('Nothing but failure for five days');
  }

  private end(delivery: Delivery, attempt: Attempt, outcome: 'delivered' | 'exhausted'): void {
    this.lanes.done(delivery);
    this.forget(delivery);
    this.record(delivery, attempt, outcome, null);
  }

  private record(
    delivery: Delivery,
    attempt: Attempt,
    outcome: 'delivered' | 'failed' | 'exhausted',
    nextAt: Date | null,
  ) {
    const made = { ...attempt, attempt: delivery.attempts, outcome, nextAt };
    this.parts.ledger.recordAttempt(this.subscription, made);
    this.parts.report.tell(this.subscription, made);
  }

  private keep(delivery: Delivery): void {
    this.kept.add(delivery.position);
    this.parts.ledger.keep(this.subscription, delivery);
  }

  private forget({ position }: Delivery): void {
    this.contents.delete(position);
    if (this.kept.delete(position)) this.parts.ledger.drop(this.subscription, position);
  }

  /** It stays, silent, until the database says the same: whoever looked before that would begin it anew. */
  private disable(reason: string): void {
    this.stopped = true;
    this.takeBackCall();
    this.parts.ledger.disable(this.subscription, reason, this.parts.clock.now());
    this.parts.report.tellDisabled(this.subscription, reason);
  }

  /** The cursor stands before the first event that is neither done nor kept. */
  private noteProgress(): void {
    const open = this.lanes.all().filter(({ position }) => !this.kept.has(position));
    const position = Math.min(this.intake.through, ...open.map((delivery) => delivery.position - 1));
    this.parts.ledger.noteProgress(this.subscription, position);
  }
}

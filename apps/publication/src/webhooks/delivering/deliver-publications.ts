import type { Log } from '@dateline/logging';
import { Outbox } from '@dateline/outbox';
import { SessionLock } from '@dateline/postgres';
import { ENVIRONMENT, eventSource, LOG, type ServiceEnvironment } from '@dateline/service';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { PublicEvent } from '../../events/public-event-row';
import { type Follower, PublicEvents } from '../../events/public-events';
import { PublicLog } from '../../events/public-log';
import { WebhookSender } from '../sending/webhook-sender';
import { CLOCK, type Clock } from './clock';
import { Courier } from './courier';
import { DeliveryLedger } from './delivery-ledger';
import { readDueSubscription, readRevisions } from './due-subscription';
import { ReportDelivery } from './report-delivery';

/** How often to look for subscriptions that were made, changed or ended, here or in another copy. */
const LOOK_MS = 1000;
const ATTEMPTS_KEPT_DAYS = 30;
const FORGET_EVERY_MS = 10 * 60 * 1000;

/**
 * Delivers to all subscribers, in one copy of the service at a time: when it ends or freezes, another one takes over from
 * where the cursors stand.
 */
@Injectable()
export class DeliverPublications implements OnApplicationBootstrap, BeforeApplicationShutdown, Follower {
  private readonly couriers = new Map<string, Courier>();
  private readonly ledger: DeliveryLedger;
  private lock: SessionLock | null = null;
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private forgotAt = 0;
  private failing = false;
  private stopping = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly publicLog: PublicLog,
    private readonly events: PublicEvents,
    private readonly sender: WebhookSender,
    private readonly report: ReportDelivery,
    outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {
    this.ledger = new DeliveryLedger(outbox, eventSource('publication', environment), (error) =>
      this.tellTrouble(error),
    );
  }

  onApplicationBootstrap(): void {
    this.events.tell(this);
    this.lookAgain();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.looking;
    await this.standDown();
  }

  event(event: PublicEvent): void {
    for (const courier of this.couriers.values()) courier.hear(event);
  }

  newEpoch(): void {
    void this.standDown();
  }

  /** Looks now: a person has changed something here. */
  lookAgain(): void {
    clearTimeout(this.timer);
    this.looking = this.looking.then(() => this.look());
  }

  private async look(): Promise<void> {
    if (this.stopping) return;
    try {
      this.lock ??= await SessionLock.take(
        { url: this.environment.DATABASE_URL, role: 'dateline_publication', name: 'webhooks' },
        () => void this.standDown(),
      );
      if (this.lock) await this.bringUpToDate();
      this.failing = false;
    } catch (error) {
      this.tellTrouble(error);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lookAgain(), LOOK_MS);
  }

  /** A courier for each enabled subscription, as it is now. */
  private async bringUpToDate(): Promise<void> {
    const revisions = await readRevisions(this.database);
    const outdated = [...this.couriers.values()].filter(
      ({ subscription: { id, revision } }) => revisions.get(id) !== revision,
    );
    if (outdated.length > 0) await this.endAll(outdated);
    for (const id of revisions.keys()) {
      if (this.couriers.has(id)) continue;
      const subscription = await readDueSubscription(this.database, id);
      if (!subscription) continue;
      const { publicLog: log, events, ledger, sender, clock, report } = this;
      const courier = new Courier(subscription, { log, events, ledger, sender, clock, report });
      this.couriers.set(id, courier);
      courier.start();
    }
    await this.forgetOldAttempts();
  }

  private async endAll(couriers: readonly Courier[]): Promise<void> {
    for (const { subscription } of couriers) this.couriers.delete(subscription.id);
    await Promise.all(couriers.map((courier) => courier.stop()));
    await this.ledger.flush();
  }

  private async standDown(): Promise<void> {
    const { lock } = this;
    this.lock = null;
    await this.endAll([...this.couriers.values()]);
    await lock?.release();
  }

  private async forgetOldAttempts(): Promise<void> {
    if (this.clock.now().getTime() - this.forgotAt < FORGET_EVERY_MS) return;
    this.forgotAt = this.clock.now().getTime();
    await this.database.query(
      `DELETE FROM publication.delivery_attempt WHERE id IN (
         SELECT id FROM publication.delivery_attempt WHERE at < now() - make_interval(days => $1) ORDER BY at LIMIT 10000)`,
      [ATTEMPTS_KEPT_DAYS],
    );
  }

  private tellTrouble(error: unknown): void {
    if (!this.failing) this.log.warn('database.unavailable', { error }, 'Deliveries wait for the database');
    this.failing = true;
  }
}

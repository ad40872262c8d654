import { randomUUID } from 'node:crypto';
import { continueTrace } from '@dateline/logging';
import { ENVIRONMENT, eventSource, type ServiceEnvironment } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { saveAttempts } from './delivering/delivery-ledger';
import type { Sent } from './sending/webhook-sender';
import { WebhookSender } from './sending/webhook-sender';
import type { ShownSubscription } from './subscription';
import { SubscriptionStore } from './subscription.store';

/** An event that tells of no release; only whoever asks for it gets it. */
export const SUBSCRIPTION_TEST = 'dateline.subscription.test.v1';

export interface TestResult extends Omit<Sent, 'retryAfterMs'> {
  eventId: string;
}

/** Sends a signed event to a subscriber's address at once, and says what came of it. */
@Injectable()
export class SendTest {
  constructor(
    private readonly store: SubscriptionStore,
    private readonly sender: WebhookSender,
    @InjectDataSource() private readonly database: DataSource,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  async send({ id: subscriptionId, url }: ShownSubscription): Promise<TestResult> {
    const id = randomUUID();
    const at = new Date();
    const traceparent = continueTrace(undefined);
    const body = JSON.stringify({
      specversion: '1.0',
      id,
      type: SUBSCRIPTION_TEST,
      source: eventSource('publication', this.environment),
      subject: subscriptionId,
      time: at.toISOString(),
      datacontenttype: 'application/json',
      traceparent,
      data: { subscriptionId, message: 'This is a test. When its signature is right, the subscription works.' },
    });
    const secrets = await this.store.secretsOf(subscriptionId);
    const sent = await this.sender.send({ url, secrets, id, body, at, traceparent, isReplay: false });
    const outcome = sent.outcome === 'delivered' ? ('delivered' as const) : ('exhausted' as const);
    const event = { position: null, type: SUBSCRIPTION_TEST, releaseId: null };
    const made = { id, event, traceparent, at, attempt: 1, isReplay: false, sent, outcome, nextAt: null };
    await saveAttempts(this.database.manager, [{ subscriptionId, made }]);
    const { retryAfterMs: _, ...result } = sent;
    return { eventId: id, ...result };
  }
}

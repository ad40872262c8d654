import { type Log, traceIdOf } from '@dateline/logging';
import { LOG, Metrics } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { RecordedAttempt } from './attempt';
import type { DueSubscription } from './due-subscription';

const LINES = {
  delivered: ['delivery.succeeded', 'A subscriber has an event'],
  failed: ['delivery.attempted', 'A subscriber did not take an event; it is tried again'],
  exhausted: ['delivery.failed', 'A subscriber did not take an event at the last attempt'],
} as const;

/** Tells operators what came of deliveries: a line and a figure for each attempt. */
@Injectable()
export class ReportDelivery {
  private readonly attempts: Counter<'outcome'>;

  constructor(
    @Inject(LOG) private readonly log: Log,
    metrics: Metrics,
  ) {
    this.attempts = metrics.counter('dateline_webhook_attempts_total', 'Attempts by what came of them', ['outcome']);
  }

  tell({ id: subscriptionId }: DueSubscription, made: RecordedAttempt): void {
    const { id: eventId, event, attempt, outcome, sent, traceparent, nextAt, isReplay } = made;
    const [line, message] = LINES[outcome];
    this.attempts.inc({ outcome });
    const fields = {
      subscriptionId,
      releaseId: event.releaseId ?? undefined,
      eventId,
      traceId: traceIdOf(traceparent),
      attempt,
      status: sent.status,
      error: sent.error ?? undefined,
      durationMs: Math.round(sent.durationMs),
      nextAt: nextAt?.toISOString(),
      replay: isReplay || undefined,
    };
    if (outcome === 'delivered') this.log.info(line, fields, message);
    else this.log.warn(line, fields, message);
  }

  tellDisabled({ id: subscriptionId }: DueSubscription, reason: string): void {
    this.log.error('subscription.disabled', { subscriptionId, reason }, 'A subscription gets nothing any more');
  }
}

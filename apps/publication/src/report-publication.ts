import { eventIdOf, PUBLICATION_CORRECTED, PUBLICATION_PUBLISHED, PUBLICATION_UPDATED } from '@dateline/contracts';
import { type Log, type LogEvent as LogEventName, traceIdOf } from '@dateline/logging';
import { LOG, Metrics } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { type Counter, Histogram } from 'prom-client';
import { type Outcome, standingOf } from './outcome';

const LINES = {
  [PUBLICATION_PUBLISHED]: ['publication.published', 'A release is public'],
  [PUBLICATION_CORRECTED]: ['publication.corrected', 'A public release was corrected'],
  [PUBLICATION_UPDATED]: ['publication.updated', 'A public release was updated'],
  superseded: ['publication.superseded', 'A version came too late to be published'],
  withdrawn: ['publication.withdrawn', 'A version of a withdrawn release was not published'],
} as const satisfies Record<string, readonly [LogEventName, string]>;

/** Tells operators what became of enriched versions: a line and a figure for each. */
@Injectable()
export class ReportPublication {
  private readonly outcomes: Counter<'type'>;
  private readonly seconds: Histogram;

  constructor(
    @Inject(LOG) private readonly log: Log,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('dateline_publications_total', 'Enriched versions by what became of them', [
      'type',
    ]);
    this.seconds = new Histogram({
      name: 'dateline_submit_to_public_seconds',
      help: 'From the acceptance of a version until it is public',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
      registers: [metrics.registry],
    });
  }

  tell(outcomes: readonly Outcome[], now = Date.now()): void {
    for (const { event, decision, traceparent } of outcomes) {
      const standing = standingOf(event);
      const durationMs = Math.max(0, now - Date.parse(event.data.release.receivedAt));
      const [line, message] = LINES[decision.outcome === 'published' ? decision.type : decision.outcome];
      const eventId = decision.outcome === 'published' ? eventIdOf({ ...standing, fact: 'public' }) : event.id;
      this.log.info(line, { ...standing, eventId, traceId: traceIdOf(traceparent), durationMs }, message);
      this.outcomes.inc({ type: line.slice('publication.'.length) });
      if (decision.outcome === 'published') this.seconds.observe(durationMs / 1000);
    }
  }
}

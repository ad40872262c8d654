import {
  eventIdOf,
  holdOf,
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  PUBLICATION_UPDATED,
  type Release,
} from '@dateline/contracts';
import { type Log, type LogEvent as LogEventName, traceIdOf } from '@dateline/logging';
import { LOG, Metrics } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { type Counter, Histogram } from 'prom-client';
import type { Decision, Settled } from './publication';

const LINES = {
  [PUBLICATION_PUBLISHED]: ['publication.published', 'A release is public'],
  [PUBLICATION_CORRECTED]: ['publication.corrected', 'A public release was corrected'],
  [PUBLICATION_UPDATED]: ['publication.updated', 'A public release was updated'],
  scheduled: ['publication.scheduled', 'A version waits for its moment'],
  superseded: ['publication.superseded', 'A version was overtaken before it was public'],
  withdrawn: ['publication.withdrawn', 'A release was taken back'],
} as const satisfies Record<string, readonly [LogEventName, string]>;

/** Tells operators what became of versions: a line and a figure for each. */
@Injectable()
export class ReportPublication {
  private readonly outcomes: Counter<'type'>;
  private readonly seconds: Histogram;

  constructor(
    @Inject(LOG) private readonly log: Log,
    metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('dateline_publications_total', 'Versions by what became of them', ['type']);
    this.seconds = new Histogram({
      name: 'dateline_submit_to_public_seconds',
      help: 'From the acceptance of a version, or the moment for which it waited, until it is public',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
      registers: [metrics.registry],
    });
  }

  tell(settled: readonly Settled[], now = Date.now()): void {
    for (const { fact, decision, traceparent } of settled) {
      if (decision.outcome === 'received') continue;
      const { version, revision } = decision;
      const { releaseId } = fact;
      const [line, message] = LINES[decision.outcome === 'published' ? decision.type : decision.outcome];
      const ids = { releaseId, version, revision, eventId: eventIdFor(releaseId, decision) ?? fact.eventId };
      const durationMs = decision.outcome === 'published' ? sinceDue(decision.candidate.release, now) : undefined;
      const until = decision.outcome === 'scheduled' ? decision.hold.until.toISOString() : undefined;
      this.log.info(line, { ...ids, traceId: traceIdOf(traceparent), durationMs, until }, message);
      this.outcomes.inc({ type: line.slice('publication.'.length) });
      if (durationMs !== undefined) this.seconds.observe(durationMs / 1000);
    }
  }
}

function eventIdFor(releaseId: string, decision: Decision): string | undefined {
  const { version, revision, outcome } = decision;
  if (outcome === 'published') return eventIdOf({ releaseId, version, revision, fact: 'public' });
  return outcome === 'withdrawn' && decision.wasPublic ? eventIdOf({ releaseId, fact: 'withdrawn' }) : undefined;
}

const sinceDue = (release: Release, now: number): number =>
  Math.max(0, now - Math.max(Date.parse(release.receivedAt), holdOf(release)?.until.getTime() ?? 0));

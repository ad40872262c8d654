import { randomUUID } from 'node:crypto';
import { understand } from '@dateline/annotation';
import type { Doer } from '@dateline/audit';
import type { ReleaseSubmission } from '@dateline/contracts';
import { type Log, traceIdOf } from '@dateline/logging';
import { LOG, Metrics } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { AcceptQueue } from './accept-queue';
import type { Acceptance } from './acceptance';
import { refuseUnreadableHold } from './hold';
import { type Submission, toSubmission } from './submission';

export interface SubmitRelease {
  by: Doer;
  idempotencyKey: string | null;
  sent: ReleaseSubmission;
  traceparent: string;
  /** The text of a release that was withdrawn may become a new release. */
  again: boolean;
}

export interface Answered {
  acceptance: Acceptance;
  submission: Submission;
}

/** Submit → accepted: understand the text, refuse what must not come in, and save it with its event. */
@Injectable()
export class AcceptRelease {
  private readonly outcomes: Counter<'outcome'>;

  constructor(
    private readonly queue: AcceptQueue,
    metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.outcomes = metrics.counter('dateline_submissions_total', 'Releases sent, by what became of them', ['outcome']);
  }

  /** @throws Problem 422 for an embargo line that cannot be read, 503 when the newsroom cannot save it now */
  async submit({ sent, ...command }: SubmitRelease): Promise<Answered> {
    const started = Date.now();
    const at = new Date();
    const { body: text, headline, issuer, language } = sent;
    const understanding = understand({ text, headline, issuer, language, receivedOn: at.toISOString().slice(0, 10) });
    refuseUnreadableHold(sent, understanding.embargo);
    const ids = { submissionId: randomUUID(), releaseId: randomUUID(), version: 1, target: '' };
    const submission = toSubmission({ ...command, ...ids, sent, understanding, at });
    const acceptance = await this.queue.accept(submission);
    this.tell(acceptance, submission, Date.now() - started);
    return { acceptance, submission };
  }

  private tell(acceptance: Acceptance, { traceparent }: Submission, durationMs: number): void {
    const { kind, releaseId } = acceptance;
    this.outcomes.inc({ outcome: kind });
    const fields = { releaseId, version: acceptance.version, traceId: traceIdOf(traceparent), durationMs };
    if (kind === 'accepted') this.log.info('release.accepted', fields, 'A release was accepted');
    else if (kind === 'repeated' || kind === 'duplicate')
      this.log.info('release.duplicate', { ...fields, kind }, 'A release came again');
    else this.log.info('release.rejected', { ...fields, reason: kind }, 'A release was refused');
  }
}

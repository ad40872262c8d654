import { randomUUID } from 'node:crypto';
import { understand } from '@dateline/annotation';
import type { Doer } from '@dateline/audit';
import { RELEASES, type ReleaseRevision } from '@dateline/contracts';
import { toRecord } from '@dateline/event-log';
import { type Log, traceIdOf } from '@dateline/logging';
import { Outbox } from '@dateline/outbox';
import { ENVIRONMENT, LOG, type ServiceEnvironment } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { refuseUnreadableHold } from './hold';
import type { ExpectedVersion } from './if-match';
import { ReviseStore, type Revision } from './revise.store';
import { saveSurely } from './save-surely';
import { releaseRevisedEvent, type Submission, toSubmission } from './submission';

export interface ReviseCommand {
  releaseId: string;
  by: Doer;
  expected: ExpectedVersion;
  idempotencyKey: string | null;
  sent: ReleaseRevision;
  traceparent: string;
}

/** A new version of a release: understood like the first, saved with its event, and every version before it kept. */
@Injectable()
export class ReviseRelease {
  constructor(
    private readonly store: ReviseStore,
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @throws Problem 422 for an embargo line that cannot be read, 503 when the newsroom cannot save it now */
  async revise(command: ReviseCommand): Promise<Revision> {
    const started = Date.now();
    const at = new Date();
    const { releaseId, by, expected, sent } = command;
    const { body: text, headline, issuer, language } = sent;
    const understanding = understand({ text, headline, issuer, language, receivedOn: at.toISOString().slice(0, 10) });
    refuseUnreadableHold(sent, understanding.embargo);
    const submissionId = randomUUID();
    const target = `PUT ${releaseId} ${expected === 'any' ? '*' : [...expected]} `;
    const toVersion = (version: number): Submission =>
      toSubmission({ ...command, submissionId, version, understanding, at, target, again: false });
    const revision = await saveSurely((isRedo) =>
      this.outbox.saveAndAnnounce(async (tx) => {
        const of = { releaseId, client: by.client, expected };
        const { revision, saved } = await this.store.revise(tx, of, toVersion, isRedo);
        return { result: revision, events: saved ? [this.announce(saved)] : [] };
      }),
    );
    this.tell(command, revision, Date.now() - started);
    return revision;
  }

  private announce(submission: Submission) {
    return toRecord(RELEASES, releaseRevisedEvent(submission, this.environment.ingestionUrl));
  }

  private tell({ releaseId, traceparent, sent }: ReviseCommand, revision: Revision, durationMs: number): void {
    const version = 'version' in revision ? revision.version : undefined;
    const fields = { releaseId, version, traceId: traceIdOf(traceparent), durationMs };
    if (revision.kind === 'revised') {
      this.log.info('release.revised', { ...fields, change: sent.change ?? 'update' }, 'A newer version was accepted');
    } else if (revision.kind === 'repeated') {
      this.log.info('release.duplicate', { ...fields, kind: revision.kind }, 'A newer version came again');
    } else this.log.info('release.rejected', { ...fields, reason: revision.kind }, 'A newer version was refused');
  }
}

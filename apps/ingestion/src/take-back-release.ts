import type { Doer } from '@dateline/audit';
import { type Log, traceIdOf } from '@dateline/logging';
import { Outbox } from '@dateline/outbox';
import { ENVIRONMENT, LOG, type ServiceEnvironment } from '@dateline/service';
import { type Withdrawn, withdrawRelease } from '@dateline/withdrawal';
import { Inject, Injectable } from '@nestjs/common';
import { saveSurely } from './save-surely';

export interface WithdrawCommand {
  releaseId: string;
  by: Doer;
  reason: string;
  traceparent: string;
}

/** Takes a release back by the short road: publication hears of it directly, whatever enrichment does. */
@Injectable()
export class TakeBackRelease {
  constructor(
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @throws Problem 503 when the newsroom cannot save it now */
  async withdraw(command: WithdrawCommand): Promise<Withdrawn> {
    const at = new Date();
    const { releaseId, by, traceparent } = command;
    const source = this.environment.ingestionUrl;
    let redone = false;
    const withdrawn = await saveSurely((isRedo) => {
      redone = isRedo;
      return this.outbox.saveAndAnnounce((tx) => withdrawRelease(tx, { ...command, owner: by.client, source, at }));
    });
    // After a commit whose outcome was unknown, what is found is most likely one's own: it says the same either way.
    const isNew = withdrawn.kind === 'withdrawn' || (withdrawn.kind === 'already-withdrawn' && redone);
    if (isNew && 'version' in withdrawn) {
      const fields = { releaseId, version: withdrawn.version, traceId: traceIdOf(traceparent) };
      this.log.info('release.withdrawn', fields, 'A release was taken back');
    }
    return isNew ? ({ ...withdrawn, kind: 'withdrawn' } as Withdrawn) : withdrawn;
  }
}

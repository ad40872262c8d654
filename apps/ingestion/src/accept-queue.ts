import { RELEASES } from '@dateline/contracts';
import { type OutgoingRecord, toRecord } from '@dateline/event-log';
import { Outbox } from '@dateline/outbox';
import { Problem } from '@dateline/problem-details';
import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { AcceptStore } from './accept.store';
import type { Acceptance } from './acceptance';
import { saveSurely, unavailable } from './save-surely';
import { releaseAcceptedEvent, type Submission } from './submission';

const BATCH = 100;
const AT_ONCE = 2;
/** More waiting text than this, in bytes, is answered with 503: memory must not grow with a slow database. */
const MOST_WAITING = 64 * 1024 * 1024;

interface Waiting {
  submission: Submission;
  bytes: number;
  resolve(acceptance: Acceptance): void;
  reject(error: unknown): void;
}

/**
 * Saves releases that come in at the same time in one transaction: at once when idle, together when busy. One commit
 * for many is what makes the rate, because the position lock lets commits through one after the other.
 */
@Injectable()
export class AcceptQueue {
  private waiting: Waiting[] = [];
  private waitingBytes = 0;
  private underWay = 0;

  constructor(
    private readonly store: AcceptStore,
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  /** Resolves after the commit. */
  accept(submission: Submission): Promise<Acceptance> {
    const bytes = submission.release.body.length;
    if (this.waitingBytes + bytes > MOST_WAITING)
      return Promise.reject(unavailable('Too many releases wait to be saved'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ submission, bytes, resolve, reject });
      this.waitingBytes += bytes;
      this.flush();
    });
  }

  private flush(): void {
    while (this.waiting.length > 0 && this.underWay < AT_ONCE) {
      const batch = this.waiting.splice(0, BATCH);
      this.underWay++;
      void this.saveBatch(batch).finally(() => {
        this.underWay--;
        for (const { bytes } of batch) this.waitingBytes -= bytes;
        this.flush();
      });
    }
  }

  private async saveBatch(batch: Waiting[]): Promise<void> {
    try {
      const acceptances = await saveSurely((isRedo) =>
        this.save(
          batch.map(({ submission }) => submission),
          isRedo,
        ),
      );
      for (const { submission, resolve } of batch) resolve(acceptances.get(submission)!);
    } catch (error) {
      if (batch.length === 1 || error instanceof Problem) for (const { reject } of batch) reject(error);
      // Something that one of them holds spoiled the batch: each is saved alone.
      else for (const one of batch) await this.saveBatch([one]);
    }
  }

  private save(batch: Submission[], isRedo: boolean): Promise<Map<Submission, Acceptance>> {
    return this.outbox.saveAndAnnounce(async (tx) => {
      const { acceptances, saved } = await this.store.accept(tx, batch, isRedo);
      return { result: acceptances, events: saved.map((submission) => this.announce(submission)) };
    });
  }

  private announce(submission: Submission): OutgoingRecord {
    return toRecord(RELEASES, releaseAcceptedEvent(submission, this.environment.ingestionUrl));
  }
}

import type { JourneyStep } from '@dateline/contracts';
import { Problem } from '@dateline/problem-details';
import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { comesAbout } from './await-journey';
import { describeHold } from './hold';
import { ReleaseStore } from './release.store';
import { linksOf, type ReleaseView, type SubmissionAnswer } from './release-view';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface AwaitedStep {
  releaseId: string;
  version: number;
  steps: readonly JourneyStep['step'][];
  /** How long the sender is willing to wait; null: not at all. */
  seconds: number | null;
}

/** What its sender is shown of a release. */
@Injectable()
export class ShowRelease {
  constructor(
    private readonly store: ReleaseStore,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  /** @throws Problem 404, also for another client's release */
  async view(client: string, id: string): Promise<ReleaseView> {
    const found = UUID.test(id) ? await this.store.find(client, id) : undefined;
    if (!found) throw notFound();
    const { acceptedAt, withdrawnAt, reason, ...shown } = found;
    return {
      ...shown,
      hold: describeHold(shown.release),
      withdrawal: withdrawnAt && { reason: reason ?? '', at: withdrawnAt.toISOString() },
      timeline: await this.store.timeline(id),
      links: linksOf(id, this.environment),
    };
  }

  /** The short form, for the answer to a submission. */
  async answer(client: string, id: string): Promise<SubmissionAnswer> {
    const found = await this.store.find(client, id);
    if (!found) throw notFound();
    const { version, state, understood, release } = found;
    return { id, version, state, understood, hold: describeHold(release), links: linksOf(id, this.environment) };
  }

  /** Has one of the steps been taken, at the latest when the sender's patience ends? */
  async awaits({ releaseId, version, steps, seconds }: AwaitedStep): Promise<boolean> {
    return seconds !== null && comesAbout(seconds, () => this.store.hasStep(releaseId, version, steps));
  }
}

export const notFound = (): Problem => new Problem('not-found', 'This client has no release with this id');

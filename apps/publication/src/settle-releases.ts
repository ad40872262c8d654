import { JOURNEY, type JourneyStep, journeyStepEvent, PUBLICATIONS } from '@dateline/contracts';
import { type OutgoingRecord, toRecord } from '@dateline/event-log';
import { continueTrace } from '@dateline/logging';
import { Outbox } from '@dateline/outbox';
import { lockKeys, tryToLockKeys } from '@dateline/postgres';
import { ENVIRONMENT, eventSource, Messaging, type ServiceEnvironment } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { facetsOf } from './filter/facets';
import { publishedEvent, withdrawnEvent } from './public-event';
import { appendPublicEvents, type PublicEventToAppend } from './public-series';
import { type Decided, decideInOrder, type Fact, type Settled } from './publication';
import { RELEASE_LOCK, readStates, saveDecisions, saveGates } from './publication.store';
import { ReportPublication } from './report-publication';
import { readDue } from './schedule.store';

/**
 * Where everything that publication learns of releases is settled, in one transaction: the release's lock first, then
 * what is known of it, the decision, and what follows from it. Whatever comes at the same moment, one comes first.
 */
@Injectable()
export class SettleReleases {
  private readonly source: string;

  constructor(
    private readonly outbox: Outbox,
    private readonly messaging: Messaging,
    private readonly report: ReportPublication,
    @Inject(ENVIRONMENT) environment: ServiceEnvironment,
  ) {
    this.source = eventSource('publication', environment);
  }

  async settle(facts: readonly Fact[]): Promise<void> {
    await this.settleLocked(async (tx) => {
      await lockKeys(tx, RELEASE_LOCK, releasesOf(facts));
      return facts;
    });
  }

  /**
   * Publishes those of the releases that wait and are due. One that somebody else has in hand is left to the next look.
   * @returns how many decisions were taken
   */
  settleDue(releaseIds: readonly string[]): Promise<number> {
    return this.settleLocked(async (tx) => readDue(tx, await tryToLockKeys(tx, RELEASE_LOCK, releaseIds)));
  }

  private async settleLocked(lockFacts: (tx: EntityManager) => Promise<readonly Fact[]>): Promise<number> {
    const settled = await this.outbox.saveAndAnnounce(async (tx) => {
      const facts = await lockFacts(tx);
      if (facts.length === 0) return { result: [], events: [] };
      const { states, now } = await readStates(tx, releasesOf(facts));
      const { decided, states: after } = decideInOrder(facts, states, now);
      await saveGates(tx, states, after);
      await saveDecisions(tx, decided, after, now);
      const result = decided.map((one) => ({ ...one, traceparent: continueTrace(one.fact.traceparent) }));
      await appendPublicEvents(
        tx,
        result.flatMap((one) => this.toPublicEvent(one, now)),
      );
      return { result, events: result.map((one) => this.toStep(one, now)) };
    });
    if (settled.some(({ decision }) => isTold(decision))) this.messaging.publicWake?.announce();
    this.report.tell(settled);
    return settled.length;
  }

  private toPublicEvent({ fact, decision, traceparent }: Settled, at: Date): PublicEventToAppend[] {
    const { releaseId } = fact;
    const telling = { releaseId, source: this.source, traceparent, at };
    if (decision.outcome === 'published') {
      const event = publishedEvent(decision, telling);
      return [
        { releaseId, record: toRecord(PUBLICATIONS, event), makesPublic: decision, facets: facetsOf(event.data) },
      ];
    }
    if (decision.outcome !== 'withdrawn' || !decision.wasPublic) return [];
    const record = toRecord(PUBLICATIONS, withdrawnEvent(decision, telling));
    return [{ releaseId, record, makesPublic: null, facets: null }];
  }

  private toStep({ fact: { releaseId }, decision, traceparent }: Settled, at: Date): OutgoingRecord {
    const { outcome: step, version, revision } = decision;
    const taken: JourneyStep = { version, revision, step };
    if ('reason' in decision) taken.reason = decision.reason;
    if (decision.outcome === 'scheduled') {
      const { until, given, by } = decision.hold;
      taken.reason = `Until ${until.toISOString()} (${by} ${given})`;
    }
    return toRecord(JOURNEY, journeyStepEvent({ releaseId, source: this.source, at, traceparent, ...taken }));
  }
}

const isTold = (decision: Decided['decision']): boolean =>
  decision.outcome === 'published' || (decision.outcome === 'withdrawn' && decision.wasPublic);

const releasesOf = (facts: readonly Fact[]): string[] => [...new Set(facts.map(({ releaseId }) => releaseId))];

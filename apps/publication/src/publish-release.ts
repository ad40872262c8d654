import { JOURNEY, type JourneyStep, journeyStepEvent, PUBLICATIONS } from '@dateline/contracts';
import { type OutgoingRecord, toRecord } from '@dateline/event-log';
import { Outbox } from '@dateline/outbox';
import { inTransaction, isInfrastructureError, lockKeys } from '@dateline/postgres';
import { ENVIRONMENT, eventSource, Messaging, type ServiceEnvironment } from '@dateline/service';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { hear, type Telling } from './gate';
import { RELEASE_LOCK, raiseGates, readGates } from './gate.store';
import { type Enriched, type Outcome, standingOf, toOutcome, toStandings } from './outcome';
import { publicEvent } from './public-event';
import { decideInOrder } from './publication';
import { appendPublicEvents, readStates, saveStandings, standingKey } from './publication.store';
import { ReportPublication } from './report-publication';

/** Publishes enriched versions, or ends them as superseded or withdrawn: each once, however often its event comes. */
@Injectable()
export class PublishRelease {
  private readonly source: string;

  constructor(
    private readonly outbox: Outbox,
    private readonly messaging: Messaging,
    private readonly report: ReportPublication,
    @InjectDataSource() private readonly database: DataSource,
    @Inject(ENVIRONMENT) environment: ServiceEnvironment,
  ) {
    this.source = eventSource('publication', environment);
  }

  async publish(events: readonly Enriched[]): Promise<void> {
    try {
      const outcomes = await this.outbox.saveAndAnnounce((tx) => this.decideAndSave(tx, events));
      if (outcomes.some(({ content }) => content)) this.messaging.publicWake?.announce();
      this.report.tell(outcomes);
    } catch (error) {
      // What these events tell about newer versions holds although they cannot be handled.
      if (!isInfrastructureError(error)) await inTransaction(this.database, (tx) => lockAndRaiseGates(tx, events));
      throw error;
    }
  }

  private async decideAndSave(
    tx: EntityManager,
    events: readonly Enriched[],
  ): Promise<{ result: Outcome[]; events: OutgoingRecord[] }> {
    const { gates, states, now } = await readStates(tx, await lockReleases(tx, events));
    const { raised } = hear(tellingsOf(events), gates);
    await raiseGates(tx, raised);
    const decisions = decideInOrder(
      events.map(({ data }) => data),
      states,
      now,
    );
    const outcomes = decisions.flatMap((decision, place) => toOutcome(events[place]!, decision, now));
    const saved = await saveStandings(tx, toStandings(outcomes), now);
    const effective = outcomes.filter(({ event }) => saved.has(standingKey(standingOf(event))));
    await appendPublicEvents(
      tx,
      effective.flatMap((outcome) => this.toPublicEvent(outcome)),
    );
    return { result: effective, events: effective.map((outcome) => this.toStep(outcome, now)) };
  }

  private toPublicEvent({ event, decision, content, traceparent }: Outcome) {
    if (decision.outcome !== 'published' || !content) return [];
    const told = publicEvent(event, decision, content, { source: this.source, traceparent });
    return [{ ...standingOf(event), record: toRecord(PUBLICATIONS, told) }];
  }

  private toStep({ event, decision, traceparent }: Outcome, at: Date): OutgoingRecord {
    const { releaseId, version, revision } = standingOf(event);
    const step: JourneyStep = { version, revision, step: decision.outcome };
    if (decision.outcome !== 'published') step.reason = decision.reason;
    return toRecord(JOURNEY, journeyStepEvent({ releaseId, source: this.source, at, traceparent, ...step }));
  }
}

async function lockReleases(tx: EntityManager, events: readonly Enriched[]): Promise<string[]> {
  const releaseIds = [...new Set(events.map((event) => standingOf(event).releaseId))];
  await lockKeys(tx, RELEASE_LOCK, releaseIds);
  return releaseIds;
}

async function lockAndRaiseGates(tx: EntityManager, events: readonly Enriched[]): Promise<void> {
  const gates = await readGates(tx, await lockReleases(tx, events));
  await raiseGates(tx, hear(tellingsOf(events), gates).raised);
}

const tellingsOf = (events: readonly Enriched[]): Telling[] =>
  events.map((event) => ({ ...standingOf(event), kind: 'enriched' }));

import type { RELEASE_ENRICHED } from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import { continueTrace } from '@dateline/logging';
import { type PublicContent, publicContent } from './public-event';
import type { Decision } from './publication';
import type { DecidedStanding } from './publication.store';

export type Enriched = LogEvent<typeof RELEASE_ENRICHED>;

/** An enriched version with what was decided on it. */
export interface Outcome {
  event: Enriched;
  decision: Exclude<Decision, { outcome: 'already' | 'early' }>;
  /** The trace that goes on with everything that the decision causes. */
  traceparent: string;
  content: PublicContent | null;
}

/** Somebody handed on a release before its moment. It must not come out, and ingestion should never have let it in. */
export class EarlyRelease extends Error {
  override readonly name = 'EarlyRelease';
}

export const standingOf = ({ data: { release, revision } }: Enriched) => ({
  releaseId: release.id,
  version: release.version,
  revision,
});

/** @throws EarlyRelease so that the event is parked, and given up in the end, rather than published */
export function toOutcome(event: Enriched, decision: Decision, now: Date): Outcome[] {
  if (decision.outcome === 'already') return [];
  const { releaseId, data } = event;
  if (decision.outcome === 'early') {
    const which = `version ${data.release.version} of release ${releaseId}`;
    throw new EarlyRelease(`The moment of ${which} lies ahead; send it again when it has come`);
  }
  const content = decision.outcome === 'published' ? publicContent(event, decision, now) : null;
  return [{ event, decision, content, traceparent: continueTrace(event.traceparent) }];
}

/** Only the last publication of a release in a chunk is what readers see; those before it are replaced already. */
export function toStandings(outcomes: readonly Outcome[]): DecidedStanding[] {
  const published = outcomes.filter(({ content }) => content);
  const newest = new Map(published.map((outcome) => [outcome.event.data.release.id, outcome]));
  return outcomes.map((outcome) => {
    const standing = standingOf(outcome.event);
    const { content, decision } = outcome;
    const isReplaced = content && newest.get(standing.releaseId) !== outcome;
    const replaces = decision.outcome === 'published' && decision.replaces !== null;
    return { ...standing, replaces, state: isReplaced ? 'replaced' : decision.outcome };
  });
}

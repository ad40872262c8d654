import type { DatelineEvent } from './cloud-event';
import { eventIdOf } from './event-id';
import { JOURNEY_STEP, type JourneyStep } from './event-types';

export interface StepTaken extends JourneyStep {
  releaseId: string;
  source: string;
  at: Date;
  traceparent?: string;
}

/** The event that tells the submitter's side of a step that a version of his release has taken. */
export function journeyStepEvent({
  releaseId,
  source,
  at,
  traceparent,
  ...data
}: StepTaken): DatelineEvent<typeof JOURNEY_STEP> {
  const { version, revision, step } = data;
  return {
    specversion: '1.0',
    id: eventIdOf({ releaseId, version, revision, fact: `step:${step}` }),
    type: JOURNEY_STEP,
    source,
    subject: releaseId,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    traceparent,
    data,
  };
}

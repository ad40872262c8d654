import type { PublicEvent } from '../../events/public-event-row';
import type { Sent } from '../sending/webhook-sender';

/** An attempt to deliver an event, and what came of it. */
export interface Attempt {
  event: Pick<PublicEvent, 'type'> & { position: number | null; releaseId: string | null };
  /** The id of the event. */
  id: string;
  traceparent: string | undefined;
  at: Date;
  isReplay: boolean;
  sent: Sent;
}

/** An attempt as it is written down. */
export interface RecordedAttempt extends Attempt {
  /** Counted from 1. */
  attempt: number;
  /** failed: it is tried again, at `nextAt`; exhausted: it is not. */
  outcome: 'delivered' | 'failed' | 'exhausted';
  nextAt: Date | null;
}

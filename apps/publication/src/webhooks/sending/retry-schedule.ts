const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The waits between attempts, in milliseconds (the schedule of Standard Webhooks and Svix). */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR];
/** So that what failed together is not tried again together. */
const JITTER = 0.2;
const HOPELESS_AFTER = 5 * DAY;

export interface FailedAttempt {
  /** How many were made. */
  attempts: number;
  at: Date;
  /** What the receiver asked for, in milliseconds. */
  retryAfterMs: number | null;
  /** From 0 up to 1. */
  random: () => number;
}

/** When to try again; null: not any more. */
export function nextAttempt({ attempts, at, retryAfterMs, random }: FailedAttempt): Date | null {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return null;
  const jittered = wait * (1 - JITTER + 2 * JITTER * random());
  return new Date(at.getTime() + Math.round(Math.max(jittered, retryAfterMs ?? 0)));
}

/** Has a receiver failed for so long that nothing more is sent to it? */
export const isHopeless = (failingSince: Date, now: Date): boolean =>
  now.getTime() - failingSince.getTime() >= HOPELESS_AFTER;

import { isHopeless, nextAttempt } from './retry-schedule';

const AT = new Date('2025-11-05T09:00:00Z');
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const waitAfter = (attempts: number, { random = 0.5, retryAfterMs = null as number | null } = {}) => {
  const next = nextAttempt({ attempts, at: AT, retryAfterMs, random: () => random });
  return next && (next.getTime() - AT.getTime()) / 1000;
};

describe('when a subscriber that failed is tried again', () => {
  it('waits longer each time, and gives an event up after the eighth attempt, more than a day later', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => waitAfter(attempts));
    expect(waits).toEqual([5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR, null]);
    expect(waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0)).toBeGreaterThan(DAY);
  });

  it('is spread by a fifth to both sides, so that not all come back at once', () => {
    expect(waitAfter(2, { random: 0 })).toBe(4 * MINUTE);
    expect(waitAfter(2, { random: 1 })).toBe(6 * MINUTE);
  });

  it('is never sooner than the receiver asked for, and never sooner for its asking', () => {
    expect(waitAfter(1, { retryAfterMs: 90_000 })).toBe(90);
    expect(waitAfter(2, { retryAfterMs: 90_000 })).toBe(5 * MINUTE);
    expect(waitAfter(8, { retryAfterMs: 90_000 })).toBeNull();
  });

  it('is not at all after five days of nothing but failure', () => {
    const hopelessAfter = (seconds: number) => isHopeless(AT, new Date(AT.getTime() + seconds * 1000));
    expect(hopelessAfter(5 * DAY - 1)).toBe(false);
    expect(hopelessAfter(5 * DAY)).toBe(true);
  });
});

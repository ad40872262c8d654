const SPREAD = 0.2;

/**
 * The pause before the next try, in milliseconds, spread by ± 20 % so that what failed together does not come back
 * together; null when the schedule is used up.
 * @param attempts how often the event was tried already
 */
export function nextTry(schedule: readonly number[], attempts: number, random = Math.random()): number | null {
  const pause = schedule[attempts - 1];
  return pause === undefined ? null : Math.round(pause * (1 + SPREAD * (2 * random - 1)));
}

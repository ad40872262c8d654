import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is not undefined; undefined when the deadline passes. What `ask` throws ends the waiting. */
export async function waitUntil<T>(
  ask: () => Promise<T | undefined>,
  withinMs: number,
  everyMs = 25,
): Promise<T | undefined> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= deadline) return undefined;
    await pause(everyMs);
  }
}

const LOOK_MS = 25;

/** Thrown by a condition that can never come true any more: nobody waits for the deadline. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}

/** Waits until `condition` gives something other than false, null or undefined; fails with `what` after the deadline. */
export async function eventually<T>(
  what: string,
  condition: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  deadlineMs = 20_000,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  let lastError: unknown;
  while (Date.now() < end) {
    try {
      const found = await condition();
      if (found !== false && found !== null && found !== undefined) return found;
      lastError = undefined;
    } catch (error) {
      if (error instanceof Hopeless) throw error;
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error(`Not within ${deadlineMs} ms: ${what}`, { cause: lastError });
}

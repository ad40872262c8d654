import { isInfrastructureError } from '@dateline/postgres';
import { Problem } from '@dateline/problem-details';

/** How long an unknown outcome is looked into before the sender is asked to send again. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 200;

/**
 * Runs `save` again, with the same ids, while it is unknown whether the commit came through.
 * @param save is told when it runs again: then what it finds may be its own work
 * @throws Problem 503 when it stays unknown
 */
export async function saveSurely<T>(save: (isRedo: boolean) => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (let isRedo = false; ; isRedo = true) {
    try {
      return await save(isRedo);
    } catch (error) {
      if (!isInfrastructureError(error)) throw error;
      if (Date.now() > end) throw unavailable('It is unknown whether this was saved', error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

export const unavailable = (what: string, cause?: unknown): Problem =>
  new Problem('unavailable', `${what}. Send it again with the same Idempotency-Key`, {
    headers: { 'retry-after': '5' },
    cause,
  });

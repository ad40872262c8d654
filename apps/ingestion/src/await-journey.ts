import { Problem } from '@dateline/problem-details';

const LONGEST_SECONDS = 30;
const FIRST_PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 250;

/**
 * Reads `Prefer: wait=<seconds>` (RFC 7240, section 4.3). Other preferences are not ours and are passed over.
 * @returns null without it
 */
export function readWait(header: string | string[] | undefined): number | null {
  const preferences = [header ?? []].flat().join(',').split(/[,;]/);
  const wait = preferences.map((preference) => /^\s*wait\s*=\s*"?([^"\s]*)"?\s*$/i.exec(preference)?.[1]).find(Boolean);
  if (wait === undefined) return null;
  if (!/^\d{1,6}$/.test(wait)) throw new Problem('bad-request', 'Prefer: expected whole seconds, such as wait=5');
  return Math.min(Number(wait), LONGEST_SECONDS);
}

/** Looks again and again whether something has come about, for at most the seconds that the sender is willing to wait. */
export async function comesAbout(seconds: number, look: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    if (await look()) return true;
    const left = end - Date.now();
    if (left <= 0) return false;
    await new Promise((resolve) => setTimeout(resolve, Math.min(pause, left)));
  }
}

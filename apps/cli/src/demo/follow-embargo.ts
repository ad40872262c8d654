import { waitUntil } from '../local/wait-until';
import type { Following } from './follow-release';

const HELD_MS = 2500;
const SEEN_WITHIN_MS = 20_000;

interface View {
  id: string;
  state: string;
  timeline: { event: string; reason?: string }[];
}

/** A release under embargo, which comes out at its moment and is taken back; gives what should have been seen and was not. */
export async function followEmbargo(following: Following): Promise<string[]> {
  const { addresses, say, signal } = following;
  const moment = new Date(Date.now() + HELD_MS);
  const view = await send(following, `/v1/releases?embargo=${moment.toISOString()}`, 'text/plain', following.text);
  const reason = view.timeline.find(({ event }) => event === 'scheduled')?.reason;
  say(`  submitted    ${view.state}: ${reason ?? 'no reason given'}`);
  const address = `${addresses.publication.url}/v1/publications/${view.id}`;
  const before = await fetch(address, { signal });
  say(`  before       ${before.status}, like a release that does not exist`);
  const published = await waitUntil(async () => {
    signal.throwIfAborted();
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as { release: { publishedAt: string } }) : undefined;
  }, SEEN_WITHIN_MS);
  const late = published ? Date.parse(published.release.publishedAt) - moment.getTime() : Number.NaN;
  say(`  published    ${late} ms after its moment`);
  const reasonGiven = JSON.stringify({ reason: 'Only a demonstration' });
  const withdrawn = await send(following, `/v1/releases/${view.id}/withdrawal`, 'application/json', reasonGiven);
  const after = await fetch(address, { signal });
  say(
    `  withdrawn    ${withdrawn.state}; readers get ${after.status}: ${((await after.json()) as { detail: string }).detail}`,
  );
  const seen = {
    'a release that waits for its moment': view.state === 'scheduled' && before.status === 404,
    'its publication at that moment, not before': late >= 0,
    'a 410 for a release that was taken back': withdrawn.state === 'withdrawn' && after.status === 410,
  };
  return Object.entries(seen).flatMap(([what, wasSeen]) => (wasSeen ? [] : [what]));
}

async function send({ addresses, signal }: Following, path: string, type: string, body: string): Promise<View> {
  const headers = { authorization: `Bearer ${addresses.key}`, 'content-type': type, prefer: 'wait=10' };
  const response = await fetch(`${addresses.ingestion.url}${path}`, { method: 'POST', headers, body, signal });
  return (await response.json()) as View;
}

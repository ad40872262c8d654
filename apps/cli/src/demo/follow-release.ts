import type { Delivery } from '../listen/receiver';
import { waitUntil } from '../local/wait-until';
import type { NewsroomFile } from '../newsroom/newsroom-file';
import type { EventStream } from './event-stream';
import { dateline, type Enrichment, lines, story } from './show';

export interface Following {
  addresses: NewsroomFile & { key: string };
  /** Connected before the release is submitted, so that its event must come by. */
  stream: EventStream;
  /** What the webhook has brought so far; subscribed before, too. */
  deliveries: readonly Delivery[];
  text: string;
  say: (line: string) => void;
  signal: AbortSignal;
}

interface Accepted {
  id: string;
  version: number;
  duplicate?: boolean;
  understood?: Record<string, unknown>;
}

interface Publication {
  release?: { version?: number };
  enrichment?: Enrichment;
  revision?: number;
}

const SEEN_WITHIN_MS = 20_000;

/** Sends one release and watches it come out; gives what should have been seen and was not. */
export async function followRelease(following: Following): Promise<string[]> {
  const { say } = following;
  const missing: string[] = [];
  const first = await submit(following);
  if (first.status !== 202) return [`a 202 for the release, but ${first.status}: ${first.text.slice(0, 300)}`];
  say(`  submitted    202, Location ${first.location}`);
  for (const line of lines('understood', first.body.understood ?? {})) say(line);
  if (!first.location || !first.body.understood) missing.push('what was understood, and where to follow it');
  const { id } = first.body;

  const journey = await untilPublished(following, id);
  say(`  journey      ${journey.map(({ event }) => event).join(' → ') || 'none'}`);
  if (!journey.some(({ event }) => event === 'published')) missing.push('its journey up to published');
  missing.push(
    ...(await showPublication(following, id)),
    ...(await showStreamEvent(following, id)),
    ...(await showDelivery(following, id)),
  );

  const again = await submit(following);
  const same = again.status === 200 && again.body.duplicate === true && again.body.id === id;
  if (same) say('  sent again   200, duplicate of the same release');
  else missing.push(`a 200 with duplicate for the same text sent again, but ${again.status}`);
  return missing;
}

async function submit({ addresses, text, signal }: Following) {
  const response = await fetch(`${addresses.ingestion.url}/v1/releases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${addresses.key}`, 'content-type': 'text/plain; charset=utf-8' },
    body: text,
    signal,
  });
  const answer = await response.text();
  const body = parsed<Accepted>(answer) ?? { id: '', version: 0 };
  return { status: response.status, location: response.headers.get('location'), text: answer, body };
}

async function untilPublished(following: Following, id: string): Promise<{ event: string }[]> {
  const { addresses, signal } = following;
  let timeline: { event: string }[] = [];
  await waitUntil(async () => {
    signal.throwIfAborted();
    const headers = { authorization: `Bearer ${addresses.key}` };
    const response = await fetch(`${addresses.ingestion.url}/v1/releases/${id}`, { headers, signal });
    timeline = parsed<{ timeline?: { event: string }[] }>(await response.text())?.timeline ?? timeline;
    return timeline.some(({ event }) => event === 'published' || event === 'failed') || undefined;
  }, SEEN_WITHIN_MS);
  return timeline;
}

async function showPublication({ addresses, say, signal }: Following, id: string): Promise<string[]> {
  const publication = await waitUntil(async () => {
    signal.throwIfAborted();
    const response = await fetch(`${addresses.publication.url}/v1/publications/${id}`, { signal });
    const body = await response.text();
    return response.ok ? parsed<Publication>(body) : undefined;
  }, SEEN_WITHIN_MS);
  if (!publication?.release || !publication.enrichment) return ['its publication, with release and enrichment'];
  const { release, enrichment, revision } = publication;
  for (const line of lines('enriched', {
    issuer: enrichment.issuer?.name,
    headline: enrichment.headline?.text,
    dateline: dateline(enrichment.dateline),
    language: enrichment.language?.code,
    contacts: enrichment.contacts?.map(({ name, email, phone }) => [name, email, phone].filter(Boolean).join(', ')),
    ...story(enrichment),
  })) {
    say(line);
  }
  say(
    `  published    version ${release.version}, revision ${revision}: ${addresses.publication.url}/v1/publications/${id}`,
  );
  const found = enrichment.headline && enrichment.language && enrichment.dateline;
  return found ? [] : ['headline, language and dateline in the enrichment'];
}

async function showStreamEvent({ stream, say, signal }: Following, id: string): Promise<string[]> {
  const event = await waitUntil(async () => {
    signal.throwIfAborted();
    return stream.events.find(({ data }) => parsed<{ subject?: string }>(data)?.subject === id);
  }, SEEN_WITHIN_MS);
  if (event?.event !== 'dateline.publication.published.v1') return ['its event on the stream of publication'];
  say(`  SSE event    ${event.event}, id ${event.id}`);
  return [];
}

async function showDelivery({ deliveries, say, signal }: Following, id: string): Promise<string[]> {
  const delivery = await waitUntil(async () => {
    signal.throwIfAborted();
    return deliveries.find(({ event }) => event?.subject === id);
  }, SEEN_WITHIN_MS);
  if (!delivery) return ['its event at the webhook'];
  say(`  webhook      ${delivery.event?.type}, signature ${delivery.signature}`);
  return delivery.signature === 'ok' ? [] : [`a right signature at the webhook, but: ${delivery.fault}`];
}

function parsed<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

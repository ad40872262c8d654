import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start';
import { problemOf } from '../following/problem-of';
import { readEventStream, type StreamEvent } from '../following/read-event-stream';

export interface Following {
  /** Of the stream, with its filters. */
  address: string;
  /** Begin after the event of this id; left out: now. */
  after?: string;
  signal: AbortSignal;
  note: (line: string) => void;
}

/** Before it connects again: at once would hurt a service that is starting. */
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
/** A heartbeat comes every 15 seconds; after three that stayed out nobody is there. */
const SILENCE_MS = 45_000;
/**
 * An id that leads nowhere. The answer is a reset that names the head of the stream, so that also a connection that is
 * lost before its first event goes on from where it began.
 */
const NOW = 'now';

/** The public events, over as many connections as it takes, each event after the last one seen. */
export async function* followEvents({ address, after = NOW, signal, note }: Following): AsyncGenerator<StreamEvent> {
  let lastId = after;
  for (let failures = 0; !signal.aborted; failures++) {
    if (failures > 0) await pauseAfter(failures, signal);
    try {
      for await (const event of connection(address, lastId, signal)) {
        failures = 0;
        const isBeginning = lastId === NOW && event.event === 'reset';
        lastId = event.id ?? lastId;
        if (!isBeginning) yield event;
      }
      if (!signal.aborted) note('The stream has ended; connecting again.');
    } catch (error) {
      if (error instanceof CannotStart) throw error;
      if (!signal.aborted) note(`The stream is lost (${reasonOf(error)}); connecting again.`);
    }
  }
}

async function* connection(address: string, lastId: string, signal: AbortSignal): AsyncGenerator<StreamEvent> {
  const silence = new AbortController();
  const watchdog = setTimeout(() => silence.abort(new Error('no sign of life')), SILENCE_MS);
  try {
    const response = await fetch(address, {
      headers: { accept: 'text/event-stream', 'last-event-id': lastId },
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || !response.body) await refuse(address, response);
    yield* readEventStream(stirring(response.body!, () => watchdog.refresh()));
  } finally {
    clearTimeout(watchdog);
  }
}

async function* stirring(body: AsyncIterable<Uint8Array>, onSign: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    onSign();
    yield chunk;
  }
}

/** @throws CannotStart when asking again would be answered the same */
async function refuse(address: string, response: Response): Promise<never> {
  const { status } = response;
  const problem = await problemOf(response);
  const isHopeless = status >= 400 && status < 500 && status !== 408 && status !== 429;
  throw isHopeless ? new CannotStart(`watch: ${address} answers ${problem}`) : new Error(problem);
}

/** fetch says "fetch failed", and why in the cause; a connection that breaks off says "terminated". */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error & { code?: string } };
  return cause?.code ?? (cause?.message || message);
}

const pauseAfter = (failures: number, signal: AbortSignal): Promise<void> =>
  pause(PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1], undefined, { signal }).catch(() => undefined);

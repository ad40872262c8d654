import { type EventPlace, writePlace } from './event-place';
import type { PublicEvent } from './public-event-row';

/** What goes over a stream of Server-Sent Events (WHATWG HTML, section 9.2). JSON has no line breaks of its own. */
const frame = (id: string, event: string, data: string): Buffer =>
  Buffer.from(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`);

export const eventFrame = ({ id, type, json }: PublicEvent): Buffer => frame(id, type, json);

/** The first words: how long a client waits before it comes again, in milliseconds. */
export const GREETING = Buffer.from('retry: 3000\n\n');

/** A comment, which clients pass over; it keeps proxies from taking a quiet stream for a dead one. */
export const HEARTBEAT = Buffer.from(': still here\n\n');

/** Tells a client whose id leads nowhere how to go on. Its browser remembers the head, so it resumes from there. */
export function resetFrame(head: EventPlace): Buffer {
  const id = writePlace(head);
  const told = {
    reason: 'The id that you sent is not one that this stream can go on from.',
    advice: 'Reload GET /v1/publications for what is public now. This stream goes on with what comes after head.',
    head: id,
  };
  return frame(id, 'reset', JSON.stringify(told));
}

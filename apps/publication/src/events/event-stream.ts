import type { ServerResponse } from 'node:http';
import type { Expression } from '../filter/expression';
import type { EventPlace } from './event-place';
import { GREETING, HEARTBEAT } from './sse-frames';

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would gather events before it hands them on.
  'x-accel-buffering': 'no',
} as const;

/** With more than this unsent a client is closed; it comes back with the id of what it has. */
const MAX_UNSENT_BYTES = 1024 * 1024;
/** A client that takes nothing for this long while it catches up is given up. */
const STALLED_MS = 120_000;
const FAREWELL_MS = 500;

/** The stream of one client, how far it has been told, and what of it the client wants to hear. */
export class EventStream {
  private closed = false;

  constructor(
    private readonly response: ServerResponse,
    readonly place: EventPlace,
    readonly filter: Expression | null,
    onClose: (stream: EventStream) => void,
  ) {
    // A client that goes away in the middle of a write is no fault of anybody.
    response.on('error', () => undefined);
    response.on('close', () => {
      this.closed = true;
      onClose(this);
    });
    response.writeHead(200, STREAM_HEADERS);
    response.write(GREETING);
  }

  get isOpen(): boolean {
    return !this.closed && !this.response.writableEnded;
  }

  /** Says something now, or closes a client that does not take what it was sent: one slow client holds up no other. */
  push(frame: Buffer): void {
    if (!this.isOpen) return;
    if (this.response.writableLength > MAX_UNSENT_BYTES) this.response.destroy();
    else this.response.write(frame);
  }

  /** A sign of life for whoever hears nothing else; a client with something still to take needs none. */
  beat(): void {
    if (this.isOpen && this.response.writableLength === 0) this.response.write(HEARTBEAT);
  }

  /** Says something and waits until the client can take more. */
  async send(frame: Buffer): Promise<void> {
    if (!this.isOpen || this.response.write(frame)) return;
    await this.takesMore();
  }

  /** Ends the stream in good order; the client may come again with its last id. */
  async end(): Promise<void> {
    if (!this.isOpen) return;
    const limit = new Promise((resolve) => setTimeout(resolve, FAREWELL_MS).unref());
    await Promise.race([new Promise<void>((resolve) => this.response.end(resolve)), limit]);
  }

  private takesMore(): Promise<void> {
    const { response } = this;
    return new Promise((resolve) => {
      const stalled = setTimeout(() => response.destroy(), STALLED_MS);
      const done = (): void => {
        clearTimeout(stalled);
        response.off('drain', done).off('close', done);
        resolve();
      };
      response.on('drain', done).on('close', done);
    });
  }
}

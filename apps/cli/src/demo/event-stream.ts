import { readEventStream, type StreamEvent } from '../following/read-event-stream';

/** Follows a stream of Server-Sent Events and keeps what it says. Connected once this resolves. */
export class EventStream {
  readonly events: StreamEvent[] = [];
  private readonly closing = new AbortController();

  static async connect(url: string): Promise<EventStream> {
    const stream = new EventStream();
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream' },
      signal: stream.closing.signal,
    });
    if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
    void stream.read(response.body).catch(() => undefined);
    return stream;
  }

  close(): void {
    this.closing.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    for await (const event of readEventStream(body)) this.events.push(event);
  }
}

export interface ServerSentEvent {
  id: string;
  event: string;
  data: string;
}

/** A Server-Sent Events client (WHATWG HTML, 9.2): enough of one to see what a browser would. */
export class EventSourceClient {
  readonly events: ServerSentEvent[] = [];
  readonly comments: string[] = [];
  private readonly closing = new AbortController();
  /** Settles when the stream is over, whoever ended it. */
  ended: Promise<void> = Promise.resolve();
  private rest = '';

  private constructor(private readonly onEvent: (event: ServerSentEvent) => void) {}

  static async open(
    url: string,
    headers: Record<string, string> = {},
    onEvent: (event: ServerSentEvent) => void = () => undefined,
  ): Promise<EventSourceClient> {
    const client = new EventSourceClient(onEvent);
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: client.closing.signal,
    });
    if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
    client.ended = client.read(response.body);
    return client;
  }

  close(): void {
    this.closing.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of body) this.take(decoder.decode(bytes, { stream: true }));
    } catch {
      // Closed, by the test or by the server.
    }
  }

  private take(text: string): void {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields: Record<string, string> = {};
      for (const line of block.split('\n')) {
        if (line.startsWith(':')) this.comments.push(line);
        const [, name, value] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
        if (name) fields[name] = name in fields ? `${fields[name]}\n${value}` : (value ?? '');
      }
      if (fields.data === undefined) continue;
      const event = { id: fields.id ?? '', event: fields.event ?? 'message', data: fields.data };
      this.events.push(event);
      this.onEvent(event);
    }
  }
}

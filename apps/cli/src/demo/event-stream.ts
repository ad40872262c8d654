/** One event of a text/event-stream. */
export interface StreamEvent {
  id?: string;
  event: string;
  data: string;
}

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
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parseEvent(block);
        if (event) this.events.push(event);
      }
    }
  }
}

/** undefined for a comment (the heartbeat) and for a block without data. */
export function parseEvent(block: string): StreamEvent | undefined {
  const fields: Record<string, string> = {};
  for (const line of block.split('\n')) {
    const [, name, value] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === undefined) continue;
    fields[name] = name === 'data' && fields.data !== undefined ? `${fields.data}\n${value ?? ''}` : (value ?? '');
  }
  return fields.data === undefined ? undefined : { id: fields.id, event: fields.event ?? 'message', data: fields.data };
}

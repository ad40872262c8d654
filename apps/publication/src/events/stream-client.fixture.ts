import { get, type IncomingMessage } from 'node:http';

interface StreamedEvent {
  id: string;
  event: string;
  data: { data: { release: { id: string } }; head?: string };
}

/** A client of the event stream, as a browser reads it. */
export class StreamClient {
  readonly events: StreamedEvent[] = [];
  readonly comments: string[] = [];
  ended = false;
  private rest = '';

  private constructor(readonly response: IncomingMessage) {
    response.setEncoding('utf8').on('data', (text: string) => this.take(text));
    response.on('end', () => {
      this.ended = true;
    });
    response.on('error', () => undefined);
  }

  static open(url: string, lastId?: string, query = ''): Promise<StreamClient> {
    const headers = lastId ? { 'Last-Event-ID': lastId } : {};
    return new Promise((resolve, reject) => {
      get(`${url}/v1/events/stream${query}`, { headers }, (response) => resolve(new StreamClient(response))).on(
        'error',
        reject,
      );
    });
  }

  get ids(): string[] {
    return this.events.map(({ id }) => id);
  }

  close(): void {
    this.response.destroy();
  }

  private take(text: string): void {
    const frames = (this.rest + text).split('\n\n');
    this.rest = frames.pop() ?? '';
    for (const frame of frames) {
      const fields = Object.fromEntries(
        frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      if (fields.event) this.events.push({ id: fields.id!, event: fields.event, data: JSON.parse(fields.data!) });
      else this.comments.push(frame);
    }
  }
}

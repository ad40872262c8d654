import { EventSourceClient, type ServerSentEvent } from '../support/event-source';

const PAUSE_MS = 200;

/** A client that comes back with its last id whenever it loses the stream, as a browser does. */
export class FollowingClient {
  readonly events: ServerSentEvent[] = [];
  private closed = false;
  private client: EventSourceClient | undefined;

  constructor(private readonly url: () => string) {
    void this.follow();
  }

  close(): void {
    this.closed = true;
    this.client?.close();
  }

  private async follow(): Promise<void> {
    while (!this.closed) {
      try {
        const lastId = this.events.at(-1)?.id;
        const headers: Record<string, string> = lastId ? { 'last-event-id': lastId } : {};
        this.client = await EventSourceClient.open(this.url(), headers, (event) => this.events.push(event));
        await this.client.ended;
      } catch {
        // The newsroom is away for the moment.
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

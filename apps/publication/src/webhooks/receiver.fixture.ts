import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Received {
  id: string;
  type: string;
  releaseId: string;
  version: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a receiver does with a delivery; without an answer of its own it takes it. */
export type Behaviour = (received: Received, response: ServerResponse) => void;

export const answering =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(status, headers).end(`Status ${status}`);

/** A subscriber's server, which keeps all that it is sent. */
export class Receiver {
  readonly received: Received[] = [];
  /** Those that it took. */
  readonly taken: Received[] = [];
  behaviour: Behaviour = answering(204);
  private constructor(private readonly server: Server) {}

  static async open(behaviour?: Behaviour): Promise<Receiver> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => receiver.take(Buffer.concat(chunks).toString('utf8'), request.headers, response));
    });
    const receiver = new Receiver(server);
    if (behaviour) receiver.behaviour = behaviour;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** The events of releases that it took, such as "published 1", oldest first; repeats by id are dropped. */
  storyOf(releaseId: string): string[] {
    const seen = new Set<string>();
    return this.taken
      .filter((one) => one.releaseId === releaseId && !seen.has(one.id) && seen.add(one.id))
      .map(({ type, version }) => `${type.split('.')[2]} ${version}`);
  }

  /** @throws when the signature of any delivery is not right for the secret */
  verifyAll(secret: string): void {
    for (const { body, headers } of this.received) new Webhook(secret).verify(body, headers as Record<string, string>);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private take(body: string, headers: IncomingHttpHeaders, response: ServerResponse): void {
    const { id, type, subject, data } = JSON.parse(body);
    const received: Received = {
      id,
      type,
      releaseId: subject,
      version: data.release?.version ?? data.version,
      headers,
      body,
    };
    this.received.push(received);
    response.on('finish', () => {
      if (response.statusCode < 300) this.taken.push(received);
    });
    this.behaviour(received, response);
  }
}

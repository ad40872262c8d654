import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MAX_EVENT_BYTES } from '@dateline/contracts';
import { CannotStart } from '../cannot-start';
import { readToldEvent, type ToldEvent } from '../following/told-event';
import { checkSignature, type Signature } from './signature';

export interface ReceiverSettings {
  host: string;
  port: number;
  path: string;
  /** Refuse what is not signed with the secret. */
  verify: boolean;
  secret?: string;
  /** The secret is not known yet: deliveries are taken, and told once it is (`useSecret`). */
  secretFollows?: boolean;
}

/** One request of publication, and what the receiver made of it. */
export interface Delivery extends Signature {
  receivedAt: string;
  id: string;
  /** As it was answered. */
  status: number;
  isReplay: boolean;
  /** Its id came before. */
  isAgain: boolean;
  /** null: its body is no event. */
  event: ToldEvent | null;
}

/** How many ids are kept to know a repeat by. */
const REMEMBERED = 10_000;
/** The event, its attributes, and room. */
const MAX_BODY_BYTES = MAX_EVENT_BYTES + 1024 * 1024;

/** A subscriber's server for webhooks: takes deliveries, judges them, and tells of each. */
export class Receiver {
  private readonly seen = new Set<string>();
  private readonly unjudged: (() => void)[] = [];
  private secret: string | undefined;

  static async open(settings: ReceiverSettings, tell: (delivery: Delivery) => void): Promise<Receiver> {
    const server = createServer((request, response) => {
      receiver.receive(request, response).catch(() => response.destroy());
    });
    const receiver = new Receiver(server, settings, tell);
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(new CannotStart(`listen: port ${settings.port} of ${settings.host} cannot be had: ${error.code}`)),
      );
      server.listen(settings.port, settings.host, resolve);
    });
    return receiver;
  }

  private constructor(
    private readonly server: Server,
    private readonly settings: ReceiverSettings,
    private readonly tell: (delivery: Delivery) => void,
  ) {
    this.secret = settings.secret;
  }

  /** As a sender on this machine reaches it. */
  get url(): string {
    const { host, path } = this.settings;
    const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
    return `http://${name}:${(this.server.address() as AddressInfo).port}${path}`;
  }

  /** From now on deliveries are judged by it; those that came before are told now. */
  useSecret(secret: string): void {
    this.secret = secret;
    for (const judge of this.unjudged.splice(0)) judge();
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = this.faultOf(request);
    if (fault) return void response.writeHead(fault).end();
    const body = await bodyOf(request);
    if (body === null) return void response.writeHead(413).end();
    const receivedAt = new Date().toISOString();
    if (this.settings.secretFollows && this.secret === undefined) {
      response.writeHead(204).end();
      this.unjudged.push(() => this.tell(this.judge(request, body, receivedAt, 204)));
      return;
    }
    const delivery = this.judge(request, body, receivedAt);
    response.writeHead(delivery.status).end();
    this.tell(delivery);
  }

  private faultOf({ method, url = '' }: IncomingMessage): number | undefined {
    if (url.split('?')[0] !== this.settings.path) return 404;
    return method === 'POST' ? undefined : 405;
  }

  private judge({ headers }: IncomingMessage, body: string, receivedAt: string, answered?: number): Delivery {
    const event = readToldEvent(body);
    const signature = checkSignature(this.secret, headers, body);
    const id = String(headers['webhook-id'] ?? event?.id ?? '');
    const isForged = signature.signature === 'wrong';
    const isAgain = this.seen.has(id);
    // An id without a right signature is anybody's word.
    if (!isForged) this.remember(id);
    const status = answered ?? (isForged && this.settings.verify ? 401 : event ? 204 : 400);
    return { receivedAt, id, status, ...signature, isReplay: headers['dateline-replay'] === 'true', isAgain, event };
  }

  private remember(id: string): void {
    this.seen.add(id);
    const [oldest] = this.seen;
    if (this.seen.size > REMEMBERED) this.seen.delete(oldest!);
  }
}

/** null when it is longer than any event. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

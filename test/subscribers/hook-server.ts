import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A subscriber's server that takes everything. */
export class HookServer {
  readonly taken: { id: string; headers: IncomingHttpHeaders; body: string }[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<HookServer> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        hook.taken.push({
          id: String(request.headers['webhook-id']),
          headers: request.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        });
        response.writeHead(204).end();
      });
    });
    const hook = new HookServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return hook;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** @throws when the reference library does not take one of them; its time is left out, for a test may last longer */
  verifyAll(secret: string): void {
    for (const { id, headers, body } of this.taken) {
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      const signature = new Webhook(secret).sign(id, at, body);
      if (!String(headers['webhook-signature']).split(' ').includes(signature)) throw new Error(`Not signed: ${id}`);
    }
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

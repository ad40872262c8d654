import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Arrivals } from './arrivals';

/** One server with an address for each of many subscribers; those under /hanging are never answered. */
export class HookReceivers {
  private constructor(private readonly server: Server) {}

  static async open(arrivals: Arrivals): Promise<HookReceivers> {
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => {
        if (body.length < 1000) body += text;
      });
      request.on('end', () => {
        const [, id, type, time] = /"id":"([^"]+)","type":"([^"]+)".*?"time":"([^"]+)"/.exec(body) ?? [];
        if (request.url?.startsWith('/hanging') && !type?.includes('.test.')) return;
        response.writeHead(204).end();
        if (id && time && !type?.includes('.test.')) arrivals.note(id, Date.parse(time));
      });
    });
    server.keepAliveTimeout = 60_000;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new HookReceivers(server);
  }

  address(path: string): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/${path}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../../../../test/support/eventually';
import { EventStream } from './event-stream';

const FRAME = Buffer.from(`data: ${'x'.repeat(64 * 1024)}\n\n`);

describe('a stream of events', () => {
  let server: Server;
  let streams: EventStream[];
  let clients: IncomingMessage[];

  beforeEach(async () => {
    streams = [];
    clients = [];
    server = createServer((_, response) => {
      streams.push(new EventStream(response, { epoch: 'a', position: 0 }, null, () => undefined));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterEach(() => {
    for (const client of clients) client.destroy();
    server.closeAllConnections();
    server.close();
  });

  async function connect(): Promise<{ client: IncomingMessage; stream: EventStream }> {
    const { port } = server.address() as AddressInfo;
    const client = await new Promise<IncomingMessage>((resolve) => get({ port, host: '127.0.0.1' }, resolve));
    client.on('error', () => undefined);
    clients.push(client);
    return { client, stream: streams.at(-1)! };
  }

  it('is closed when its client takes nothing, and costs the others nothing', async () => {
    const slow = await connect();
    slow.client.pause();
    const quick = await connect();
    let read = 0;
    quick.client.on('data', (chunk: Buffer) => {
      read += chunk.length;
    });
    let sent = 0;
    await eventually('the slow client is closed', async () => {
      for (const { stream } of [slow, quick]) stream.push(FRAME);
      sent += FRAME.length;
      await eventually('the quick one has read all', () => read >= sent);
      return !slow.stream.isOpen;
    });
    expect(quick.stream.isOpen).toBe(true);
  });

  it('waits for a client that catches up, rather than close it', async () => {
    const { client, stream } = await connect();
    client.pause();
    let sent = 0;
    const sending = (async () => {
      for (let n = 0; n < 200; n++) {
        await stream.send(FRAME);
        sent = n + 1;
      }
    })();
    await eventually('it waits', async () => {
      const before = sent;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return sent === before && sent < 200;
    });
    client.resume();
    await sending;
    expect(stream.isOpen).toBe(true);
  });

  it('ends in good order', async () => {
    const { client, stream } = await connect();
    const ended = new Promise((resolve) => client.on('end', resolve));
    client.resume();
    await stream.end();
    await ended;
    stream.push(FRAME);
    expect(client.complete).toBe(true);
  });
});

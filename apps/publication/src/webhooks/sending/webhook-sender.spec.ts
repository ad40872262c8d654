import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { newSecret } from './signature';
import { type SenderSettings, type WebhookMessage, WebhookSender } from './webhook-sender';

const BODY = '{"id":"an-event","data":{"headline":"Zürich öffnet"}}';
const TRACE = `00-${'b'.repeat(32)}-${'c'.repeat(16)}-01`;
const SHORT_MS = 300;

describe('sending an event to a subscriber', () => {
  const secret = newSecret();
  const senders: WebhookSender[] = [];
  const servers: { server: Server; sockets: Set<Socket> }[] = [];

  afterEach(async () => {
    await Promise.all(senders.splice(0).map((sender) => sender.close()));
    for (const { server, sockets } of servers.splice(0)) {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
  });

  async function listen(server: Server) {
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push({ server, sockets });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks?a=b`, sockets };
  }
  const answering = (answer: RequestListener) => listen(createServer(answer));
  /** A receiver that reads what it gets and then answers so. */
  const having = (answer: (response: ServerResponse) => unknown) =>
    answering((request, response) => void text(request).then(() => answer(response)));

  function senderWith(settings: Partial<SenderSettings> = {}): WebhookSender {
    const sender = new WebhookSender({ allow: ['127.0.0.1/32'], ...settings });
    senders.push(sender);
    return sender;
  }
  const to = (url: string, more: Partial<WebhookMessage> = {}): WebhookMessage => ({
    url,
    secrets: [secret],
    id: 'an-event',
    body: BODY,
    at: new Date(),
    isReplay: false,
    ...more,
  });

  it('posts it with a signature that the library of receivers accepts, and says what it is', async () => {
    const got: { request: IncomingMessage; body: string }[] = [];
    const { url } = await answering(async (request, response) => {
      got.push({ request, body: await text(request) });
      response.writeHead(204).end();
    });
    const sent = await senderWith().send(to(url, { traceparent: TRACE }));
    expect(sent).toEqual({
      outcome: 'delivered',
      status: 204,
      error: null,
      answer: '',
      retryAfterMs: null,
      durationMs: expect.any(Number),
    });
    const [{ request, body }] = got as [(typeof got)[0]];
    expect(request).toMatchObject({ method: 'POST', url: '/hooks?a=b' });
    expect(body).toBe(BODY);
    expect(request.headers).toEqual({
      host: new URL(url).host,
      connection: 'keep-alive',
      'content-length': String(Buffer.byteLength(BODY)),
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': expect.stringMatching(/^Dateline\/\d/),
      traceparent: TRACE,
      'webhook-id': 'an-event',
      'webhook-timestamp': expect.stringMatching(/^\d{10}$/),
      'webhook-signature': expect.stringMatching(/^v1,/),
    });
    expect(new Webhook(secret).verify(body, request.headers as Record<string, string>)).toEqual(JSON.parse(BODY));
  });

  it('marks what is told again, and only that', async () => {
    const marks: unknown[] = [];
    const { url } = await answering((request, response) => {
      marks.push(request.headers['dateline-replay']);
      response.end();
    });
    const sender = senderWith();
    await sender.send(to(url, { isReplay: true }));
    await sender.send(to(url));
    expect(marks).toEqual(['true', undefined]);
  });

  it('uses a connection again for the next event', async () => {
    const { url, sockets } = await having((response) => response.end('thanks'));
    const sender = senderWith();
    for (const _ of Array(10)) expect(await sender.send(to(url))).toMatchObject({ outcome: 'delivered' });
    // The second event may come a moment before the first connection is free.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it.each([200, 201, 202, 204, 299])('is done with any answer from 200 to 299: %s', async (status) => {
    const { url } = await having((response) => response.writeHead(status).end());
    expect(await senderWith().send(to(url))).toMatchObject({ outcome: 'delivered', status, error: null });
  });

  it.each([
    [301, 'answered 301; redirects are not followed'],
    [304, 'answered 304; redirects are not followed'],
    [307, 'answered 307; redirects are not followed'],
    [400, 'answered 400'],
    [404, 'answered 404'],
    [500, 'answered 500'],
  ])('has failed with %s', async (status, error) => {
    const location = { location: 'http://127.0.0.1:1/', 'retry-after': '60' };
    const { url } = await having((response) => response.writeHead(status, location).end('no'));
    const sent = await senderWith().send(to(url));
    expect(sent).toMatchObject({ outcome: 'failed', status, error, retryAfterMs: null });
  });

  it('is told that the receiver is gone', async () => {
    const { url } = await having((response) => response.writeHead(410).end('moved out'));
    expect(await senderWith().send(to(url))).toMatchObject({ outcome: 'gone', status: 410, answer: 'moved out' });
  });

  it.each([429, 503])('hears how long a receiver that answers %s wants to be left alone', async (status) => {
    const at = new Date('2025-11-05T09:00:00Z');
    for (const wait of ['120', 'Wed, 05 Nov 2025 09:02:00 GMT']) {
      const { url } = await having((response) => response.writeHead(status, { 'retry-after': wait }).end());
      expect(await senderWith().send(to(url, { at }))).toMatchObject({
        outcome: 'failed',
        status,
        retryAfterMs: 120_000,
      });
    }
  });

  it('keeps the first KiB of the answer, without control characters', async () => {
    const { url } = await having((response) => response.end(`a\u0000b\u001b[31mc\r\n\tZoë ${'ü'.repeat(2000)}`));
    const { answer } = await senderWith().send(to(url));
    expect(answer).toMatch(/^ab\[31mc\n\tZoë ü+$/);
    expect(Buffer.byteLength(answer!)).toBeLessThanOrEqual(1024);
    expect(Buffer.byteLength(answer!)).toBeGreaterThan(1000);
  });

  it('does not read an answer without end, and takes its status for the answer', async () => {
    let written = 0;
    const { url } = await having((response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384))) written += 16_384;
      };
      response.on('drain', more);
      more();
    });
    expect(await senderWith().send(to(url))).toMatchObject({ outcome: 'delivered', answer: 'x'.repeat(1024) });
    expect(written).toBeLessThan(20_000_000);
  });

  it.each([
    [200, { outcome: 'delivered', error: null }],
    [500, { outcome: 'failed', error: 'answered 500' }],
  ])('takes the status for the answer when the words after it do not come to an end: %s', async (status, expected) => {
    const { url } = await having((response) => response.writeHead(status).write('so far'));
    const sent = await senderWith({ timeoutMs: SHORT_MS }).send(to(url));
    expect(sent).toMatchObject({ ...expected, status, answer: 'so far' });
    expect(sent.durationMs).toBeLessThan(10 * SHORT_MS);
  });

  it('takes the status for the answer when the connection breaks in the words after it', async () => {
    const { url } = await having((response) => response.writeHead(200).write('so far', () => response.destroy()));
    expect(await senderWith().send(to(url))).toMatchObject({ outcome: 'delivered', status: 200, answer: 'so far' });
  });

  it('waits no longer than its limit for a receiver that does not answer', async () => {
    const { url } = await having(() => undefined);
    const sent = await senderWith({ timeoutMs: SHORT_MS }).send(to(url));
    expect(sent).toMatchObject({ outcome: 'failed', status: null, error: 'timed out after 0.3 s', answer: null });
    expect(sent.durationMs).toBeGreaterThanOrEqual(SHORT_MS - 5);
    expect(sent.durationMs).toBeLessThan(10 * SHORT_MS);
  });

  it('waits no longer than its limit for a name that is not resolved', async () => {
    const sender = senderWith({ timeoutMs: SHORT_MS, resolve: () => new Promise(() => undefined) });
    const sent = await sender.send(to('https://hooks.example.org/'));
    expect(sent).toMatchObject({ outcome: 'failed', status: null, error: expect.stringMatching(/cannot be resolved/) });
    expect(sent.durationMs).toBeLessThan(10 * SHORT_MS);
  });

  it.each<[string, (socket: Socket) => unknown, RegExp]>([
    ['closes the connection', (socket) => socket.end(), /^UND_ERR_SOCKET$/],
    ['breaks the connection', (socket) => socket.resetAndDestroy(), /^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/],
    ['speaks no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), /does not match the HTTP/],
    ['begins an answer and leaves', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le'), /^UND_ERR_SOCKET$/],
    ['has endless headers', (socket) => socket.write(`HTTP/1.1 200 OK\r\na: ${'x'.repeat(1e6)}`), /^(UND_ERR|HPE)_/],
    ['wants another protocol', (socket) => socket.write('HTTP/1.1 101 Switching\r\nupgrade: a\r\n\r\n'), /./],
  ])('has failed, and goes on, when a receiver %s', async (_, answer, error) => {
    const { url } = await listen(createTcpServer((socket) => void socket.once('data', () => answer(socket))));
    const sender = senderWith({ timeoutMs: 5000 });
    const sent = await sender.send(to(url));
    expect(sent).toMatchObject({ outcome: 'failed', status: null, error: expect.stringMatching(error), answer: null });
    const other = await having((response) => response.end());
    expect(await sender.send(to(other.url))).toMatchObject({ outcome: 'delivered' });
  });

  it('has failed when nobody listens', async () => {
    const { url } = await having((response) => response.end());
    servers[0]!.server.close();
    expect(await senderWith().send(to(url))).toMatchObject({ outcome: 'failed', status: null, error: 'ECONNREFUSED' });
  });

  it('looks at the address again at each attempt: what is not allowed any more gets nothing', async () => {
    const { url, sockets } = await having((response) => response.end());
    expect(await senderWith({ allow: [] }).send(to(url))).toMatchObject({
      outcome: 'failed',
      status: null,
      error: 'leads to an address that is not public',
    });
    expect(sockets.size).toBe(0);
  });

  it('makes no connection to a name that turns private between the look at it and the connection', async () => {
    const { url, sockets } = await having((response) => response.end());
    const answers = [['93.184.215.14'], ['127.0.0.1']];
    const sender = senderWith({ allow: [], resolve: async () => answers.shift()! });
    const https = `https://hooks.example.org:8443${new URL(url).pathname}`;
    const sent = await sender.send(to(https));
    expect(sent).toMatchObject({ outcome: 'failed', error: 'leads to an address that is not public' });
    expect(answers).toEqual([]);
    expect(sockets.size).toBe(0);
  });
});

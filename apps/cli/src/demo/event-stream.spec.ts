import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitUntil } from '../local/wait-until';
import { EventStream, parseEvent } from './event-stream';

test('an event has an id, a type and data', () => {
  expect(parseEvent('id: 1-7\nevent: published\ndata: {"a":1}')).toEqual({
    id: '1-7',
    event: 'published',
    data: '{"a":1}',
  });
});

test('several data lines are one text', () => {
  expect(parseEvent('data: one\ndata: two')).toEqual({ id: undefined, event: 'message', data: 'one\ntwo' });
});

test('a heartbeat is no event', () => {
  expect(parseEvent(': still here')).toBeUndefined();
});

describe('a stream', () => {
  let server: Server;
  let client: ServerResponse;

  beforeAll(async () => {
    server = createServer((_, response) => {
      client = response;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('an event cut in two by the network, even inside a letter, arrives whole', async () => {
    const stream = await EventStream.connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const bytes = Buffer.from('data: Zürich\r\n\r\n');
    client.write(bytes.subarray(0, 8));
    client.write(bytes.subarray(8));
    await waitUntil(async () => stream.events[0], 5_000);
    stream.close();
    expect(stream.events).toEqual([{ id: undefined, event: 'message', data: 'Zürich' }]);
  });
});

import { parseEvent, readEventStream, type StreamEvent } from './read-event-stream';

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

test('an event cut in two by the network, even inside a letter, arrives whole', async () => {
  const bytes = Buffer.from('data: Zürich\r\n\r\n');
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 8);
    yield bytes.subarray(8);
  }
  const events: StreamEvent[] = [];
  for await (const event of readEventStream(chunks())) events.push(event);
  expect(events).toEqual([{ id: undefined, event: 'message', data: 'Zürich' }]);
});

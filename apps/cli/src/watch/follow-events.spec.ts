import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../../../../test/support/eventually';
import type { StreamEvent } from '../following/read-event-stream';
import { followEvents } from './follow-events';

/** What a server does with each connection in turn. */
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

describe('whoever follows the events', () => {
  let server: Server;
  let answers: Answer[];
  let askedAfter: (string | undefined)[];
  let notes: string[];
  let stopping: AbortController;

  beforeEach(async () => {
    answers = [];
    askedAfter = [];
    notes = [];
    stopping = new AbortController();
    server = createServer((request, response) => {
      askedAfter.push(request.headers['last-event-id'] as string | undefined);
      (answers.shift() ?? saying())(response, request);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    stopping.abort();
    server.closeAllConnections();
    server.close();
  });

  const follow = (after?: string): StreamEvent[] => {
    const events: StreamEvent[] = [];
    following = (async () => {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/events/stream`;
      const note = (line: string) => void notes.push(line);
      for await (const event of followEvents({ address, after, signal: stopping.signal, note })) events.push(event);
    })();
    following.catch(() => undefined);
    return events;
  };
  let following: Promise<void>;

  it('goes on after the last event it has seen when the connection is lost', async () => {
    answers = [saying('id: a-5\nevent: one\ndata: 1', CUT), saying('id: a-6\nevent: two\ndata: 2')];
    const events = follow('a-4');
    await eventually('both have come', () => events.length === 2);
    expect(askedAfter).toEqual(['a-4', 'a-5']);
    expect(notes).toEqual([expect.stringContaining('connecting again')]);
  });

  it('without an id begins now, and loses nothing when the first connection breaks before its first event', async () => {
    answers = [saying('id: a-7\nevent: reset\ndata: {}', CUT), saying('id: a-8\nevent: one\ndata: 1')];
    const events = follow();
    await eventually('it has come', () => events.length === 1);
    expect(events[0]!.event).toBe('one');
    expect(askedAfter).toEqual(['now', 'a-7']);
  });

  it('is told when the events after its id cannot be had', async () => {
    answers = [saying('id: b-2\nevent: reset\ndata: {}')];
    const events = follow('a-4');
    await eventually('it is told', () => events[0]?.event === 'reset');
  });

  it('waits for a service that starts, with growing pauses', async () => {
    const starting: Answer = (response) => response.writeHead(503).end();
    answers = [starting, starting, saying('id: a-5\nevent: one\ndata: 1')];
    const began = performance.now();
    const events = follow('a-4');
    await eventually('it has come', () => events.length === 1);
    expect(performance.now() - began).toBeGreaterThan(2_900);
  });

  it('gives up when it is told what it does wrong', async () => {
    answers = [
      (response) =>
        response
          .writeHead(422, { 'content-type': 'application/problem+json' })
          .end(JSON.stringify({ detail: 'topic: must be a Media Topic code' })),
    ];
    follow('a-4');
    await expect(following).rejects.toThrow('answers 422: topic: must be a Media Topic code');
  });

  it('ends at once when it is stopped', async () => {
    const events = follow('a-4');
    await eventually('it is connected', () => askedAfter.length === 1);
    stopping.abort();
    await following;
    expect([events, notes]).toEqual([[], []]);
  });
});

const CUT = Symbol('the connection is cut');

const saying =
  (...said: (string | typeof CUT)[]): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    for (const one of said) {
      if (one === CUT) setImmediate(() => response.destroy());
      else response.write(`${one}\n\n`);
    }
  };

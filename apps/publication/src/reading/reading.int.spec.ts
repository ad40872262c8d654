import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { continueTrace } from '@dateline/logging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { eventually } from '../../../../test/support/eventually';
import { StreamClient } from '../events/stream-client.fixture';
import { enriched, openTestNewsroom, type TestNewsroom } from '../newsroom.fixture';
import { startReading } from './reading.fixture';

describe('reading', () => {
  let newsroom: TestNewsroom;
  let app: NestFastifyApplication;
  let url: string;
  let streams: StreamClient[] = [];

  beforeAll(async () => {
    newsroom = await openTestNewsroom();
    app = await startReading(newsroom);
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });

  afterEach(() => {
    for (const stream of streams) stream.close();
    streams = [];
  });

  afterAll(async () => {
    await app?.close();
    await newsroom?.close();
  });

  const follow = async (lastId?: string, query = ''): Promise<StreamClient> => {
    const stream = await StreamClient.open(url, lastId, query);
    streams.push(stream);
    return stream;
  };

  async function publish(count = 1): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await newsroom.release.publish(ids.map((id) => enriched(id, 1)));
    return ids;
  }

  const read = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, { headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };

  /** The id of the newest event. */
  const head = async (): Promise<string> => {
    let next: string | undefined;
    for (;;) {
      const { body } = await read(`/v1/events?limit=100${next ? `&after=${next}` : ''}`);
      if (body.items.length === 0) return body.next;
      next = body.next;
    }
  };

  it('lists what is public, newest first, and goes on from a cursor whatever is published meanwhile', async () => {
    const ids = await publish(5);
    const first = await read('/v1/publications?limit=2');
    await publish(3);
    const second = await read(`/v1/publications?limit=3&cursor=${first.body.next}`);
    const listed = [...first.body.items, ...second.body.items].map(({ release }) => release.id);
    expect(listed).toEqual([...ids].reverse());
    expect(Object.keys(first.body.items[0])).toEqual(['release', 'enrichment', 'revision']);
  });

  it('ends a list with next null, and bounds it in time', async () => {
    await publish();
    const now = new Date().toISOString();
    expect((await read(`/v1/publications?since=${now}`)).body).toEqual({ items: [], next: null });
    expect((await read(`/v1/publications?until=0000-01-01T00:00:00Z`)).body).toEqual({ items: [], next: null });
    const { body } = await read(`/v1/publications?limit=1&until=${now}`);
    expect(body).toMatchObject({ items: [{ revision: 1 }], next: expect.any(String) });
  });

  it.each([
    '/v1/publications?topic=politics',
    '/v1/publications?topics=01000000',
    '/v1/publications?cursor=LTE',
    '/v1/events?issuers=a',
    '/v1/events/stream?q=%22',
  ])('refuses %s rather than answer something else', async (path) => {
    const { status, headers, body } = await read(path);
    expect([status, headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ type: '/problems/invalid-query', errors: [expect.anything()] });
  });

  it('shows one release, and nothing again to those who have it', async () => {
    const [id] = await publish();
    const shown = await read(`/v1/publications/${id}`);
    expect(shown.body.release).toMatchObject({ id, version: 1, headline: 'Version 1' });
    expect(shown.headers.get('etag')).toBe('"1.1"');
    expect(shown.headers.get('last-modified')).toBe(new Date(shown.body.release.publishedAt).toUTCString());
    const again = await read(`/v1/publications/${id}`, { 'if-none-match': '"1.1"' });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, undefined, '"1.1"']);
    const heading = await fetch(`${url}/v1/publications/${id}`, { method: 'HEAD' });
    expect([heading.status, heading.headers.get('etag'), await heading.text()]).toEqual([200, '"1.1"', '']);
  });

  it('answers the same for a release that is not there and for an id that is none', async () => {
    const trace = { traceparent: continueTrace(undefined) };
    const [absent, malformed] = await Promise.all([
      read(`/v1/publications/${randomUUID()}`, trace),
      read('/v1/publications/%27%3B--', trace),
    ]);
    expect(absent.status).toBe(404);
    expect({ ...malformed.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
  });

  it('hands out events as pages, the same as over the stream', async () => {
    const before = await head();
    const stream = await follow();
    const ids = await publish(3);
    await eventually('three events', () => stream.events.length >= 3);
    const { body } = await read(`/v1/events?limit=2&after=${before}`);
    const rest = await read(`/v1/events?limit=2&after=${body.next}`);
    const pulled = [...body.items, ...rest.body.items];
    expect(pulled).toEqual(stream.events.map(({ data }) => data));
    expect(pulled.map(({ subject }) => subject)).toEqual(ids);
    expect(rest.body.next).toBe(stream.ids.at(-1));
    expect((await read(`/v1/events?after=${rest.body.next}`)).body).toEqual({ items: [], next: rest.body.next });
  });

  it.each(['rubbish', 'otherepoch-1', 'beyond'])(
    'says that events after the id %s are gone, and resets a stream that sends it',
    async (id) => {
      const now = await head();
      const lost = id === 'beyond' ? now.replace(/-\d+$/, '-999999999') : id;
      expect(await read(`/v1/events?after=${lost}`)).toMatchObject({ status: 410, body: { type: '/problems/gone' } });
      const stream = await follow(lost);
      await publish();
      await eventually('the reset and the next event', () => stream.events.length >= 2);
      expect(stream.events[0]).toMatchObject({ id: now, event: 'reset', data: { head: now } });
      expect(stream.events[1]?.event).toBe('dateline.publication.published.v1');
    },
  );

  it('tells a stream without an id only what comes after it', async () => {
    await publish();
    await head();
    const stream = await follow();
    expect(stream.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    const [id] = await publish();
    await eventually('the event', () => stream.events.some(({ data }) => data.data.release.id === id));
    expect(stream.comments[0]).toBe('retry: 3000');
  });

  it('resumes without a gap and without telling twice, while others publish', async () => {
    const start = await head();
    const writers = Promise.all(
      [1, 2, 3].map(async (size) => {
        for (let round = 0; round < 40; round++) await publish(size);
      }),
    );
    const resumed: { from: string; stream: StreamClient }[] = [];
    for (let n = 0; n < 20; n++) {
      // Some come back from far behind, the others with the newest id that anybody has: that is where the seam is.
      const from = n % 2 === 0 ? start : (resumed.at(-1)?.stream.ids.at(-1) ?? start);
      resumed.push({ from, stream: await follow(from) });
    }
    await writers;
    const last = await head();
    const position = (id: string): number => Number(id.split('-')[1]);
    expect(position(last) - position(start)).toBe(240);
    for (const { from, stream } of resumed) {
      await eventually('the last event', () => stream.ids.at(-1) === last);
      const after = position(from) + 1;
      expect(stream.ids.map(position)).toEqual(
        Array.from({ length: position(last) - position(from) }, (_, n) => after + n),
      );
    }
  });

  it('tells a filtered stream and a filtered page of the correction of what they were told of, and of nothing else', async () => {
    const before = await head();
    const [told, other] = [randomUUID(), randomUUID()];
    const publishText = (id: string, version: number, body: string) =>
      newsroom.release.publish([enriched(id, version, { body })]);
    const live = await follow(undefined, '?q=observatory');
    await publishText(told, 1, 'The observatory opens.');
    await publishText(other, 1, 'The harbour opens.');
    await publishText(told, 2, 'The harbour opens.');
    await publishText(other, 2, 'The harbour closes.');
    const proof = randomUUID();
    await publishText(proof, 1, 'Another observatory opens.');
    const expected = [told, told, proof];
    const resumed = await follow(before, '?q=observatory');
    for (const stream of [live, resumed]) {
      await eventually('the last one', () => stream.events.length >= 3);
      expect(stream.events.map(({ data }) => data.data.release.id)).toEqual(expected);
    }
    const { body } = await read(`/v1/events?q=observatory&after=${before}`);
    expect(body.items.map(({ subject }: { subject: string }) => subject)).toEqual(expected);
    const { body: listed } = await read('/v1/publications?q=observatory');
    expect(listed.items.map(({ release }: { release: { id: string } }) => release.id)).toEqual([proof, told]);
  });

  it('goes on following after its connections were cut', async () => {
    const stream = await follow();
    await publish();
    await eventually('an event before', () => stream.events.length === 1);
    await newsroom.cutReaders();
    await publish(2);
    await eventually('the events after', () => stream.events.length === 3);
  });

  it('sends its clients away when the series starts anew, and tells those that come back', async () => {
    const stream = await follow();
    await publish();
    await eventually('an event of the old series', () => stream.events.length === 1);
    await newsroom.database.query(`UPDATE publication.public_series SET epoch = 'anew'`);
    await eventually('the end', () => stream.ended);
    const again = await follow(stream.ids[0]);
    await publish();
    await eventually('the reset and an event of the new series', () => again.events.length === 2);
    expect(again.events[0]).toMatchObject({ event: 'reset', id: expect.stringMatching(/^anew-\d+$/) });
  });

  it('ends its streams in good order when it stops', async () => {
    const other = await startReading(newsroom);
    const address = `http://127.0.0.1:${(other.getHttpServer().address() as AddressInfo).port}`;
    const stream = await StreamClient.open(address);
    await other.close();
    await eventually('the end', () => stream.ended);
  });
});

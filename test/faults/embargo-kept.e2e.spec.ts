import { EventSourceClient } from '../support/event-source';
import { eventually, Hopeless } from '../support/eventually';
import { end, type Service, TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';
import { TopicReader } from '../support/topic-reader';

/** How late a release may be after its moment, or after the service is ready again. */
const PUNCTUAL_MS = 500;
/** Longer than publication takes for a pause of its own; then it knows that it was away. */
const FROZEN_MS = 6000;
const WAIT = { prefer: 'wait=10' };
const PUBLISHED = 'dateline.publication.published.v1';
const NOWHERE = { status: 404, pulled: [], streamed: [], onTopic: [] };

interface Pulled {
  type: string;
  subject: string;
  time: string;
  data: Told;
}

/** What an event says of a version: all of it, or only that it is taken back. */
interface Told {
  release?: { version: number };
  version?: number;
}

describe('an embargo is kept', () => {
  let newsroom: TestNewsroom;
  let topic: TopicReader;
  let stream: EventSourceClient;
  const office = new PressOffice(() => newsroom.now);

  beforeAll(async () => {
    newsroom = await TestNewsroom.start();
    topic = await TopicReader.open(newsroom.now.eventLog.brokers, 'dateline.publications');
    stream = await EventSourceClient.open(`${newsroom.now.publication.url}/v1/events/stream`);
    await publish('warm-up');
  }, 120_000);
  afterAll(async () => {
    stream?.close();
    await topic?.close();
    await newsroom?.close();
  }, 60_000);

  const publication = (path: string): Promise<Response> => fetch(`${newsroom.now.publication.url}${path}`);
  const isPublic = async (id: string): Promise<boolean> => (await publication(`/v1/publications/${id}`)).ok;
  const comesOut = (id: string) => eventually('it is public', () => isPublic(id), 30_000);
  const publish = async (name: string): Promise<void> => {
    const { body } = await office.submit({ body: sampleRelease(name) }, WAIT);
    await comesOut(body.id);
    await eventually('it is on the topic', () => topic.byRelease().has(body.id));
  };
  const until = (moment: number) => ({ embargo: new Date(moment).toISOString() });
  const schedule = async (name: string, moment: number): Promise<string> => {
    const { body } = await office.submit({ body: sampleRelease(name), ...until(moment) }, WAIT);
    expect([name, body.state]).toEqual([name, 'scheduled']);
    return body.id;
  };
  const pullPage = async (after: string): Promise<{ events: Pulled[]; next: string }> => {
    const page = await (await publication(`/v1/events?limit=100${after && `&after=${after}`}`)).json();
    const { items, next } = page as { items: Pulled[]; next: string };
    return { events: items, next };
  };
  const pull = async (): Promise<{ events: Pulled[]; next: string }> => {
    const events: Pulled[] = [];
    for (let after = ''; ; ) {
      const page = await pullPage(after);
      events.push(...page.events);
      if (page.events.length === 0) return { events, next: page.next };
      after = page.next;
    }
  };
  /** What every road has told of a release until now. */
  const tracesOf = async (id: string) => {
    const { events } = await pull();
    return {
      status: (await publication(`/v1/publications/${id}`)).status,
      pulled: events.filter(({ subject }) => subject === id).map(({ type, data }) => [type, versionOf(data)]),
      streamed: stream.events.filter(({ data }) => JSON.parse(data).subject === id).map(({ event }) => event),
      onTopic: recordsOf(id).map((record) => [
        topic.header(record, 'ce_type'),
        versionOf(JSON.parse(String(record.value))),
      ]),
    };
  };
  const recordsOf = (id: string) => topic.records.filter((record) => topic.header(record, 'ce_subject') === id);
  const versionOf = ({ release, version }: Told) => release?.version ?? version;
  const publishedOnce = (version: number) => ({
    status: 200,
    pulled: [[PUBLISHED, version]],
    streamed: [PUBLISHED],
    onTopic: [[PUBLISHED, version]],
  });
  /** Holds a service still, as a machine does that is suspended or starved. */
  const whileFrozen = async (service: Service, act: () => Promise<void>): Promise<void> => {
    const { pid } = newsroom.now[service];
    process.kill(pid, 'SIGSTOP');
    try {
      await act();
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  };

  it('and a release that is withdrawn while enrichment is frozen never comes out', async () => {
    const moment = Date.now() + 3500;
    const taken = await schedule('taken back past enrichment', moment);
    const later = await schedule('due after it', moment + 300);
    await whileFrozen('enrichment', async () => {
      const { body } = await office.withdraw(taken, 'Not now.', WAIT);
      expect(body.state).toBe('withdrawn');
      expect(Date.now()).toBeLessThan(moment);
      await comesOut(later);
      expect(await tracesOf(taken)).toEqual(NOWHERE);
    });
    await publish('after what enrichment had in hand');
    expect(await tracesOf(taken)).toEqual(NOWHERE);
  });

  it('and a version that is replaced while enrichment is frozen never comes out: the next one does, as published', async () => {
    const moment = Date.now() + 3500;
    const id = await schedule('replaced past enrichment', moment);
    const later = await schedule('due after the replaced one', moment + 300);
    await whileFrozen('enrichment', async () => {
      const second = { body: `${sampleRelease('replaced past enrichment')}\n\nSecond.`, ...until(moment) };
      expect((await office.revise(id, 1, second, WAIT)).status).toBe(200);
      expect(Date.now()).toBeLessThan(moment);
      await comesOut(later);
      expect(await tracesOf(id)).toEqual(NOWHERE);
    });
    await comesOut(id);
    await publish('after the second version');
    expect(await tracesOf(id)).toEqual(publishedOnce(2));
  });

  it('and what is withdrawn or replaced while publication is frozen over the moment never comes out', async () => {
    const moment = Date.now() + 3500;
    const taken = await schedule('taken back past publication', moment);
    const replaced = await schedule('replaced past publication', moment);
    const later = await schedule('due after both', moment + 300);
    await whileFrozen('publication', async () => {
      const frozenAt = Date.now();
      expect((await office.withdraw(taken, 'Not now.')).status).toBe(202);
      const second = { body: `${sampleRelease('replaced past publication')}\n\nSecond.`, ...until(moment) };
      expect((await office.revise(replaced, 1, second)).status).toBe(202);
      expect(Date.now()).toBeLessThan(moment);
      await eventually('the moment is long past', () => Date.now() > frozenAt + FROZEN_MS);
    });
    await comesOut(later);
    await comesOut(replaced);
    await publish('after what publication had in hand');
    expect(await tracesOf(taken)).toEqual(NOWHERE);
    expect(await tracesOf(replaced)).toEqual(publishedOnce(2));
  });

  it('by two copies of publication together: fifty releases with one moment come out then, each once', async () => {
    const copy = await newsroom.addCopy('publication');
    const { next: before } = await pull();
    const moment = Date.now() + 15_000;
    const ids = await Promise.all(Array.from({ length: 50 }, (_, n) => schedule(`one of fifty, ${n}`, moment)));
    expect(Date.now()).toBeLessThan(moment);
    const { events, lookedAt } = await eventually('all fifty are public', async () => {
      // How long the answer takes is the reader's time, on a busy machine more than the newsroom's.
      const lookedAt = Date.now();
      const { events } = await pullPage(before);
      if (events.length > 0 && Date.now() < moment) throw new Hopeless('Some came out before the moment');
      return events.length >= ids.length && { events, lookedAt };
    });
    const late = events.map(({ time }) => Date.parse(time) - moment);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late, lookedAt - moment)).toBeLessThan(PUNCTUAL_MS);
    await publish('after the fifty');
    const told = (await pull()).events.map(({ subject }) => subject);
    const counts = ids.map((id) => [told.filter((subject) => subject === id).length, recordsOf(id).length]);
    expect(counts).toEqual(ids.map(() => [1, 1]));
    await end(copy.process, 'SIGTERM');
  });

  it('by a publication that is killed just before the moment: it comes out once, as soon as it is there again', async () => {
    const moment = Date.now() + 3500;
    const id = await schedule('killed before its moment', moment);
    await eventually('the moment is near', () => Date.now() > moment - 150);
    const { pid } = newsroom.now.publication;
    process.kill(pid, 'SIGKILL');
    const readyAt = await eventually(
      'publication is ready again',
      async () => newsroom.now.publication.pid !== pid && (await publication('/health/ready')).ok && Date.now(),
      30_000,
    );
    await comesOut(id);
    expect(Date.now() - Math.max(readyAt, moment)).toBeLessThan(PUNCTUAL_MS);
    await publish('after the killed one');
    const { pulled, onTopic } = await tracesOf(id);
    expect({ pulled, onTopic }).toEqual({ pulled: [[PUBLISHED, 1]], onTopic: [[PUBLISHED, 1]] });
  });
});

import { eventually } from '../support/eventually';
import { TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';
import { inForm } from '../support/test-form';
import { TopicReader } from '../support/topic-reader';
import { FollowingClient } from './following-client';
import { HookServer } from './hook-server';
import { Subscriber } from './subscriber';

/** With their changes a thousand events, in the long form. */
const RELEASES = inForm({ short: 120, long: 600 });
/** Corrected, updated, withdrawn, one after another. */
const CHANGES: Record<number, 'correction' | 'update' | 'withdrawal'> = {
  0: 'correction',
  1: 'update',
  2: 'withdrawal',
};

/** An event as every road tells it: "published 1 <release>". */
const tellingOf = (event: {
  type: string;
  subject: string;
  data: { version?: number; release?: { version: number } };
}) => `${event.subject} ${event.type.split('.')[2]} ${event.data.release?.version ?? event.data.version}`;

describe('every road to a subscriber', () => {
  let newsroom: TestNewsroom;
  let topic: TopicReader;
  let stream: FollowingClient;
  let hook: HookServer;
  const office = new PressOffice(() => newsroom.now);
  const subscriber = new Subscriber(() => newsroom.now);

  beforeAll(async () => {
    newsroom = await TestNewsroom.start({ DATELINE_WEBHOOK_ALLOW: '127.0.0.1/32' });
    topic = await TopicReader.open(newsroom.now.eventLog.brokers, 'dateline.publications');
    stream = new FollowingClient(() => `${newsroom.now.publication.url}/v1/events/stream`);
    hook = await HookServer.open();
  }, 120_000);

  afterAll(async () => {
    stream?.close();
    hook?.close();
    await topic?.close();
    await newsroom?.close();
  }, 60_000);

  const kill = (part: 'publication' | 'enrichment' | 'ingestion' | 'postgres' | 'eventLog'): void => {
    process.kill(newsroom.now[part].pid, 'SIGKILL');
  };

  async function change(id: string, kind: 'correction' | 'update' | 'withdrawal'): Promise<void> {
    await eventually(
      'the change is taken',
      async () => {
        const { status } =
          kind === 'withdrawal'
            ? await office.withdraw(id, 'Sent by mistake')
            : await office.revise(id, 1, { body: sampleRelease(`changed ${id}`), change: kind });
        // A change that was taken although its answer got lost is refused the second time.
        return [200, 202, 412].includes(status);
      },
      60_000,
    );
  }

  it('brings the same events, each release’s in order, through the end of every process', async () => {
    const { id: subscription, secret } = await subscriber.subscribe(hook.url);
    const accepted: string[] = [];
    const revisions = new Set<string>();
    const withdrawals = new Set<string>();
    const ends = { 1: 'publication', 2: 'enrichment', 3: 'postgres', 4: 'eventLog', 5: 'ingestion' } as const;
    let next = 0;
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        while (next < RELEASES) {
          const number = next++;
          const end = ends[(number / (RELEASES / 6)) as keyof typeof ends];
          if (end) kill(end);
          const id = await office.sendSurely(sampleRelease(`road ${number}`));
          accepted.push(id);
          await published(id);
          const kind = CHANGES[number % 4];
          if (kind) await change(id, kind);
          if (kind) (kind === 'withdrawal' ? withdrawals : revisions).add(id);
        }
      }),
    );
    const untouched = accepted.length - withdrawals.size;
    const all = await eventually(
      'all that was done is told',
      async () => {
        const told = (await subscriber.pullAll()).map(tellingOf);
        return told.length === untouched + revisions.size + withdrawals.size && told;
      },
      60_000,
    );
    expect(revisions.size + withdrawals.size + accepted.length).toBeGreaterThan(RELEASES * 1.7);

    // What any road told is what the log tells, and older versions of what was withdrawn since; nothing is missing.
    const roads = {
      topic: () => topic.records.map((record) => tellingOf(eventOf(record))),
      stream: () => stream.events.map(({ data }) => tellingOf(JSON.parse(data))),
      webhook: () =>
        hook.taken.map(({ body }) => tellingOf(JSON.parse(body))).filter((told) => !told.includes(' test ')),
    };
    for (const [name, read] of Object.entries(roads)) {
      const missing = (): string[] => {
        const told = new Set(read());
        return all.filter((one) => !told.has(one));
      };
      await eventually(`all on the ${name}`, () => missing().length === 0, 60_000);
      const byRelease = new Map<string, string[]>(accepted.map((id) => [id, []]));
      for (const told of new Set(read())) byRelease.get(told.split(' ')[0]!)?.push(told);
      for (const [id, told] of byRelease) {
        const versions = told.map((one) => Number(one.split(' ')[2]));
        expect(versions).toEqual([...versions].sort((a, b) => a - b));
        if (withdrawals.has(id)) expect(told.at(-1)).toContain('withdrawn');
      }
    }
    hook.verifyAll(secret);

    // A feed has one entry a release: how it stands now.
    const { taken, back } = await subscriber.readFeed();
    expect(back.sort()).toEqual([...withdrawals].sort());
    expect(taken.sort()).toEqual(accepted.filter((id) => !withdrawals.has(id)).sort());

    // Told again from the beginning: of what was withdrawn only the withdrawal, the rest with the same ids.
    const ids = new Set(hook.taken.map(({ id }) => id));
    const before = hook.taken.length;
    await subscriber.replay(subscription, new Date(0));
    await eventually('the replay', () => hook.taken.length >= before + all.length, 60_000);
    const again = hook.taken.slice(before);
    expect(again.every(({ id, headers }) => ids.has(id) && headers['dateline-replay'] === 'true')).toBe(true);
    expect(again.map(({ body }) => tellingOf(JSON.parse(body))).sort()).toEqual([...all].sort());
  }, 400_000);

  /** Only then is a change one that subscribers are told of. */
  const published = (id: string) =>
    eventually(
      'it is published',
      async () => (await office.follow(id).catch(() => null))?.body.state === 'published',
      90_000,
    );

  const eventOf = (record: Parameters<TopicReader['header']>[0]) => ({
    type: topic.header(record, 'ce_type'),
    subject: topic.header(record, 'ce_subject'),
    data: JSON.parse(String(record.value)),
  });
});

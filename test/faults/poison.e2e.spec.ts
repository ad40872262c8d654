import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, type Message } from 'kafkajs';
import { Client } from 'pg';
import { eventually } from '../support/eventually';
import { TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';
import { TopicReader } from '../support/topic-reader';

describe('an event on dateline.releases that cannot be handled', () => {
  let newsroom: TestNewsroom;
  let letters: Record<'enrichment' | 'publication', TopicReader>;
  let published: TopicReader;
  const office = new PressOffice(() => newsroom.now);

  beforeAll(async () => {
    newsroom = await TestNewsroom.start({ DATELINE_RETRY_SCHEDULE: '100ms,200ms' });
    const { brokers } = newsroom.now.eventLog;
    letters = {
      enrichment: await TopicReader.open(brokers, 'dateline.enrichment.dead-letters'),
      publication: await TopicReader.open(brokers, 'dateline.publication.dead-letters'),
    };
    published = await TopicReader.open(brokers, 'dateline.publications');
  }, 120_000);
  afterAll(async () => {
    for (const reader of [letters?.enrichment, letters?.publication, published]) await reader?.close();
    await newsroom?.close();
  }, 60_000);

  const write = async (message: Message): Promise<void> => {
    const kafka = new Kafka({ brokers: [newsroom.now.eventLog.brokers], logLevel: logLevel.NOTHING });
    const producer = kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    await producer.send({ topic: 'dateline.releases', messages: [message] });
    await producer.disconnect();
  };
  const letterIn = (service: 'enrichment' | 'publication', key: Buffer) =>
    eventually(`a dead letter of ${service}`, () => letters[service].records.find((record) => record.key?.equals(key)));
  const goesOn = async (): Promise<void> => {
    const { body } = await office.send(sampleRelease(`after ${randomUUID()}`));
    await eventually('others flow on', () => published.records.some(({ key }) => key?.toString() === body.id));
  };
  const cloudEvent = (type: string) => ({
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: type,
    ce_source: 'http://elsewhere.example',
    ce_subject: randomUUID(),
    ce_time: '2025-11-05T09:00:00Z',
    'content-type': 'application/json',
  });

  it.each<[string, Message]>([
    ['malformed', { value: '{"release":', headers: cloudEvent('dateline.release.accepted.v1') }],
    ['of an unknown type', { value: '{}', headers: cloudEvent('dateline.release.eaten.v1') }],
    ['without headers', { value: '{"release":{}}' }],
    ['null', { value: null, headers: cloudEvent('dateline.release.accepted.v1') }],
    [
      'with a NUL in its key and bad UTF-8 in a header',
      { value: Buffer.from([0, 0xff]), key: Buffer.from('a\0b'), headers: { bad: Buffer.from([0xc3, 0x28, 0]) } },
    ],
  ])('%s is a dead letter of both readers, its bytes intact, while others flow on', async (name, message) => {
    const key = Buffer.isBuffer(message.key) ? message.key : Buffer.from(`poison ${name}`);
    await write({ ...message, key });
    await goesOn();
    for (const service of ['enrichment', 'publication'] as const) {
      const letter = await letterIn(service, key);
      expect(letter.value).toEqual(message.value === null ? null : Buffer.from(message.value as string));
      for (const [header, value] of Object.entries(message.headers ?? {})) {
        expect(letter.headers[header]).toEqual(Buffer.from(value as string));
      }
      expect(String(letter.headers['dateline-dlt-original-topic'])).toBe('dateline.releases');
      expect(String(letter.headers['dateline-dlt-exception-class'])).toBe('UnreadableEvent');
    }
  });

  it('because the database always fails for it is tried by the schedule, then a dead letter and a failed journey', async () => {
    const database = new Client({ connectionString: newsroom.now.postgres.url });
    await database.connect();
    await database.query(`
      CREATE FUNCTION enrichment.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF new.release->>'externalId' = 'cursed' THEN RAISE EXCEPTION 'this release is cursed'; END IF;
        RETURN new;
      END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON enrichment.enrichment FOR EACH ROW EXECUTE FUNCTION enrichment.refuse();`);
    const good = await Promise.all([1, 2, 3].map((n) => office.send(sampleRelease(`good ${n}`))));
    const { body } = await office.send(sampleRelease('cursed'), {}, '?externalId=cursed');
    await goesOn();
    const letter = await letterIn('enrichment', Buffer.from(body.id));
    expect(String(letter.headers['dateline-dlt-exception-message'])).toContain('this release is cursed');
    expect(String(letter.headers['dateline-dlt-attempts'])).toBe('3');
    expect(JSON.parse(String(letter.value)).release.id).toBe(body.id);
    const failed = await eventually('the journey says so', async () => {
      const { body: seen } = await office.follow(body.id);
      return seen.state === 'failed' && seen;
    });
    expect(failed.timeline.at(-1)).toMatchObject({
      event: 'failed',
      service: 'enrichment',
      reason: expect.stringContaining('cursed'),
    });
    for (const { body: one } of good) {
      await eventually('the good ones are published', () =>
        published.records.some(({ key }) => key?.toString() === one.id),
      );
    }
    expect(published.records.some(({ key }) => key?.toString() === body.id)).toBe(false);
    await database.end();
  });
});

import { randomBytes } from 'node:crypto';
import { eventually } from '../../../../test/support/eventually';
import { testEventLog, testTopic } from '../../../../test/support/test-event-log';
import { type Consumer, type LogRecord, type OutgoingRecord, RecordRefused, type Subscription } from '../event-log';

describe('the event log on Kafka', () => {
  const topic = testTopic();
  const eventLog = testEventLog(topic);
  const consumers: Consumer[] = [];

  const record = (key: string, value: Buffer | string | null = 'x'): OutgoingRecord => ({
    topic: topic.name,
    key: Buffer.from(key),
    headers: [],
    value: typeof value === 'string' ? Buffer.from(value) : value,
  });
  const group = (name = randomBytes(4).toString('hex')): string => `test.${name}`;
  const consume = (handle: Subscription['handle'], name = group()): Consumer => {
    const onStuck = (reason: string) => {
      throw new Error(reason);
    };
    const consumer = eventLog.consume({ group: name, topics: [topic], handle, onStuck });
    consumers.push(consumer);
    return consumer;
  };
  const send = async (...records: OutgoingRecord[]): Promise<void> => {
    const producer = await eventLog.producer();
    await producer.send(records).finally(() => producer.close());
  };

  afterAll(async () => {
    await Promise.all(consumers.map((consumer) => consumer.close()));
    await eventLog.close();
  });

  it('keeps each of fifty concurrent sends', async () => {
    const producer = await eventLog.producer();
    const keys = Array.from({ length: 50 }, (_, number) => `concurrent-${number}`);
    await Promise.all(keys.map((key) => producer.send([record(key)])));
    await producer.close();
    const seen = new Set<string>();
    consume(async (records) => records.forEach(({ key }) => void seen.add(String(key))));
    await eventually('all fifty are in the log', () => keys.every((key) => seen.has(key)));
  });

  it('leaves every byte as it is: U+0000 in a key, bad UTF-8 in headers, a name that occurs twice, no value', async () => {
    const sent: OutgoingRecord = {
      topic: topic.name,
      key: Buffer.from('nul\0key'),
      headers: [
        ['bad', Buffer.from([0xff, 0xfe, 0x00])],
        ['twice', Buffer.from('one')],
        ['twice', Buffer.from('two')],
      ],
      value: null,
    };
    await send(sent);
    let found: LogRecord | undefined;
    consume(async (records) => {
      found ??= records.find(({ key }) => key?.equals(sent.key as Buffer));
    });
    const { key, headers, value } = await eventually('the record comes', () => found);
    expect({ key, headers, value }).toEqual({ key: sent.key, headers: sent.headers, value: null });
  });

  it('says of a record that is too large that it is refused, and writes the others', async () => {
    await expect(send(record('huge', Buffer.alloc(17 * 1024 * 1024)))).rejects.toThrow(RecordRefused);
    await expect(send(record('large', Buffer.alloc(10 * 1024 * 1024)))).resolves.toBeUndefined();
  });

  it('brings a chunk again after a failure, in order, and other partitions meanwhile', async () => {
    const mine = `again-${randomBytes(4).toString('hex')}`;
    await send(...Array.from({ length: 20 }, (_, number) => record(`${mine}-${number % 4}`, String(number))));
    const seen: Record<string, number[]> = {};
    let failures = 3;
    consume(async (records) => {
      const own = records.filter(({ key }) => key?.toString().startsWith(mine));
      if (own.some(({ key }) => key?.toString() === `${mine}-0`) && failures-- > 0) throw new Error('not yet');
      for (const { key, value } of own) seen[String(key)] = [...(seen[String(key)] ?? []), Number(value)];
    });
    await eventually('all twenty are handled', () => Object.values(seen).flat().length >= 20);
    for (const [key, numbers] of Object.entries(seen)) {
      expect([key, numbers]).toEqual([key, [...numbers].sort((one, other) => one - other)]);
    }
  });

  it('goes on where the group stopped', async () => {
    const name = group();
    const seen: string[] = [];
    const handle = async (records: readonly LogRecord[]) => void seen.push(...records.map(({ key }) => String(key)));
    await send(record('before-stop'));
    const first = consume(handle, name);
    await eventually('the first is handled', () => seen.includes('before-stop'));
    await first.close();
    seen.length = 0;
    await send(record('after-stop'));
    consume(handle, name);
    await eventually('the second is handled', () => seen.includes('after-stop'));
    expect(seen).not.toContain('before-stop');
  });
});

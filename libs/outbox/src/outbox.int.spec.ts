import { randomBytes } from 'node:crypto';
import type { LogRecord, OutgoingRecord } from '@dateline/event-log';
import { openDatabase } from '@dateline/postgres';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { eventually } from '../../../test/support/eventually';
import { testDatabase } from '../../../test/support/test-database';
import { testEventLog, testTopic } from '../../../test/support/test-event-log';
import { testLog } from '../../../test/support/test-log';
import { Outbox } from './outbox';
import { Relay } from './relay';
import { Wake } from './wake';

const TABLE = { schema: 'ingestion', name: 'outbox' } as const;
const ROLE = 'dateline_ingestion';

describe('the outbox', () => {
  let url: string;
  let drop: () => Promise<void>;
  let database: DataSource;
  let wake: Wake;
  let outbox: Outbox;
  const closing: (() => Promise<unknown>)[] = [];

  const record = (topic: string, key: string, value: Buffer | string): OutgoingRecord => ({
    topic,
    key: Buffer.from(key),
    headers: [['content-type', Buffer.from('text/plain')]],
    value: Buffer.from(value),
  });
  const announce = (...events: OutgoingRecord[]) => outbox.saveAndAnnounce(async () => ({ result: undefined, events }));

  beforeEach(async () => {
    ({ url, drop } = await testDatabase());
    database = await openDatabase({ url, role: ROLE, applicationName: 'test' });
    wake = new Wake(database, TABLE);
    outbox = new Outbox(database, TABLE, wake);
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await database.destroy();
    await drop();
  });

  /** A topic of its own, everything that arrives in it, and relays that fill it. */
  const newLog = () => {
    const topic = testTopic();
    const eventLog = testEventLog(topic);
    const arrived: LogRecord[] = [];
    const consumer = eventLog.consume({
      group: topic.name,
      topics: [topic],
      handle: async (records) => void arrived.push(...records),
      onStuck: () => undefined,
    });
    closing.push(
      () => eventLog.close(),
      () => consumer.close(),
    );
    const startRelay = () => {
      const relay = new Relay({ table: TABLE, database: { url, role: ROLE }, eventLog, wake, log: testLog });
      relay.start();
      closing.push(() => relay.stop());
      return relay;
    };
    return { topic: topic.name, arrived, startRelay };
  };

  it('saves state and event together, or neither', async () => {
    const failing = outbox.saveAndAnnounce(async (tx) => {
      await tx.query(`INSERT INTO ingestion.relay (source) VALUES ('state')`);
      return { result: undefined, events: [record('t', 'k', 'v'), { ...record('t', 'k', 'v'), topic: null as never }] };
    });
    await expect(failing).rejects.toThrow(/null value in column "topic"/);
    expect(await database.query('SELECT 1 FROM ingestion.relay')).toEqual([]);
    expect(await database.query('SELECT 1 FROM ingestion.outbox')).toEqual([]);
  });

  it('never lets a reader that remembers its position miss a commit, with eight writers at once', async () => {
    const reader = new Client({ connectionString: url });
    await reader.connect();
    closing.push(() => reader.end());
    const seen: number[] = [];
    const readOn = async () => {
      const { rows } = await reader.query(
        'SELECT position FROM ingestion.outbox WHERE position > $1 ORDER BY position',
        [seen.at(-1) ?? 0],
      );
      seen.push(...rows.map(({ position }) => position));
    };
    let writing = true;
    const reading = (async () => {
      while (writing) await readOn();
    })();
    const writer = async () => {
      for (let i = 0; i < 60; i++) await announce(record('t', 'k', 'v'), record('t', 'k', 'v'));
    };
    await Promise.all(Array.from({ length: 8 }, writer));
    writing = false;
    await reading;
    await readOn();
    expect(seen.length).toBe(8 * 60 * 2);
  });

  it('carries what piled up while the log was away, in order: 2,000 events of 15 KB and one of 10 MB', async () => {
    const { topic, arrived, startRelay } = newLog();
    const text = randomBytes(15 * 1024);
    for (let batch = 0; batch < 20; batch++) {
      await announce(
        ...Array.from({ length: 100 }, (_, i) =>
          record(topic, `${i % 10}`, Buffer.concat([Buffer.from(`${batch}.`), text])),
        ),
      );
      if (batch === 10) await announce(record(topic, 'large', randomBytes(10 * 1024 * 1024)));
    }
    startRelay();
    await eventually('all 2,001 have arrived', () => arrived.length >= 2001, 30_000);
    expect(arrived.length).toBe(2001);
    for (let key = 0; key < 10; key++) {
      const batches = arrived
        .filter((one) => one.key?.toString() === `${key}`)
        .map(({ value }) => Number.parseInt(String(value?.subarray(0, 3)), 10));
      expect(batches).toEqual([...batches].sort((one, other) => one - other));
    }
  });

  it('sets aside an event that the log refuses, says why, and goes on', async () => {
    const { topic, arrived, startRelay } = newLog();
    await announce(
      record(topic, 'a', 'before'),
      record(topic, 'a', Buffer.alloc(17 * 1024 * 1024)),
      record(topic, 'a', 'after'),
    );
    startRelay();
    await eventually('the others have arrived', () => arrived.length >= 2);
    expect(arrived.map(({ value }) => String(value))).toEqual(['before', 'after']);
    const [{ refused }] = await database.query('SELECT refused FROM ingestion.outbox WHERE refused IS NOT NULL');
    expect(refused).toMatch(/refuses/);
  });

  it('has one relay among several, and another when that one stops', async () => {
    const { topic, arrived, startRelay } = newLog();
    const first = startRelay();
    await announce(record(topic, 'a', 'one'));
    await eventually('the first carries', () => arrived.length === 1);
    startRelay();
    await announce(record(topic, 'a', 'two'));
    await first.stop();
    await announce(record(topic, 'a', 'three'));
    await eventually('the second carries', () => arrived.length === 3);
    expect(arrived.map(({ value }) => String(value))).toEqual(['one', 'two', 'three']);
  });

  it('repeats events after a leader is cut off between the log and the cursor, and loses none', async () => {
    const { topic, arrived, startRelay } = newLog();
    startRelay();
    for (let i = 0; i < 40; i++) {
      await announce(record(topic, 'a', String(i)));
      if (i % 10 === 5) {
        const server = new Client({ connectionString: url });
        await server.connect();
        await server.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'dateline relay%' AND datname = current_database()`,
        );
        await server.end();
      }
    }
    const values = () => arrived.map(({ value }) => Number(value));
    await eventually('the last has arrived', () => values().includes(39));
    const firsts = [...new Set(values())];
    expect(firsts).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });
});

import { randomUUID } from 'node:crypto';
import {
  JOURNEY_STEP,
  journeyStepEvent,
  PUBLICATION_WITHDRAWN,
  RELEASE_ACCEPTED,
  type Topic,
} from '@dateline/contracts';
import {
  EventConsumer,
  EventLogStrategy,
  type LogEvent,
  type OutgoingRecord,
  type RecordHeader,
  SomeEventsFailed,
  toRecord,
} from '@dateline/event-log';
import { decodeHeaders, Outbox, Wake } from '@dateline/outbox';
import { openDatabase } from '@dateline/postgres';
import type { INestMicroservice } from '@nestjs/common';
import { EventPattern, type MicroserviceOptions, Payload } from '@nestjs/microservices';
import { Test } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { eventually } from '../../../test/support/eventually';
import { testDatabase } from '../../../test/support/test-database';
import { testEventLog, testTopic } from '../../../test/support/test-event-log';
import { testLog } from '../../../test/support/test-log';
import { Parking } from './parking';
import { ParkedRetries } from './retry-parked';

class CannotDigest extends Error {
  override readonly name = 'CannotDigest';
}

const handled: string[] = [];
const failing = new Set<string>();
const spoilt = new Set<string>();
let surroundingsFail = 0;

@EventConsumer()
class StepConsumer {
  @EventPattern(JOURNEY_STEP)
  async handle(@Payload() events: LogEvent<typeof JOURNEY_STEP>[]): Promise<void> {
    if (surroundingsFail-- > 0) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    if (events.some(({ releaseId }) => failing.has(releaseId))) throw new CannotDigest('this one never works');
    const bad = events.filter(({ releaseId }) => spoilt.has(releaseId));
    const good = events.filter((event) => !bad.includes(event));
    handled.push(...good.map(({ releaseId, data }) => `${releaseId}/${data.version}`));
    if (bad.length > 0) throw new SomeEventsFailed(new Map(bad.map((event) => [event, new CannotDigest('spoilt')])));
  }
}

describe('events that cannot be handled', () => {
  const topic = testTopic([JOURNEY_STEP]);
  const eventLog = testEventLog(topic);
  let database: DataSource;
  let drop: () => Promise<void>;
  let strategy: EventLogStrategy;
  let retries: ParkedRetries;
  let app: INestMicroservice;

  const step = (releaseId: string, version = 1): OutgoingRecord =>
    toRecord(
      topic,
      journeyStepEvent({ releaseId, version, revision: 1, step: 'enriched', source: 'urn:test', at: new Date() }),
    );
  const send = async (...records: OutgoingRecord[]): Promise<void> => {
    const producer = await eventLog.producer();
    await producer.send(records).finally(() => producer.close());
  };
  type DeadLetter = OutgoingRecord & { state: string };
  const deadLetters = async (): Promise<DeadLetter[]> => {
    const rows = await database.query(
      `SELECT topic, key, headers, payload AS value FROM ingestion.outbox WHERE topic = 'dateline.ingestion.dead-letters' ORDER BY position`,
    );
    return rows.map((row: { headers: Buffer }) => ({ ...row, headers: decodeHeaders(row.headers) }));
  };
  const deadLetterOf = (key: string | Buffer) =>
    eventually('a dead letter', async () =>
      (await deadLetters()).find((letter) => letter.key?.equals(Buffer.from(key))),
    );

  beforeAll(async () => {
    const created = await testDatabase();
    drop = created.drop;
    database = await openDatabase({ url: created.url, role: 'dateline_ingestion', applicationName: 'test' });
    const table = { schema: 'ingestion', name: 'outbox' } as const;
    const outbox = new Outbox(database, table, new Wake(database, table));
    const parking = new Parking({
      service: 'ingestion',
      outbox,
      schedule: [50, 100],
      failedStep: () => [],
      log: testLog,
    });
    strategy = new EventLogStrategy({
      service: 'ingestion',
      eventLog,
      topics: [topic],
      failures: parking,
      onStuck: (reason) => {
        throw new Error(reason);
      },
    });
    retries = new ParkedRetries(database, parking, (record) => strategy.handleAgain(record));
    const module = await Test.createTestingModule({ controllers: [StepConsumer] }).compile();
    app = module.createNestMicroservice<MicroserviceOptions>({ strategy, logger: false });
    await app.listen();
    retries.start();
  });

  afterAll(async () => {
    await retries.stop();
    await app.close();
    await eventLog.close();
    await database.destroy();
    await drop();
  });

  it('are parked, tried by the schedule, then dead, with their bytes and the reason, while others go on', async () => {
    const [poison, ...others] = Array.from({ length: 30 }, () => randomUUID());
    failing.add(poison!);
    const sent = step(poison!);
    await send(...[...others.slice(0, 10), poison!, ...others.slice(10)].map((id) => step(id)));
    await eventually('all others are handled', () => others.every((id) => handled.includes(`${id}/1`)));
    const letter = await deadLetterOf(poison!);
    expect(letter.value).toEqual(sent.value);
    expect(letter.headers.slice(0, sent.headers.length).map(([name]) => name)).toEqual(
      sent.headers.map(([name]) => name),
    );
    const said = Object.fromEntries(letter.headers.map(([name, value]) => [name, value.toString()]));
    expect(said).toMatchObject({
      'dateline-dlt-original-topic': topic.name,
      'dateline-dlt-original-consumer-group': 'dateline.ingestion',
      'dateline-dlt-exception-class': 'CannotDigest',
      'dateline-dlt-exception-message': 'this one never works',
      'dateline-dlt-attempts': '3',
    });
    expect(handled).not.toContain(`${poison}/1`);
  });

  it('are handled late when what was wrong is mended in between', async () => {
    const id = randomUUID();
    failing.add(id);
    await send(step(id), step(id, 2));
    await eventually('both are parked', async () => {
      const [{ parked }] = await database.query(
        `SELECT count(*) AS parked FROM ingestion.parked WHERE state = 'waiting' AND key = $1`,
        [Buffer.from(id)],
      );
      return parked === 2;
    });
    failing.delete(id);
    await eventually('both are handled', () => [1, 2].every((version) => handled.includes(`${id}/${version}`)));
    await eventually('nothing of it is parked any more', async () => {
      const rows = await database.query(`SELECT 1 FROM ingestion.parked WHERE key = $1`, [Buffer.from(id)]);
      return rows.length === 0;
    });
  });

  it('are parked alone when the handler names them, and the others are not handled again', async () => {
    const ids = Array.from({ length: 10 }, () => randomUUID());
    spoilt.add(ids[3]!);
    await send(...ids.map((id) => step(id)));
    const letter = await deadLetterOf(ids[3]!);
    const reason = letter.headers.find(([name]) => name === 'dateline-dlt-exception-message')?.[1];
    expect(String(reason)).toBe('spoilt');
    const times = ids.map((id) => handled.filter((one) => one === `${id}/1`).length);
    expect(times).toEqual([1, 1, 1, 0, 1, 1, 1, 1, 1, 1]);
  });

  it('are not parked when the surroundings fail: they come again', async () => {
    const id = randomUUID();
    surroundingsFail = 2;
    await send(step(id));
    await eventually('it is handled in the end', () => handled.includes(`${id}/1`));
    expect(await database.query(`SELECT 1 FROM ingestion.parked WHERE key = $1`, [Buffer.from(id)])).toEqual([]);
  });

  const broken = (
    key: string,
    change: (record: OutgoingRecord) => Partial<OutgoingRecord>,
  ): [string, OutgoingRecord] => {
    const record = { ...step(randomUUID()), key: Buffer.from(key) };
    return [key, { ...record, ...change(record) }];
  };
  const retyped = (headers: readonly RecordHeader[], type: string): RecordHeader[] =>
    headers.map(([name, value]) => [name, name === 'ce_type' ? Buffer.from(type) : value]);

  it.each([
    broken('malformed', () => ({ value: Buffer.from('{"version"') })),
    broken('null value', () => ({ value: null })),
    broken('no headers', () => ({ headers: [] })),
    broken('unknown type', ({ headers }) => ({ headers: retyped(headers, 'dateline.release.eaten.v1') })),
    broken('type of another topic', ({ headers }) => ({ headers: retyped(headers, PUBLICATION_WITHDRAWN) })),
    broken('nul \0 in the key', ({ headers }) => ({
      value: Buffer.from([0, 1, 0xff]),
      headers: [...headers, ['bad', Buffer.from([0xff, 0xfe, 0])]],
    })),
  ])('are dead at once when they cannot be read, bytes intact: %j', async (key, record) => {
    await send(record);
    const letter = await deadLetterOf(key);
    expect(letter.value).toEqual(record.value);
    expect(letter.headers.slice(0, record.headers.length)).toEqual(record.headers);
    expect(Object.fromEntries(letter.headers)['dateline-dlt-exception-class']?.toString()).toBe('UnreadableEvent');
  });

  it('are parked once, however often the log brings them', async () => {
    const before = (await deadLetters()).length;
    const record = { ...step(randomUUID()), key: Buffer.from('twice'), value: Buffer.from('rubbish') };
    await send(record);
    await deadLetterOf('twice');
    // A second group has not committed what the first one has: the same consumer reads everything again.
    const again = eventLog.consume({
      group: `dateline.again.${randomUUID()}`,
      topics: [topic],
      handle: (records) => (strategy as unknown as { handle(all: typeof records): Promise<void> }).handle(records),
      onStuck: () => undefined,
    });
    await send(step(randomUUID()));
    const last = handled.length;
    await eventually('the second reader is through', () => handled.length > last + 30);
    await again.close();
    expect((await deadLetters()).length).toBe(before + 1);
  });

  it('fail the start when a type of a topic has no handler', async () => {
    const unheard: Topic = { ...topic, types: [JOURNEY_STEP, RELEASE_ACCEPTED] };
    const deaf = new EventLogStrategy({
      service: 'ingestion',
      eventLog,
      topics: [unheard],
      failures: {} as never,
      onStuck: () => undefined,
    });
    const module = await Test.createTestingModule({ controllers: [StepConsumer] }).compile();
    const broken = module.createNestMicroservice<MicroserviceOptions>({ strategy: deaf, logger: false });
    await expect(broken.listen()).rejects.toThrow(/no handler/);
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type LocalKafka, startLocalKafka } from '../../apps/cli/src/local/local-kafka';
import { expectEachPublishedOnce } from '../support/conservation';
import { eventually } from '../support/eventually';
import { TestNewsroom } from '../support/newsroom';
import { PressOffice, sampleRelease } from '../support/press-office';
import { TopicReader } from '../support/topic-reader';

const RELEASES = 300;

describe('while Kafka is away', () => {
  const kafkaDir = mkdtempSync(join(tmpdir(), 'dateline-kafka-'));
  let kafka: LocalKafka;
  let newsroom: TestNewsroom;
  let topic: TopicReader | undefined;
  const office = new PressOffice(() => newsroom.now);

  beforeAll(async () => {
    kafka = await startLocalKafka({ dataDir: kafkaDir });
    newsroom = await TestNewsroom.start({ KAFKA_BROKERS: kafka.brokers });
  }, 120_000);
  afterAll(async () => {
    await topic?.close();
    await newsroom?.close();
    await kafka?.stop();
    rmSync(kafkaDir, { recursive: true, force: true, maxRetries: 5 });
  }, 60_000);

  /** Larger than any release may be, so it does not come by HTTP; its readers give it up, which shows that it came. */
  const saveLargeEvent = async (payload: Buffer): Promise<void> => {
    const database = new Client({ connectionString: newsroom.now.postgres.url });
    await database.connect();
    await database.query(
      `INSERT INTO ingestion.outbox (position, topic, key, headers, payload)
       VALUES (nextval('ingestion.outbox_position'), 'dateline.releases', 'large', '[]', $1)`,
      [payload],
    );
    await database.end();
  };

  it('releases of 15 KB and of 1 MiB go on being accepted, and all come out afterwards, with an event of 10 MB among them', async () => {
    await kafka.stop();
    const accepted: string[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: 32 }, async () => {
        while (next < RELEASES) accepted.push(await office.sendSurely(sampleRelease(`away ${next++}`, 190)));
      }),
    );
    accepted.push(await office.sendSurely(sampleRelease('away and large', 13_000).slice(0, 1024 * 1024)));
    const large = randomBytes(10 * 1024 * 1024);
    await saveLargeEvent(large);
    const ready = await fetch(`${newsroom.now.ingestion.url}/health/ready`);
    expect(ready.status).toBe(503);
    kafka = await startLocalKafka({ dataDir: kafkaDir, port: kafka.port });
    topic = await TopicReader.open(kafka.brokers, 'dateline.publications');
    const letters = await TopicReader.open(kafka.brokers, 'dateline.enrichment.dead-letters');
    await expectEachPublishedOnce(topic, accepted, 200_000);
    const letter = await eventually('the event of 10 MB has come', () => letters.records[0]);
    expect(letter.value?.equals(large)).toBe(true);
    await letters.close();
  }, 280_000);
});

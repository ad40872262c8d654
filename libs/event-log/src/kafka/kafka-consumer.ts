import { PARTITIONS, type Topic } from '@dateline/contracts';
import type { Log } from '@dateline/logging';
import type { EachBatchPayload, Kafka, Consumer as KafkaJsConsumer, KafkaMessage } from 'kafkajs';
import type { Consumer, LogRecord, RecordHeader, Subscription } from '../event-log';
import { JoinedHandling } from './joined-handling';
import { createTopics } from './kafka-topics';
import { OffsetCommits } from './offset-commits';
import { StuckWatch } from './stuck-watch';

/** Most records that are handled, and committed, together. */
const CHUNK = 200;
const PARTITIONS_AT_ONCE = PARTITIONS;
const HEARTBEAT_MS = 1000;
const ENOUGH_BYTES = 64 * 1024;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/**
 * A member of a consumer group. A handler's error never reaches kafkajs, which would leave the group over it: a chunk
 * that fails pauses its partition, for growing times, and is fetched again.
 *
 * kafkajs gives up for good on some errors of a log that is only not ready, such as a coordinator that cannot be found
 * while Kafka starts. Then a new client takes its place here, because the rest of the process is well: ingestion goes
 * on accepting. Only a consumer that stands still without a word ends its process (`StuckWatch`).
 */
export class KafkaConsumer implements Consumer {
  private readonly watch: StuckWatch;
  private readonly pauses = new Map<string, { ms: number; timer: NodeJS.Timeout }>();
  private readonly handling: JoinedHandling;
  private readonly batches = new Set<Promise<void>>();
  private consumer: KafkaJsConsumer | undefined;
  private commits: OffsetCommits | undefined;
  private closing = false;
  private joined = false;
  private connecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly topics: readonly Topic[],
    private readonly subscription: Subscription,
    private readonly log: Log,
  ) {
    this.watch = new StuckWatch(kafka, subscription.onStuck);
    this.handling = new JoinedHandling(subscription.handle);
  }

  get isReading(): boolean {
    return this.joined;
  }

  start(): void {
    this.connecting = this.connect();
  }

  async close(): Promise<void> {
    this.closing = true;
    this.watch.stop();
    for (const { timer } of this.pauses.values()) clearTimeout(timer);
    await this.connecting;
    // The chunks under way are finished, and committed before kafkajs leaves the group.
    await Promise.all(this.batches);
    await this.commits?.stop();
    await this.consumer?.disconnect();
  }

  /** Tries for as long as it takes; a service must start without its log. */
  private async connect(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !this.closing; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const consumer = this.newConsumer();
      this.consumer = consumer;
      try {
        await createTopics(this.kafka, this.topics);
        await this.run(consumer);
        // kafkajs resolves here also when joining the group has crashed it, and says so by its event only.
        if (this.consumer === consumer) this.watch.start();
        return;
      } catch (error) {
        this.log.warn('event-log.unavailable', { error, pauseMs: pause }, 'Kafka is not ready for the consumer yet');
        await this.dispose(consumer);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  private newConsumer(): KafkaJsConsumer {
    const { group, gatherMs } = this.subscription;
    const consumer = this.kafka.consumer({
      groupId: group,
      // A killed member keeps its partitions for the session: as short as brokers allow by default.
      sessionTimeout: 6000,
      heartbeatInterval: HEARTBEAT_MS,
      // Kafka answers a fetch at once when it has anything, or when it has enough, or when the time is over.
      minBytes: gatherMs ? ENOUGH_BYTES : 1,
      maxWaitTimeInMs: gatherMs ?? 250,
      maxBytesPerPartition: 1024 * 1024,
      allowAutoTopicCreation: false,
    });
    consumer.on('consumer.group_join', () => {
      this.joined = true;
      this.commits?.forget();
    });
    consumer.on('consumer.fetch', () => this.watch.alive());
    consumer.on('consumer.crash', ({ payload }) => {
      if (!payload.restart && this.consumer === consumer) this.replace(consumer, payload.error);
    });
    return consumer;
  }

  private async run(consumer: KafkaJsConsumer): Promise<void> {
    await consumer.connect();
    await consumer.subscribe({ topics: this.subscription.topics.map(({ name }) => name), fromBeginning: true });
    this.commits = new OffsetCommits(consumer, this.log);
    this.commits.start();
    await consumer.run({
      eachBatchAutoResolve: false,
      autoCommit: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: (batch) => this.remember(this.handleBatch(batch)),
    });
  }

  private async remember(batch: Promise<void>): Promise<void> {
    this.batches.add(batch);
    await batch.finally(() => this.batches.delete(batch));
  }

  private replace(consumer: KafkaJsConsumer, error: unknown): void {
    if (this.closing) return;
    this.log.warn('event-log.unavailable', { error }, 'The consumer gave up and is replaced');
    this.consumer = undefined;
    this.joined = false;
    this.watch.stop();
    this.connecting = this.dispose(consumer).then(() => this.connect());
  }

  private async dispose(consumer: KafkaJsConsumer): Promise<void> {
    await this.commits?.stop();
    this.commits = undefined;
    // What did not connect may not disconnect either.
    await consumer.disconnect().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS));
  }

  private async handleBatch(payload: EachBatchPayload): Promise<void> {
    const { batch, resolveOffset, isRunning, isStale } = payload;
    const place = `${batch.topic}/${batch.partition}`;
    for (let first = 0; first < batch.messages.length; first += CHUNK) {
      if (this.closing || !isRunning() || isStale()) return;
      const messages = batch.messages.slice(first, first + CHUNK);
      try {
        const records = messages.map((message) => toRecord(batch.topic, batch.partition, message));
        await this.watch.whileHandling(() => withHeartbeats(payload, () => this.handling.handle(records)));
      } catch (error) {
        this.pause(place, payload, error);
        return;
      }
      this.pauses.delete(place);
      const last = messages.at(-1)!.offset;
      resolveOffset(last);
      this.commits?.add(batch.topic, batch.partition, last);
    }
  }

  /** Returns to kafkajs with the chunk unresolved, so that it is fetched again when the partition resumes. */
  private pause(place: string, { pause }: EachBatchPayload, error: unknown): void {
    const last = this.pauses.get(place);
    const ms = Math.min((last?.ms ?? FIRST_PAUSE_MS / 2) * 2, LONGEST_PAUSE_MS);
    const resume = pause();
    this.watch.pausedFor(ms);
    this.log.warn('consumer.paused', { error, place, pauseMs: ms }, `Reading ${place} pauses and tries again`);
    this.pauses.set(place, { ms, timer: setTimeout(resume, ms) });
  }
}

/** kafkajs sends heartbeats only between batches; slow work must send its own, or the group takes its partitions away. */
async function withHeartbeats({ heartbeat }: EachBatchPayload, work: () => Promise<void>): Promise<void> {
  // A heartbeat that fails means that the group is moving; kafkajs learns of it itself after the batch.
  const timer = setInterval(() => void heartbeat().catch(() => undefined), HEARTBEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}

function toRecord(topic: string, partition: number, message: KafkaMessage): LogRecord {
  const { key, value, offset, timestamp } = message;
  return { topic, partition, offset, timestamp: Number(timestamp), key, value, headers: headersOf(message) };
}

function headersOf({ headers = {} }: KafkaMessage): RecordHeader[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): RecordHeader => [name, Buffer.from(value as Buffer)]),
  );
}

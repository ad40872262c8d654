import { randomUUID } from 'node:crypto';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { openKafka, untilTopicsExist } from './open-kafka';

/** A run is given up when nothing has arrived for this long. */
const PATIENCE_MS = 20_000;
const QUIET_MS = 500;
const LOOK_MS = 10;

interface Arrival {
  /** By `performance.now()` of this process, which also sends. */
  at: number;
  version: number;
}

/** Reads a topic from its beginning and notes when the event of each release came. */
export class Subscriber {
  readonly arrivals = new Map<string, Arrival>();
  doubled = 0;
  outOfOrder = 0;
  private lastAt = 0;

  private constructor(private readonly consumer: Consumer) {}

  static async open(brokers: string, topic: string): Promise<Subscriber> {
    const kafka = openKafka(brokers);
    await untilTopicsExist(kafka, [topic]);
    const consumer = kafka.consumer({ groupId: `bench.${randomUUID()}` });
    const subscriber = new Subscriber(consumer);
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        for (const message of batch.messages) subscriber.note(message, performance.now());
      },
    });
    await joined;
    return subscriber;
  }

  /** Waits for the events of these releases. @returns how many have not come, and when the last one came */
  async waitFor(ids: readonly string[]): Promise<{ missing: number; lastAt: number }> {
    const began = performance.now();
    let first = 0;
    while (performance.now() - Math.max(began, this.lastAt) < PATIENCE_MS) {
      while (first < ids.length && this.arrivals.has(ids[first]!)) first++;
      if (first === ids.length) break;
      await pause(LOOK_MS);
    }
    const arrived = ids.flatMap((id) => this.arrivals.get(id)?.at ?? []);
    return { missing: ids.length - arrived.length, lastAt: arrived.reduce((last, at) => Math.max(last, at), began) };
  }

  /** Waits until nothing more comes. */
  async untilQuiet(): Promise<void> {
    const began = performance.now();
    while (performance.now() - Math.max(began, this.lastAt) < QUIET_MS) await pause(LOOK_MS);
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }

  private note({ headers, value }: KafkaMessage, at: number): void {
    this.lastAt = at;
    const id = String(headers?.ce_subject);
    const { version } = JSON.parse(String(value)).release;
    const earlier = this.arrivals.get(id);
    if (!earlier) {
      this.arrivals.set(id, { at, version });
      return;
    }
    this.doubled++;
    if (version < earlier.version) this.outOfOrder++;
  }
}

const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

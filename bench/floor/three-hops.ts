import { randomUUID } from 'node:crypto';
import { PARTITIONS } from '@dateline/contracts';
import type { Producer } from 'kafkajs';
import { openKafka } from '../open-kafka';
import { Subscriber } from '../subscriber';
import { type CopiedRecord, type HopOrder, recordOf } from './hop-order';
import { type Child, startChild } from './start-child';

const WARM_UP = 200;

/**
 * The floor of the way from submission to publication event: three topics, two processes between them, the bytes of the
 * newsroom's own records, and nothing saved, understood or checked. It runs only while it is measured.
 */
export class ThreeHops {
  private constructor(
    private readonly producer: Producer,
    private readonly hops: Child[],
    private readonly topic: string,
    private readonly record: CopiedRecord,
    readonly end: Subscriber,
  ) {}

  static async start(brokers: string, [first, second, third]: CopiedRecord[]): Promise<ThreeHops> {
    const kafka = openKafka(brokers);
    const run = `bench.${randomUUID()}`;
    const [a, b, c] = [`${run}.a`, `${run}.b`, `${run}.c`] as const;
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({
      waitForLeaders: true,
      topics: [a, b, c].map((topic) => ({ topic, numPartitions: PARTITIONS })),
    });
    await admin.disconnect();
    const producer = kafka.producer();
    await producer.connect();
    const [end, ...hops] = await Promise.all([
      Subscriber.open(brokers, c),
      startHop({ brokers, from: a, to: b, record: second! }),
      startHop({ brokers, from: b, to: c, record: third! }),
    ]);
    const floor = new ThreeHops(producer, hops, a, first!, end);
    await floor.warmUp();
    return floor;
  }

  async send(ids: readonly string[]): Promise<void> {
    await this.producer.send({ topic: this.topic, acks: -1, messages: ids.map((id) => recordOf(id, this.record)) });
  }

  async stop(): Promise<void> {
    await Promise.all([this.producer.disconnect(), this.end.close(), ...this.hops.map((hop) => hop.stop())]);
  }

  /** Our services have run for a while by now; these processes are new. */
  private async warmUp(): Promise<void> {
    const ids = Array.from({ length: WARM_UP }, () => randomUUID());
    for (const id of ids) await this.send([id]);
    await this.end.waitFor(ids);
  }
}

const startHop = (order: HopOrder): Promise<Child> => startChild('hop', order);

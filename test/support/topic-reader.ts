import { randomUUID } from 'node:crypto';
import { type Consumer, Kafka, logLevel } from 'kafkajs';

export interface ReadRecord {
  partition: number;
  offset: string;
  key: Buffer | null;
  value: Buffer | null;
  headers: Record<string, Buffer>;
}

/** What a subscriber with a plain Kafka client sees of a topic, from its beginning; nothing of Dateline's own reading. */
export class TopicReader {
  readonly records: ReadRecord[] = [];

  private constructor(private readonly consumer: Consumer) {}

  static async open(brokers: string, topic: string): Promise<TopicReader> {
    const kafka = new Kafka({
      clientId: 'subscriber',
      brokers: brokers.split(','),
      logLevel: logLevel.NOTHING,
      retry: { retries: 30 },
    });
    const reader = new TopicReader(kafka.consumer({ groupId: `test.${randomUUID()}`, maxWaitTimeInMs: 100 }));
    await reader.consumer.connect();
    await reader.consumer.subscribe({ topics: [topic], fromBeginning: true });
    await reader.consumer.run({
      eachMessage: async ({ partition, message: { key, value, headers = {}, offset } }) => {
        reader.records.push({ partition, offset, key, value, headers: headers as Record<string, Buffer> });
      },
    });
    return reader;
  }

  header(record: ReadRecord, name: string): string {
    return String(record.headers[name]);
  }

  /** The events of each release, repeats of a `ce_id` dropped, in the order of the topic. */
  byRelease(): Map<string, ReadRecord[]> {
    const seen = new Set<string>();
    const releases = new Map<string, ReadRecord[]>();
    for (const record of this.records) {
      const id = this.header(record, 'ce_id');
      if (seen.has(id)) continue;
      seen.add(id);
      const release = this.header(record, 'ce_subject');
      releases.set(release, [...(releases.get(release) ?? []), record]);
    }
    return releases;
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }
}

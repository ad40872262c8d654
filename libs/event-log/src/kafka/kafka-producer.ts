import { type Kafka, KafkaJSProtocolError, type Producer as KafkaJsProducer, type TopicMessages } from 'kafkajs';
import { type OutgoingRecord, type Producer, type RecordHeader, RecordRefused } from '../event-log';

/** Broker answers that will be the same however often the record is sent. */
const REFUSALS = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'INVALID_TOPIC_EXCEPTION']);

/**
 * One idempotent writer with one request under way, so that order holds. After any failure its producer id and
 * sequence are in doubt: the caller closes it and takes a new one.
 */
export class KafkaProducer implements Producer {
  private constructor(private readonly producer: KafkaJsProducer) {}

  static async connect(kafka: Kafka): Promise<KafkaProducer> {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      // kafkajs would try for ever with a number of its own; the relay does that, and can step down in between.
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 1000 },
    });
    await producer.connect();
    return new KafkaProducer(producer);
  }

  async send(records: readonly OutgoingRecord[]): Promise<void> {
    try {
      await this.producer.sendBatch({ acks: -1, topicMessages: byTopic(records) });
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal) throw new RecordRefused(`Kafka refuses the record: ${refusal.type}`, { cause: error });
      throw error;
    }
  }

  close(): Promise<void> {
    return this.producer.disconnect();
  }
}

function byTopic(records: readonly OutgoingRecord[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, key, value, headers } of records) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    topics.set(topic, entry);
    entry.messages.push({ key, value, headers: byName(headers) });
  }
  return [...topics.values()];
}

function byName(headers: readonly RecordHeader[]): Record<string, Buffer | Buffer[]> {
  const names = new Map<string, Buffer[]>();
  for (const [name, value] of headers) names.set(name, [...(names.get(name) ?? []), value]);
  return Object.fromEntries([...names].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]));
}

/** kafkajs wraps a broker's answer in the error of its last attempt. */
function refusalIn(error: unknown): KafkaJSProtocolError | undefined {
  for (let link = error; link instanceof Error; link = link.cause) {
    if (link instanceof KafkaJSProtocolError && REFUSALS.has(link.type)) return link;
  }
  return undefined;
}

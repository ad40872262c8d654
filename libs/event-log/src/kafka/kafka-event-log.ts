import './mend-idle-timers';
import { readFileSync } from 'node:fs';
import type { Topic } from '@dateline/contracts';
import type { Log } from '@dateline/logging';
import { type Admin, Kafka, logLevel, type SASLOptions } from 'kafkajs';
import type { Consumer, EventLog, Producer, Subscription } from '../event-log';
import { caughtUp } from './caught-up';
import { KafkaConsumer } from './kafka-consumer';
import { KafkaProducer } from './kafka-producer';
import type { KafkaEnvironment } from './kafka-settings';
import { createTopics } from './kafka-topics';

/** The event log on Apache Kafka. `topics` are created where they are missing. */
export class KafkaEventLog implements EventLog {
  private readonly kafka: Kafka;
  private admin: Promise<Admin> | undefined;

  constructor(
    settings: KafkaEnvironment,
    clientId: string,
    private readonly topics: readonly Topic[],
    private readonly log: Log,
  ) {
    this.kafka = new Kafka({
      clientId,
      brokers: settings.KAFKA_BROKERS,
      ssl: settings.KAFKA_SSL && { ca: settings.KAFKA_SSL_CA && readFileSync(settings.KAFKA_SSL_CA, 'utf8') },
      sasl: saslOptions(settings),
      connectionTimeout: 3000,
      requestTimeout: 15_000,
      retry: { initialRetryTime: 100, maxRetryTime: 2000, retries: 5 },
      logLevel: logLevel.WARN,
      // Its errors come back to us as rejections, which is where they are judged; here they are only a trace.
      logCreator: () => (entry) => log.debug('event-log.client', { client: entry.log }, entry.log.message),
    });
  }

  async producer(): Promise<Producer> {
    await createTopics(this.kafka, this.topics);
    return KafkaProducer.connect(this.kafka);
  }

  consume(subscription: Subscription): Consumer {
    const consumer = new KafkaConsumer(this.kafka, this.topics, subscription, this.log);
    consumer.start();
    return consumer;
  }

  async caughtUp(group: string, topic: Topic): Promise<void> {
    await caughtUp(this.kafka, group, topic.name);
  }

  async ping(): Promise<void> {
    this.admin ??= this.connectAdmin();
    try {
      await (await this.admin).describeCluster();
    } catch (error) {
      this.admin = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    const admin = await this.admin?.catch(() => undefined);
    await admin?.disconnect();
  }

  private async connectAdmin(): Promise<Admin> {
    const admin = this.kafka.admin({ retry: { retries: 0 } });
    await admin.connect();
    return admin;
  }
}

function saslOptions(settings: KafkaEnvironment): SASLOptions | undefined {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = settings;
  return mechanism && username && password ? ({ mechanism, username, password } as SASLOptions) : undefined;
}

import { randomBytes } from 'node:crypto';
import { readEnvironment } from '@dateline/config';
import type { EventType, Topic } from '@dateline/contracts';
import { KafkaEventLog, kafkaEnvironment } from '@dateline/event-log';
import { testLog } from './test-log';

/** A topic of its own for one spec. */
export const testTopic = (types: readonly EventType[] = []): Topic => ({
  name: `test.${randomBytes(6).toString('hex')}`,
  types,
  writers: [],
  retentionDays: 1,
  audience: 'inside',
});

const testBrokers = (): string => {
  const brokers = process.env.KAFKA_BROKERS_FOR_TESTS;
  if (!brokers) throw new Error('The integration specs run through jest’s project "int", which starts Kafka');
  return brokers;
};

/** The event log on the Kafka for tests. */
export const testEventLog = (...topics: Topic[]): KafkaEventLog =>
  new KafkaEventLog(
    readEnvironment(kafkaEnvironment, { KAFKA_BROKERS: testBrokers() }),
    'dateline.test',
    topics,
    testLog,
  );

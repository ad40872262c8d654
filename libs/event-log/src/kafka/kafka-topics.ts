import { MAX_EVENT_BYTES, PARTITIONS, type Topic } from '@dateline/contracts';
import type { Admin, ITopicConfig, Kafka } from 'kafkajs';

const DAY_MS = 24 * 60 * 60 * 1000;
const REPLICAS = 3;

/**
 * Creates the topics that are missing. One that is there keeps its settings: an operator may have chosen others.
 * On three brokers or more each event is kept three times and acknowledged by two.
 */
export async function createTopics(kafka: Kafka, topics: readonly Topic[]): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !existing.has(name));
    if (missing.length > 0) await create(admin, missing);
  } finally {
    await admin.disconnect();
  }
}

async function create(admin: Admin, topics: readonly Topic[]): Promise<void> {
  const { brokers } = await admin.describeCluster();
  const replicas = Math.min(REPLICAS, brokers.length);
  // Another copy may be faster with one of them: kafkajs takes "exists already" for done.
  await admin.createTopics({ waitForLeaders: true, topics: topics.map((topic) => settings(topic, replicas)) });
}

function settings({ name, retentionDays }: Topic, replicas: number): ITopicConfig {
  const retention = retentionDays === null ? -1 : retentionDays * DAY_MS;
  return {
    topic: name,
    numPartitions: PARTITIONS,
    replicationFactor: replicas,
    configEntries: [
      { name: 'retention.ms', value: String(retention) },
      { name: 'retention.bytes', value: '-1' },
      { name: 'max.message.bytes', value: String(MAX_EVENT_BYTES) },
      { name: 'min.insync.replicas', value: String(Math.min(2, replicas)) },
    ],
  };
}

// The services have this mend; without it every idle client of the bench would wake up each millisecond beside them.
import '../libs/event-log/src/kafka/mend-idle-timers';
import { Kafka, logLevel } from 'kafkajs';
import { eventually } from '../test/support/eventually';

/** A plain Kafka client, as a subscriber would have one; nothing of Dateline's own reading and writing. */
export const openKafka = (brokers: string): Kafka =>
  new Kafka({ clientId: 'bench', brokers: brokers.split(','), logLevel: logLevel.NOTHING });

/** The services create their topics after they have said that they are ready. */
export async function untilTopicsExist(kafka: Kafka, topics: readonly string[]): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await eventually(`${topics.join(', ')} exist`, async () => {
    const existing = await admin.listTopics();
    return topics.every((topic) => existing.includes(topic));
  });
  await admin.disconnect();
}

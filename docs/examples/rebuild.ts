// The whole newsroom as it stands, out of the topic alone; a line of JSON for each item. npm install kafkajs
import { randomUUID } from 'node:crypto';
import { type EachMessagePayload, Kafka, logLevel } from 'kafkajs';

const topic = 'dateline.publications';
const brokers = (process.env.KAFKA_BROKERS ?? '127.0.0.1:9092').split(',');
const kafka = new Kafka({ brokers, logLevel: logLevel.WARN });
// A group of its own each time: memory is empty at each start.
const consumer = kafka.consumer({ groupId: `rebuild-${randomUUID()}` });
const items = new Map<string, { release: { version: number }; enrichment: object; revision: number }>();
const withdrawn = new Set<string>();

function take(type: string, releaseId: string, value: string): void {
  const { release, enrichment, revision } = JSON.parse(value);
  if (type === 'dateline.publication.withdrawn.v1') {
    withdrawn.add(releaseId); // for good: whatever is said again after it is old
    items.delete(releaseId);
  } else if (!withdrawn.has(releaseId)) {
    const held = items.get(releaseId);
    const isOld = held && (release.version - held.release.version || revision - held.revision) < 0;
    if (!isOld) items.set(releaseId, { release, enrichment, revision }); // published, corrected and updated alike
  }
}

/** How far each partition goes that holds anything. */
async function ends(): Promise<Map<number, number>> {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  return new Map(
    offsets.filter(({ low, high }) => low !== high).map(({ partition, high }) => [partition, Number(high)]),
  );
}

async function rebuild(): Promise<void> {
  const unread = await ends();
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    if (unread.size === 0) resolve();
    const eachMessage = async ({
      partition,
      message: { headers = {}, value, offset },
    }: EachMessagePayload): Promise<void> => {
      take(String(headers.ce_type), String(headers.ce_subject), String(value));
      if (Number(offset) + 1 >= (unread.get(partition) ?? 0)) unread.delete(partition);
      if (unread.size === 0) resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  });
  await consumer.disconnect();
  for (const item of items.values()) console.log(JSON.stringify(item));
}

rebuild().catch((error) => {
  console.error(error);
  process.exit(1);
});

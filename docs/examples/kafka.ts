// Every public event, from the first one on, then as they come. npm install kafkajs
import { Kafka, logLevel } from 'kafkajs';

const brokers = (process.env.KAFKA_BROKERS ?? '127.0.0.1:9092').split(',');
const groupId = process.env.KAFKA_GROUP ?? 'my-desk'; // Kafka keeps how far this group has read
const consumer = new Kafka({ brokers, logLevel: logLevel.WARN }).consumer({ groupId });
const seen = new Set<string>(); // keep it in your database, in one transaction with what you do

async function follow(): Promise<void> {
  await consumer.connect();
  await consumer.subscribe({ topics: ['dateline.publications'], fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message: { headers = {}, value } }) => {
      const id = String(headers.ce_id);
      if (seen.has(id)) return; // told again after a crash, here or there
      const kind = String(headers.ce_type).split('.')[2]; // published, corrected, updated, withdrawn
      const { release, version, reason } = JSON.parse(String(value));
      console.log(kind, String(headers.ce_subject), release?.version ?? version, release?.headline ?? reason);
      seen.add(id); // last: what was begun and not done comes again
    },
  });
}

process.once('SIGTERM', () => consumer.disconnect().then(() => process.exit()));
follow().catch((error) => {
  console.error(error);
  process.exit(1);
});

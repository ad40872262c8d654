import { openKafka } from '../open-kafka';
import { type HopOrder, recordOf } from './hop-order';

// Ends with the process that started it, however that one ends.
process.once('disconnect', () => process.exit());
process.once('message', (order: HopOrder) => hop(order));

/** Raw kafkajs as its documentation shows it, a batch at a time: read, write, acknowledged by all. */
async function hop({ brokers, from, to, record }: HopOrder): Promise<void> {
  const kafka = openKafka(brokers);
  const producer = kafka.producer();
  const consumer = kafka.consumer({ groupId: from });
  consumer.on(consumer.events.GROUP_JOIN, () => process.send?.('ready'));
  await producer.connect();
  await consumer.connect();
  await consumer.subscribe({ topics: [from], fromBeginning: true });
  await consumer.run({
    eachBatch: async ({ batch }) => {
      const messages = batch.messages.map(({ key }) => recordOf(String(key), record));
      await producer.send({ topic: to, acks: -1, messages });
    },
  });
}

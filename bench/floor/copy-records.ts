import { randomUUID } from 'node:crypto';
import { ENRICHMENTS, PUBLICATIONS, RELEASES } from '@dateline/contracts';
import type { IHeaders } from 'kafkajs';
import { eventually } from '../../test/support/eventually';
import { openKafka } from '../open-kafka';
import type { CopiedRecord } from './hop-order';

const TOPICS = [RELEASES.name, ENRICHMENTS.name, PUBLICATIONS.name];

/** One record of each topic on a release's way: accepted, enriched, published. */
export async function copyRecords(brokers: string): Promise<CopiedRecord[]> {
  const found = new Map<string, CopiedRecord>();
  const consumer = openKafka(brokers).consumer({ groupId: `bench.${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: TOPICS, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, message: { value, headers = {} } }) => {
      if (value) found.set(topic, { value, headers: asBuffers(headers) });
    },
  });
  await eventually('a record of each topic has been read', () => found.size === TOPICS.length);
  await consumer.disconnect();
  return TOPICS.map((topic) => found.get(topic)!);
}

const asBuffers = (headers: IHeaders): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value as Buffer)]));

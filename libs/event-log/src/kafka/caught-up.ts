import type { Admin, Kafka } from 'kafkajs';

const LOOK_MS = 50;
const PAUSE_MS = 500;

/** Waits, through any number of errors, until the group's offsets have come to where the topic ends now. */
export async function caughtUp(kafka: Kafka, groupId: string, topic: string): Promise<void> {
  const admin = kafka.admin({ retry: { retries: 0 } });
  try {
    const ends = await untilAnswered(async () => {
      await admin.connect();
      return admin.fetchTopicOffsets(topic);
    });
    const goals = ends.filter(({ low, high }) => BigInt(high) > BigInt(low));
    while (!(await untilAnswered(() => hasReached(admin, groupId, topic, goals)))) await pause(LOOK_MS);
  } finally {
    // What lost its connection may not disconnect either.
    await admin.disconnect().catch(() => undefined);
  }
}

async function hasReached(
  admin: Admin,
  groupId: string,
  topic: string,
  goals: readonly { partition: number; high: string }[],
): Promise<boolean> {
  const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
  const offsets = new Map(committed?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
  return goals.every(({ partition, high }) => (offsets.get(partition) ?? -1n) >= BigInt(high));
}

/** A log that is away or only starting answers later. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await pause(PAUSE_MS);
    }
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

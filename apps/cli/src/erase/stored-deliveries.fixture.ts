import { randomUUID } from 'node:crypto';
import { eventIdOf, PUBLICATION_PUBLISHED } from '@dateline/contracts';
import type { DataSource } from 'typeorm';

/** A subscriber that took the release at the second attempt and quoted it both times. */
export async function storeDeliveries(database: DataSource, id: string, marker: string): Promise<void> {
  const subscription = randomUUID();
  await database.query(
    `INSERT INTO publication.subscription (id, client, url, filter, ordered, secret, position)
     VALUES ($1, 'archive', 'https://hooks.example.org/?token=s3cret', '{}', false, 'whsec_test', 1)`,
    [subscription],
  );
  const eventId = eventIdOf({ releaseId: id, version: 1, fact: 'public' });
  for (const [attempt, outcome] of ['failed', 'delivered'].entries()) {
    await storeAttempt(database, { subscription, releaseId: id, eventId, attempt, outcome, answer: `Read: ${marker}` });
  }
}

interface StoredAttempt {
  subscription: string;
  releaseId: string;
  eventId: string;
  attempt: number;
  outcome: string;
  answer: string;
  type?: string;
}

export async function storeAttempt(database: DataSource, made: StoredAttempt): Promise<void> {
  const { subscription, releaseId, eventId, attempt, outcome, answer, type = PUBLICATION_PUBLISHED } = made;
  await database.query(
    `INSERT INTO publication.delivery_attempt
            (subscription_id, position, event_id, event_type, release_id, attempt, is_replay, at, duration_ms, outcome, answer)
     VALUES ($1, 1, $2, $3, $4, $5, false, now(), 1, $6, $7)`,
    [subscription, eventId, type, releaseId, attempt, outcome, answer],
  );
}

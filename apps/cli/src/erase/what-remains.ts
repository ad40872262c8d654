import { readAudit } from '@dateline/audit';
import { PUBLICATION_WITHDRAWN, PUBLICATIONS, TOPICS } from '@dateline/contracts';
import { decodeHeaders } from '@dateline/outbox';
import type { Queryable } from '@dateline/postgres';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What of a release an erasure does not reach. */
export interface Remains {
  /** Topics that forget by themselves, and when the text is older than what they keep. */
  passing: { topic: string; until: Date }[];
  /** What was said of it on the topic that is kept for ever. */
  kept: { topic: string; events: ToldEvent[] };
  /** The subscriptions that were sent its text, as far as attempts are kept. */
  webhooks: SentSubscription[];
}

interface SentSubscription {
  id: string;
  client: string;
  /** How many events with its text were taken, */
  delivered: number;
  /** and how many went out without a good answer, and may have been read all the same. */
  unanswered: number;
}

interface ToldEvent {
  /** `ce_id` */
  id: string;
  type: string;
  position: number;
}

/** @param now when nothing was erased yet, the text may be written until now */
export async function readRemains(database: Queryable, releaseId: string, now: Date): Promise<Remains> {
  const erasures = (await readAudit(database, releaseId)).filter(({ action }) => action === 'erased');
  // Nothing was under way when it was erased, so no text went into a topic after that.
  const lastWritten = erasures.at(-1)?.at ?? now;
  const passing = TOPICS.flatMap(({ name, retentionDays }) =>
    retentionDays === null ? [] : [{ topic: name, until: new Date(lastWritten.getTime() + retentionDays * DAY_MS) }],
  );
  return {
    passing,
    kept: { topic: PUBLICATIONS.name, events: await readToldEvents(database, releaseId) },
    webhooks: await readSentSubscriptions(database, releaseId),
  };
}

async function readToldEvents(database: Queryable, releaseId: string): Promise<ToldEvent[]> {
  const rows: { position: number; id: string; headers: Buffer }[] = await database.query(
    `SELECT position, event_id AS id, headers FROM publication.public_event
      WHERE key = convert_to($1::text, 'UTF8') ORDER BY position`,
    [releaseId],
  );
  return rows.map(({ position, id, headers }) => {
    const type = decodeHeaders(headers).find(([name]) => name === 'ce_type')?.[1];
    return { id, type: type?.toString('utf8') ?? '', position };
  });
}

/** Not its address, which may hold a secret. */
function readSentSubscriptions(database: Queryable, releaseId: string): Promise<SentSubscription[]> {
  return database.query(
    `SELECT id, client, count(*) FILTER (WHERE taken)::integer AS delivered, count(*) FILTER (WHERE NOT taken)::integer AS unanswered
       FROM (SELECT subscription_id AS id, bool_or(outcome = 'delivered') AS taken
               FROM publication.delivery_attempt WHERE release_id = $1 AND event_type <> $2
              GROUP BY subscription_id, event_id) AS sent
       JOIN publication.subscription USING (id)
      GROUP BY id, client ORDER BY client, id`,
    [releaseId, PUBLICATION_WITHDRAWN],
  );
}

/** The same in lines for a person. */
export function describeRemains({ passing, kept, webhooks }: Remains): string[] {
  const [first] = passing;
  return [
    `Kafka, inside: ${passing.map(({ topic }) => topic).join(', ')}`,
    `  keep it until ${first?.until.toISOString()}, or as long as you have set them to. Kafka drops whole files, so up to a week later.`,
    ...describeKept(kept),
    ...describeWebhooks(webhooks),
    'Yours to see to: backups, archives of Postgres’ WAL, and what readers have copied. Postgres itself frees erased rows when it vacuums.',
  ];
}

function describeKept({ topic, events }: Remains['kept']): string[] {
  if (events.length === 0) return [`Kafka, public: nothing. No version was public, so ${topic} does not name it.`];
  const isFollowed = events.some(({ type }) => type === PUBLICATION_WITHDRAWN);
  return [
    `Kafka, public: ${topic} keeps for ever what had gone out there before the withdrawal` +
      (isFollowed ? `, and ${PUBLICATION_WITHDRAWN} follows it:` : `; ${PUBLICATION_WITHDRAWN} will follow it:`),
    ...events.map(({ position, id, type }) => `  ${String(position).padStart(8)}  ${id}  ${type}`),
  ];
}

function describeWebhooks(webhooks: Remains['webhooks']): string[] {
  if (webhooks.length === 0) return ['Webhooks: as far as attempts are kept, no subscription was sent its text.'];
  return [
    `Webhooks: ${webhooks.length} ${webhooks.length === 1 ? 'subscription was' : 'subscriptions were'} sent its text. What was delivered is with the receivers, who are sent the withdrawal:`,
    ...webhooks.map(({ id, client, delivered, unanswered }) => {
      const without = unanswered > 0 ? `, ${unanswered} without a good answer` : '';
      return `  ${id}  ${client}: ${delivered} delivered${without}`;
    }),
  ];
}

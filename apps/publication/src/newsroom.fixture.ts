import { randomUUID } from 'node:crypto';
import {
  ENRICHMENTS,
  type EnrichmentRecord,
  type EventType,
  type JourneyStep,
  RELEASE_ENRICHED,
  RELEASES,
  type Release,
} from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import { decodeHeaders, Outbox, Wake } from '@dateline/outbox';
import { openDatabase } from '@dateline/postgres';
import type { Messaging, Readiness, ServiceEnvironment } from '@dateline/service';
import type { DataSource } from 'typeorm';
import { recordOf } from '../../../test/support/annotation-record';
import { testDatabase } from '../../../test/support/test-database';
import { testLog } from '../../../test/support/test-log';
import { PUBLIC_EVENTS } from './public-series';
import { PublishDue } from './publish-due';
import { PublishRelease } from './publish-release';
import { ReceiveRelease } from './receive-release';
import { ReportPublication } from './report-publication';
import { SettleReleases } from './settle-releases';
import { testMetrics } from './test-metrics.fixture';

/** A newsroom's publication service on a database of its own, without Kafka: events are handed to it. */
export interface TestNewsroom {
  url: string;
  database: DataSource;
  environment: ServiceEnvironment;
  publicWake: Wake;
  release: PublishRelease;
  receive: ReceiveRelease;
  releases: SettleReleases;
  /**
   * Another copy of the service, with database connections of its own.
   * @param caughtUp resolves when it has taken in what ingestion told while it was away
   */
  addCopy(caughtUp?: () => Promise<void>): Promise<ServiceCopy>;
  /** Sets the database's clock for publication; null lets it run again. */
  setClock(at: Date | null): Promise<void>;
  /** Ends every connection of the reader's side, as a restart of Postgres does. */
  cutReaders(): Promise<void>;
  journeys(): Promise<Map<string, JourneyStep[]>>;
  /** The steps that publication has told of a release, in their order, such as "1 published" and "1.2 superseded". */
  stepsOf(releaseId: string): Promise<string[]>;
  /** All that was ever public of each release, also what is withheld by now. */
  publicEvents(): Promise<Map<string, PublicEvent[]>>;
  publicEventsOf(releaseId: string): Promise<PublicEvent[]>;
  /** What the reader's role can select, by table or view, with bytes as text. */
  readersSee(): Promise<Map<string, string>>;
  close(): Promise<void>;
}

export interface PublicEvent {
  position: number;
  type: string;
  id: string;
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what a test looks at
  data: any;
}

/** What one process of the service does, without its HTTP side. */
export interface ServiceCopy {
  release: PublishRelease;
  receive: ReceiveRelease;
  releases: SettleReleases;
  due: PublishDue;
  database: DataSource;
}

export async function openTestNewsroom(): Promise<TestNewsroom> {
  const { url, drop } = await testDatabase();
  const environment = { DATABASE_URL: url, publicationUrl: 'http://127.0.0.1:3003' } as ServiceEnvironment;
  const copies: DataSource[] = [];
  const addCopy = async (caughtUp = () => Promise.resolve()): Promise<ServiceCopy> => {
    const database = await openDatabase({ url, role: 'dateline_publication', applicationName: 'dateline test' });
    copies.push(database);
    return copyOn(database, environment, caughtUp);
  };
  const { database, ...first } = await addCopy();
  const asOwner = async (statements: string[], parameters: unknown[] = []): Promise<void> => {
    const owner = await openDatabase({ url, applicationName: 'dateline test' });
    for (const statement of statements) await owner.query(statement, statement.includes('$1') ? parameters : []);
    await owner.destroy();
  };
  return {
    url,
    database,
    environment,
    publicWake: new Wake(database, PUBLIC_EVENTS),
    ...first,
    addCopy,
    setClock: (at) => asOwner([...STOPPABLE_CLOCK, 'INSERT INTO public.stopped_clock VALUES ($1)'], [at]),
    async cutReaders() {
      await asOwner([
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name IN ('dateline reader', 'dateline listener')`,
      ]);
    },
    ...whatWasTold(database),
    readersSee: () => readersSee(url),
    async close() {
      await Promise.all(copies.filter(({ isInitialized }) => isInitialized).map((copy) => copy.destroy()));
      await drop();
    },
  };
}

/** Puts a clock that a test can set in the place of the database's own. */
const STOPPABLE_CLOCK = [
  'CREATE TABLE IF NOT EXISTS public.stopped_clock (at timestamptz)',
  'GRANT SELECT ON public.stopped_clock TO dateline_publication',
  `CREATE OR REPLACE FUNCTION publication.clock() RETURNS timestamptz LANGUAGE sql STABLE
     AS 'SELECT coalesce((SELECT at FROM public.stopped_clock), now())'`,
  'DELETE FROM public.stopped_clock',
];

/** What the service has written, by release, in the order in which it went out. */
function whatWasTold(database: DataSource) {
  const byRelease = async <T>(table: string, read: (row: EventRow) => T): Promise<Map<string, T[]>> => {
    const rows: EventRow[] = await database.query(`SELECT * FROM publication.${table} ORDER BY position`);
    const releases = new Map<string, T[]>();
    for (const row of rows) releases.set(`${row.key}`, [...(releases.get(`${row.key}`) ?? []), read(row)]);
    return releases;
  };
  const journeys = () => byRelease<JourneyStep>('outbox', ({ payload }) => JSON.parse(payload.toString()));
  const publicEvents = () => byRelease('public_event', toPublicEvent);
  return {
    journeys,
    publicEvents,
    stepsOf: async (id: string) => ((await journeys()).get(id) ?? []).map(stepName),
    publicEventsOf: async (id: string) => (await publicEvents()).get(id) ?? [],
  };
}

interface EventRow {
  position: number;
  key: Buffer;
  headers: Buffer;
  payload: Buffer;
}

function toPublicEvent({ position, headers, payload }: EventRow): PublicEvent {
  const named = Object.fromEntries(decodeHeaders(headers).map(([name, value]) => [name, value.toString()]));
  return { position, type: named.ce_type!, id: named.ce_id!, data: JSON.parse(payload.toString()) };
}

const stepName = ({ version, revision, step }: JourneyStep): string =>
  `${revision === 1 ? version : `${version}.${revision}`} ${step}`;

async function readersSee(url: string): Promise<Map<string, string>> {
  const reader = await openDatabase({ url, role: 'dateline_reader', applicationName: 'dateline test' });
  const names: { name: string }[] = await reader.query(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const seen = new Map<string, string>();
  for (const { name } of names) {
    const rows: object[] = await reader.query(`SELECT * FROM ${name}`);
    const values = rows.flatMap((row) => Object.values(row));
    seen.set(name, values.map((value) => (Buffer.isBuffer(value) ? `${value}` : JSON.stringify(value))).join('\n'));
  }
  await reader.destroy();
  return seen;
}

function copyOn(database: DataSource, environment: ServiceEnvironment, caughtUp: () => Promise<void>): ServiceCopy {
  const table = { schema: 'publication', name: 'outbox' } as const;
  const messaging = {
    publicWake: new Wake(database, PUBLIC_EVENTS),
    strategy: { caughtUp },
  } as unknown as Messaging;
  const metrics = testMetrics();
  const outbox = new Outbox(database, table, new Wake(database, table));
  const releases = new SettleReleases(outbox, messaging, new ReportPublication(testLog, metrics), environment);
  const readiness = { require: () => undefined } as unknown as Readiness;
  return {
    database,
    releases,
    release: new PublishRelease(releases),
    receive: new ReceiveRelease(releases),
    due: new PublishDue(releases, messaging, database, testLog, readiness, metrics),
  };
}

const BODY = 'The newsroom opens today. “Everybody is welcome,” said the editor.';

export const enriched = (id: string, version: number, fields: Partial<Release> = {}, revision = 1) => {
  const release: Release = {
    id,
    version,
    body: BODY,
    headline: `Version ${version}`,
    receivedAt: new Date().toISOString(),
    ...fields,
  };
  const data = { release, enrichment: enrichmentOf(release), revision };
  return event(RELEASE_ENRICHED, ENRICHMENTS.name, id, data) as LogEvent<typeof RELEASE_ENRICHED>;
};

/** What ingestion says of a release: any of the types on its topic. */
export const told = (type: EventType, id: string, data: object): LogEvent => event(type, RELEASES.name, id, data);

function event(type: EventType, topic: string, releaseId: string, data: object): LogEvent {
  const record = { topic, partition: 0, offset: '0', timestamp: 0, key: null, headers: [], value: null };
  const context = { source: 'test', time: new Date().toISOString(), traceparent: undefined };
  return { id: randomUUID(), type, releaseId, data, record, ...context } as LogEvent;
}

const enrichmentOf = ({ id, version, body }: Release): EnrichmentRecord => ({
  ...recordOf(body, { similar: [{ releaseId: randomUUID(), containment: 1, relation: 'duplicate' }] }),
  releaseId: id,
  version,
});

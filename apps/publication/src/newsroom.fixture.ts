import { randomUUID } from 'node:crypto';
import {
  ENRICHMENTS,
  type EnrichmentRecord,
  type EventType,
  RELEASE_ENRICHED,
  RELEASES,
  type Release,
} from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import { Outbox, Wake } from '@dateline/outbox';
import { openDatabase } from '@dateline/postgres';
import type { Messaging, Metrics, ServiceEnvironment } from '@dateline/service';
import { Counter, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { testDatabase } from '../../../test/support/test-database';
import { testLog } from '../../../test/support/test-log';
import { PUBLIC_EVENTS } from './publication.store';
import { PublishRelease } from './publish-release';
import { ReceiveRelease } from './receive-release';
import { ReportPublication } from './report-publication';

/** A newsroom's publication service on a database of its own, without Kafka: events are handed to it. */
export interface TestNewsroom {
  url: string;
  database: DataSource;
  environment: ServiceEnvironment;
  publicWake: Wake;
  release: PublishRelease;
  receive: ReceiveRelease;
  /** Ends every connection of the reader's side, as a restart of Postgres does. */
  cutReaders(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestNewsroom(): Promise<TestNewsroom> {
  const { url, drop } = await testDatabase();
  const database = await openDatabase({ url, role: 'dateline_publication', applicationName: 'dateline test' });
  const environment = { DATABASE_URL: url, publicationUrl: 'http://127.0.0.1:3003' } as ServiceEnvironment;
  const outbox = new Outbox(
    database,
    { schema: 'publication', name: 'outbox' },
    new Wake(database, { schema: 'publication', name: 'outbox' }),
  );
  const publicWake = new Wake(database, PUBLIC_EVENTS);
  const report = new ReportPublication(testLog, testMetrics());
  return {
    url,
    database,
    environment,
    publicWake,
    release: new PublishRelease(outbox, { publicWake } as Messaging, report, database, environment),
    receive: new ReceiveRelease(outbox, environment),
    async cutReaders() {
      const owner = await openDatabase({ url, applicationName: 'dateline test' });
      await owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name IN ('dateline reader', 'dateline listener')`,
      );
      await owner.destroy();
    },
    async close() {
      await database.destroy();
      await drop();
    },
  };
}

function testMetrics(): Metrics {
  const registry = new Registry();
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  return { registry, counter } as unknown as Metrics;
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

const NO_HASH = `sha256:${'0'.repeat(64)}`;

const enrichmentOf = ({ id, version, body }: Release): EnrichmentRecord => ({
  schema: 'dateline.enrichment/1',
  releaseId: id,
  version,
  contentHash: NO_HASH,
  pipeline: { version: '1', rules: NO_HASH },
  canonical: { text: body, length: body.length, map: [], blocks: [] },
  language: null,
  issuer: null,
  dateline: null,
  headline: null,
  subheadline: null,
  embargo: null,
  contacts: [],
  summary: { sentences: [] },
  keywords: [],
  topics: [],
  entities: [],
  quotes: [],
  events: [],
  documents: [],
  decisions: [],
  dates: [],
  figures: [],
  similar: [{ releaseId: randomUUID(), containment: 1, relation: 'duplicate' }],
  readability: { words: 10, sentences: 2, quoteShare: 0 },
  warnings: [],
});

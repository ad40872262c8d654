import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalKafka } from '../../apps/cli/src/local/local-kafka';
import { startLocalPostgres } from '../../apps/cli/src/local/local-postgres';

/** One real Postgres and one real Kafka for all integration specs; each spec makes its own databases and topics. */
export default async function startServers(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-int-'));
  const [postgres, kafka] = await Promise.all([
    startLocalPostgres({ dataDir, port: 0 }),
    startLocalKafka({ dataDir, port: 0 }),
  ]);
  process.env.DATABASE_URL_FOR_TESTS = postgres.url;
  process.env.KAFKA_BROKERS_FOR_TESTS = kafka.brokers;
  globalThis.datelineTestServers = { postgres, kafka, dataDir };
}

declare global {
  var datelineTestServers: {
    postgres: { stop(): Promise<void> };
    kafka: { stop(): Promise<void> };
    dataDir: string;
  };
}

import { resolve } from 'node:path';
import { port, readEnvironment } from '@dateline/config';
import { z } from 'zod';

const httpAddress = z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).optional();

/** What the launcher itself reads; the services read the rest of the same environment. */
const environment = z.object({
  DATELINE_DATA_DIR: z.string().default('.dateline'),
  DATELINE_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'expected a host name or address to listen on')
    .default('127.0.0.1'),
  INGESTION_PORT: port.default(3001),
  ENRICHMENT_PORT: port.default(3002),
  PUBLICATION_PORT: port.default(3003),
  INGESTION_PUBLIC_URL: httpAddress,
  PUBLICATION_PUBLIC_URL: httpAddress,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'expected a postgres:// address' }).optional(),
  DATELINE_POSTGRES_PORT: port.default(54329),
  KAFKA_BROKERS: z
    .string()
    .regex(/^\s*[^\s,:]+:\d+(\s*,\s*[^\s,:]+:\d+)*\s*$/, 'expected host:port, several with commas between them')
    .optional(),
  DATELINE_KAFKA_PORT: port.default(9092),
  DATELINE_EVENT_LOG: z.enum(['kafka'], 'expected kafka, the only event log so far').optional(),
  DATELINE_BOOTSTRAP_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'expected 16 to 200 printable characters without spaces')
    .optional(),
});

export interface Configuration {
  dataDir: string;
  host: string;
  ports: { ingestion: number; enrichment: number; publication: number; postgres: number; kafka: number };
  publicUrls: { ingestion?: string; publication?: string };
  databaseUrl?: string;
  brokers?: string;
  bootstrapKey?: string;
}

export function readConfiguration(env: NodeJS.ProcessEnv, workingFolder = process.cwd()): Configuration {
  const values = readEnvironment(environment, env);
  return {
    dataDir: resolve(workingFolder, values.DATELINE_DATA_DIR),
    host: values.DATELINE_HOST,
    ports: {
      ingestion: values.INGESTION_PORT,
      enrichment: values.ENRICHMENT_PORT,
      publication: values.PUBLICATION_PORT,
      postgres: values.DATELINE_POSTGRES_PORT,
      kafka: values.DATELINE_KAFKA_PORT,
    },
    publicUrls: { ingestion: values.INGESTION_PUBLIC_URL, publication: values.PUBLICATION_PUBLIC_URL },
    databaseUrl: values.DATABASE_URL,
    brokers: values.KAFKA_BROKERS,
    bootstrapKey: values.DATELINE_BOOTSTRAP_KEY,
  };
}

import { cidrs, durations, port } from '@dateline/config';
import type { ServiceName } from '@dateline/contracts';
import { kafkaEnvironment } from '@dateline/event-log';
import { z } from 'zod';

const DEFAULT_PORTS: Record<ServiceName, number> = { ingestion: 3001, enrichment: 3002, publication: 3003 };

const url = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });

const shape = kafkaEnvironment.and(
  z.object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user:password@host:port/database' }),
    DATELINE_HOST: z.string().default('127.0.0.1'),
    INGESTION_PORT: port.default(DEFAULT_PORTS.ingestion),
    ENRICHMENT_PORT: port.default(DEFAULT_PORTS.enrichment),
    PUBLICATION_PORT: port.default(DEFAULT_PORTS.publication),
    INGESTION_PUBLIC_URL: url.optional(),
    PUBLICATION_PUBLIC_URL: url.optional(),
    DATELINE_RETRY_SCHEDULE: durations.default([1000, 5000, 30_000, 120_000, 600_000]),
    DATELINE_WEBHOOK_ALLOW: cidrs.default([]),
    LOG_FORMAT: z
      .enum(['json', 'pretty'], { error: 'expected json or pretty' })
      .default(process.stdout.isTTY ? 'pretty' : 'json'),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
        error: 'expected fatal, error, warn, info, debug or trace',
      })
      .default('info'),
  }),
);

/** What a service reads from its environment, once, at start. */
export const serviceEnvironment = (service: ServiceName) =>
  shape.transform((read) => ({
    ...read,
    port: { ingestion: read.INGESTION_PORT, enrichment: read.ENRICHMENT_PORT, publication: read.PUBLICATION_PORT }[
      service
    ],
    ingestionUrl: read.INGESTION_PUBLIC_URL ?? `http://127.0.0.1:${read.INGESTION_PORT}`,
    publicationUrl: read.PUBLICATION_PUBLIC_URL ?? `http://127.0.0.1:${read.PUBLICATION_PORT}`,
  }));

export type ServiceEnvironment = z.infer<ReturnType<typeof serviceEnvironment>>;

import type { ServiceName, Topic } from '@dateline/contracts';
import type { EventTable } from '@dateline/outbox';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceEnvironment } from './service-environment';

/** What makes one service differ from another, as far as running it goes. */
export interface ServiceDefinition {
  name: ServiceName;
  module: Type;
  reads: readonly Topic[];
  /** Milliseconds for which its events may be held back, so that more come together. */
  gatherMs?: number;
  /** A table beside the outbox whose events go to the log and stay in the table. */
  publishes?: EventTable;
  /** The HTTP server before it listens: formats, documents. */
  prepare?(app: NestFastifyApplication): void | Promise<void>;
}

/** Nest's name for the environment of the running service. */
export const ENVIRONMENT = Symbol('ServiceEnvironment');

/** Where the facts of a service come from: the `source` of its events. */
export function eventSource(service: ServiceName, { ingestionUrl, publicationUrl }: ServiceEnvironment): string {
  if (service === 'ingestion') return ingestionUrl;
  return service === 'publication' ? publicationUrl : ENRICHMENT_SOURCE;
}

/** Enrichment has no address of its own to the outside. */
export const ENRICHMENT_SOURCE = 'urn:dateline:enrichment';

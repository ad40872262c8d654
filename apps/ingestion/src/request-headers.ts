import type { Doer } from '@dateline/audit';
import { traceIdOf } from '@dateline/logging';
import { Problem } from '@dateline/problem-details';
import type { FastifyRequest } from 'fastify';

/** Whom the key of a request belongs to, as the audit names it. */
export const doerOf = ({ client, keyId, traceparent }: FastifyRequest): Doer => ({
  client,
  keyId,
  traceId: traceIdOf(traceparent) ?? null,
});

/** @throws Problem 400 for one that cannot be kept as it is */
export function readIdempotencyKey({ headers }: FastifyRequest): string | null {
  const header = headers['idempotency-key'];
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x20-\x7e]{1,255}$/.test(header) && header.trim() !== '') return header.trim();
  throw new Problem('bad-request', 'Idempotency-Key: expected one value of 1 to 255 printable ASCII characters');
}

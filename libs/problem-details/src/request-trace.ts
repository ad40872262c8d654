import { continueTrace } from '@dateline/logging';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** W3C Trace Context of this request, to be handed on with everything that it causes. */
    traceparent: string;
  }
}

/** Gives every request a trace, the caller's own where it sent one. */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('traceparent', '');
  fastify.addHook('onRequest', async (request) => {
    const { traceparent } = request.headers;
    request.traceparent = continueTrace(typeof traceparent === 'string' ? traceparent : undefined);
  });
}

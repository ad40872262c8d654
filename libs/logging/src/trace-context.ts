import { randomBytes } from 'node:crypto';

/** W3C Trace Context, version 00: `00-<trace id>-<parent id>-<flags>`. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const NOTHING = /^0+$/;

/** The `traceparent` to hand on: the caller's trace with a step of our own, or a new trace when there is none. */
export function continueTrace(incoming: string | undefined): string {
  const [, traceId, parentId, flags] = TRACEPARENT.exec(incoming ?? '') ?? [];
  const valid = traceId && parentId && !NOTHING.test(traceId) && !NOTHING.test(parentId);
  const step = randomBytes(8).toString('hex');
  return valid ? `00-${traceId}-${step}-${flags}` : `00-${randomBytes(16).toString('hex')}-${step}-01`;
}

export const traceIdOf = (traceparent: string | undefined): string | undefined =>
  TRACEPARENT.exec(traceparent ?? '')?.[1];

/** A receiver that asks for more than a day gets a day. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** The wait in milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3): seconds, or a date. */
export function readRetryAfter(header: string | string[] | undefined, now: Date): number | null {
  if (typeof header !== 'string') return null;
  const text = header.trim();
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return ms > 0 ? Math.min(ms, LONGEST_MS) : null;
}

import { nextRelease } from './release-text';

/** As many senders as `accept` and `sustained` have; each sends its next release when the last one was answered. */
export const CONNECTIONS = 32;

/** What we use of autocannon, which has no types. */
type Cannon = (options: {
  url: string;
  connections: number;
  duration?: number;
  amount?: number;
  timeout: number;
  requests: {
    method: string;
    headers: Record<string, string>;
    setupRequest(request: object): object;
    onResponse(status: number, body: string): void;
  }[];
}) => Promise<{ duration: number; errors: number; latency: { p99: number } }>;

const autocannon = require('autocannon') as Cannon;

export interface Target {
  /** Takes a release as text/plain and answers 202 with its `id`. */
  url: string;
  headers?: Record<string, string>;
}

export interface Sent {
  /** Ids of the releases that were accepted. */
  accepted: string[];
  /** Answers other than 202. */
  refused: number;
  /** Cut off at the end, or without an answer in time: nobody knows whether they were accepted. */
  unanswered: number;
}

export interface ClosedLoopRun extends Sent {
  perSecond: number;
  p99Ms: number;
}

export async function closedLoop(
  { url, headers = {} }: Target,
  extent: { seconds: number } | { amount: number },
): Promise<ClosedLoopRun> {
  const accepted: string[] = [];
  let sent = 0;
  let refused = 0;
  const { duration, latency } = await autocannon({
    url,
    connections: CONNECTIONS,
    ...('seconds' in extent ? { duration: extent.seconds } : { amount: extent.amount }),
    timeout: 20,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain', ...headers },
        setupRequest: (request) => {
          sent++;
          return { ...request, body: nextRelease() };
        },
        onResponse: (status, body) => {
          const id = status === 202 && /"id":"([^"]+)"/.exec(body)?.[1];
          if (id) accepted.push(id);
          else refused++;
        },
      },
    ],
  });
  const unanswered = sent - accepted.length - refused;
  return { accepted, refused, unanswered, perSecond: accepted.length / duration, p99Ms: latency.p99 };
}

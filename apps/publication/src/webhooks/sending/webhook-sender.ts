import { type Agent, type Dispatcher, request } from 'undici';
import { API_VERSION } from '../../reading/welcome.controller';
import type { AllowedRanges } from './allowed-ranges';
import { faultOf, type Resolve } from './destination';
import { guardedAgent, PrivateAddress } from './guarded-agent';
import { resolveName } from './resolve-name';
import { readRetryAfter } from './retry-after';
import { signedHeaders } from './signature';

/** One attempt, from the first look at the name to the end of the answer. */
const ATTEMPT_MS = 15_000;
const MAX_ANSWER_BYTES = 64 * 1024;
const KEPT_ANSWER_BYTES = 1024;

export interface WebhookMessage {
  url: string;
  secrets: readonly string[];
  id: string;
  /** As it is signed and sent. */
  body: string;
  at: Date;
  traceparent?: string | undefined;
  isReplay: boolean;
}

/** What came of an attempt. */
export interface Sent {
  outcome: 'delivered' | 'failed' | 'gone';
  /** Of the HTTP answer; null when there was none. */
  status: number | null;
  error: string | null;
  /** Its first KiB, without control characters. */
  answer: string | null;
  durationMs: number;
  /** What the receiver asked for. */
  retryAfterMs: number | null;
}

export interface SenderSettings {
  allow: AllowedRanges;
  resolve?: Resolve;
  timeoutMs?: number;
}

/** Sends signed events to subscribers' addresses, and to public ones only. */
export class WebhookSender {
  private readonly agent: Agent;
  private readonly allow: AllowedRanges;
  private readonly resolve: Resolve;
  private readonly timeoutMs: number;

  constructor({ allow, resolve = resolveName, timeoutMs = ATTEMPT_MS }: SenderSettings) {
    this.allow = allow;
    this.resolve = resolve;
    this.timeoutMs = timeoutMs;
    this.agent = guardedAgent(resolve, allow);
  }

  /** What is wrong with an address now; null: nothing. */
  check(url: string, limit = AbortSignal.timeout(this.timeoutMs)): Promise<string | null> {
    return faultOf(url, (host) => within(limit, this.resolve(host)), this.allow);
  }

  /** One attempt. Whatever the receiver does, it is told and not thrown. */
  async send(message: WebhookMessage): Promise<Sent> {
    const started = performance.now();
    const limit = AbortSignal.timeout(this.timeoutMs);
    const came = await this.attempt(message, limit).catch((error) => unanswered(this.describe(error, limit)));
    return { ...came, durationMs: performance.now() - started };
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async attempt(message: WebhookMessage, limit: AbortSignal): Promise<Answered> {
    // Looked at again each time: the rules, or what the name leads to, may have changed.
    const fault = await this.check(message.url, limit);
    if (fault) return unanswered(fault);
    const response = await this.post(message, limit);
    const verdict = judge(response, message.at);
    return { ...verdict, answer: await beginningOf(response.body) };
  }

  private post({ url, body, traceparent, isReplay, ...message }: WebhookMessage, signal: AbortSignal) {
    return request(url, {
      method: 'POST',
      dispatcher: this.agent,
      signal,
      body,
      headers: {
        ...signedHeaders({ ...message, body }),
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'user-agent': `Dateline/${API_VERSION}`,
        ...(traceparent && { traceparent }),
        ...(isReplay && { 'dateline-replay': 'true' }),
      },
    });
  }

  private describe(error: unknown, { aborted }: AbortSignal): string {
    if (aborted) return `timed out after ${this.timeoutMs / 1000} s`;
    if (error instanceof PrivateAddress) return error.message;
    const { code, message } = error as { code?: string; message?: string };
    return String(code ?? message ?? 'failed').slice(0, 200);
  }
}

type Answered = Omit<Sent, 'durationMs'>;

const unanswered = (error: string): Answered => ({
  outcome: 'failed',
  status: null,
  error,
  answer: null,
  retryAfterMs: null,
});

/** What a promise gives, unless the time is over first. */
function within<T>(limit: AbortSignal, promised: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, reject) => limit.addEventListener('abort', () => reject(limit.reason)));
  return Promise.race([promised, over]);
}

function judge({ statusCode: status, headers }: Dispatcher.ResponseData, at: Date): Omit<Answered, 'answer'> {
  if (status >= 200 && status < 300) return { outcome: 'delivered', status, error: null, retryAfterMs: null };
  if (status === 410) return { outcome: 'gone', status, error: 'answered 410', retryAfterMs: null };
  const retryAfterMs = status === 429 || status === 503 ? readRetryAfter(headers['retry-after'], at) : null;
  const error = status < 400 ? `answered ${status}; redirects are not followed` : `answered ${status}`;
  return { outcome: 'failed', status, error, retryAfterMs };
}

/** Reads on to a limit, so that the connection can be used again, and keeps the first KiB. */
async function beginningOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      if (length < KEPT_ANSWER_BYTES) chunks.push(chunk);
      length += chunk.length;
      if (length > MAX_ANSWER_BYTES) break;
    }
  } catch {
    // The status has said it all: an event that was taken is not sent again because the words after it did not come.
  }
  const text = Buffer.concat(chunks).subarray(0, KEPT_ANSWER_BYTES).toString('utf8');
  return text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/\uFFFD$/, '');
}

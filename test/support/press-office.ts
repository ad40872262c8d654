import { randomUUID } from 'node:crypto';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test looks at
  body: any;
}

/** A press office: submits releases to a newsroom and follows them. */
export class PressOffice {
  constructor(private readonly newsroom: () => { ingestion: { url: string }; key: string }) {}

  send(text: string, headers: Record<string, string> = {}, query = ''): Promise<Answer> {
    return this.call(`/v1/releases${query}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/plain', ...headers },
    });
  }

  /** As a sender does it who must not lose a release: the same key again until there is an answer. @returns the id */
  async sendSurely(text: string): Promise<string> {
    const key = randomUUID();
    for (let attempt = 0; attempt < 600; attempt++) {
      const answer = await this.send(text, { 'idempotency-key': key }).catch(() => null);
      if (answer?.status === 202) return answer.body.id;
      if (answer && answer.status < 500) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('No answer after 600 attempts');
  }

  /** As a program of a press office sends it: every field stated, as JSON. */
  submit(release: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.callWith('POST', '/v1/releases', release, headers);
  }

  revise(id: string, version: number, release: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.callWith('PUT', `/v1/releases/${id}`, release, { 'if-match': `"${version}"`, ...headers });
  }

  withdraw(id: string, reason: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.callWith('POST', `/v1/releases/${id}/withdrawal`, { reason }, headers);
  }

  follow(id: string): Promise<Answer> {
    return this.call(`/v1/releases/${id}`);
  }

  async call(
    path: string,
    { headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const { ingestion, key } = this.newsroom();
    const response = await fetch(`${ingestion.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, ...headers },
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  private callWith(method: string, path: string, said: object, headers: Record<string, string>): Promise<Answer> {
    const body = JSON.stringify(said);
    return this.call(path, { method, body, headers: { 'content-type': 'application/json', ...headers } });
  }
}

/** A release of our own making, unlike any other. */
export const sampleRelease = (name: string, paragraphs = 2): string =>
  [
    `NORTHERN LAKES RIVER COMMISSION\n5 November\n\nCommission Publishes Gauge Report ${name}`,
    `The Northern Lakes River Commission published gauge report ${name} in Aldwick on November 5, 2025.`,
    ...Array.from(
      { length: paragraphs },
      (_, i) => `Paragraph ${i + 1} of ${name}: the water stood ${i + 2} centimetres above the mean of the season.`,
    ),
    'Press contact\nIda Holm\npress@lakes.example',
  ].join('\n\n');

import type { AddressInfo } from 'node:net';
import { ApiKeys, KeyGuard } from '@dateline/api-keys';
import { Outbox, Wake } from '@dateline/outbox';
import { isInfrastructureError } from '@dateline/postgres';
import { ProblemFilter, traceRequests } from '@dateline/problem-details';
import { ENVIRONMENT, LOG, Messaging, Metrics } from '@dateline/service';
import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { testLog } from '../../../../test/support/test-log';
import type { TestNewsroom } from '../newsroom.fixture';
import { testMetrics } from '../test-metrics.fixture';
import { CLOCK, type Clock } from './delivering/clock';
import { WebhooksModule } from './webhooks.module';

const OUTBOX = { schema: 'publication', name: 'outbox' } as const;

/** The time goes as it does, and jumps when a test says so. */
export class JumpingClock implements Clock {
  private ahead = 0;
  private readonly waiting = new Set<{ at: Date; call: () => void }>();

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  callAt(at: Date, call: () => void): () => void {
    const entry = { at, call };
    const timer = setTimeout(
      () => {
        this.waiting.delete(entry);
        call();
      },
      Math.min(Math.max(0, at.getTime() - this.now().getTime()), 2 ** 30),
    );
    this.waiting.add(entry);
    return () => {
      clearTimeout(timer);
      this.waiting.delete(entry);
    };
  }

  jump(ms: number): void {
    this.ahead += ms;
    for (const entry of [...this.waiting].filter(({ at }) => at <= this.now())) {
      this.waiting.delete(entry);
      entry.call();
    }
  }
}

/** A copy of the service's webhooks and their API, on a newsroom's database. */
export class WebhookCopy {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly key: string,
  ) {}

  static async start(newsroom: TestNewsroom, key: string, clock: Clock): Promise<WebhookCopy> {
    const keys = new ApiKeys(newsroom.database);
    const environment = { ...newsroom.environment, DATELINE_WEBHOOK_ALLOW: ['127.0.0.1/32'] };

    @Global()
    @Module({
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOG, useValue: testLog },
        { provide: Messaging, useValue: { publicWake: newsroom.publicWake } },
        { provide: Metrics, useValue: testMetrics() },
        { provide: Outbox, useValue: new Outbox(newsroom.database, OUTBOX, new Wake(newsroom.database, OUTBOX)) },
        { provide: ApiKeys, useValue: keys },
        { provide: getDataSourceToken(), useValue: newsroom.database },
        KeyGuard,
      ],
      exports: [ENVIRONMENT, LOG, Messaging, Metrics, Outbox, ApiKeys, KeyGuard, getDataSourceToken()],
    })
    class Surroundings {}
    const module = Test.createTestingModule({ imports: [Surroundings, WebhooksModule] });
    const built = await module.overrideProvider(CLOCK).useValue(clock).compile();
    const app = built.createNestApplication<NestFastifyApplication>(
      new FastifyAdapter({ forceCloseConnections: true }),
    );
    traceRequests(app.getHttpAdapter().getInstance());
    app.useGlobalFilters(new ProblemFilter(testLog, isInfrastructureError));
    await app.listen(0, '127.0.0.1');
    return new WebhookCopy(app, key);
  }

  async call(method: string, path: string, body?: object, key = this.key) {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/subscriptions${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: what it holds is what a test looks at
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as any };
  }

  async subscribe(url: string, more: object = {}): Promise<{ id: string; secret: string; test: { outcome: string } }> {
    const { status, body } = await this.call('POST', '', { url, ...more });
    if (status !== 201) throw new Error(`No subscription: ${JSON.stringify(body)}`);
    return body;
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}

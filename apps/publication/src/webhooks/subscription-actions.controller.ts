import { KeyGuard, RequireScope } from '@dateline/api-keys';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { compileFilter, filterShape } from '../filter/filter';
import { type PublicItem, PublicItems } from '../reading/public-items';
import { fault, invalidQuery, limit, readQuery } from '../reading/read-query';
import { DeliverPublications } from './delivering/deliver-publications';
import { readBody } from './read-body';
import { SendTest, type TestResult } from './send-test';
import { type DeliveryAttempt, deliveryAttempt } from './subscription';
import { SubscriptionStore } from './subscription.store';
import { findOwn } from './subscriptions.controller';

const PREVIEW_DAYS = 30;
const PREVIEW_MOST = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

export const previewRequest = z.strictObject({ filter: filterShape.default({}) });
export const replayRequest = z.strictObject({
  since: z.iso
    .datetime({ offset: true, error: 'must be an RFC 3339 time with its offset, such as 2025-11-05T14:00:00Z' })
    .describe('from the first event of this time on, also from before the subscription was made'),
});
export const deliveriesQuery = z.object({
  outcome: deliveryAttempt.shape.outcome.optional().describe('only attempts that ended so'),
  cursor: z.string().optional().describe('`next` of the page before'),
  limit: limit.describe('most attempts on a page'),
});

/** What else a client does with a subscription. */
@Controller('v1/subscriptions')
@UseGuards(KeyGuard)
@RequireScope('subscribe')
export class SubscriptionActionsController {
  constructor(
    private readonly store: SubscriptionStore,
    private readonly items: PublicItems,
    private readonly test: SendTest,
    private readonly deliveries: DeliverPublications,
  ) {}

  /** What a filter would have brought in the last 30 days. */
  @Post('preview')
  @HttpCode(200)
  async preview(@Body() body: unknown): Promise<{ items: PublicItem[]; next: null }> {
    const { filter } = readBody(previewRequest, body);
    const since = new Date(Date.now() - PREVIEW_DAYS * DAY_MS).toISOString();
    const found = await this.items.list({ since, limit: PREVIEW_MOST, filter: compileFilter(filter) });
    return { items: found.map(({ release, enrichment, revision }) => ({ release, enrichment, revision })), next: null };
  }

  @Post(':id/test')
  @HttpCode(200)
  async sendTest(@Param('id') id: string, @Req() { client }: FastifyRequest): Promise<TestResult> {
    return this.test.send(await findOwn(this.store, client, id));
  }

  @Get(':id/deliveries')
  async attempts(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() { client }: FastifyRequest,
  ): Promise<{ items: DeliveryAttempt[]; next: string | null }> {
    const { outcome, cursor, limit } = readQuery(deliveriesQuery, query);
    if (cursor !== undefined && !/^[1-9]\d{0,14}$/.test(cursor)) {
      throw invalidQuery([fault('cursor', 'is no cursor of this list; leave it out to start again')]);
    }
    await findOwn(this.store, client, id);
    const found = await this.store.attempts(id, outcome, { cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    const items = page.map(({ id: _, at, nextAt, ...attempt }) => ({
      ...attempt,
      at: at.toISOString(),
      nextAt: nextAt?.toISOString() ?? null,
    }));
    return { items, next: found.length > limit ? String(page.at(-1)!.id) : null };
  }

  @Post(':id/replay')
  @HttpCode(202)
  async replay(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() { client }: FastifyRequest,
  ): Promise<{ events: number }> {
    const { since } = readBody(replayRequest, body);
    await findOwn(this.store, client, id);
    const events = await this.store.replay(client, id, new Date(since));
    this.deliveries.lookAgain();
    return { events: events ?? 0 };
  }

  @Post(':id/secret')
  @HttpCode(200)
  async rotate(
    @Param('id') id: string,
    @Req() { client }: FastifyRequest,
  ): Promise<{ secret: string; previousUntil: string }> {
    await findOwn(this.store, client, id);
    const rotated = await this.store.rotateSecret(client, id);
    this.deliveries.lookAgain();
    return { secret: rotated!.secret, previousUntil: rotated!.previousUntil.toISOString() };
  }
}

import { KeyGuard, RequireScope } from '@dateline/api-keys';
import { Problem } from '@dateline/problem-details';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { limit, readQuery } from '../reading/read-query';
import { DeliverPublications } from './delivering/deliver-publications';
import { readBody } from './read-body';
import { SendTest, type TestResult } from './send-test';
import { WebhookSender } from './sending/webhook-sender';
import { newSubscription, type ShownSubscription, subscriptionChange } from './subscription';
import { SubscriptionStore } from './subscription.store';

export const subscriptionsQuery = z.object({
  cursor: z.uuid().optional().describe('`next` of the page before'),
  limit: limit.describe('most subscriptions on a page'),
});

/** Webhooks: who gets which events where. */
@Controller('v1/subscriptions')
@UseGuards(KeyGuard)
@RequireScope('subscribe')
export class SubscriptionsController {
  constructor(
    private readonly store: SubscriptionStore,
    private readonly sender: WebhookSender,
    private readonly test: SendTest,
    private readonly deliveries: DeliverPublications,
  ) {}

  /** The new subscription with its secret, which is shown this once, and what came of a signed test event. */
  @Post()
  async create(
    @Body() body: unknown,
    @Req() { client }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSubscription & { secret: string; test: TestResult }> {
    const wanted = readBody(newSubscription, body);
    await this.refuseUnusable(wanted.url);
    const { subscription, secret } = await this.store.create(client, wanted);
    this.deliveries.lookAgain();
    const test = await this.test.send(subscription);
    void reply.status(201).header('location', `/v1/subscriptions/${subscription.id}`);
    return { ...subscription, secret, test };
  }

  @Get()
  async list(@Query() query: unknown, @Req() { client }: FastifyRequest) {
    const { cursor, limit } = readQuery(subscriptionsQuery, query);
    const found = await this.store.list(client, { cursor, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? items.at(-1)!.id : null };
  }

  @Get(':id')
  show(@Param('id') id: string, @Req() { client }: FastifyRequest): Promise<ShownSubscription> {
    return findOwn(this.store, client, id);
  }

  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() { client }: FastifyRequest,
  ): Promise<ShownSubscription> {
    const change = readBody(subscriptionChange, body);
    await findOwn(this.store, client, id);
    if (change.url !== undefined) await this.refuseUnusable(change.url);
    await this.store.change(client, id, change);
    this.deliveries.lookAgain();
    return findOwn(this.store, client, id);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string, @Req() { client }: FastifyRequest): Promise<void> {
    await findOwn(this.store, client, id);
    await this.store.remove(client, id);
    this.deliveries.lookAgain();
  }

  private async refuseUnusable(url: string): Promise<void> {
    const fault = await this.sender.check(url);
    if (fault === null) return;
    throw new Problem('invalid-subscription', fault, { errors: [{ pointer: '/url', message: fault }] });
  }
}

/** @throws Problem 404 for one that is not there, or not the client's */
export async function findOwn(store: SubscriptionStore, client: string, id: string): Promise<ShownSubscription> {
  const found = z.uuid().safeParse(id).success ? await store.find(client, id) : null;
  if (!found) throw new Problem('not-found', 'You have no subscription with this id');
  return found;
}

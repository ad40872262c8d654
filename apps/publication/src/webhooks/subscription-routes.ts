import type { Route } from '@dateline/openapi';
import { z } from 'zod';
import { filterShape } from '../filter/filter';
import { SUBSCRIPTION_TEST } from './send-test';
import { deliveryAttempt, newSubscription, shownSubscription, subscriptionChange } from './subscription';
import { deliveriesQuery, previewRequest, replayRequest } from './subscription-actions.controller';
import { subscriptionsQuery } from './subscriptions.controller';

const withId = z.object({ id: z.uuid() });
const next = z.string().nullable().describe('the cursor of the next page; null at the end');
const subscriptions = z.object({ items: z.array(shownSubscription), next });
const deliveryAttempts = z.object({ items: z.array(deliveryAttempt), next });
const secret = z.string().describe('signs what is sent (Standard Webhooks, `whsec_…`); shown this once');

const testResult = z.object({
  eventId: z.uuid().describe('the `webhook-id` of the test event'),
  outcome: z.enum(['delivered', 'failed', 'gone']).describe('gone: answered 410; a test is not tried again'),
  status: deliveryAttempt.shape.status,
  error: deliveryAttempt.shape.error,
  answer: deliveryAttempt.shape.answer,
  durationMs: z.number(),
});
const createdSubscription = shownSubscription.extend({ secret, test: testResult });
const rotatedSecret = z.object({
  secret,
  previousUntil: z.iso.datetime().describe('until then events are signed with the secret before it too'),
});
const replayStarted = z.object({
  events: z.int().describe('public events since that time, whether they concern the subscription or not'),
});

export const subscriptionSchemas = {
  Filter: filterShape,
  NewSubscription: newSubscription,
  SubscriptionChange: subscriptionChange,
  Subscription: shownSubscription,
  Subscriptions: subscriptions,
  CreatedSubscription: createdSubscription,
  TestResult: testResult,
  DeliveryAttempt: deliveryAttempt,
  DeliveryAttempts: deliveryAttempts,
  PreviewRequest: previewRequest,
  ReplayRequest: replayRequest,
};

/** The calls about webhooks. @param items a page of public items, as the list has it */
export const subscriptionRoutes = (items: z.ZodType): Route[] => [...keeping, ...using(items)];

const OWN = { security: 'key', parameters: { path: withId } } as const;

const keeping: Route[] = [
  {
    method: 'post',
    path: '/v1/subscriptions',
    summary: 'Have events sent to an address (webhooks)',
    description:
      'From now on, as CloudEvents in structured JSON, signed as Standard Webhooks say. Every event comes at least once, those of one release in their order; any answer from 200 to 299 within 15 s takes it. A signed test event is sent at once.',
    security: 'key',
    requestBody: { 'application/json': newSubscription },
    responses: {
      201: {
        description: 'Made; with the secret, and what came of the test event',
        schema: createdSubscription,
        headers: { Location: 'the subscription' },
      },
    },
    problems: [400, 401, 403, 422],
  },
  {
    method: 'get',
    path: '/v1/subscriptions',
    summary: 'List one’s own subscriptions, newest first',
    security: 'key',
    parameters: { query: subscriptionsQuery },
    responses: { 200: { description: 'A page', schema: subscriptions } },
    problems: [401, 403, 422],
  },
  {
    method: 'get',
    path: '/v1/subscriptions/{id}',
    summary: 'Show a subscription, and how far it has been told',
    ...OWN,
    responses: { 200: { description: 'The subscription, without its secret', schema: shownSubscription } },
    problems: [401, 403, 404],
  },
  {
    method: 'patch',
    path: '/v1/subscriptions/{id}',
    summary: 'Change, stop or go on with a subscription',
    description: 'What is left out stays. One that goes on is tried at once, and begins where it stood.',
    ...OWN,
    requestBody: { 'application/json': subscriptionChange },
    responses: { 200: { description: 'As it is now', schema: shownSubscription } },
    problems: [400, 401, 403, 404, 422],
  },
  {
    method: 'delete',
    path: '/v1/subscriptions/{id}',
    summary: 'End a subscription, and forget its deliveries',
    ...OWN,
    responses: { 204: { description: 'Gone' } },
    problems: [401, 403, 404],
  },
];

const using = (items: z.ZodType): Route[] => [
  {
    method: 'post',
    path: '/v1/subscriptions/preview',
    summary: 'What a filter would have brought in the last 30 days',
    security: 'key',
    requestBody: { 'application/json': previewRequest },
    responses: { 200: { description: 'The newest 100 at most; `next` is null', schema: items } },
    problems: [400, 401, 403, 422],
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/test',
    summary: 'Send a signed test event now',
    description: `A CloudEvent of type ${SUBSCRIPTION_TEST}, which tells of no release.`,
    ...OWN,
    responses: { 200: { description: 'What came of it', schema: testResult } },
    problems: [401, 403, 404],
  },
  {
    method: 'get',
    path: '/v1/subscriptions/{id}/deliveries',
    summary: 'The attempts to deliver, newest first',
    security: 'key',
    parameters: { path: withId, query: deliveriesQuery },
    responses: { 200: { description: 'A page', schema: deliveryAttempts } },
    problems: [401, 403, 404, 422],
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/replay',
    summary: 'Deliver again what became public since a time',
    description: 'In its order, with the same ids and the header `dateline-replay: true`; new events follow it.',
    ...OWN,
    requestBody: { 'application/json': replayRequest },
    responses: { 202: { description: 'Begun', schema: replayStarted } },
    problems: [400, 401, 403, 404, 422],
  },
  {
    method: 'post',
    path: '/v1/subscriptions/{id}/secret',
    summary: 'Change over to a new secret',
    ...OWN,
    responses: { 200: { description: 'The new one; for a day the old one signs too', schema: rotatedSecret } },
    problems: [401, 403, 404],
  },
];

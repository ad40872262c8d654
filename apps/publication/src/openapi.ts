import {
  cloudEventAttributes,
  EVENT_DATA,
  enrichmentRecord,
  PUBLICATION_CORRECTED,
  PUBLICATION_PUBLISHED,
  PUBLICATION_WITHDRAWN,
  publicRelease,
} from '@dateline/contracts';
import { HTML, NEWSML_G2, NINJS, PLAIN_TEXT } from '@dateline/formats';
import { openApiDocument, type Route } from '@dateline/openapi';
import { z } from 'zod';
import { streamQuery } from './events/event-stream.controller';
import { eventsQuery } from './events/events.controller';
import { FEED_ROUTES } from './feeds/feed-routes';
import { listQuery } from './reading/publications.controller';
import { publicVersion, versionsQuery } from './reading/versions.controller';
import { API_VERSION } from './reading/welcome.controller';
import { subscriptionRoutes, subscriptionSchemas } from './webhooks/subscription-routes';

// An item is what the event that made it public says of it.
const publicItem = EVENT_DATA[PUBLICATION_PUBLISHED];
const publicItems = z.object({
  items: z.array(publicItem),
  next: z.string().nullable().describe('the cursor of the next page; null at the end'),
});
const publicVersions = z.object({ items: z.array(publicVersion), next: z.string().nullable() });
const publicEvent = cloudEventAttributes
  .extend({
    data: z.union([EVENT_DATA[PUBLICATION_CORRECTED].partial({ replaces: true }), EVENT_DATA[PUBLICATION_WITHDRAWN]]),
  })
  .describe(
    'A CloudEvent 1.0 in structured JSON; a correction, update or withdrawal says what it replaces. Of a withdrawn release only the withdrawal is told.',
  );
const publicEvents = z.object({ items: z.array(publicEvent), next: z.string().describe('the id to pass as `after`') });
const welcome = z.object({ name: z.string(), version: z.string(), links: z.record(z.string(), z.string()) });

const routes: Route[] = [
  {
    method: 'get',
    path: '/',
    summary: 'Where to go from here',
    responses: { 200: { description: 'Links', schema: welcome } },
  },
  {
    method: 'get',
    path: '/v1/publications',
    summary: 'What is public, newest first',
    description: 'A release that is corrected or updated moves to the top. Cursors stay valid.',
    parameters: { query: listQuery },
    responses: { 200: { description: 'A page', schema: publicItems } },
    problems: [422],
  },
  {
    method: 'get',
    path: '/v1/publications/{id}',
    summary: 'One public release',
    description:
      'A release that was taken back is 410, with the reason: in the format asked for, or as a problem where JSON or anything else is.',
    parameters: {
      path: z.object({ id: z.uuid() }),
      header: z.object({
        'If-None-Match': z.string().optional().describe('the ETag of what the client has'),
        'If-Modified-Since': z.string().optional().describe('its Last-Modified, for who has no ETag'),
      }),
    },
    responses: {
      200: {
        description: 'The release as it stands now, in the format that Accept asks for',
        schema: publicItem,
        alsoAs: [NINJS, NEWSML_G2, HTML, PLAIN_TEXT],
        headers: {
          ETag: 'changes with version and revision, and is another one in each format',
          'Last-Modified': 'when this standing became public',
          Vary: 'Accept',
        },
      },
      304: { description: 'The client has it already' },
    },
    problems: [404, 406, 410, 422],
  },
  {
    method: 'get',
    path: '/v1/publications/{id}/versions',
    summary: 'Every public state of a release, newest first, with what changed',
    description: 'Changes name what they say and where it stands, in the text and in what was read out of it.',
    parameters: { path: z.object({ id: z.uuid() }), query: versionsQuery },
    responses: { 200: { description: 'A page', schema: publicVersions } },
    problems: [404, 410, 422],
  },
  {
    method: 'get',
    path: '/v1/events',
    summary: 'The public events from the first one on, as pages',
    description:
      'Pass `next` as `after` to go on, at once or when there may be new events; no items means none for now.',
    parameters: { query: eventsQuery },
    responses: { 200: { description: 'A page', schema: publicEvents } },
    problems: [410, 422],
  },
  {
    method: 'get',
    path: '/v1/events/stream',
    summary: 'The public events as they happen (Server-Sent Events)',
    description:
      'Each event has an `id`, its type as `event`, and as `data` the CloudEvent that GET /v1/events shows. With the last id a client resumes without loss; an id that cannot be resumed from is answered by `event: reset`.',
    parameters: {
      query: streamQuery,
      header: z.object({ 'Last-Event-ID': z.string().optional().describe('sent by browsers when they come back') }),
    },
    responses: {
      200: {
        description: 'The stream, until either side ends it',
        contentType: 'text/event-stream',
        schema: z.string(),
      },
    },
    problems: [422, 503],
  },
  ...FEED_ROUTES,
  ...subscriptionRoutes(publicItems),
];

export const describePublicationApi = () =>
  openApiDocument({
    title: 'Dateline publication',
    version: API_VERSION,
    description:
      'Published press releases with what was read out of them: as pages, one by one, and as events, also sent to your own address.',
    schemas: {
      PublicRelease: publicRelease,
      EnrichmentRecord: enrichmentRecord,
      PublicItem: publicItem,
      PublicItems: publicItems,
      PublicVersion: publicVersion,
      PublicVersions: publicVersions,
      PublicEvent: publicEvent,
      PublicEvents: publicEvents,
      Welcome: welcome,
      ...subscriptionSchemas,
    },
    routes,
  });

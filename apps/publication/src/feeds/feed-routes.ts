import { ATOM, JSON_FEED, RSS } from '@dateline/formats';
import type { Route } from '@dateline/openapi';
import { z } from 'zod';
import { feedQuery } from './feed-query';

const route = (name: string, kind: string, contentType: string, withdrawn: string): Route => ({
  method: 'get',
  path: `/feeds/${name}`,
  summary: `What is public, newest first, as ${kind}`,
  description: `One entry a release, with the same id through all corrections. ${withdrawn} A change is in the feed of every filter that matches any public version of the release.`,
  parameters: {
    query: feedQuery,
    header: z.object({
      'If-None-Match': z.string().optional().describe('the ETag of what the client has'),
      'If-Modified-Since': z.string().optional().describe('its Last-Modified, for who has no ETag'),
    }),
  },
  responses: {
    200: {
      description: 'A page, with the address of the next one',
      contentType,
      schema: z.string(),
      headers: { ETag: 'changes with what the page tells', 'Last-Modified': 'of the first page: its newest event' },
    },
    304: { description: 'The client has it already' },
  },
  problems: [422],
});

export const FEED_ROUTES: Route[] = [
  route('atom.xml', 'Atom (RFC 4287)', ATOM, 'One that was taken back is an `at:deleted-entry` (RFC 6721).'),
  route('rss.xml', 'RSS 2.0', RSS, 'One that was taken back is an item that says so, with the reason.'),
  route('feed.json', 'JSON Feed 1.1', JSON_FEED, 'One that was taken back has `_dateline: {withdrawn: true, reason}`.'),
];

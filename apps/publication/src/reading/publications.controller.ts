import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { compileFilter, filterFields } from '../filter/filter';
import { cursorIn, writeCursor } from './cursor';
import { type PlacedItem, type PublicItem, PublicItems } from './public-items';
import { limit, readQuery } from './read-query';

const instant = z.iso.datetime({
  offset: true,
  error: 'must be an RFC 3339 time with its offset, such as 2025-11-05T14:00:00Z',
});

export const listQuery = z.object({
  since: instant.optional().describe('published at this time or later'),
  until: instant.optional().describe('published before this time'),
  cursor: z.string().optional().describe('`next` of the page before'),
  limit: limit.describe('most items on a page'),
  ...filterFields,
});

/** What is public now. */
@Controller('v1/publications')
export class PublicationsController {
  constructor(private readonly items: PublicItems) {}

  @Get()
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { since, until, cursor, limit, ...filter } = readQuery(listQuery, query);
    const before = cursorIn(cursor);
    // One more than asked for tells whether there is a next page.
    const range = { since, until, before, limit: limit + 1 };
    const found = await this.items.list({ ...range, filter: compileFilter(filter) });
    const page = found.slice(0, limit);
    void reply.header('cache-control', 'no-cache');
    return { items: page.map(withoutPlace), next: found.length > limit ? writeCursor(page.at(-1)!.position) : null };
  }
}

const withoutPlace = ({ release, enrichment, revision }: PlacedItem): PublicItem => ({ release, enrichment, revision });

import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { compileFilter, filterFields } from '../filter/filter';
import { cursorIn, writeCursor } from './cursor';
import { entityTag, isAmong } from './entity-tag';
import { FindRelease } from './find-release';
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
  constructor(
    private readonly items: PublicItems,
    private readonly release: FindRelease,
  ) {}

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

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicItem | undefined> {
    readQuery(z.object({}), query);
    const item = await this.release.find(id);
    const tag = entityTag({ version: item.release.version, revision: item.revision });
    // A cache has to ask each time, because a release may be taken back.
    void reply.headers({ etag: tag, 'last-modified': item.publishedAt.toUTCString(), 'cache-control': 'no-cache' });
    if (!isAmong(tag, ifNoneMatch)) return withoutPlace(item);
    void reply.status(304);
  }
}

const withoutPlace = ({ release, enrichment, revision }: PlacedItem): PublicItem => ({ release, enrichment, revision });

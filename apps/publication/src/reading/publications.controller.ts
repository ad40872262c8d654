import { Problem } from '@dateline/problem-details';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { readCursor, writeCursor } from './cursor';
import { entityTag, isAmong } from './entity-tag';
import { type PlacedItem, type PublicItem, PublicItems } from './public-items';
import { fault, invalidQuery, readQuery } from './read-query';

const instant = z.iso.datetime({
  offset: true,
  error: 'must be an RFC 3339 time with its offset, such as 2025-11-05T14:00:00Z',
});
const limit = z.coerce.number({ error: 'must be a number from 1 to 100' }).int().min(1).max(100).default(20);

export const listQuery = z.object({
  since: instant.optional().describe('published at this time or later'),
  until: instant.optional().describe('published before this time'),
  cursor: z.string().optional().describe('`next` of the page before'),
  limit: limit.describe('most items on a page'),
});

/** What is public now. */
@Controller('v1/publications')
export class PublicationsController {
  constructor(private readonly items: PublicItems) {}

  @Get()
  async list(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { since, until, cursor, limit } = readQuery(listQuery, query);
    const before = cursor === undefined ? undefined : readCursor(cursor);
    if (before === null)
      throw invalidQuery([fault('cursor', 'is no cursor of this list; leave it out to start again')]);
    // One more than asked for tells whether there is a next page.
    const found = await this.items.list({ since, until, before, limit: limit + 1 });
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
    const item = UUID.test(id) ? await this.items.find(id) : null;
    // Absent and not public yet look the same.
    if (!item) throw new Problem('not-found', 'No release with this id is public');
    const tag = entityTag({ version: item.release.version, revision: item.revision });
    // A cache has to ask each time, because a release may be taken back.
    void reply.headers({ etag: tag, 'last-modified': item.publishedAt.toUTCString(), 'cache-control': 'no-cache' });
    if (!isAmong(tag, ifNoneMatch)) return withoutPlace(item);
    void reply.status(304);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const withoutPlace = ({ release, enrichment, revision }: PlacedItem): PublicItem => ({ release, enrichment, revision });

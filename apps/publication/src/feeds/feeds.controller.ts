import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ATOM, type Feed, JSON_FEED, RSS, writeAtom, writeJsonFeed, writeRss } from '@dateline/formats';
import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { compileFilter } from '../filter/filter';
import { hasAlready } from '../reading/has-already';
import { readQuery } from '../reading/read-query';
import { toFeedEntry } from './feed-entry';
import { readFeedPlace, writeFeedPlace } from './feed-place';
import { feedAddresses, feedQuery, feedTitle } from './feed-query';
import { NewestStandings, type StandingsPage } from './newest-standings';

interface FeedKind {
  name: string;
  type: string;
  write(feed: Feed): string;
}

const ATOM_FEED: FeedKind = { name: 'atom.xml', type: ATOM, write: writeAtom };
const RSS_FEED: FeedKind = { name: 'rss.xml', type: RSS, write: writeRss };
const JSON_FEED_1: FeedKind = { name: 'feed.json', type: JSON_FEED, write: writeJsonFeed };

/** What is public, and what is public no more, for feed readers. */
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly newest: NewestStandings,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  @Get(ATOM_FEED.name)
  atom(
    @Query() query: unknown,
    @Headers() asked: IncomingHttpHeaders,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(ATOM_FEED, query, asked, reply);
  }

  @Get(RSS_FEED.name)
  rss(@Query() query: unknown, @Headers() asked: IncomingHttpHeaders, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(RSS_FEED, query, asked, reply);
  }

  @Get(JSON_FEED_1.name)
  json(
    @Query() query: unknown,
    @Headers() asked: IncomingHttpHeaders,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(JSON_FEED_1, query, asked, reply);
  }

  private async answer(kind: FeedKind, query: unknown, asked: IncomingHttpHeaders, reply: FastifyReply) {
    const read = readQuery(feedQuery, query);
    const { limit, cursor, ...filter } = read;
    const from = cursor === undefined ? null : readFeedPlace(cursor);
    const page = await this.newest.page({ from, limit, filter: compileFilter(filter) });
    const state = { tag: tagOf(page), modifiedAt: from ? null : (page.standings[0]?.at ?? null) };
    void reply.headers({ etag: state.tag, 'cache-control': 'no-cache' });
    if (state.modifiedAt) void reply.header('last-modified', state.modifiedAt.toUTCString());
    if (hasAlready(state, asked)) {
      void reply.status(304);
      return undefined;
    }
    void reply.headers({ 'content-type': `${kind.type}; charset=utf-8`, 'x-content-type-options': 'nosniff' });
    const { page: addressOf, ...addresses } = feedAddresses(this.environment, kind.name, read);
    return kind.write({
      ...addresses,
      title: feedTitle(filter),
      next: page.next && addressOf(writeFeedPlace(page.next)),
      entries: page.standings.map((standing) => toFeedEntry(standing, this.environment)),
    });
  }
}

/** A page changes exactly with the events that it tells of. */
function tagOf({ epoch, standings, next }: StandingsPage): string {
  const told = JSON.stringify([standings.map(({ position }) => position), next !== null]);
  return `"${epoch}-${createHash('sha256').update(told).digest('hex').slice(0, 16)}"`;
}

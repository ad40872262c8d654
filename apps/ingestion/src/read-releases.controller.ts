import { KeyGuard, RequireScope } from '@dateline/api-keys';
import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Controller, Get, Inject, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeHold } from './hold';
import { readListQuery, writeCursor } from './list-query';
import { ReleaseStore } from './release.store';
import { type ListedRelease, linksOf, type ReleaseView } from './release-view';
import { ShowRelease } from './show-release';

/** A press office sees its own releases and how far each has come. */
@Controller('v1/releases')
@UseGuards(KeyGuard)
@RequireScope('submit')
export class ReadReleasesController {
  constructor(
    private readonly store: ReleaseStore,
    private readonly shown: ShowRelease,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Req() { client }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseView> {
    const view = await this.shown.view(client, id);
    reply.headers({ etag: `"${view.version}"`, 'cache-control': 'no-store' });
    return view;
  }

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() { client }: FastifyRequest,
  ): Promise<{ items: ListedRelease[]; next: string | null }> {
    const { state, limit, after } = readListQuery(query);
    const found = await this.store.list({ client, state, after, limit: limit + 1 });
    const items = found
      .slice(0, limit)
      .map(({ id, version, state, publishedVersion, acceptedAt, understood, release }) => ({
        id,
        version,
        state,
        publishedVersion,
        acceptedAt: acceptedAt.toISOString(),
        understood,
        hold: describeHold(release),
        links: linksOf(id, this.environment),
      }));
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? writeCursor(last) : null };
  }
}

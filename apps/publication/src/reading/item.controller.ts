import type { IncomingHttpHeaders } from 'node:http';
import type { PublishedItem } from '@dateline/formats';
import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { entityTag } from './entity-tag';
import { FindRelease, isWithdrawal, withdrawnProblem } from './find-release';
import { hasAlready } from './has-already';
import { headersOf, ITEM_WRITERS } from './item-formats';
import { formatFor, negotiate } from './negotiate';
import { itemAddress } from './public-address';
import type { FoundItem, PublicWithdrawal } from './public-items';
import { readQuery } from './read-query';

/** One release, in the format that its reader asks for. */
@Controller('v1/publications')
export class ItemController {
  constructor(
    private readonly release: FindRelease,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers() asked: IncomingHttpHeaders,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    readQuery(z.object({}), query);
    void reply.header('vary', 'Accept');
    const found = await this.release.look(id);
    if (isWithdrawal(found)) return this.tellWithdrawal(found, asked, reply);
    const format = negotiate(asked.accept);
    const { release, revision, publishedAt } = found;
    const { tagEnd, write } = ITEM_WRITERS[format];
    const tag = entityTag({ version: release.version, revision }, tagEnd);
    // A cache has to ask each time, because a release may be taken back.
    void reply.headers({ etag: tag, 'last-modified': publishedAt.toUTCString(), 'cache-control': 'no-cache' });
    if (!hasAlready({ tag, modifiedAt: publishedAt }, asked)) {
      void reply.headers(headersOf(format));
      return write(this.asPublished(found));
    }
    void reply.status(304);
  }

  /** Whatever the reader takes, the answer is that it is gone: as a problem where the format has no word for it. */
  private tellWithdrawal(withdrawal: PublicWithdrawal, { accept }: IncomingHttpHeaders, reply: FastifyReply): string {
    const format = formatFor(accept);
    const write = format && ITEM_WRITERS[format].writeWithdrawn;
    if (!write) throw withdrawnProblem(withdrawal);
    const { id, version, reason, withdrawnAt } = withdrawal;
    void reply.status(410).headers({ ...headersOf(format), 'cache-control': 'no-store' });
    const url = itemAddress(this.environment, id);
    return write({ id, version, reason, withdrawnAt: withdrawnAt.toISOString(), url });
  }

  private asPublished({ release, enrichment, revision, firstPublishedAt, replaces }: FoundItem): PublishedItem {
    return {
      item: { release, enrichment, revision },
      url: itemAddress(this.environment, release.id),
      firstPublishedAt: firstPublishedAt.toISOString(),
      ...(replaces && { replaces }),
    };
  }
}

import { Problem } from '@dateline/problem-details';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { z } from 'zod';
import { compileFilter, filterFields } from '../filter/filter';
import { limit, readQuery } from '../reading/read-query';
import { isWithin, readPlace, writePlace } from './event-place';
import { PublicLog } from './public-log';

export const eventsQuery = z.object({
  after: z
    .string()
    .optional()
    .describe('`next` of the page before, or the id of an event; left out: from the first event on'),
  limit: limit.describe('most events on a page; large events make a page shorter'),
  ...filterFields,
});

/** A page ends here even when it has fewer events than asked for. */
const PAGE_BYTES = 8 * 1024 * 1024;

/** The public events as pages, for those who pull. */
@Controller('v1/events')
export class EventsController {
  constructor(private readonly log: PublicLog) {}

  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-store')
  async list(@Query() query: unknown): Promise<string> {
    const { after, limit, ...filter } = readQuery(eventsQuery, query);
    const asked = after === undefined ? { epoch: undefined, position: 0 } : readPlace(after);
    const { head, events, through } = await this.log.after({
      after: asked?.position ?? 0,
      rows: limit,
      bytes: PAGE_BYTES,
      filter: compileFilter(filter),
    });
    const from = { epoch: head.epoch, ...(asked?.epoch && { epoch: asked.epoch }), position: asked?.position ?? 0 };
    if (asked === null || !isWithin(from, head)) {
      throw new Problem(
        'gone',
        'The events after this id cannot be told any more; leave "after" out to start from the first one',
      );
    }
    const next = writePlace({ epoch: head.epoch, position: Math.max(through, from.position) });
    return `{"items":[${events.map(({ json }) => json).join(',')}],"next":${JSON.stringify(next)}}`;
  }
}

import { Problem } from '@dateline/problem-details';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { compileFilter, filterFields } from '../filter/filter';
import { readQuery } from '../reading/read-query';
import { STREAM_HEADERS } from './event-stream';
import { EventStreams } from './event-streams';

export const streamQuery = z.object({
  after: z.string().optional().describe('the id of the last event that the client has; Last-Event-ID goes before it'),
  ...filterFields,
});

/** The public events as they happen (Server-Sent Events). */
@Controller('v1/events/stream')
export class EventStreamController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  async follow(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { after, ...filter } = readQuery(streamQuery, query);
    if (request.method === 'HEAD') {
      void reply.headers(STREAM_HEADERS).send();
      return;
    }
    if (this.streams.stopping) {
      throw new Problem('unavailable', 'The service is stopping; connect again', { headers: { 'retry-after': '1' } });
    }
    // A browser that comes back keeps its old address, so the header is the newer of the two.
    const lastId = request.headers['last-event-id'];
    const beginning = await this.streams.beginning((typeof lastId === 'string' && lastId) || after);
    reply.hijack();
    await this.streams.begin(reply.raw, beginning, compileFilter(filter));
  }
}

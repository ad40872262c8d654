import { ApiKeys, clientWith } from '@dateline/api-keys';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from './metrics';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** Prometheus' text format, for this machine or with an `operate` key. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly keys: ApiKeys,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!LOOPBACK.test(request.socket.remoteAddress ?? '')) await clientWith(this.keys, 'operate', request);
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}

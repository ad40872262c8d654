import { Controller, Get, Header, HttpException, Res } from '@nestjs/common';
import { HealthCheckService, type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness';

/** `live`: the process answers. `ready`: database, event log and outbox are well, and it is not stopping. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    try {
      return await this.check();
    } catch (error) {
      // Which check failed is the answer, not a problem of the request.
      if (!(error instanceof HttpException)) throw error;
      reply.status(error.getStatus());
      return error.getResponse();
    }
  }

  private check() {
    return this.health.check([
      () => this.indicate('running', () => this.readiness.isRunning()),
      () => this.indicate('database', () => this.readiness.databaseAnswers()),
      () => this.indicate('eventLog', () => this.readiness.eventLogAnswers()),
      () => this.indicate('outbox', () => this.readiness.backlogIsBounded()),
      ...this.readiness.ownConditions.map(
        (name) => () => this.indicate(name, () => this.readiness.ownConditionHolds(name)),
      ),
    ]);
  }

  private async indicate(
    name: string,
    check: () => Promise<{ backlog: number } | undefined>,
  ): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(name);
    try {
      const found = await check();
      return found ? indicator.up(found) : indicator.up();
    } catch (error) {
      return indicator.down(error instanceof Error ? error.message : String(error));
    }
  }
}

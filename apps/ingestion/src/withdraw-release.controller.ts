import { KeyGuard, RequireScope } from '@dateline/api-keys';
import { releaseWithdrawal } from '@dateline/contracts';
import { fieldErrors, Problem } from '@dateline/problem-details';
import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readWait } from './await-journey';
import type { ReleaseView } from './release-view';
import { doerOf } from './request-headers';
import { notFound, ShowRelease } from './show-release';
import { TakeBackRelease } from './take-back-release';

/** Press offices take a release back here. It is final. */
@Controller('v1/releases')
@UseGuards(KeyGuard)
@RequireScope('submit')
export class WithdrawReleaseController {
  constructor(
    private readonly releases: TakeBackRelease,
    private readonly shown: ShowRelease,
  ) {}

  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseView> {
    const { client, traceparent, headers } = request;
    const { id: releaseId } = await this.shown.view(client, id);
    const seconds = readWait(headers.prefer);
    const { reason } = readWithdrawal(body);
    const withdrawn = await this.releases.withdraw({ releaseId, by: doerOf(request), reason, traceparent });
    if (withdrawn.kind === 'not-found') throw notFound();
    const { kind, version } = withdrawn;
    const isDone = await this.shown.awaits({ releaseId, version, steps: ['withdrawn'], seconds });
    if (isDone) void reply.header('preference-applied', `wait=${seconds}`);
    void reply
      .status(isDone || kind === 'already-withdrawn' ? 200 : 202)
      .header('location', `/v1/releases/${releaseId}`);
    return this.shown.view(client, releaseId);
  }
}

function readWithdrawal(body: unknown): { reason: string } {
  const read = releaseWithdrawal.safeParse(body ?? {});
  if (read.success) return read.data;
  const errors = fieldErrors(read.error.issues);
  const summary = errors.map(({ pointer, message }) => `${pointer || 'the body'} ${message}`).join('; ');
  throw new Problem('invalid-release', `${summary}: send {"reason": "why it is taken back"} as application/json`, {
    errors,
  });
}

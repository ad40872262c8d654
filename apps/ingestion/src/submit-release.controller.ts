import { KeyGuard, RequireScope } from '@dateline/api-keys';
import { Problem } from '@dateline/problem-details';
import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Body, Controller, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptRelease, type Answered } from './accept-release';
import { readWait } from './await-journey';
import { describeHold } from './hold';
import { SETTLED_STEPS } from './journey';
import { readSubmission } from './read-submission';
import { linksOf, type ReleaseView, type SubmissionAnswer } from './release-view';
import { doerOf, readIdempotencyKey } from './request-headers';
import { ShowRelease } from './show-release';

/** Press offices submit here. */
@Controller('v1/releases')
@UseGuards(KeyGuard)
@RequireScope('submit')
export class SubmitReleaseController {
  constructor(
    private readonly releases: AcceptRelease,
    private readonly shown: ShowRelease,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  @Post()
  async submit(
    @Req() request: FastifyRequest<{ Querystring: Record<string, unknown> }>,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionAnswer | ReleaseView> {
    const seconds = readWait(request.headers.prefer);
    const read = readSubmission({ contentType: request.headers['content-type'], query: request.query, body });
    const { client, traceparent } = request;
    const idempotencyKey = readIdempotencyKey(request);
    const answered = await this.releases.submit({ by: doerOf(request), traceparent, idempotencyKey, ...read });
    refuse(answered);
    const { kind, releaseId, version } = answered.acceptance;
    void reply.headers({ location: `/v1/releases/${releaseId}`, etag: `"${version}"` });
    if (await this.shown.awaits({ releaseId, version, steps: SETTLED_STEPS, seconds })) {
      void reply.status(200).header('preference-applied', `wait=${seconds}`);
      return this.shown.view(client, releaseId);
    }
    void reply.status(kind === 'duplicate' ? 200 : 202);
    return kind === 'accepted' ? this.fresh(answered) : this.again(client, answered);
  }

  /** What is new is accepted and no more, and nobody has to ask the database. */
  private fresh({ acceptance: { releaseId, version }, submission }: Answered): SubmissionAnswer {
    const { understood, release } = submission;
    const links = linksOf(releaseId, this.environment);
    return { id: releaseId, version, state: 'accepted', understood, hold: describeHold(release), links };
  }

  /** What came before may have gone further since. */
  private async again(client: string, { acceptance }: Answered): Promise<SubmissionAnswer> {
    const { kind, releaseId, version } = acceptance;
    const answer = await this.shown.answer(client, releaseId);
    return { ...answer, version, ...(kind === 'duplicate' && { duplicate: true as const }) };
  }
}

/** @throws Problem for a submission that is not taken */
function refuse({ acceptance: { kind, releaseId, version } }: Answered): void {
  const release = `/v1/releases/${releaseId}`;
  switch (kind) {
    case 'key-reused':
      throw new Problem(
        'idempotency-key-reused',
        `This Idempotency-Key was used for another request, which became ${release}`,
      );
    case 'other-fields':
      throw new Problem(
        'duplicate-text',
        `This text came in before, with other fields: change it with PUT ${release} (If-Match: "${version}")`,
      );
    case 'older-text':
      throw new Problem(
        'duplicate-text',
        `This is the text of an older version of ${release}: to return to it, use PUT ${release} (If-Match: "${version}")`,
      );
    case 'withdrawn-text':
      throw new Problem(
        'withdrawn-release',
        `This is the text of ${release}, which was withdrawn: to send it as a new release, use POST /v1/releases?again=true`,
      );
  }
}

import { KeyGuard, RequireScope } from '@dateline/api-keys';
import { Problem } from '@dateline/problem-details';
import { ENVIRONMENT, type ServiceEnvironment } from '@dateline/service';
import { Body, Controller, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptRelease, type Answered } from './accept-release';
import { readSubmission } from './read-submission';
import { ReleaseStore } from './release.store';
import { linksOf, type SubmissionAnswer } from './release-view';

/** Press offices submit here. */
@Controller('v1/releases')
@UseGuards(KeyGuard)
@RequireScope('submit')
export class SubmitReleaseController {
  constructor(
    private readonly releases: AcceptRelease,
    private readonly store: ReleaseStore,
    @Inject(ENVIRONMENT) private readonly environment: ServiceEnvironment,
  ) {}

  @Post()
  async submit(
    @Req() request: FastifyRequest<{ Querystring: Record<string, unknown> }>,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionAnswer> {
    const sent = readSubmission({ contentType: request.headers['content-type'], query: request.query, body });
    const { client, traceparent } = request;
    const idempotencyKey = readIdempotencyKey(request.headers['idempotency-key']);
    const answered = await this.releases.submit({ client, traceparent, idempotencyKey, sent });
    refuse(answered);
    const { kind, releaseId, version } = answered.acceptance;
    reply
      .status(kind === 'duplicate' ? 200 : 202)
      .headers({ location: `/v1/releases/${releaseId}`, etag: `"${version}"` });
    return {
      id: releaseId,
      version,
      ...(await this.stateOf(answered)),
      ...(kind === 'duplicate' && { duplicate: true as const }),
      links: linksOf(releaseId, this.environment),
    };
  }

  /** What is new is accepted and no more; what came before may have gone further since. */
  private async stateOf({ acceptance, submission }: Answered): Promise<Pick<SubmissionAnswer, 'state' | 'understood'>> {
    const before = acceptance.kind !== 'accepted' && (await this.store.find(submission.client, acceptance.releaseId));
    const { state = 'accepted', understood = submission.understood } = before || {};
    return { state, understood };
  }
}

/** @throws Problem for a submission that is not taken */
function refuse({ acceptance: { kind, releaseId, version } }: Answered): void {
  const release = `/v1/releases/${releaseId}`;
  if (kind === 'key-reused') {
    throw new Problem(
      'idempotency-key-reused',
      `This Idempotency-Key was used for another body, which became ${release}`,
    );
  }
  if (kind === 'other-fields') {
    throw new Problem(
      'duplicate-text',
      `This text came in before, with other fields: change it with PUT ${release} (If-Match: "${version}")`,
    );
  }
  if (kind === 'older-text') {
    throw new Problem(
      'duplicate-text',
      `This is the text of an older version of ${release}: to return to it, use PUT ${release} (If-Match: "${version}")`,
    );
  }
}

function readIdempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x20-\x7e]{1,255}$/.test(header) && header.trim() !== '') return header.trim();
  throw new Problem('bad-request', 'Idempotency-Key: expected one value of 1 to 255 printable ASCII characters');
}

import { KeyGuard, RequireScope } from '@dateline/api-keys';
import { Problem } from '@dateline/problem-details';
import { Body, Controller, Param, Put, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readWait } from './await-journey';
import { readIfMatch } from './if-match';
import { RECEIVED_STEPS } from './journey';
import { readRevision } from './read-submission';
import type { ReleaseView, SubmissionAnswer } from './release-view';
import { doerOf, readIdempotencyKey } from './request-headers';
import type { Revision } from './revise.store';
import { ReviseRelease } from './revise-release';
import { notFound, ShowRelease } from './show-release';

/** Press offices correct and update their releases here, and move or lift their embargoes. */
@Controller('v1/releases')
@UseGuards(KeyGuard)
@RequireScope('submit')
export class ReviseReleaseController {
  constructor(
    private readonly releases: ReviseRelease,
    private readonly shown: ShowRelease,
  ) {}

  @Put(':id')
  async revise(
    @Param('id') id: string,
    @Req() request: FastifyRequest<{ Querystring: Record<string, unknown> }>,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionAnswer | ReleaseView> {
    const { client, traceparent, headers, query } = request;
    // Whoever may not see the release gets no other answer than for one that is not there.
    const { id: releaseId } = await this.shown.view(client, id);
    const seconds = readWait(headers.prefer);
    const expected = readIfMatch(headers['if-match']);
    const sent = readRevision({ contentType: headers['content-type'], query, body });
    const idempotencyKey = readIdempotencyKey(request);
    const command = { releaseId, by: doerOf(request), expected, idempotencyKey, sent, traceparent };
    const version = accepted(await this.releases.revise(command), releaseId);
    void reply.headers({ location: `/v1/releases/${releaseId}`, etag: `"${version}"` });
    if (await this.shown.awaits({ releaseId, version, steps: RECEIVED_STEPS, seconds })) {
      void reply.status(200).header('preference-applied', `wait=${seconds}`);
      return this.shown.view(client, releaseId);
    }
    void reply.status(202);
    return this.shown.answer(client, releaseId);
  }
}

/** @throws Problem for a version that is not taken */
function accepted(revision: Revision, releaseId: string): number {
  switch (revision.kind) {
    case 'revised':
    case 'repeated':
      return revision.version;
    case 'not-found':
      throw notFound();
    case 'stale':
      throw new Problem(
        'precondition-failed',
        `The newest version is ${revision.version}: read it, put your change on it, and send If-Match: "${revision.version}"`,
        { headers: { etag: `"${revision.version}"` }, members: { currentVersion: revision.version } },
      );
    case 'withdrawn':
      throw new Problem('withdrawn-release', `/v1/releases/${releaseId} was withdrawn, and that is final`);
    case 'text-of-another':
      throw new Problem(
        'duplicate-text',
        `This is the text of another release, /v1/releases/${revision.releaseId}: change that one, or withdraw it first`,
      );
    case 'key-reused':
      throw new Problem(
        'idempotency-key-reused',
        `This Idempotency-Key was used for another request, about /v1/releases/${revision.releaseId}`,
      );
  }
}

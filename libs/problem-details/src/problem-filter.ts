import { type Log, traceIdOf } from '@dateline/logging';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, type ProblemDetails } from './problem';
import { PROBLEMS, problemOfStatus } from './problem-types';

/** Turns whatever a request ends in into `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param isPassing does an error tell of the surroundings, such as a database that is away? Then the caller may come again */
  constructor(
    private readonly log: Log,
    private readonly isPassing: (error: unknown) => boolean,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = toProblem(error, this.isPassing);
    if (problem.status >= 500) {
      const fields = { error, traceId: traceIdOf(request.traceparent), path: pathOf(request), status: problem.status };
      this.log.error('request.failed', fields, 'A request failed');
    }
    void reply
      .status(problem.status)
      // A cache that kept "there is nothing" would hide what becomes public at its moment.
      .headers({ 'cache-control': 'no-store', ...problem.extra.headers })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(details(problem, request)));
  }
}

/** Never the query: it may hold a title that is under embargo. */
const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0] ?? '';

function details(problem: Problem, request: FastifyRequest): ProblemDetails {
  const { status, title } = PROBLEMS[problem.problem];
  const traceId = traceIdOf(request.traceparent);
  return {
    type: `/problems/${problem.problem}`,
    title,
    status,
    detail: problem.detail,
    instance: pathOf(request),
    ...(traceId && { traceId }),
    ...(problem.extra.errors && { errors: problem.extra.errors }),
    ...problem.extra.members,
  };
}

function toProblem(error: unknown, isPassing: (error: unknown) => boolean): Problem {
  if (error instanceof Problem) return error;
  const status = isPassing(error) ? 503 : statusOf(error);
  const name = problemOfStatus(status);
  // What went wrong inside is for the log; the sender gets the way out.
  const detail = status < 500 && error instanceof Error ? error.message : PROBLEMS[name].help;
  return new Problem(name, detail, { cause: error, ...(status === 503 && { headers: { 'retry-after': '5' } }) });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

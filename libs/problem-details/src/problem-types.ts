/** Every problem that the services answer with; `GET /problems/<name>` shows what it means and what to do. */
export const PROBLEMS = {
  'bad-request': {
    status: 400,
    title: 'The request cannot be read',
    help: 'Check the syntax of the body and of the headers named in detail.',
  },
  unauthorized: {
    status: 401,
    title: 'A key is needed',
    help: 'Send the header "Authorization: Bearer <key>". An operator makes a key with "dateline keys create".',
  },
  forbidden: {
    status: 403,
    title: 'The key may not do this',
    help: 'Ask an operator for a key with the scope named in detail: "dateline keys create --scope …".',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    help: 'Check the address; a release is only shown to the client that sent it.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The method is not allowed here',
    help: 'The Allow header lists the methods that are.',
  },
  'not-acceptable': {
    status: 406,
    title: 'None of the formats asked for is offered',
    help: 'Ask in the Accept header for one of the media types named in detail, or leave it out for JSON.',
  },
  'duplicate-text': {
    status: 409,
    title: 'This text was sent before',
    help: 'The same text came in before with other fields, or has been replaced since. Change the existing release with PUT instead of sending a second one.',
  },
  'withdrawn-release': {
    status: 409,
    title: 'The release was withdrawn',
    help: 'A withdrawal is final. To publish the text after all, send it as a new release: POST /v1/releases?again=true.',
  },
  gone: {
    status: 410,
    title: 'This is no longer available',
    help: 'Start again without the position, or with a newer one.',
  },
  withdrawn: {
    status: 410,
    title: 'The release was withdrawn',
    help: 'Its sender has taken it back; the reason is in detail. Whoever has kept it should remove it.',
  },
  'precondition-failed': {
    status: 412,
    title: 'The release has changed meanwhile',
    help: 'Read it again, put your change on its newest version, and send that version in If-Match.',
  },
  'too-large': { status: 413, title: 'The body is too large', help: 'A text may have 1 MiB, a request 8 MiB.' },
  'unsupported-media-type': {
    status: 415,
    title: 'The format is not supported',
    help: 'Send application/json or text/plain, without a Content-Encoding.',
  },
  'invalid-release': {
    status: 422,
    title: 'The release cannot be accepted',
    help: 'Mend the fields listed in errors and send it again.',
  },
  'invalid-query': {
    status: 422,
    title: 'The query cannot be answered',
    help: 'Mend the parameters listed in errors.',
  },
  'invalid-subscription': {
    status: 422,
    title: 'The subscription cannot be made so',
    help: 'Mend the fields listed in errors. An address must be https and public.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key was used for another body',
    help: 'Use a new key for a new release; the same key is only for sending the very same request again.',
  },
  'precondition-required': {
    status: 428,
    title: 'Say which version you change',
    help: 'Send the version that you have seen in the header If-Match, such as If-Match: "1".',
  },
  'too-many-requests': { status: 429, title: 'Too many requests', help: 'Wait for the seconds in Retry-After.' },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    help: 'Send it again; if it stays, tell the operator the traceId.',
  },
  unavailable: {
    status: 503,
    title: 'The newsroom cannot take this now',
    help: 'Wait for the seconds in Retry-After and try again; a release with the same Idempotency-Key.',
  },
} as const;

export type ProblemName = keyof typeof PROBLEMS;

export const isProblemName = (name: string): name is ProblemName => Object.hasOwn(PROBLEMS, name);

/** The problem for an HTTP status that a framework chose. */
export function problemOfStatus(status: number): ProblemName {
  const found = (Object.keys(PROBLEMS) as ProblemName[]).find((name) => PROBLEMS[name].status === status);
  return found ?? (status < 500 ? 'bad-request' : 'internal');
}

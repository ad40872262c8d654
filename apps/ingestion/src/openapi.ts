import { release, releaseFields, releaseRevision, releaseSubmission, releaseWithdrawal } from '@dateline/contracts';
import { openApiDocument, type Route } from '@dateline/openapi';
import { z } from 'zod';
import { listQuery } from './list-query';
import { listedRelease, releaseView, submissionAnswer } from './release-view';

const key = z.object({
  'Idempotency-Key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('the same key and body give the same release again, whatever happened to the first answer'),
});
const prefer = z.object({
  Prefer: z.string().optional().describe('wait=<seconds>, at most 30: wait for what becomes of it'),
});
const ifMatch = z.object({ 'If-Match': z.string().describe('the version that is changed, such as "1"') });
const withId = z.object({ id: z.uuid() });
const releasePage = z.object({ items: z.array(listedRelease), next: z.string().nullable() });
const submissionOrView = z.union([submissionAnswer, releaseView]);
const plainText = z.string().describe('the release as a press office has it');

const routes: Route[] = [
  {
    method: 'post',
    path: '/v1/releases',
    summary: 'Submit a release',
    description:
      'Answered when the release is saved for good. The fields of a text/plain release travel in the query, those of JSON in the body. An embargo in the text holds where the field is missing; one that cannot be read is refused.',
    security: 'key',
    parameters: {
      header: key.extend(prefer.shape),
      query: releaseFields.extend({
        again: z.enum(['true', 'false']).optional().describe('send the text of a withdrawn release as a new one'),
      }),
    },
    requestBody: { 'text/plain': plainText, 'application/json': releaseSubmission },
    responses: {
      202: {
        description: 'Accepted, or accepted before with this Idempotency-Key',
        schema: submissionAnswer,
        headers: { Location: 'the release', ETag: 'its version' },
      },
      200: {
        description: 'The same text and fields came in before; or, with Prefer, the release with its journey',
        schema: submissionOrView,
        headers: { Location: 'the release', ETag: 'its version' },
      },
    },
    problems: [400, 401, 403, 409, 413, 415, 422, 503],
  },
  {
    method: 'get',
    path: '/v1/releases',
    summary: 'List one’s own releases, newest first',
    security: 'key',
    parameters: { query: listQuery },
    responses: { 200: { description: 'A page', schema: releasePage } },
    problems: [401, 403, 422],
  },
  {
    method: 'get',
    path: '/v1/releases/{id}',
    summary: 'Show a release and its journey',
    security: 'key',
    parameters: { path: withId },
    responses: { 200: { description: 'The release', schema: releaseView, headers: { ETag: 'its version' } } },
    problems: [401, 403, 404],
  },
  {
    method: 'put',
    path: '/v1/releases/{id}',
    summary: 'Correct or update a release, or move or lift its embargo',
    description:
      'The body is the whole new version; `change` and `note` say what kind of change it is. Every version is kept. A version that is overtaken before it was public never comes out.',
    security: 'key',
    parameters: {
      path: withId,
      header: ifMatch.extend({ ...key.shape, ...prefer.shape }),
      query: releaseRevision.omit({ body: true }),
    },
    requestBody: { 'text/plain': plainText, 'application/json': releaseRevision },
    responses: {
      202: {
        description: 'Accepted',
        schema: submissionAnswer,
        headers: { Location: 'the release', ETag: 'its new version' },
      },
      200: {
        description: 'With Prefer: publication has received it, and no older version can come out any more',
        schema: releaseView,
        headers: { ETag: 'its new version' },
      },
    },
    problems: [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503],
  },
  {
    method: 'post',
    path: '/v1/releases/{id}/withdrawal',
    summary: 'Take a release back, for good',
    security: 'key',
    parameters: { path: withId, header: prefer },
    requestBody: { 'application/json': releaseWithdrawal },
    responses: {
      202: { description: 'Taken back; readers are told', schema: releaseView },
      200: { description: 'Taken back before; or, with Prefer, done', schema: releaseView },
    },
    problems: [400, 401, 403, 404, 415, 422, 503],
  },
];

/** OpenAPI 3.1 of the press offices' side. */
export const describeIngestionApi = () =>
  openApiDocument({
    title: 'Dateline ingestion',
    version: '1',
    description: 'Press offices submit releases here and follow what becomes of them.',
    schemas: {
      Release: release,
      ReleaseSubmission: releaseSubmission,
      SubmissionAnswer: submissionAnswer,
      SubmissionOrView: submissionOrView,
      ListedRelease: listedRelease,
      ReleasePage: releasePage,
      ReleaseView: releaseView,
    },
    routes,
  });

import { release, releaseFields, releaseSubmission } from '@dateline/contracts';
import { openApiDocument } from '@dateline/openapi';
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
const releasePage = z.object({ items: z.array(listedRelease), next: z.string().nullable() });
const plainText = z.string().describe('the release as a press office has it');

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
      ListedRelease: listedRelease,
      ReleasePage: releasePage,
      ReleaseView: releaseView,
    },
    routes: [
      {
        method: 'post',
        path: '/v1/releases',
        summary: 'Submit a release',
        description:
          'Answered when the release is saved for good. The fields of a text/plain release travel in the query, those of JSON in the body.',
        security: 'key',
        parameters: { header: key, query: releaseFields },
        requestBody: { 'text/plain': plainText, 'application/json': releaseSubmission },
        responses: {
          202: {
            description: 'Accepted, or accepted before with this Idempotency-Key',
            schema: submissionAnswer,
            headers: { Location: 'the release', ETag: 'its version' },
          },
          200: {
            description: 'The same text and fields came in before',
            schema: submissionAnswer,
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
        parameters: { path: z.object({ id: z.uuid() }) },
        responses: { 200: { description: 'The release', schema: releaseView, headers: { ETag: 'its version' } } },
        problems: [401, 403, 404],
      },
    ],
  });

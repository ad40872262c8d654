import { z } from 'zod';
import { openApiDocument } from './openapi-document';
import { validateOpenApi } from './validate-openapi';

const place = z.object({ name: z.string() });
const release = z.object({ id: z.uuid(), place, at: z.iso.datetime({ offset: true }).describe('when') });

const describeApi = () =>
  openApiDocument({
    title: 'A newsroom',
    version: '1',
    description: 'For the test',
    schemas: { Release: release, Place: place },
    routes: [
      {
        method: 'post',
        path: '/v1/releases/{id}',
        summary: 'Sends a release',
        security: 'key',
        parameters: {
          path: z.object({ id: z.uuid() }),
          query: z.object({
            limit: z.coerce.number().int().max(100).default(20).describe('how many'),
            dryRun: z.enum(['true']).optional(),
          }),
          header: z.object({ 'Idempotency-Key': z.string() }),
        },
        requestBody: { 'application/json': release, 'text/plain': z.string() },
        responses: { 202: { description: 'Accepted', schema: release, headers: { Location: 'the release' } } },
        problems: [401, 422],
      },
    ],
  });

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1.0', async () => {
    const document = describeApi();
    expect(document.openapi).toBe('3.1.0');
    expect(await validateOpenApi(document)).toBe('');
  });

  it('names a schema once and refers to it everywhere else', () => {
    const { components } = describeApi();
    expect(Object.keys(components.schemas)).toEqual(['Release', 'Place', 'Problem']);
    expect(components.schemas.Release).toMatchObject({ properties: { place: { $ref: '#/components/schemas/Place' } } });
    expect(JSON.stringify(components.schemas)).not.toContain('"pattern"');
  });

  it('tells required parameters from optional ones', () => {
    const { parameters } = (describeApi().paths['/v1/releases/{id}'] as { post: { parameters: unknown[] } }).post;
    expect(parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      {
        name: 'limit',
        in: 'query',
        required: false,
        description: 'how many',
        schema: expect.objectContaining({ type: 'integer', default: 20 }),
      },
      { name: 'dryRun', in: 'query', required: false, schema: { type: 'string', enum: ['true'] } },
      { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } },
    ]);
  });

  it('names every content type that an answer is to be had as', () => {
    const responses = { 200: { description: '', schema: place, alsoAs: ['text/plain'] } };
    const routes = [{ method: 'get' as const, path: '/', summary: '', responses }];
    const { paths } = openApiDocument({ title: '', version: '1', description: '', schemas: { Place: place }, routes });
    expect(paths['/']).toMatchObject({
      get: {
        responses: {
          200: {
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/Place' } },
              'text/plain': { schema: { type: 'string' } },
            },
          },
        },
      },
    });
  });

  it('refuses a nameless schema around a named one, whose reference would lead nowhere', () => {
    const routes = [
      {
        method: 'get' as const,
        path: '/',
        summary: '',
        responses: { 200: { description: '', schema: z.array(place) } },
      },
    ];
    expect(() =>
      openApiDocument({ title: '', version: '1', description: '', schemas: { Place: place }, routes }),
    ).toThrow(/Place inside/);
  });
});

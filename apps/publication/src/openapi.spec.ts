import { validateOpenApi } from '@dateline/openapi';
import { filterFields } from './filter/filter';
import { describePublicationApi } from './openapi';

describe('the document of the publication API', () => {
  it('is valid OpenAPI 3.1.0 in which every reference leads somewhere', async () => {
    const document = describePublicationApi();
    expect(document.openapi).toBe('3.1.0');
    expect(await validateOpenApi(document)).toBe('');
  });

  it('shows nothing of a release that is for editors only', () => {
    const shown = JSON.stringify(describePublicationApi().components.schemas.PublicRelease);
    expect(shown).toContain('publishedAt');
    expect(shown).not.toMatch(/editorialNote|embargo|receivedAt/);
  });

  it('lets each name of a filter stand several times in a query, and as a list in a body', () => {
    const { paths, components } = describePublicationApi();
    const list = paths['/v1/publications']!.get as { parameters: { name: string; schema: object }[] };
    const names = Object.keys(filterFields);
    for (const name of names) {
      const { schema } = list.parameters.find((parameter) => parameter.name === name)!;
      expect(schema).toMatchObject({ type: 'array', items: { type: 'string' } });
    }
    expect(Object.keys(components.schemas.Filter!.properties as object)).toEqual(names);
  });

  it('wants a key for whatever concerns subscriptions, and for nothing else', () => {
    for (const [path, calls] of Object.entries(describePublicationApi().paths)) {
      for (const call of Object.values(calls) as { security?: object[]; responses: object }[]) {
        const statuses = Object.keys(call.responses);
        const isKept = path.startsWith('/v1/subscriptions');
        expect(call.security).toEqual(isKept ? [{ key: [] }] : undefined);
        expect(statuses.includes('401') && statuses.includes('403')).toBe(isKept);
      }
    }
  });
});

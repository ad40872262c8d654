import { validateOpenApi } from '@dateline/openapi';
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
});

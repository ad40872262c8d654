import type { EnrichmentRecord } from '@dateline/contracts';
import { changedFields } from './changed-fields';

describe('a newer reading of a text', () => {
  const record = (fields: object) => fields as EnrichmentRecord;
  const stored = record({
    releaseId: 'a',
    version: 1,
    pipeline: { version: '1', rules: 'old' },
    canonical: { text: 'Text', length: 4 },
    keywords: [{ text: 'Text', score: 0 }],
    similar: [{ releaseId: 'b' }],
  });

  it('is the same whoever read it, whatever it resembles and in whatever order it says so', () => {
    const fresh = record({
      similar: [],
      keywords: [{ score: -0, text: 'Text', begin: undefined }],
      canonical: { length: 4, text: 'Text' },
      pipeline: { version: '2', rules: 'new' },
    });
    expect(changedFields(stored, fresh)).toEqual([]);
  });

  it('differs in each field that says something else, is new or is gone', () => {
    const { keywords: _, ...rest } = stored;
    const fresh = record({ ...rest, canonical: { text: 'Text', length: 5 }, warnings: [] });
    expect(changedFields(stored, fresh)).toEqual(['canonical', 'keywords', 'warnings']);
  });
});

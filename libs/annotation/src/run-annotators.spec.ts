import type { Annotator, ReleaseDocument } from './annotator';
import { runAnnotators } from './run-annotators';

const DOCUMENT: ReleaseDocument = {
  text: 'Nordvik opens its quay',
  receivedOn: '2025-11-06',
  languageHint: null,
  issuerHint: null,
  headlineHint: null,
};

const good: Annotator = { name: 'good', version: 1, run: () => ({ headline: { text: 'Nordvik', begin: 0, end: 7 } }) };
const inventive: Annotator = {
  name: 'inventive',
  version: 1,
  run: () => ({ issuer: { name: 'Bergen', entityId: null, begin: 0, end: 6 } }),
};
const broken: Annotator = {
  name: 'broken',
  version: 1,
  run: () => {
    throw new Error('a rule has a fault');
  },
};

describe('the ordered list of annotators', () => {
  it('goes on after one that fails, and says which failed', () => {
    const { claims, warnings } = runAnnotators([broken, good], DOCUMENT);
    expect(claims.headline?.text).toBe('Nordvik');
    expect(warnings).toEqual([{ code: 'ANNOTATOR_FAILED', path: '/broken' }]);
  });

  it('drops what an annotator claims and the text does not bear out', () => {
    const { claims, warnings } = runAnnotators([inventive, good], DOCUMENT);
    expect(claims.issuer).toBeNull();
    expect(warnings).toEqual([{ code: 'CLAIM_REJECTED', path: '/issuer' }]);
  });
});

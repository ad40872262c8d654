import { proven } from './provability';

const TEXT = 'Nordvik opens its quay';

describe('a claim', () => {
  it('that repeats the words it points to is kept', () => {
    const claims = { headline: { text: 'Nordvik', begin: 0, end: 7 } };
    expect(proven(claims, TEXT)).toEqual({ claims, rejected: [] });
  });

  it('that points to other words, or outside the text, is dropped with a warning', () => {
    const { claims, rejected } = proven(
      { headline: { text: 'Bergen', begin: 0, end: 7 }, issuer: { name: '', begin: 90, end: 90 } },
      TEXT,
    );
    expect(claims).toEqual({ headline: null, issuer: null });
    expect(rejected).toEqual([
      { code: 'CLAIM_REJECTED', path: '/headline' },
      { code: 'CLAIM_REJECTED', path: '/issuer' },
    ]);
  });

  it('of a list is dropped alone, and evidence inside a claim counts', () => {
    const good = { begin: 0, end: 7, mentions: [{ begin: 1, end: 2 }] };
    const bad = { begin: 0, end: 7, mentions: [{ begin: 1, end: 99 }] };
    const { claims, rejected } = proven({ entities: [good, bad] }, TEXT);
    expect(claims.entities).toEqual([good]);
    expect(rejected).toEqual([{ code: 'CLAIM_REJECTED', path: '/entities/1' }]);
  });
});

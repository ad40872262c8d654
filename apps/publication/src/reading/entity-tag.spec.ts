import { entityTag, isAmong } from './entity-tag';

describe('the entity tag of an item', () => {
  const tag = entityTag({ version: 2, revision: 1 }, '');

  it.each(['"2.1"', 'W/"2.1"', '"1.1", "2.1"', '*'])('is recognised in If-None-Match: %s', (header) =>
    expect(isAmong(tag, header)).toBe(true),
  );

  it('is another one in another format', () => {
    expect(isAmong(entityTag({ version: 2, revision: 1 }, '-html'), tag)).toBe(false);
  });

  it.each([undefined, '', '"1.1"', '2.1', '"2.10"'])('is not seen where it does not stand: %s', (header) =>
    expect(isAmong(tag, header)).toBe(false),
  );
});

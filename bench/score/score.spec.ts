import { f1, rate, single, tally, total } from './score';

describe('a score', () => {
  it('adds up over releases by its name, and keeps the order of the lines', () => {
    const one = [tally('names', 1, 2, 4), tally('dates', 1, 1, 1)];
    const other = [tally('names', 3, 3, 3), { name: 'language', precision: { right: 1, of: 1 }, recall: null }];
    expect(total([...one, ...other])).toEqual([
      { name: 'names', precision: { right: 4, of: 5 }, recall: { right: 4, of: 7 } },
      { name: 'dates', precision: { right: 1, of: 1 }, recall: { right: 1, of: 1 } },
      { name: 'language', precision: { right: 1, of: 1 }, recall: null },
    ]);
  });

  it('of a value that nobody expects and nobody found counts nowhere', () => {
    expect(single('headline', false, null, null)).toEqual(tally('headline', 0, 0, 0));
    expect(single('headline', false, 'a wrong one', null)).toEqual(tally('headline', 0, 1, 0));
  });

  it('has no rate where there was nothing to be right about', () => {
    expect(rate({ right: 0, of: 0 })).toBeNull();
    expect(f1(tally('names', 0, 0, 0))).toBeNull();
  });

  it('is the harmonic mean, and 0 where nothing was right', () => {
    expect(f1(tally('names', 1, 2, 4))).toBeCloseTo(1 / 3);
    expect(f1(tally('names', 0, 2, 4))).toBe(0);
    expect(f1(tally('names', 0, 0, 4))).toBe(0);
  });
});

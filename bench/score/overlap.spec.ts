import { overlap, overlapOfAtLeast, pairs } from './overlap';

const span = (begin: number, end: number) => ({ begin, end });

describe('overlap', () => {
  it('is the share of the longer span', () => {
    expect(overlap(span(0, 10), span(5, 10))).toBe(0.5);
    expect(overlap(span(5, 10), span(0, 100))).toBe(0.05);
    expect(overlap(span(0, 5), span(5, 10))).toBe(0);
    expect(overlap(span(3, 3), span(3, 3))).toBe(0);
  });
});

describe('pairs', () => {
  it('puts each in one pair at most, the most alike first', () => {
    const gold = [span(0, 10), span(10, 20)];
    const found = [span(2, 12), span(0, 9), span(11, 20)];
    expect(pairs(gold, found, overlap)).toEqual([
      [span(0, 10), span(0, 9)],
      [span(10, 20), span(11, 20)],
    ]);
  });

  it('takes the first of equals', () => {
    const found = [
      { ...span(0, 10), name: 'first' },
      { ...span(0, 10), name: 'second' },
    ];
    expect(pairs([span(0, 10)], found, overlap)).toEqual([[span(0, 10), found[0]]]);
  });

  it('leaves out what shares less than the least that counts', () => {
    expect(pairs([span(0, 10)], [span(6, 16)], overlapOfAtLeast(0.5))).toEqual([]);
    expect(pairs([span(0, 10)], [span(5, 15)], overlapOfAtLeast(0.5))).toHaveLength(1);
  });
});

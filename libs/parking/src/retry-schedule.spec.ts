import { nextTry } from './retry-schedule';

describe('the retry schedule', () => {
  const schedule = [1000, 5000];

  it('spreads each pause by at most a fifth', () => {
    expect([0, 0.5, 1].map((random) => nextTry(schedule, 1, random))).toEqual([800, 1000, 1200]);
  });

  it('ends when its last pause was used', () => {
    expect(nextTry(schedule, 2, 0.5)).toBe(5000);
    expect(nextTry(schedule, 3)).toBeNull();
    expect(nextTry([], 1)).toBeNull();
  });
});

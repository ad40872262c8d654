import { periodOf } from './period';

describe('the period from one day to another', () => {
  it('is the day when both are the same', () => {
    expect(periodOf('2025-11-05', '2025-11-05')).toBe('2025-11-05');
  });

  it('is the month or the year that they are the ends of', () => {
    expect(periodOf('2024-02-01', '2024-02-29')).toBe('2024-02');
    expect(periodOf('2025-01-01', '2025-12-31')).toBe('2025');
  });

  it('is a range of years, months or days, whichever is the coarsest that says it all', () => {
    expect(periodOf('2019-01-01', '2024-12-31')).toBe('2019/2024');
    expect(periodOf('2026-01-01', '2026-06-30')).toBe('2026-01/2026-06');
    expect(periodOf('2026-06-03', '2026-06-05')).toBe('2026-06-03/2026-06-05');
  });
});

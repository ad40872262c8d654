import { holdOf } from './hold';

describe('the moment until which a version is held', () => {
  it('is none without an embargo or a time to publish', () => {
    expect(holdOf({})).toBeNull();
  });

  it('keeps the offset that its sender gave', () => {
    const embargo = '2025-11-05T14:00:00+01:00';
    expect(holdOf({ embargo })).toEqual({ until: new Date('2025-11-05T13:00:00Z'), given: embargo, by: 'embargo' });
  });

  it('is the later one of embargo and publishAt, whatever their offsets', () => {
    const early = '2025-11-05T14:00:00+01:00';
    const late = '2025-11-05T13:30:00Z';
    expect(holdOf({ embargo: early, publishAt: late })).toMatchObject({ given: late, by: 'publishAt' });
    expect(holdOf({ embargo: late, publishAt: early })).toMatchObject({ given: late, by: 'embargo' });
  });

  it.each([
    ['2025-11-05T14:00:00.1230001Z', '2025-11-05T14:00:00.124Z'],
    ['2025-11-05T14:00:00.1230000Z', '2025-11-05T14:00:00.123Z'],
    ['2025-11-05T14:00:00.9999Z', '2025-11-05T14:00:01.000Z'],
    ['2025-11-05T14:00:00.5Z', '2025-11-05T14:00:00.500Z'],
  ])('is never earlier than stated: %s', (embargo, until) => {
    expect(holdOf({ embargo })?.until.toISOString()).toBe(until);
  });
});

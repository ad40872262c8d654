import { readRetryAfter } from './retry-after';

const NOW = new Date('2025-11-05T09:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const read = (header: string | string[] | undefined) => readRetryAfter(header, NOW);

describe('the wait that a receiver asks for', () => {
  it.each([
    ['120', 120_000],
    [' 1 ', 1000],
    ['Wed, 05 Nov 2025 09:02:00 GMT', 120_000],
    ['Wednesday, 05-Nov-25 09:02:00 GMT', 120_000],
    ['Wed Nov  5 09:02:00 2025 GMT', 120_000],
  ])('is read as seconds or as a date: %s', (header, ms) => expect(read(header)).toBe(ms));

  it.each(['86401', '9'.repeat(400), 'Wed, 05 Nov 2098 09:02:00 GMT'])('is a day at most: %.40s', (header) =>
    expect(read(header)).toBe(DAY_MS),
  );

  it.each([undefined, '', '0', '-5', '1.5', 'soon', '10 seconds', 'Wed, 05 Nov 2025 08:59:59 GMT'])(
    'is none when the header is missing, past or says nothing: %s',
    (header) => expect(read(header)).toBeNull(),
  );

  it('is none when there are several', () => expect(read(['5', '10'])).toBeNull());
});

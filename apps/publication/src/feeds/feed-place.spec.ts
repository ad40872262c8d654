import fc from 'fast-check';
import { readFeedPlace, writeFeedPlace } from './feed-place';

const position = fc.integer({ min: 1, max: 10 ** 15 - 1 });

describe('the cursor of a feed', () => {
  it('leads back to its place', () => {
    fc.assert(
      fc.property(position, position, (one, other) => {
        const place = { began: Math.max(one, other), before: Math.min(one, other) };
        expect(readFeedPlace(writeFeedPlace(place))).toEqual(place);
      }),
    );
  });

  it.each([
    '',
    'Nw',
    'x'.repeat(5000),
    '../etc',
    ...['7', '3-7', '0-0', '7-0', '07-3', '7--3', '7-3 ', '7-3-1'].map((text) =>
      Buffer.from(text).toString('base64url'),
    ),
    `${Buffer.from('7-3').toString('base64')}=`,
  ])('is refused when it is none of ours: %j', (cursor) => {
    expect(() => readFeedPlace(cursor)).toThrow(expect.objectContaining({ problem: 'invalid-query', status: 422 }));
  });
});

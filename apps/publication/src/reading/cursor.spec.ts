import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor';

describe('a cursor', () => {
  it('leads back to its position', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 15 - 1 }),
        (position) => readCursor(writeCursor(position)) === position,
      ),
    );
  });

  it.each([
    '',
    '0',
    '17',
    'MA',
    'LTE',
    'MQ==',
    'MQ ',
    '../etc',
    'ż',
    Buffer.from('01').toString('base64url'),
    'x'.repeat(5000),
  ])('is refused when it is none of ours: %j', (text) => expect(readCursor(text)).toBeNull());
});

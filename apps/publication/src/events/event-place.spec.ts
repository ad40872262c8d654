import { isWithin, readPlace, writePlace } from './event-place';

describe('the id of a public event', () => {
  const head = { epoch: 'c0ffee12', position: 12 };

  it('leads back to its place', () => {
    expect(readPlace(writePlace(head))).toEqual(head);
  });

  it.each([
    '',
    '12',
    'c0ffee12',
    'c0ffee12-',
    'c0ffee12-01',
    'c0ffee12--1',
    'c0ffee12-1e3',
    'c0ffee12-12\n',
    `a-${'9'.repeat(20)}`,
  ])('is not read from %j', (text) => expect(readPlace(text)).toBeNull());

  it('can be followed from the start to the head of its own epoch', () => {
    const places = ['c0ffee12-0', 'c0ffee12-12', 'c0ffee12-13', 'decade00-3', 'rubbish'];
    expect(places.map((id) => isWithin(readPlace(id), head))).toEqual([true, true, false, false, false]);
  });
});

import { hasAlready } from './has-already';

const state = { tag: '"2.1"', modifiedAt: new Date('2026-03-01T12:00:00.700Z') };
const THEN = 'Sun, 01 Mar 2026 12:00:00 GMT';

describe('what a client has already', () => {
  it.each([
    ['the state whose tag it names', { 'if-none-match': '"1.1", "2.1"' }],
    ['the state of the second that it names', { 'if-modified-since': THEN }],
    ['the state from before the time that it names', { 'if-modified-since': 'Mon, 02 Mar 2026 00:00:00 GMT' }],
    [
      'the state whose tag it names, whatever the time',
      { 'if-none-match': '"2.1"', 'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT' },
    ],
  ])('is %s', (_, asked) => expect(hasAlready(state, asked)).toBe(true));

  it.each([
    ['when it names nothing', {}],
    ['when it names another tag, whatever the time', { 'if-none-match': '"1.1"', 'if-modified-since': THEN }],
    ['when it names an earlier time', { 'if-modified-since': 'Sun, 01 Mar 2026 11:59:59 GMT' }],
    ['when it names no time at all', { 'if-modified-since': 'yesterday' }],
  ])('is not this state %s', (_, asked) => expect(hasAlready(state, asked)).toBe(false));

  it('is not a state without a time, whatever time it names', () => {
    expect(hasAlready({ ...state, modifiedAt: null }, { 'if-modified-since': THEN })).toBe(false);
  });
});

import { cpuTimeOf } from '../../../../test/support/cpu-time';
import { understand } from '../annotate';

const MIB = 1_048_576;

describe('hostile text', () => {
  it.each([
    'embargo ',
    'embargoed until ',
    'embargo: ',
    'the embargo ',
    'E M B A R G O ',
    'strictly under strict embargo ',
    'not for release, ',
    'not for use ',
    'do not publish ',
    'this release is not to be ',
    'please our embargoed ',
    'lift the new embargo ',
    'for release on ',
    '14:00 ',
    '9 to ',
    '9-',
    '0001 GMT ',
    'a.m. ',
    'GMT+1',
    'London time ',
    '5 November 2025 ',
    '(embargoed ',
    '([',
    '*',
    '– ',
    'A. ',
    'эмбарго до ',
    'İ',
  ])('made of %j, in one line and in many, is read for an embargo in bounded time', (unit) => {
    const line = unit.repeat(390 / unit.length);
    for (const text of [
      unit.repeat(MIB / unit.length),
      `${line}\n`.repeat(MIB / 400),
      `${line}\n\n`.repeat(MIB / 400),
    ]) {
      const took = cpuTimeOf(() => understand({ text, receivedOn: '2025-11-03' }));
      expect(took).toBeLessThan(2000);
    }
  });
});

import fc from 'fast-check';
import { cpuTimeOf } from '../../../test/support/cpu-time';
import { canonicalise } from './canonical-text';
import { joinHeadline } from './join-headline';

/** Text as releases bring it: words, every kind of space and break, marks, joiners, direction marks, broken surrogates. */
const untidyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        ' ',
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        '\t',
        '\u00a0',
        '\u2009',
        '\u3000',
        '\u2028',
        '\u2029',
        '\u0085',
        '\f',
        '\ufeff',
        '\u200b',
        '\u200c',
        '\u200d',
        '\u200e',
        '\u202e',
        '\u00ad',
        '\u0000',
        '\u007f',
        'e\u0301',
        '\u212b',
        '\u2000',
        'и\u0306',
        'سلام',
        'می\u200cشود',
        '👩\u200d🚀',
        '\ud800',
        '\udc00',
        '\u0323',
        '각',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('the canonical text', () => {
  it('folds no-break spaces, tabs and runs of spaces into one space', () => {
    expect(canonicalise('a\u00a0 b\t\tc\u2009\u3000d').text).toBe('a b c d');
  });

  it('separates paragraphs by one blank line, and keeps single line breaks', () => {
    expect(canonicalise('\ufeff\r\n One\r\nTwo \r\n \u00a0\r\n\r\nThree\n').text).toBe('One\nTwo\n\nThree');
  });

  it('keeps what it copied in one run, and maps what follows a fold', () => {
    const { text, map } = canonicalise('One\n\n\u00a0\n\nTwo');
    expect(text).toBe('One\n\nTwo');
    expect(map).toEqual([
      [0, 0, 5],
      [5, 8, 3],
    ]);
  });

  it('composes accents and leaves the rest of the line mapped', () => {
    const { text, map } = canonicalise('Cafe\u0301 noir');
    expect(text).toBe('Café noir');
    expect(map).toEqual([
      [0, 0, 3],
      [4, 5, 5],
    ]);
  });

  it('leaves Arabic, Persian, Hebrew and emoji unharmed, direction marks and joiners included', () => {
    const written = 'قال \u200fالوزير (CIS\u200e) می\u200cشود 👩\u200d🚀';
    expect(canonicalise(written).text).toBe(written);
  });

  it('drops marks that nobody can see from a Latin text', () => {
    expect(canonicalise('Dabiq\u200e em\u00adbar\u200bgo \u202eX\u0000').text).toBe('Dabiq embargo X');
  });

  it('reproduces every copied run exactly, in ascending order', () => {
    fc.assert(
      fc.property(untidyText, (source) => {
        const { text, map } = canonicalise(source);
        let end = 0;
        for (const [begin, sourceBegin, length] of map) {
          expect(begin).toBeGreaterThanOrEqual(end);
          expect(text.slice(begin, begin + length)).toBe(source.slice(sourceBegin, sourceBegin + length));
          end = begin + length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when it is made canonical a second time', () => {
    fc.assert(
      fc.property(untidyText, (source) => {
        const once = canonicalise(source).text;
        expect(canonicalise(once).text).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not spend quadratic time on a mountain of accents', () => {
    const took = cpuTimeOf(() => canonicalise(`a${'\u0301\u0327'.repeat(500_000)}`));
    expect(took).toBeLessThan(5000);
  });
});

describe('a headline sent beside the body', () => {
  it('stands above the body, a blank line between', () => {
    expect(joinHeadline('Body text.', 'A headline')).toBe('A headline\n\nBody text.');
  });

  it('is not repeated when the body already opens with it', () => {
    const body = 'Ministry of Tides\n5 May 2026\n\nA  Headline\n\nBody text.';
    expect(joinHeadline(body, 'A headline')).toBe(body);
  });

  it('is added when the body only quotes it inside a paragraph', () => {
    expect(joinHeadline('He said: A headline is born.', 'A headline')).toBe(
      'A headline\n\nHe said: A headline is born.',
    );
  });
});

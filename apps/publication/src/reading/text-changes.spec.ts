import fc from 'fast-check';
import { cpuTimeOf } from '../../../../test/support/cpu-time';
import { textChanges, wordsOf } from './text-changes';

const MIB = 1_048_576;
const RELEASE = `LAKES COMMISSION
5 November 2025

The Lakes Commission opened its twelfth session in Aldwick on 5 November 2025.

Press contact: Ida Holm`;

/** Each change as [text before, text after]. */
const changes = (before: string, after: string) =>
  textChanges(before, after).map((change) => [change.before.text, change.after.text]);

const replaced = (before: string, after: string): string =>
  textChanges(before, after).reduceRight(
    (text, change) => text.slice(0, change.before.begin) + change.after.text + text.slice(change.before.end),
    before,
  );

describe('the changes of a text', () => {
  it('are none where nothing changed', () => expect(textChanges(RELEASE, RELEASE)).toEqual([]));

  it('have their place in either text', () => {
    const after = RELEASE.replace('LAKES', 'NORTHERN LAKES').replace('Aldwick', 'Karst');
    expect(textChanges(RELEASE, after)).toEqual([
      { before: { text: '', begin: 0, end: 0 }, after: { text: 'NORTHERN ', begin: 0, end: 9 } },
      { before: { text: 'Aldwick', begin: 85, end: 92 }, after: { text: 'Karst', begin: 94, end: 99 } },
    ]);
  });

  it('name whole words and whole numbers', () => {
    expect(changes('It cost 5,000.50 dollars', 'It cost 6,000.50 dollars')).toEqual([['5,000.50', '6,000.50']]);
    expect(changes('the Commission’s lake-side', 'the Commissions’ lake-sides')).toEqual([
      ['Commission’s lake-side', 'Commissions’ lake-sides'],
    ]);
  });

  it('name whole words in every script, and single signs where no space parts the words', () => {
    expect(changes('Сессия открылась в Олдвике', 'Сессия открылась в Карсте')).toEqual([['Олдвике', 'Карсте']]);
    expect(changes('افتتحت الدورة في ألدويك', 'افتتحت الدورة في كارست')).toEqual([['ألدويك', 'كارست']]);
    expect(changes('委員會於五日開會。', '委員會於六日開會。')).toEqual([['五', '六']]);
    expect(changes('Well done 👩🏽‍🚀', 'Well done 👩🏽‍🔬')).toEqual([['👩🏽‍🚀', '👩🏽‍🔬']]);
  });

  it('are read as one across a space or a short word, but not across a longer one', () => {
    expect(changes('met in Aldwick on 5 November', 'met in Karst on 6 November')).toEqual([
      ['Aldwick on 5', 'Karst on 6'],
    ]);
    expect(changes('met in Aldwick before 5 November', 'met in Karst before 6 November')).toEqual([
      ['Aldwick', 'Karst'],
      ['5', '6'],
    ]);
  });

  it('never reach from one paragraph into the next', () => {
    expect(changes('One\n\nTwo\n\nThree', 'Uno\n\nDos\n\nThree')).toEqual([
      ['One', 'Uno'],
      ['Two', 'Dos'],
    ]);
  });

  it('tell a new paragraph from the small change in the one after it', () => {
    const after = RELEASE.replace('The Lakes', '“We begin,” said Ida Holm.\n\nThe Lakes').replace('twelfth', '12th');
    expect(changes(RELEASE, after)).toEqual([
      ['', '“We begin,” said Ida Holm.\n\n'],
      ['twelfth', '12th'],
    ]);
  });

  it('leave out the paragraphs that a rewritten text keeps', () => {
    const kept = 'This paragraph stays.';
    const rewritten = (seed: string) => Array.from({ length: 900 }, (_, at) => `${seed}${at}`).join(' ');
    const [before, after] = ['a', 'b'].map((seed) => `${rewritten(seed)}\n\n${kept}\n\n${rewritten(`${seed}x`)}`);
    expect(textChanges(before!, after!)).toHaveLength(2);
  });

  it('are one place from the first to the last of them, in whole words, where the texts are too long to compare', () => {
    const story = (word: string) => `${'same '.repeat(1000)}${`${word} `.repeat(MIB / 8)}${'end '.repeat(1000)}`.trim();
    const [change, ...others] = textChanges(story('pride'), story('prince'));
    expect(others).toEqual([]);
    expect(change!.before.text).toBe('pride '.repeat(MIB / 8).trim());
    expect(change!.after.text).toBe('prince '.repeat(MIB / 8).trim());
  });

  it.each([
    ['one line each', ' '],
    ['nothing but lines', '\n'],
    ['nothing but paragraphs', '\n\n'],
    ['no white space at all', '-'],
  ])('of two unrelated texts of 1 MiB do not hold the service up: %s', (_, separator) => {
    const words = (seed: number) => Array.from({ length: MIB / 6 }, (_, at) => ((at * seed) % 99_991) + 1e5);
    const [before, after] = [words(7919).join(separator).slice(0, MIB), words(104_729).join(separator).slice(0, MIB)];
    const took = cpuTimeOf(() => expect(textChanges(before, after).length).toBeGreaterThan(0));
    expect(took).toBeLessThan(2000);
  });
});

/** Two texts that have words, lines and paragraphs in common, and all that may stand between. */
const part = fc.oneof(
  fc.constantFrom(
    'the ',
    'session ',
    'opened',
    ' in',
    ' Aldwick',
    ', ',
    '. ',
    '\n',
    '\n\n',
    '5 ',
    '6.5',
    '’',
    '開',
    'é',
  ),
  fc.constantFrom('👩\u200d🚀', '😀', '\ud83d', '\ude00', '\u0301', '\u200c', '\r\n', '\u2028'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const texts = fc
  .array(fc.tuple(fc.constantFrom('both', 'both', 'before', 'after'), part), { maxLength: 60 })
  .map((parts) => {
    const of = (side: string) =>
      parts.map(([where, text]) => (where === side || where === 'both' ? text : '')).join('');
    return { before: of('before'), after: of('after') };
  });

describe('for any two texts, their changes', () => {
  it('turn the one into the other', () => {
    fc.assert(fc.property(texts, ({ before, after }) => expect(replaced(before, after)).toBe(after)));
  });

  it('are none between a text and itself', () => {
    fc.assert(fc.property(texts, ({ before }) => expect(textChanges(before, before)).toEqual([])));
  });

  it('are slices of the two, in order and apart, and never nothing for nothing', () => {
    fc.assert(
      fc.property(texts, ({ before, after }) => {
        let last = { before: { end: -1 }, after: { end: -1 } };
        for (const change of textChanges(before, after)) {
          expect(before.slice(change.before.begin, change.before.end)).toBe(change.before.text);
          expect(after.slice(change.after.begin, change.after.end)).toBe(change.after.text);
          expect(change.before.text).not.toBe(change.after.text);
          expect(change.before.begin).toBeGreaterThan(last.before.end);
          expect(change.after.begin).toBeGreaterThan(last.after.end);
          last = change;
        }
      }),
    );
  });

  it('never cut a surrogate pair', () => {
    const emoji = fc
      .array(fc.constantFrom('😀', '😁', '🎉', ' ', '\n'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(emoji, emoji, (before, after) =>
        textChanges(before, after).every(
          ({ before, after }) => !/\p{Surrogate}/u.test(before.text) && !/\p{Surrogate}/u.test(after.text),
        ),
      ),
    );
  });
});

describe('the words of a text', () => {
  it('are the text again when joined', () => {
    fc.assert(fc.property(texts, ({ before }) => expect(wordsOf(before).join('')).toBe(before)));
  });
});

import { stemEnd, type Word, wordIndexAt, wordsOf } from './words';

function surfaces(text: string, language = 'en'): string[] {
  return wordsOf(text, language).map((word) => word.text);
}

function only(text: string): Word {
  const words = wordsOf(text, 'en');
  expect(words).toHaveLength(1);
  return words[0] as Word;
}

describe('a word', () => {
  it.each([
    ['Secretary-General'],
    ['good-neighborliness'],
    ['13-year-old'],
    ['COVID-19'],
    ['Commonwealth’s'],
    ["O'Brien"],
    ['Da’esh'],
    ['U.S.'],
    ['U.S.-led'],
    ['J.K.'],
    ['Ph.D.'],
    ['a.m.'],
    ['Mr.'],
    ['e.g.'],
    ['B&R'],
    ['www.nordvik.example/a?b=c'],
    ['https://nordvik.example/a_(b)/c'],
    ['press@nordvik.example'],
    ['ida.berg+news@mail.nordvik.example'],
    ['nordvik.example'],
    ['8,355,648'],
    ['3.5'],
    ['14:00'],
    ['13th'],
    ['#HongKong'],
    ['@nordvik_port'],
    ['...'],
    ['***'],
  ])('%s is one', (text) => {
    expect(surfaces(text)).toEqual([text]);
  });

  it.each([
    ['D.Trefimov', ['D.', 'Trefimov']],
    ['A.B.Solberg', ['A.B.', 'Solberg']],
    ['Moscow.', ['Moscow', '.']],
    ['(CIS)', ['(', 'CIS', ')']],
    ['“First”, he', ['“', 'First', '”', ',', 'he']],
    ['2026–2028', ['2026', '–', '2028']],
    ['2026-2028', ['2026', '-', '2028']],
    ['$8.3 million', ['$', '8.3', 'million']],
    ['US$1.65bn', ['US', '$', '1.65bn']],
    ['55%', ['55', '%']],
    ['April 5,2025', ['April', '5', ',', '2025']],
    ['and/or', ['and', '/', 'or']],
    ['Asia–Pacific', ['Asia', '–', 'Pacific']],
    ['countries’ leaders', ['countries', '’', 'leaders']],
    ['No. 5 but no.', ['No.', '5', 'but', 'no', '.']],
    ['well--done', ['well', '--', 'done']],
    ['Yes!!', ['Yes', '!!']],
    ['((()))', ['(', '(', '(', ')', ')', ')']],
    ['"""""', ['"""""']],
    ['see www.nordvik.example.', ['see', 'www.nordvik.example', '.']],
    ['Да, Д.Трефимов', ['Да', ',', 'Д.', 'Трефимов']],
    ['a😀b', ['a', '😀', 'b']],
  ])('%s is several', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it.each([
    ['Moscow', 'word', 'initial'],
    ['CIS', 'word', 'all'],
    ['CIS’s', 'word', 'all'],
    ['MEPs', 'word', 'mixed'],
    ['McDonald', 'word', 'mixed'],
    ['O’Brien', 'word', 'initial'],
    ['I', 'word', 'initial'],
    ['D.', 'word', 'initial'],
    ['U.S.', 'word', 'all'],
    ['meeting', 'word', 'none'],
    ['pro-Western', 'word', 'mixed'],
    ['Secretary-General', 'word', 'initial'],
    ['13th', 'number', 'none'],
    ['5G', 'word', 'initial'],
    ['1,200.50', 'number', 'none'],
    ['الميناء', 'word', 'none'],
    ['€', 'symbol', 'none'],
    ['—', 'punctuation', 'none'],
    ['#Port', 'symbol', 'none'],
  ] as const)('%s is a %s with capitals: %s', (text, kind, capital) => {
    expect(only(text)).toMatchObject({ begin: 0, end: text.length, kind, capital });
  });

  it('keeps its place: every word is what the text has there, and no letter is left out', () => {
    const text = 'The 13th meeting (of the CIS) took place at Berg’s, 14:00… “Good”, he said—twice.';
    const words = wordsOf(text, 'en');
    for (const { begin, end, text: surface } of words) expect(text.slice(begin, end)).toBe(surface);
    expect(words.map((word) => word.text).join('')).toBe(text.replaceAll(' ', ''));
  });

  it('shows where its stem ends, and is found by its place', () => {
    const words = wordsOf('The Commonwealth’s bodies', 'en');
    expect(stemEnd(words[1] as Word)).toBe('The Commonwealth'.length);
    expect([0, 3, 4, 18, 24, 25].map((at) => wordIndexAt(words, at))).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

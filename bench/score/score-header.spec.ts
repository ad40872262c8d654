import { recordOf } from '../../test/support/annotation-record';
import { goldOf, spanOf } from './record.fixture';
import { f1 } from './score';
import { scoreHeader } from './score-header';

const text =
  'The Tide Board\nOslo, 3 May 2026\n\nTide wall opens\n\nThe wall is open.\n\nAbout the board\n\nCall 01632 960481';
const dateline = { ...spanOf(text, 'Oslo, 3 May 2026'), place: 'Oslo', date: '2026-05-03' };
const gold = goldOf({
  issuer: spanOf(text, 'The Tide Board'),
  dateline,
  headline: spanOf(text, 'Tide wall opens'),
  boilerplate: { begin: text.indexOf('About'), end: text.length },
});
const blocks = [
  { kind: 'paragraph' as const, ...spanOf(text, 'The wall is open.') },
  { kind: 'boilerplate' as const, ...spanOf(text, 'About the board') },
  { kind: 'contact' as const, ...spanOf(text, 'Call 01632 960481') },
];
const claimed = {
  ...dateline,
  precision: 'day' as const,
  yearSource: { kind: 'stated' as const, begin: null, end: null },
  confidence: 1,
};

const scored = (record: Parameters<typeof recordOf>[1], asked = gold) => {
  const scores = scoreHeader(asked, recordOf(text, record));
  return (name: string) => scores.find((score) => score.name === name)!;
};

describe('the score of a header', () => {
  it('wants the exact headline', () => {
    const exact = { text: 'Tide wall opens', ...spanOf(text, 'Tide wall opens') };
    expect(f1(scored({ headline: exact })('headline'))).toBe(1);
    const short = { text: 'Tide wall', ...spanOf(text, 'Tide wall') };
    expect(f1(scored({ headline: short })('headline'))).toBe(0);
  });

  it('does not mind the article before an issuer', () => {
    const issuer = { name: 'Tide Board', entityId: null, ...spanOf(text, 'Tide Board') };
    expect(f1(scored({ issuer })('issuer'))).toBe(1);
  });

  it('compares the place of a dateline but for case and full stops, and its date to the day', () => {
    const score = scored({ dateline: { ...claimed, place: 'OSLO.', date: '2026-05-04' } });
    expect(f1(score('dateline place'))).toBe(1);
    expect(f1(score('dateline date'))).toBe(0);
  });

  it('counts a dateline that is claimed where there is none', () => {
    const none = goldOf({ ...gold, dateline: null });
    expect(scored({ dateline: claimed }, none)('dateline, none invented').precision).toEqual({ right: 0, of: 1 });
    expect(scored({}, none)('dateline, none invented').precision).toEqual({ right: 1, of: 1 });
    expect(scored({}, gold)('dateline, none invented').precision).toEqual({ right: 0, of: 0 });
  });

  it('takes boilerplate and contacts at the end for one closing part', () => {
    const { canonical } = recordOf(text);
    expect(f1(scored({ canonical: { ...canonical, blocks } })('boilerplate'))).toBe(1);
    const withoutContact = { ...canonical, blocks: blocks.slice(0, 2) };
    expect(f1(scored({ canonical: withoutContact })('boilerplate'))).toBe(0);
  });

  it('compares the moment of an embargo, however its zone is written', () => {
    const line = spanOf(text, 'Oslo, 3 May 2026');
    const embargoed = goldOf({ embargo: { ...line, kind: 'until', until: '2026-05-03T14:00:00+02:00' } });
    const found = (until: string | null) => scored({ embargo: { ...line, kind: 'until', until } }, embargoed);
    expect(found('2026-05-03T12:00:00Z')('embargo kind and moment').precision?.right).toBe(1);
    expect(found(null)('embargo kind and moment').precision?.right).toBe(0);
    expect(f1(found(null)('embargo line'))).toBe(1);
  });
});

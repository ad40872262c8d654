import { recordOf } from '../../test/support/annotation-record';
import type { GoldEntity } from './gold';
import { entityOf, goldOf, spanOf } from './record.fixture';
import { f1, rate } from './score';
import { scoreCoreference, scoreNames } from './score-names';

const text = 'Ada Lund met Bo Falk in Oslo. Lund thanked the director. Falk left for the Oslo Accord talks.';
const at = (words: string, from = 0) => spanOf(text, words, from);
const named = (type: GoldEntity['type'], id: string, ...spans: ReturnType<typeof at>[]): GoldEntity => ({
  id,
  type,
  name: id,
  mentions: spans.map((span) => ({ ...span, kind: 'name' })),
});
const lund = [at('Ada Lund'), at('Lund', 10)];
const falk = [at('Bo Falk'), at('Falk', 30)];
const gold = goldOf({
  entities: [named('person', 'lund', ...lund), named('person', 'falk', ...falk), named('place', 'oslo', at('Oslo'))],
});
const line = (scores: ReturnType<typeof scoreNames>, name: string) => scores.find((score) => score.name === name)!;

describe('the score of names', () => {
  it('counts mention by mention, where half of the longer span is shared', () => {
    const record = recordOf(text, { entities: [entityOf('person', 'a', [at('Ada Lund met'), at('Bo')])] });
    expect(line(scoreNames(gold, record), 'names: persons')).toMatchObject({
      precision: { right: 1, of: 2 },
      recall: { right: 1, of: 4 },
    });
  });

  it('counts a place taken for a person only where the type is ignored', () => {
    const scores = scoreNames(gold, recordOf(text, { entities: [entityOf('person', 'a', [at('Oslo')])] }));
    expect(rate(line(scores, 'names: persons').precision)).toBe(0);
    expect(rate(line(scores, 'names: any type').precision)).toBe(1);
  });

  it('asks for no pronoun and no title, on either side', () => {
    const director = { ...at('the director'), kind: 'title' as const };
    const withTitle = goldOf({ entities: [{ ...named('person', 'falk', ...falk), mentions: [director] }] });
    const found = entityOf('person', 'a', [], { mentions: [{ ...at('the director'), kind: 'title', rule: 'test' }] });
    expect(line(scoreNames(withTitle, recordOf(text, { entities: [found] })), 'names: persons')).toMatchObject({
      precision: { of: 0 },
      recall: { of: 0 },
    });
    const asName = recordOf(text, { entities: [entityOf('person', 'a', [at('director')])] });
    expect(line(scoreNames(withTitle, asName), 'names: persons').precision).toEqual({ right: 0, of: 0 });
  });

  it('leaves names inside the title of a document free', () => {
    const withDocument = goldOf({ ...gold, documents: [{ ...at('Oslo Accord'), action: 'cited' }] });
    const record = recordOf(text, { entities: [entityOf('place', 'a', [at('Oslo'), at('Oslo', 60)])] });
    expect(f1(line(scoreNames(withDocument, record), 'names: places'))).toBe(1);
    expect(rate(line(scoreNames(gold, record), 'names: places').precision)).toBe(0.5);
  });
});

describe('B³', () => {
  const b3 = (entities: ReturnType<typeof entityOf>[]) =>
    line(scoreCoreference(gold, recordOf(text, { entities })), 'B³: persons');

  it('is 1 when the mentions of each person are together', () => {
    expect(f1(b3([entityOf('person', 'a', lund), entityOf('person', 'b', falk)]))).toBe(1);
  });

  it('loses recall when a person is split, and precision when two are one', () => {
    const split = b3([...lund, ...falk].map((span, place) => entityOf('person', `p${place}`, [span])));
    expect([rate(split.precision), rate(split.recall)]).toEqual([1, 0.5]);
    const merged = b3([entityOf('person', 'a', [...lund, ...falk])]);
    expect([rate(merged.precision), rate(merged.recall)]).toEqual([0.5, 1]);
  });

  it('gives nothing for a mention that the other side does not have', () => {
    const score = b3([entityOf('person', 'a', [...lund, at('Oslo')])]);
    expect(score.precision).toEqual({ right: 2 / 3 + 2 / 3, of: 3 });
    expect(score.recall).toEqual({ right: 2, of: 4 });
  });
});

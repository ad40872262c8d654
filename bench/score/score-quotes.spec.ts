import { recordOf } from '../../test/support/annotation-record';
import type { GoldQuote } from './gold';
import { entityOf, goldOf, quoteOf, spanOf, speakerOf } from './record.fixture';
import { f1, rate } from './score';
import { scoreQuotes } from './score-quotes';
import { scoreCalibration, scoreSpeakers } from './score-speakers';

const text =
  '“We will build ten more of these towers before the winter comes,” said Ada Lund. “Nobody,” she said, “will freeze.”';
const first = spanOf(text, 'We will build ten more of these towers before the winter comes,');
const second = [spanOf(text, 'Nobody,'), spanOf(text, 'will freeze.')];
const goldQuote = (fragments: GoldQuote['fragments'], marks: GoldQuote['marks'] = 'curly'): GoldQuote => ({
  fragments,
  marks,
  speaker: { entityId: 'e1', name: 'Ada Lund' },
});
const gold = goldOf({ quotes: [goldQuote([first]), goldQuote(second)] });
const line = (scores: ReturnType<typeof scoreQuotes>, name: string) => scores.find((score) => score.name === name)!;

describe('the score of quotes', () => {
  it('counts a quote when its fragments share nine words of ten with the gold', () => {
    const withoutComma = { begin: first.begin, end: first.end - 1 };
    const record = recordOf(text, { quotes: [quoteOf(text, [withoutComma]), quoteOf(text, second)] });
    expect(f1(line(scoreQuotes(gold, record), 'quotes'))).toBe(1);
  });

  it('counts one that has half the words, or only one of two fragments, as false and as missed', () => {
    const half = spanOf(text, 'We will build ten more');
    const record = recordOf(text, { quotes: [quoteOf(text, [half]), quoteOf(text, second.slice(0, 1))] });
    const score = line(scoreQuotes(gold, record), 'quotes');
    expect([score.precision, score.recall]).toEqual([
      { right: 0, of: 2 },
      { right: 0, of: 2 },
    ]);
  });

  it('asks for no quote without marks, reports it apart, and does not punish who finds it', () => {
    const unmarked = goldOf({ quotes: [goldQuote([first], 'lost'), goldQuote(second)] });
    const none = scoreQuotes(unmarked, recordOf(text, { quotes: [quoteOf(text, second)] }));
    expect(f1(line(none, 'quotes'))).toBe(1);
    expect(rate(line(none, 'quotes, marks lost').recall)).toBe(0);
    const all = scoreQuotes(unmarked, recordOf(text, { quotes: [quoteOf(text, [first]), quoteOf(text, second)] }));
    expect(rate(line(all, 'quotes').precision)).toBe(1);
    expect(rate(line(all, 'quotes, marks lost').recall)).toBe(1);
  });
});

describe('the score of speakers', () => {
  const said = (speaker: ReturnType<typeof speakerOf> | null) =>
    recordOf(text, {
      quotes: [quoteOf(text, [first], { speaker })],
      entities: [entityOf('person', 'e7', [spanOf(text, 'Ada Lund')], { name: 'Ada Lund' })],
    });

  it('takes the name of the entity that was resolved, not the words beside the cue', () => {
    const scores = scoreSpeakers(gold, said(speakerOf('she', 'e7')));
    expect(line(scores, 'speakers strictly')).toMatchObject({
      precision: { right: 1, of: 1 },
      recall: { right: 1, of: 2 },
    });
  });

  it('is right by last word where the name is short, and not strictly so', () => {
    const scores = scoreSpeakers(gold, said(speakerOf('Ms. Lund')));
    expect(line(scores, 'speakers by last word').precision).toEqual({ right: 1, of: 1 });
    expect(line(scores, 'speakers strictly').precision).toEqual({ right: 0, of: 1 });
  });

  it('counts a quote without a speaker as missed but not as false', () => {
    expect(line(scoreSpeakers(gold, said(null)), 'speakers strictly')).toMatchObject({
      precision: { right: 0, of: 0 },
      recall: { right: 0, of: 2 },
    });
  });

  it('accepts any of those who made a statement together', () => {
    const together = goldOf({
      quotes: [{ ...goldQuote([first]), coSpeakers: ['e2'] }],
      entities: [{ id: 'e2', type: 'person', name: 'Bo Falk', mentions: [] }],
    });
    expect(line(scoreSpeakers(together, said(speakerOf('Bo Falk'))), 'speakers strictly').precision?.right).toBe(1);
  });
});

describe('calibration', () => {
  it('looks at the quotes that claim certainty only', () => {
    const quotes = [
      quoteOf(text, [first], { speaker: speakerOf('Ada Lund'), confidence: 0.8 }),
      quoteOf(text, second, { speaker: speakerOf('Bo Falk'), confidence: 0.79 }),
    ];
    const scores = scoreCalibration(gold, recordOf(text, { quotes }));
    expect(line(scores, 'confidence ≥ 0.8: right').precision).toEqual({ right: 1, of: 1 });
    expect(line(scores, 'confidence ≥ 0.8: coverage').precision).toEqual({ right: 1, of: 2 });
  });

  it('calls a certain quote with the wrong speaker wrong', () => {
    const quotes = [quoteOf(text, [first], { speaker: speakerOf('Bo Falk') })];
    const scores = scoreCalibration(gold, recordOf(text, { quotes }));
    expect(line(scores, 'confidence ≥ 0.8: right').precision).toEqual({ right: 0, of: 1 });
  });
});

import { recordOf } from '../../test/support/annotation-record';
import { goldOf, quoteOf, spanOf, speakerOf } from '../score/record.fixture';
import { f1 } from '../score/score';
import { scoreClaims } from './score-claims';

describe('the comparison with other engines', () => {
  const text = '“Nobody,” Ada Lund said, “will freeze.”';
  const fragments = [spanOf(text, 'Nobody,'), spanOf(text, 'will freeze.')];
  const gold = goldOf({
    quotes: [{ fragments, marks: 'curly', speaker: { entityId: null, name: 'Ada Lund' } }],
  });
  const inParts = recordOf(text, {
    quotes: fragments.map((fragment) => quoteOf(text, [fragment], { speaker: speakerOf('Ada Lund') })),
  });

  it('counts a quote that was found in parts as missed as a whole and as found span by span', () => {
    const scores = scoreClaims(['quotes', 'speakers'], gold, inParts);
    expect(Object.fromEntries(scores.map((score) => [score.name, f1(score)]))).toEqual({
      quotes: 0,
      'quotes, span by span': 1,
      'speakers by last word': 0,
      'speakers strictly': 0,
      'speakers by last word, spans': 1,
      'speakers strictly, spans': 1,
    });
  });

  it('holds against an engine nothing that it does not offer', () => {
    expect(scoreClaims(['dates'], gold, inParts).map(({ name }) => name)).toEqual(['dates: span', 'dates: value too']);
  });
});

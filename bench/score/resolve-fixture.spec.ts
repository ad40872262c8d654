import { findMentions } from './find-mentions';
import { findSurface } from './find-surface';
import { fixture } from './fixture';
import { resolveFixture } from './resolve-fixture';

const text = 'The Tide Board met. Tide Boards of other towns did not. “Never”, she said, “again”, and she left.';
const words = ({ begin, end }: { begin: number; end: number }): string => text.slice(begin, end);

describe('a surface', () => {
  it('is found the first time, the second time, from one end to the other, and between neighbours', () => {
    expect(findSurface(text, 'she@@2')).toEqual({ begin: text.lastIndexOf('she'), end: text.lastIndexOf('she') + 3 });
    expect(words(findSurface(text, 'Never >>> again'))).toBe('Never”, she said, “again');
    expect(findSurface(text, 'and |||she||| left').begin).toBe(text.lastIndexOf('she'));
  });

  it('that the text does not hold is refused', () => {
    expect(() => findSurface(text, 'they said')).toThrow('does not hold "they said"');
    expect(() => findSurface(text, 'left >>> Never')).toThrow('does not hold');
  });
});

describe('mentions', () => {
  it('are whole words, and of names that begin together the longest', () => {
    const found = findMentions(text, [
      { entity: 'board', words: 'Tide Board', kind: 'name' },
      { entity: 'tide', words: 'Tide', kind: 'name' },
    ]);
    expect(found.get('board')?.map(words)).toEqual(['Tide Board']);
    expect(found.get('tide')?.map(({ begin }) => begin)).toEqual([text.indexOf('Tide Boards')]);
  });

  it('of a form that the text never uses are refused', () => {
    expect(() => findMentions(text, [{ entity: 'board', words: 'TB', kind: 'acronym' }])).toThrow('never says "TB"');
  });
});

describe('a fixture', () => {
  const valid = {
    style: 'a test',
    receivedOn: '2026-05-04',
    text: [text],
    issuer: null,
    dateline: null,
    headline: null,
  };

  it('whose speaker nobody listed is refused by its name', () => {
    const quote = { fragments: ['Never', 'again'], marks: 'curly', speaker: 'Ada Lund' };
    const read = fixture.parse({ ...valid, quotes: [quote] });
    expect(() => resolveFixture('tide', read)).toThrow(
      'fixture tide: no person, organisation or place is called "Ada Lund"',
    );
  });

  it('with a field that is misspelt is refused', () => {
    expect(fixture.safeParse({ ...valid, place: ['Oslo'] }).success).toBe(false);
  });
});

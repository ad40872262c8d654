import { quotesIn, spokenIn } from './quotes-in';

describe('a quote', () => {
  it.each([
    ['“The quay,” Holm said, “is open.”', ['Ida Holm: The quay, | is open.']],
    ['“The quay”, he noted, “is open”.', ['he: The quay | is open']],
    ['“The quay is open,” Holm said. “The ferry sails.”', ['Ida Holm: The quay is open, | The ferry sails.']],
    [
      'Dahl said it was “a great day” for the town and “a new start for all of us”.',
      ['Ole Dahl: a great day | a new start for all of us'],
    ],
    [
      '“The quay is open,” Holm said. She added: “The ferry sails on Monday.”',
      ['Ida Holm: The quay is open,', 'Ida Holm: The ferry sails on Monday.'],
    ],
    [
      '“The quay is open,” Holm said. “The ferry sails on Monday,” Dahl added.',
      ['Ida Holm: The quay is open,', 'Ole Dahl: The ferry sails on Monday,'],
    ],
    [
      '“The quay,” Holm said, “is open,” adding that Dahl “should be proud of his crew.”',
      ['Ida Holm: The quay, | is open,', 'Ida Holm: should be proud of his crew.'],
    ],
    [
      '“Is the ferry late again?” a passenger asked. “No,” Holm replied.',
      ['a passenger: Is the ferry late again?', 'Ida Holm: No,'],
    ],
  ])('is all that is said up to the next cue: %s', (story, expected) => {
    expect(spokenIn(story)).toEqual(expected);
  });

  it('goes on in a paragraph that reopens it, and the last mark closes it', () => {
    const story = 'Holm said: “The quay is open.\n\n“The ferry sails on Monday.\n\n“It is fast.”\n\nThe ferry is blue.';
    expect(spokenIn(story)).toEqual(['Ida Holm: The quay is open. | The ferry sails on Monday. | It is fast.']);
  });

  it('goes on over paragraphs that nobody reopened, when the mark that closes it follows', () => {
    const story = '“The quay is open.\n\nThe ferry sails on Monday,” Ida Holm said.';
    expect(spokenIn(story)).toEqual(['Ida Holm: The quay is open. | The ferry sails on Monday,']);
  });

  it('goes on in a paragraph of nothing but words, for nobody else was named', () => {
    const story = '“The quay is open,” Holm said.\n\n“The ferry sails on Monday,” said Dahl.\n\n“It is fast.”';
    expect(spokenIn(story)).toEqual([
      'Ida Holm: The quay is open,',
      'Ole Dahl: The ferry sails on Monday, | It is fast.',
    ]);
  });

  it('belongs to whoever spoke before when the narrator only breaks in', () => {
    const { quotes } = quotesIn('“It was chaos,” says Dahl. Then the police came. “They told us to leave.”');
    expect(quotes.map(({ speaker }) => [speaker?.name, speaker?.via])).toEqual([
      ['Ole Dahl', 'name'],
      ['Ole Dahl', 'carry-over'],
    ]);
  });

  it('follows an announcement in the paragraph before it', () => {
    const story = 'Ida Holm released the following statement on Monday:\n\n“The quay is open.”';
    expect(quotesIn(story).quotes).toMatchObject([
      { type: 'direct', speaker: { name: 'Ida Holm' }, cue: { lemma: 'release' } },
    ]);
  });

  it('is signed below, or behind a dash', () => {
    expect(spokenIn('“We are ready.”\n\n– Ole Dahl, harbour master')).toEqual(['Ole Dahl: We are ready.']);
    expect(spokenIn('“We are ready.” — Ole Dahl, harbour master')).toEqual(['Ole Dahl: We are ready.']);
  });

  it('is cut where the narrator speaks between dashes inside the marks', () => {
    expect(spokenIn('“This quay, – Ida Holm noted, – opens a way to the islands”.')).toEqual([
      'Ida Holm: This quay, | opens a way to the islands',
    ]);
    expect(spokenIn('“This quay – the longest of all – opens a way,” Ida Holm said.')).toEqual([
      'Ida Holm: This quay – the longest of all – opens a way,',
    ]);
  });

  it('joins its fragments by a space', () => {
    expect(quotesIn('“The quay,” Holm said, “is open.”').quotes[0]?.text).toBe('The quay, is open.');
  });
});

import { annotate } from '../annotate';

const HEADLINE = 'Nordvik opens a new quay';
const STORY = 'The port authority of Nordvik opened its new quay on Monday after three years of work.';
const MORE = 'Ferries to the outer islands will use the quay from Tuesday, the authority said in a statement.';

/** Kind and text of every block, a long text cut. */
function blocksOf(text: string): [string, string][] {
  const { canonical } = annotate({ text, receivedOn: '2025-11-06' });
  return canonical.blocks.map(({ kind, begin, end }) => [kind, canonical.text.slice(begin, end)]);
}

/** The blocks of a release with this body, from its third paragraph on. */
function partsAfter(...body: string[]): [string, string][] {
  const found = blocksOf([HEADLINE, STORY, MORE, ...body].join('\n\n'));
  expect(found.slice(0, 3)).toEqual([
    ['headline', HEADLINE],
    ['paragraph', STORY],
    ['paragraph', MORE],
  ]);
  return found.slice(3);
}

function kindsAfter(...body: string[]): string[] {
  return partsAfter(...body).map(([kind]) => kind);
}

describe('the end of a story', () => {
  it.each([
    ['ENDS'],
    ['-ENDS-'],
    ['– Ends –'],
    ['[ENDS]'],
    ['###'],
    ['# # #'],
    ['-30-'],
    ['***'],
    ['ENDE'],
    ['-0-'],
    ['END OF RELEASE'],
  ])('is marked by %s: what follows is no story', (mark) => {
    expect(kindsAfter(mark, 'The quay was begun in 2022 and cost forty million crowns, as planned.')).toEqual([
      'endmark',
      'boilerplate',
    ]);
  });

  it('is not where stars part two halves of it', () => {
    const long = Array.from(
      { length: 4 },
      (_, count) => `On day ${count + 1} the ferry sailed to the outer islands and back.`,
    );
    expect(kindsAfter('* * *', ...long)).toEqual(['endmark', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  it.each([
    ['About Nordvik Port Authority'],
    ['About Nordvik'],
    ['ABOUT THE PORT AUTHORITY'],
    ['About us'],
    ['About our work'],
    ['About the company'],
    ['About Nordvik: Nordvik is a port on the western coast, open all year.'],
    ['About Nordvik Nordvik is a port on the western coast, open all year.'],
    ['Notes to editors'],
    ['Notes for Editors:'],
    ["Editor's note"],
    ['Further information'],
    ['Forward-Looking Statements'],
    ['Hashtag: #Nordvik #Quay'],
    ['SOURCE Nordvik Port Authority'],
    ['(Reporting by Ida Berg; Editing by Ola Vik)'],
    ['This press release contains forward-looking statements that may prove wrong.'],
    ['Über die Hafenbehörde Nordvik'],
    ['Hinweise an die Redaktionen'],
    ['À propos du port de Nordvik'],
    ['Acerca de la Autoridad Portuaria'],
    ['Sobre Nordvik'],
    ['О компании «Нурдвик»'],
    ['نبذة عن هيئة الميناء'],
  ])('is before the line %s', (line) => {
    expect(kindsAfter(line, 'The quay lies in the north of the town and is open to all.')).toEqual([
      'boilerplate',
      'boilerplate',
    ]);
  });

  it.each([
    ['About 40 ferries were held up by the storm that reached the coast on Sunday night.'],
    ['About Nordvik little was known before the quay was built, the mayor said.'],
    ['Over the coming weeks the authority will test the new lights.'],
    ['Sobre las nueve de la noche la policía cerró el muelle.'],
    ['Background'],
    ['Next steps'],
    ['To learn more about the quay, visit www.nordvik.example.'],
    ['Contact between the two ports was lost during the storm, officials said.'],
    ['Source close to the ministry spoke of a delay.'],
    ['Photos of the quay were shown to the guests by the mayor.'],
  ])('is not before the line %s', (line) => {
    expect(kindsAfter(line, 'The quay lies in the north of the town and is open to all.')).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('is before a credit only where little follows', () => {
    const long = Array.from({ length: 20 }, (_, count) => `${MORE} This is paragraph ${count + 1}, and not the last.`);
    expect(kindsAfter('Source: Nordvik Statistics')).toEqual(['boilerplate']);
    expect(kindsAfter('Source: Nordvik Statistics', ...long)[0]).toBe('paragraph');
  });

  it('is before a paragraph that introduces the issuer, with no heading over it', () => {
    const introduction =
      'The Port Authority of Nordvik is an independent agency that serves more than 40 islands. More information is available at www.nordvik.example.';
    expect(kindsAfter(introduction)).toEqual(['boilerplate']);
    expect(kindsAfter(introduction, 'Learn more at www.nordvik.example')).toEqual(['boilerplate', 'boilerplate']);
    expect(kindsAfter(introduction, 'The quay opened on Monday, and the mayor was there.')).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('is not before news of the issuer', () => {
    expect(
      kindsAfter('The Port Authority of Nordvik is ready to open a second quay next year, the mayor said.'),
    ).toEqual(['paragraph']);
  });
});

describe('a contact', () => {
  it('is one part with its label, its name and its numbers', () => {
    const lines = [
      'Media contact:',
      'Ida Berg',
      'Head of Press',
      'Nordvik Port Authority',
      '+47 55 50 11 22',
      'ida@nordvik.example',
    ];
    expect(partsAfter(lines.join('\n'))).toEqual([['contact', lines.join('\n')]]);
    expect(kindsAfter(...lines)).toEqual(lines.map(() => 'contact'));
  });

  it('in the middle of the text ends no story', () => {
    const long = Array.from(
      { length: 20 },
      (_, count) => `${MORE} This is paragraph ${count + 1} of the story, and not its last.`,
    );
    expect(kindsAfter('Contact:\nIda Berg, +47 55 50 11 22', ...long)).toEqual([
      'contact',
      ...long.map(() => 'paragraph'),
    ]);
  });

  it('above the headline is a part of its own', () => {
    const text = `Contact: Ida Berg, +47 55 50 11 22\n\n${HEADLINE}\n\n${STORY}\n\n${MORE}`;
    expect(blocksOf(text).map(([kind]) => kind)).toEqual(['contact', 'headline', 'paragraph', 'paragraph']);
  });
});

describe('the paragraphs of a story', () => {
  it('may be single lines', () => {
    expect(partsAfter(`First came the mayor.\nThen came the ferry.\nBoth were late.`)).toEqual([
      ['paragraph', 'First came the mayor.'],
      ['paragraph', 'Then came the ferry.'],
      ['paragraph', 'Both were late.'],
    ]);
  });

  it('may be broken at a fixed width, as in plain e-mail', () => {
    const mail = [
      'The mayor came first, and she came in the old ferry, which had brought her',
      'mother to the town some sixty years before. The crowd, which had waited in',
      'the rain since dawn, was glad to see them both, and said so.',
    ].join('\n');
    expect(partsAfter(mail)).toEqual([['paragraph', mail]]);
  });

  it.each([
    ['• nets\n• ropes\n• hooks'],
    ['- nets\n- ropes'],
    ['1. nets\n2. ropes'],
    ['(a) nets\n(b) ropes'],
    ['* nets, which the town has made for three hundred years\n* ropes'],
  ])('may be a list: %j', (list) => {
    expect(partsAfter(list)).toEqual([['list', list]]);
  });

  it('and a list below its first line are two parts', () => {
    expect(partsAfter('The quay has:\n• nets\n• ropes')).toEqual([
      ['paragraph', 'The quay has:'],
      ['list', '• nets\n• ropes'],
    ]);
  });
});

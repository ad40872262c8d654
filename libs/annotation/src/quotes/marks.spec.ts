import { quotesIn, spokenIn } from './quotes-in';

describe('quotation marks', () => {
  const styles: [string, string][] = [
    ['“', '”'],
    ['"', '"'],
    ['‘', '’'],
    ["'", "'"],
    ['«', '»'],
    ['« ', ' »'],
    ['»', '«'],
    ['„', '“'],
    ['„', '”'],
    ['”', '”'],
    ['‹', '›'],
    ['``', "''"],
    ["''", "''"],
    ['""', '""'],
    ['“ ', ' ”'],
    ['“', '"'],
  ];

  it.each(styles)('of the style %s…%s are left out of both fragments of a quote', (open, close) => {
    const story = `${open}We are ready for the winter,${close} said Ida Holm. ${open}It's Nordvik's first ferry.${close}`;
    expect(spokenIn(story)).toEqual(["Ida Holm: We are ready for the winter, | It's Nordvik's first ferry."]);
  });

  it.each(styles)('of the style %s…%s may stand before the comma', (open, close) => {
    expect(spokenIn(`${open}We are ready for the winter${close}, said Ida Holm.`)).toEqual([
      'Ida Holm: We are ready for the winter',
    ]);
  });

  it.each([
    [
      "'I've told the players' agents they'll get what they're owed,' Dahl said. 'Nothing's changed since the '90s.'",
      "Ole Dahl: I've told the players' agents they'll get what they're owed, | Nothing's changed since the '90s.",
    ],
    [
      '‘We don’t know what the workers’ union wants,’ said Dahl. ‘Nobody’s told us.’',
      'Ole Dahl: We don’t know what the workers’ union wants, | Nobody’s told us.',
    ],
    [
      `'We're not going to let 'em down,' said Dahl. 'The boys' spirit is unbelievable.'`,
      "Ole Dahl: We're not going to let 'em down, | The boys' spirit is unbelievable.",
    ],
  ])('are told from apostrophes: %s', (story, expected) => {
    expect(spokenIn(story)).toEqual([expected]);
  });

  it.each([
    "Rock 'n' roll fans of the '90s danced 'til dawn at the workers' club and the players' bar.",
    'The screen was 6" wide and the mast 5\'10" tall.',
    "The harbour's workers' union met the ferry's owners' lawyers.",
  ])('are not seen in apostrophes, elisions and measures: %s', (story) => {
    expect(spokenIn(story)).toEqual([]);
  });

  it('may lack a space, or the other of the pair', () => {
    expect(spokenIn('"We are ready,"said Dahl."The ferry will sail."')).toEqual([
      'Ole Dahl: We are ready, | The ferry will sail.',
    ]);
    expect(spokenIn('We are ready for the winter,” said Dahl. “The ferry will sail.”')).toEqual([
      'Ole Dahl: We are ready for the winter, | The ferry will sail.',
    ]);
  });

  it('that are never closed do not swallow the rest of the text', () => {
    const story = '“We are ready, said Ida Holm. The ferry sails on Monday, and the office sells tickets.';
    expect(spokenIn(story)).toEqual(['Ida Holm: We are ready,']);
    expect(quotesIn(story).quotes[0]?.confidence).toBeLessThan(0.8);
  });

  it.each([
    ['“He told me, “Go home,” and I went,” Holm said.', 'Go home,'],
    ['"He told me \'go home\' and I went," Holm said.', 'go home'],
    ['\'He told me "go home" and I went,\' Holm said.', 'go home'],
    ['«As they say, “a fence is a fence”, and we know it», Holm said.', 'a fence is a fence'],
  ])('inside a quotation make a nested one: %s', (story, nested) => {
    const { text, quotes } = quotesIn(story);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.nested.map(({ begin, end }) => text.slice(begin, end))).toEqual([nested]);
    expect(quotes[0]?.fragments).toHaveLength(1);
  });

  it('are none where a wire made one of an apostrophe', () => {
    expect(spokenIn('Nordvik"s harbour is open. "The town"s ferry is late," said Ida Holm.')).toEqual([
      'Ida Holm: The town"s ferry is late,',
    ]);
  });

  it('leave the apostrophe of a plural inside, where a better mark follows', () => {
    expect(spokenIn("Ida Holm called it 'a waste of the ratepayers' money', and left.")).toEqual([
      "Ida Holm: a waste of the ratepayers' money",
    ]);
  });

  it('of two styles go on in the next paragraphs', () => {
    const story = '“We waited,” said Ida Holm.\n\n"It took four years.\n\n“And now it is open.”';
    expect(spokenIn(story)).toEqual(['Ida Holm: We waited, | It took four years. | And now it is open.']);
  });

  it('leave the name and the verb between two dashes to the narrator', () => {
    expect(spokenIn('“The harbour office – Holm noted – has grown a great deal.”')).toEqual([
      'Ida Holm: The harbour office | has grown a great deal.',
    ]);
  });
});

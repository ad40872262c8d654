import { quotesIn, spokenIn } from './quotes-in';

const WORDS = 'The quay is open to all,';
const speakerOf = (story: string): string | undefined => quotesIn(story).quotes[0]?.speaker?.name;

describe('the speaker', () => {
  it.each([
    [`“${WORDS}” said Ida Holm.`, 'Ida Holm'],
    [`“${WORDS}” Ida Holm said.`, 'Ida Holm'],
    [`“${WORDS}” said Ida Holm, the director of the harbour office, in Aldwick on Tuesday.`, 'Ida Holm'],
    [`“${WORDS}” Ida Holm, who has led the office since 2020, told reporters.`, 'Ida Holm'],
    [`“${WORDS}” says a visibly shaken Ida Holm.`, 'Ida Holm'],
    [`“${WORDS}” said the office's director, Ida Holm.`, 'Ida Holm'],
    [`“${WORDS}” said Mr Dahl's successor, Ida Holm.`, 'Ida Holm'],
    [`“${WORDS}” said Special Agent in Charge Dahl.`, 'Ole Dahl'],
    [`“${WORDS}” said Nordvik Shipping chief executive Ole Dahl.`, 'Ole Dahl'],
    [`“${WORDS}” Ole Dahl, harbour master of Aldwick said.`, 'Ole Dahl'],
    [`“${WORDS}” Ole Dahl (Labour, Aldwick) said.`, 'Ole Dahl'],
    [`“${WORDS}” according to Ida Holm, the director.`, 'Ida Holm'],
    [`“${WORDS}” is how Dahl put it.`, 'Ole Dahl'],
    [`“${WORDS}” was Dahl's verdict.`, 'Ole Dahl'],
    [`“${WORDS}” Dahl was quoted by a newspaper as saying.`, 'Ole Dahl'],
  ])('stands behind the quote: %s', (story, name) => {
    expect(speakerOf(story)).toBe(name);
  });

  it.each([
    ['Ida Holm said: “The quay is open.”', 'Ida Holm'],
    ['Speaking to Ole Dahl on Tuesday, Ida Holm said: “The quay is open.”', 'Ida Holm'],
    ['Asked about the delay, Holm replied, “It was the wind.”', 'Ida Holm'],
    ['Harbour Master, Ole Dahl, said: “The quay is open.”', 'Ole Dahl'],
    ['After the hearing Inspector Ole Dahl, of Aldwick Police, said: “It is over.”', 'Ole Dahl'],
    ['Responding to the report Ole Dahl, the envoy for the coast said: “It is over.”', 'Ole Dahl'],
    ['The minister, in a letter to Ida Holm, said: “The quay is open.”', 'The minister'],
    ['The minister, a friend of Ida Holm, said: “The quay is open.”', 'The minister'],
    ['The firm that runs the ferry, Nordvik Shipping, said it was “proud of its crew”.', 'Nordvik Shipping'],
    ['Holm, 52, said: “The quay is open.”', 'Ida Holm'],
    ['Dahl welcomed the plan and said: “The quay is open.”', 'Ole Dahl'],
    ['Dahl welcomed the plan, saying “it will bring people to the coast”.', 'Ole Dahl'],
    ['Ida Holm said on Friday that the ferry was late, adding that it was “nobody’s fault at all”.', 'Ida Holm'],
    ['Holm said Dahl had told her: “The quay is open.”', 'Ole Dahl'],
    ['Shares fell after Nordvik Shipping cut its forecast and warned of “a long, cold winter”.', 'Nordvik Shipping'],
    ['Describing the ferry as “an accident waiting to happen”, Dahl called for an inquiry.', 'Ole Dahl'],
    ['The ferry was described as “an accident waiting to happen” by Holm.', 'Ida Holm'],
    ['Holm’s claim that “the ferry was never late” was disputed.', 'Ida Holm'],
    ['Ole Dahl, harbour master of Aldwick: “The quay is open.”', 'Ole Dahl'],
    ['In the words of Ole Dahl: “The quay is open.”', 'Ole Dahl'],
  ])('stands before the quote: %s', (story, name) => {
    expect(speakerOf(story)).toBe(name);
  });

  it.each([
    [`“${WORDS}” a spokesman for the Ministry of Trade said.`, 'a spokesman for the Ministry of Trade'],
    [`“${WORDS}” a spokesman for Ida Holm said.`, 'a spokesman for Ida Holm'],
    [`“${WORDS}” said Dahl's lawyer.`, "Dahl's lawyer"],
    [`“${WORDS}” the report said.`, 'the report'],
    [`“${WORDS}” said one passenger, who asked not to be named.`, 'one passenger'],
    [`“${WORDS}” Mayor Ana Lopez said.`, 'Mayor Ana Lopez'],
    ['Critics say the plan is “a waste of public money”.', 'Critics'],
  ])('that no entity covers is called as the text calls it: %s', (story, name) => {
    const [quote] = quotesIn(story).quotes;
    expect(quote?.speaker).toMatchObject({ name, entityId: null });
  });

  it('is a mention of the text, by its entity and full name', () => {
    const { text, quotes } = quotesIn('Ida Holm came. “The quay is open,” Holm said.');
    const [quote] = quotes;
    expect(quote).toMatchObject({ speaker: { name: 'Ida Holm', via: 'name' }, cue: { lemma: 'say' } });
    expect(quote?.speaker?.entityId).toMatch(/^e\d$/);
    expect(text.slice(quote?.speaker?.begin ?? 0, quote?.speaker?.end ?? 0)).toBe('Holm');
    expect(text.slice(quote?.cue?.begin, quote?.cue?.end)).toBe('said');
  });

  it.each([
    ['Ida Holm was tired. “The quay is open,” she said.', 'Ida Holm'],
    ['Ida Holm met Ole Dahl in Aldwick. “The quay is open,” she said.', 'Ida Holm'],
    ['“The quay is open,” she said.', 'she'],
  ])('is whom a pronoun means, where the text tells: %s', (story, name) => {
    expect(quotesIn(story).quotes[0]?.speaker).toMatchObject({ name, via: 'pronoun' });
  });

  it('is nobody when the text names nobody', () => {
    expect(spokenIn('“It will sail in the spring, and it will be fast.”')).toEqual([
      'nobody: It will sail in the spring, and it will be fast.',
    ]);
  });

  it.each([
    ['emphasise', '“The quay is open,” emphasised Holm.'],
    ['go on', '“The quay is open,” Holm went on.'],
    ['point out', '“The quay is open,” Holm pointed out.'],
    ['express confidence', 'Holm expressed confidence that “the quay will be open in time”.'],
    ['call', 'Holm called it “a new start for all of us”.'],
    ['say', '“The quay is open,” Holm has said.'],
    ['write', 'On Monday, Holm wrote: “The quay is open.”'],
  ])('is found with the base form of the cue: %s', (lemma, story) => {
    expect(quotesIn(story).quotes[0]).toMatchObject({ cue: { lemma }, speaker: { name: 'Ida Holm' } });
  });

  it.each([
    [
      '“He” is the subject of the sentence before, not whom it names last',
      'Ole Dahl met Sam Reed in the evening. “The quay is open,” he said.',
      'Ole Dahl',
    ],
    [
      '“He” is whoever speaks in it',
      'In a blow to Sam Reed, Ole Dahl said that the quay was closed. “It was the wind,” he said.',
      'Ole Dahl',
    ],
    [
      '“He” is nobody whom the quotation names',
      'Ole Dahl spoke to reporters. “Sam Reed built it,” he said.',
      'Ole Dahl',
    ],
    [
      '“But he added” leads farther back',
      'Ole Dahl said the quay was open. But he added that Sam Reed was late. “It was the wind,” he said.',
      'Ole Dahl',
    ],
    [
      '“It” is the paper that the sentence is about',
      'Ida Holm was asked to wait. The report criticised the harbour office. “Nobody read the plans,” it said.',
      'The report',
    ],
    ['“They” are the several who spoke', 'Critics were quick to answer. “It will never open,” they said.', 'Critics'],
    [
      '“The striker” is whoever the story is about',
      'Ole Dahl played for an hour. “I was tired,” the striker said.',
      'Ole Dahl',
    ],
    [
      '“His wife” is nobody named before',
      'Ole Dahl lost his roof. His wife was in the kitchen. “I heard the wind,” she said.',
      'His wife',
    ],
    [
      'a clause behind “that” has its own verb',
      'Ida Holm said that while many recommend the ferry, “it is far too slow for us”.',
      'Ida Holm',
    ],
    [
      'what is used to argue does not speak',
      'Ida Holm warned that the figure is used to argue that the ferry is “a waste of public money”.',
      'Ida Holm',
    ],
    [
      'a heading between dashes is no signature',
      'Ida Holm came late. “The quay is open,” Holm said.\n\n“It was the wind that closed it.”\n\n- Disaster zone -',
      'Ida Holm',
    ],
  ])('of a pronoun or a title: %s', (_, story, name) => {
    expect(quotesIn(story).quotes.at(-1)?.speaker?.name).toBe(name);
  });

  it('is certain where a pronoun can mean nobody else', () => {
    const [quote] = quotesIn('Ole Dahl spoke to reporters. “The quay is open,” he said.').quotes;
    expect(quote?.confidence).toBeGreaterThanOrEqual(0.8);
  });
});

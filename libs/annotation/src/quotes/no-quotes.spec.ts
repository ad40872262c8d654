import { quotesIn, spokenIn } from './quotes-in';

describe('no quote', () => {
  it.each([
    'The plan is part of the “one country, two systems” principle, Ida Holm said.',
    'Ida Holm wrote the novel “The Long Way Home” in 2010.',
    'The exhibition, “A Hundred Years of Boats,” opens on Monday.',
    'The so-called “super connector” opened on Monday.',
    'Under the headline “Ferry never sails on time”, the paper attacked Dahl.',
    'The bill, known as the “right to roam on the shore” act, failed.',
    'The new rules are part of the “Ready for 90 by 2040 package”, the plan to cut noise.',
    'Children held signs reading “Save our ferry now or never”.',
    "The firm's bosses' 'golden goodbye' caused outrage.",
    'The stock was cut to “sell” from “hold”, analysts said.',
    'Anyone who waits is told to press “Next”.',
  ])('is a title, a name or a catchword: %s', (story) => {
    expect(spokenIn(story)).toEqual([]);
  });

  it('hides the speaker: a nickname in quotation marks belongs to the name', () => {
    expect(spokenIn('Gen. Ole “Tex” Dahl, who leads the inquiry, said: “The quay is open.”')).toEqual([
      'Ole Dahl: The quay is open.',
    ]);
  });

  it('is a headline that says again what the story says', () => {
    const story = 'The harbour office opened its new quay on Monday after four years of work.';
    expect(quotesIn(story, 'Dahl: “We are ready for the winter”\n\n').quotes).toEqual([]);
  });

  it('is a sentence of the narrator behind the marks', () => {
    const [quote] = quotesIn('“It will sail in spring.” Holm said the ferry was late because of the wind.').quotes;
    expect(quote?.cue).toBeNull();
  });

  it.each([
    ['Ida Holm described the mood as “mutinous” and left.', 'Ida Holm: mutinous'],
    ['Ida Holm said the delay was “deeply unhelpful”.', 'Ida Holm: deeply unhelpful'],
    ['Ida Holm rejected what she called “the false balance of it all”.', 'Ida Holm: the false balance of it all'],
  ])('is told from a word or two that a verb gives to somebody: %s', (story, expected) => {
    expect(spokenIn(story)).toEqual([expected]);
  });

  it('has a speaker that the text hides in the passive', () => {
    expect(spokenIn('The minister was accused of “abandoning the north” on Monday.')).toEqual([
      'nobody: abandoning the north',
    ]);
  });

  it('is told from a quote of one word that has its cue', () => {
    expect(spokenIn('“Never,” said Ida Holm.')).toEqual(['Ida Holm: Never,']);
  });

  it.each([
    ['Ida Holm said the town needs “your prayers” tonight.', ['Ida Holm: your prayers']],
    ['Ida Holm said the storm had caused “nervous breakdowns” in the town.', ['Ida Holm: nervous breakdowns']],
    [
      '“We had to move it,” said Ida Holm. It was “completely chaotic.”',
      ['Ida Holm: We had to move it,', 'Ida Holm: completely chaotic.'],
    ],
    ['Ida Holm said the town had no time before being “forced” to sell.', []],
  ])('is told from two words by who says them: %s', (story, expected) => {
    expect(spokenIn(story)).toEqual(expected);
  });
});

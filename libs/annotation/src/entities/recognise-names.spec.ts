import { annotate } from '../annotate';

function names(text: string): string[] {
  return annotate({ text, receivedOn: '2026-03-02', language: 'en' })
    .entities.flatMap(({ type, mentions }) =>
      mentions
        .filter(({ kind }) => kind === 'name' || kind === 'acronym')
        .map(({ begin, end }) => ({ begin, name: `${type}: ${text.slice(begin, end)}` })),
    )
    .sort((a, b) => a.begin - b.begin)
    .map(({ name }) => name);
}

describe('what is the name of a thing', () => {
  it.each([
    [
      'a film, by the first sentence',
      'Harbour Wolves is a 2011 drama film directed by Ida Holmqvist.',
      ['person: Ida Holmqvist'],
    ],
    ['a ship, by what stands before it', 'The frigate Harald Moen left Bergen on Friday.', ['place: Bergen']],
    [
      'a ship that is mentioned again',
      'HMS Torvald sank in 1917. Divers found the wreck of Torvald near Bergen.',
      ['place: Bergen'],
    ],
    ['a song between marks', 'She sang “Long Grey Winter” in Oslo.', ['place: Oslo']],
    ['a battle, with the place in it', 'He fell in the Battle of Kelso Moor near Perth.', ['place: Perth']],
    ['an index of shares', 'In London the FTSE 100 fell on Monday.', ['place: London']],
  ])('is no person, body or place: %s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('stays a body where the marks only set off a company', () => {
    expect(names('The plant belongs to the company "Northern Steel Works" of Narvik.')).toContain(
      'organisation: Northern Steel Works',
    );
  });
});

describe('names of people', () => {
  it('may end in a month or a lane', () => {
    expect(names('Reporters asked Theresa May and Diane Lane about it.')).toEqual([
      'person: Theresa May',
      'person: Diane Lane',
    ]);
  });

  it('hold the country that a king is of', () => {
    const text = 'The town was sold to Eleanor of Aquitaine. Eleanor never saw it.';
    expect(names(text)).toEqual(['person: Eleanor of Aquitaine', 'person: Eleanor']);
  });

  it('are taken up by the family name that stands first', () => {
    expect(names('Mr. Zhao Wenbo spoke first. Afterwards Zhao left.')).toEqual(['person: Zhao Wenbo', 'person: Zhao']);
  });

  it('are not seen in rare words at the beginning of a sentence', () => {
    expect(names('Hawthorns grow there. Lanterns were lit by the guests.')).toEqual([]);
  });
});

describe('names of bodies', () => {
  it('may have small letters behind their country', () => {
    expect(names('They trained Iraqi security forces for two years.')).toEqual(['organisation: Iraqi security forces']);
  });

  it('may open with their owner', () => {
    expect(names("She joined the People's Harvest Party last year.")).toEqual(["organisation: People's Harvest Party"]);
  });

  it('end where a lost apostrophe ends them', () => {
    expect(names('He works for the Justice Departments Criminal Division in Ohio.')).toEqual([
      'organisation: Justice Department',
      'organisation: Criminal Division',
      'place: Ohio',
    ]);
  });
});

describe('names of places', () => {
  it('are known by the list of towns, with marks or without', () => {
    expect(names('Floods reached Bielsko-Biala and Swidnica.')).toEqual(['place: Bielsko-Biala', 'place: Swidnica']);
  });

  it('may open with an adjective where they are seas', () => {
    expect(names('The wreck lies in the Norwegian Sea.')).toEqual(['place: Norwegian Sea']);
  });
});

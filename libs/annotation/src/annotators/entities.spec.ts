import { annotate } from '../annotate';
import type { Annotation } from '../annotator';

const RECEIVED = '2026-03-02';

function entitiesOf(text: string): Annotation['entities'] {
  return annotate({ text, receivedOn: RECEIVED, language: 'en' }).entities;
}

function surfaces(text: string, type: string): string[][] {
  return entitiesOf(text)
    .filter((entity) => entity.type === type)
    .map(({ mentions }) => mentions.map(({ begin, end }) => text.slice(begin, end)));
}

describe('people', () => {
  const text = [
    'Northern Council Deputy Secretary-General P.Lindholm Opens Meeting of Energy Ministers',
    '',
    'The meeting took place in Riga. Northern Council Deputy Secretary-General Peteris Lindholm spoke to the ministers. He thanked the hosts.',
    '',
    'Lindholm said that the work goes on. The Deputy Secretary-General will travel to Oslo on Friday.',
  ].join('\n');

  it('are one entity by full name, initial, family name, title and pronoun', () => {
    const [person, ...others] = surfaces(text, 'person');
    expect(others).toEqual([]);
    expect(person).toEqual(['P.Lindholm', 'Peteris Lindholm', 'He', 'Lindholm', 'The Deputy Secretary-General']);
  });

  it('have the post the text gives them, with the body it names', () => {
    const entities = entitiesOf(text);
    const person = entities.find(({ type }) => type === 'person');
    const body = entities.find(({ name }) => name === 'Northern Council');
    expect(person?.roles[0]).toMatchObject({
      title: 'Northern Council Deputy Secretary-General',
      organisation: body?.id,
    });
  });

  it('keep particles and initials and leave titles, ranks and forms of address outside', () => {
    const text =
      'Foreign Minister Piet van der Meer met Gen. Joan K. Barrow and Dr Amina bint Khalid Al Rashidi in Lisbon. Mr van der Meer thanked Al Rashidi for the visit.';
    expect(surfaces(text, 'person')).toEqual([
      ['Piet van der Meer', 'van der Meer'],
      ['Joan K. Barrow'],
      ['Amina bint Khalid Al Rashidi', 'Al Rashidi'],
    ]);
  });

  it('with a post behind a comma have all the posts that "and" joins', () => {
    const [person] = entitiesOf(
      'The plan was welcomed by Ida Holmqvist, director of the Baltic Energy Agency and chair of the Harbour Forum, on Monday.',
    ).filter(({ type }) => type === 'person');
    expect(person?.roles.map(({ title }) => title)).toEqual([
      'director of the Baltic Energy Agency',
      'chair of the Harbour Forum',
    ]);
  });

  it('are not taken up by a pronoun when two of them may be meant', () => {
    const text = 'Peter Hallam met Robert Quayle in Dublin. He said the talks went well.';
    expect(surfaces(text, 'person')).toEqual([['Peter Hallam'], ['Robert Quayle']]);
  });
});

describe('bodies', () => {
  it('are one entity by long form, acronym and "the Agency"', () => {
    const text =
      'The Baltic Energy Agency (BEA) published its plan on Monday. The BEA asked for comments. Members of the Agency meet in May.';
    expect(surfaces(text, 'organisation')).toEqual([['Baltic Energy Agency', 'BEA', 'BEA', 'Agency']]);
  });

  it('keep chains of "of", "for" and "and" whole', () => {
    const text =
      'Officials of the Department of Trade and Tourism and the Institute for Soil Research of the University of Bremfield attended.';
    expect(surfaces(text, 'organisation').flat()).toEqual([
      'Department of Trade and Tourism',
      'Institute for Soil Research of the University of Bremfield',
    ]);
  });

  it('lose legal form and possessive without becoming another company', () => {
    const text =
      'Brenntek Robotics, Inc. will open a plant in Dayton, Ohio. Shares of Brenntek rose. Brenntek Robotics’s new plant opens in May.';
    expect(surfaces(text, 'organisation')).toEqual([['Brenntek Robotics, Inc.', 'Brenntek', 'Brenntek Robotics']]);
  });

  it('are taken up by their first word, and a format named after them is not them', () => {
    const text =
      'The Confederation of Northern Ports met in Riga. Leaders set up the “Confederation of Northern Ports Plus” format. Guests of the Confederation welcomed it.';
    expect(surfaces(text, 'organisation')).toEqual([['Confederation of Northern Ports', 'Confederation']]);
  });

  it('are found inside the title of a person', () => {
    expect(surfaces('UNESCO Deputy Director Marta Okello spoke in Nairobi on Tuesday.', 'organisation')).toEqual([
      ['UNESCO'],
    ]);
  });
});

describe('places', () => {
  it('carry the code of their state, whatever the text calls it', () => {
    const [uk] = entitiesOf('The United Kingdom signed in June. The UK will send a delegation.');
    expect(uk).toMatchObject({ type: 'place', name: 'United Kingdom', ids: { iso3166: 'GB', wikidata: 'Q145' } });
    expect(uk?.mentions).toHaveLength(2);
  });

  it('are known by what stands before them, and adjectives are none', () => {
    const text = 'Syrian and Norwegian doctors work in the town of Sarmelin near Aleppo.';
    expect(surfaces(text, 'place')).toEqual([['Sarmelin'], ['Aleppo']]);
  });

  it('are teams where a text reports sport and they play', () => {
    const text =
      'The league match in Leeds ended in the second half. Norwich beat Everton 2-0 and top the standings of the championship.';
    expect(surfaces(text, 'organisation')).toEqual([['Norwich'], ['Everton']]);
  });
});

describe('what is no name', () => {
  it.each([
    'Delegates met on Monday in March. Officials said the work goes on.',
    'FOR IMMEDIATE RELEASE\nMinister Opens New Training Centre\n\nThe centre was opened yesterday, and guests were shown around it.',
    'Under the Clean Harbours Act the port must publish its figures every year.',
  ])('stays out: %s', (text) => expect(entitiesOf(text)).toEqual([]));
});

describe('a record', () => {
  it('numbers its entities in the order in which they appear, and proves each mention', () => {
    const text = 'Oslo, 4 May 2026 - Ana Holt of the Harbour Forum met the mayor of Riga. Holt left for Tallinn.';
    const entities = entitiesOf(text);
    expect(entities.map(({ id }) => id)).toEqual(entities.map((_, index) => `e${index + 1}`));
    const firsts = entities.map(({ mentions }) => mentions[0]?.begin ?? -1);
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
  });

  it('links the issuer to the body that bears its name', () => {
    const text = [
      'The Executive Committee of the Northern Council',
      '5 November',
      '',
      'Ministers Agree on Harbour Plan',
      '',
      'The Executive Committee of the Northern Council published the plan in Riga on November 5, 2025, and sent it to all the member states for comment.',
    ].join('\n');
    const { issuer, entities } = annotate({ text, receivedOn: RECEIVED });
    const body = entities.find(({ id }) => id === issuer?.entityId);
    expect(body?.name).toBe('Executive Committee of the Northern Council');
  });

  it('leaves a text in another language alone, and says so', () => {
    const { entities, warnings } = annotate({
      text: 'Das Ministerium hat am Montag in Berlin mitgeteilt, dass der neue Plan im kommenden Jahr in Kraft treten soll und die Länder dafür Geld erhalten.',
      receivedOn: RECEIVED,
    });
    expect(entities).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain('ENTITIES_NOT_TRIED');
  });

  it.each([
    ['capitals', 'A '.repeat(20_000)],
    ['names', 'John Smith '.repeat(4000)],
    ['open brackets and acronyms', 'The ABC (ABC of '.repeat(2500)],
    ['one letter', 'A'.repeat(40_000)],
    [
      'people of one family',
      Array.from({ length: 1500 }, (_, index) => `A. Ab${'q'.repeat(index % 40)} Smith.`).join(' '),
    ],
  ])('costs little for a text of nothing but %s', (_, text) => {
    const before = process.cpuUsage();
    annotate({ text: `This is the news of the day. ${text}`, receivedOn: RECEIVED, language: 'en' });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
  });
});

import { annotate } from '../annotate';

/** The ids of each name that a text brings up, under the first form in which it stands there. */
function idsIn(text: string): Record<string, unknown> {
  const { entities } = annotate({ text, receivedOn: '2026-03-02', language: 'en' });
  return Object.fromEntries(
    entities.map(({ mentions, ids }) => [text.slice(mentions[0]?.begin, mentions[0]?.end), ids]),
  );
}

describe('a state', () => {
  it('has its code and its item', () => {
    const ids = idsIn('Ministers of Norway and Bermuda met in the Faroe Islands on Monday.');
    expect(ids).toMatchObject({
      Norway: { iso3166: 'NO', wikidata: 'Q20' },
      Bermuda: { iso3166: 'BM', wikidata: 'Q23635' },
      'Faroe Islands': { iso3166: 'FO', wikidata: 'Q4628' },
    });
  });

  it('has none under a name that two states bear, until the text gives the full one', () => {
    expect(idsIn('The delegation left the Congo on Friday.')).toEqual({ Congo: {} });
    expect(idsIn('The delegation left the Republic of the Congo on Friday.')).toMatchObject({
      'Republic of the Congo': { iso3166: 'CG' },
    });
  });

  it('is Georgia beside its neighbours, and not behind Atlanta', () => {
    expect(idsIn('Armenia and Georgia signed the agreement in Tbilisi.')).toMatchObject({ Georgia: { iso3166: 'GE' } });
    expect(idsIn('The plant in Atlanta, Georgia, sells to Armenia.')).toMatchObject({ Georgia: {} });
    expect(idsIn('The plant in Georgia will open on Friday.')).toMatchObject({ Georgia: {} });
  });
});

describe('a body', () => {
  it.each([
    ['United Nations', 'Q1065'],
    ['UNESCO', 'Q7809'],
    ['Shanghai Cooperation Organisation', 'Q485207'],
    ['Asian Infrastructure Investment Bank', 'Q18109843'],
    ['European Court of Human Rights', 'Q122880'],
    ['Royal Canadian Mounted Police', 'Q335175'],
    ['Bank of America', 'Q487907'],
  ])('has its item: %s', (name, wikidata) => {
    expect(idsIn(`Officials of the ${name} met on Monday.`)).toMatchObject({ [name]: { wikidata } });
  });

  it('has it with its legal form too', () => {
    expect(idsIn('Deutsche Bank AG will open a branch on Monday.')).toMatchObject({
      'Deutsche Bank AG': { wikidata: 'Q66048' },
    });
  });

  it('has none under an acronym that others share, unless its full name stands in the text', () => {
    expect(idsIn('Officials of the ADB met on Monday.')).toMatchObject({ ADB: {} });
    expect(idsIn('The Asian Development Bank met on Monday. The ADB lends the money.')).toMatchObject({
      'Asian Development Bank': { wikidata: 'Q188822' },
    });
  });

  it('has none where the text explains its acronym as something else', () => {
    const ids = idsIn('The Western Harbour Office (WHO) opened on Monday. The WHO will publish its figures.');
    expect(Object.values(ids)).toEqual([{}]);
  });

  it('has none under a name that every country gives a body', () => {
    const ids = idsIn('The Department of Trade and Industry and the National Bureau of Investigation published it.');
    expect(Object.values(ids)).toEqual([{}, {}]);
  });
});

describe('a city', () => {
  it('has its id in GeoNames where it is far the largest of its name', () => {
    expect(idsIn('Talks in Paris, Tashkent and The Hague ended on Monday, and began in Kraków.')).toMatchObject({
      Paris: { geonames: 2988507 },
      Tashkent: { geonames: 1512569 },
      Kraków: { geonames: 3094802 },
    });
  });

  it('has the id of the place in the state behind it, in full or abbreviated, or none', () => {
    expect(idsIn('ALEXANDRIA, Va., May 4 - The plant opened on Monday.')).toMatchObject({
      ALEXANDRIA: { geonames: 4744091 },
    });
    expect(idsIn('The plant in Portland, Oregon, opened on Monday.')).toMatchObject({
      Portland: { geonames: 5746545 },
    });
    expect(idsIn('The plant in Portland, Maine, opened on Monday.')).toMatchObject({ Portland: {} });
    expect(idsIn('The plant in Paris, Texas, opened on Monday.')).toMatchObject({ Paris: {} });
    expect(idsIn('The plant in Perth, Western Australia, opened on Monday.')).toMatchObject({
      Perth: { geonames: 2063523 },
    });
  });

  it('has none where two of its name are spoken of', () => {
    expect(idsIn('Plants in Portland, Maine, and in Portland, Oregon, opened on Monday.')).toMatchObject({
      Portland: {},
    });
  });

  it('has none where several are large, unless the text names the state of one of them alone', () => {
    expect(idsIn('The talks in Birmingham ended on Monday.')).toMatchObject({ Birmingham: {} });
    expect(idsIn('The talks in Birmingham ended on Monday. The United Kingdom agreed.')).toMatchObject({
      Birmingham: { geonames: 2655603 },
    });
  });

  it('has none where the text speaks of a state with a town of its name', () => {
    expect(idsIn('The town of Alexandria is in the north of Virginia.')).toMatchObject({ Alexandria: {} });
  });

  it('has none where a province or a state may be meant', () => {
    expect(idsIn('Officials from Aleppo province met in New York on Monday.')).toMatchObject({
      Aleppo: {},
      'New York': {},
    });
  });
});

import { annotate, understand } from '../annotate';

const STORY =
  'The Harbour Authority of Nordvik opened its new quay to traffic after three years of work, and the first ferry left with two hundred passengers and a brass band on board. Two more ferries follow in spring.';
const HEADLINE = 'Nordvik Opens Its New Quay to the First Ferry';

function headerOf(text: string, receivedOn = '2025-11-06') {
  return understand({ text, receivedOn });
}

describe('a release with the issuer and the day above its headline', () => {
  const text = [
    'The Executive Board of the Union of Northern Harbours\n7 October',
    'UNH Deputy Chair A.Lindqvist Opens 9th Session of UNH Pilots Council',
    'The 9th session of the UNH Pilots Council was held in Bergen on October 7, 2025. UNH Deputy Chair Astrid Lindqvist greeted the pilots.',
    '\u00a0 ',
    'The agenda of today’s session includes winter traffic and the training of young pilots within the Union.',
  ].join('\n\n');

  it('gives issuer, headline and day, and no place', () => {
    expect(headerOf(text)).toMatchObject({
      issuer: 'The Executive Board of the Union of Northern Harbours',
      headline: 'UNH Deputy Chair A.Lindqvist Opens 9th Session of UNH Pilots Council',
      dateline: { place: null, date: '2025-10-07', precision: 'day', yearSource: { kind: 'body' } },
      embargo: null,
      language: 'en',
    });
  });

  it('says that the year was inferred, and shows the words it came from', () => {
    const record = annotate({ text, receivedOn: '2026-03-01' });
    const source = record.dateline?.yearSource;
    expect(record.canonical.text.slice(source?.begin ?? 0, source?.end ?? 0)).toBe('October 7, 2025');
    expect(record.warnings).toEqual([{ code: 'DATELINE_YEAR_INFERRED', path: '/dateline/date' }]);
  });

  it('hangs "today’s session" on the dateline', () => {
    const record = annotate({ text, receivedOn: '2026-03-01' });
    const today = record.dates.find(({ begin, end }) => record.canonical.text.slice(begin, end) === 'today’s session');
    expect(today).toMatchObject({ value: '2025-10-07', precision: 'day', anchor: 'dateline' });
  });

  it('cuts the text into its parts', () => {
    const kinds = annotate({ text, receivedOn: '2026-03-01' }).canonical.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(['issuer', 'dateline', 'headline', 'paragraph', 'paragraph']);
  });

  it('takes the year nearest to the day of receipt when the text has none', () => {
    const bare = `Ministry of Tides\n28 December\n\n${HEADLINE}\n\n${STORY}`;
    expect(headerOf(bare, '2026-01-02').dateline).toMatchObject({
      date: '2025-12-28',
      yearSource: { kind: 'received' },
    });
  });
});

describe('a dateline', () => {
  it.each([
    ['NORDVIK, Norway, November 5, 2025 /PRNewswire/ -- ', 'Nordvik, Norway', '2025-11-05'],
    ['NORDVIK, Norway, Nov. 5, 2025 (GLOBE NEWSWIRE) -- ', 'Nordvik, Norway', '2025-11-05'],
    ['LONDON (Reuters) - ', 'London', null],
    ['Berlin, 5. November 2025 – ', 'Berlin', '2025-11-05'],
    ['Berlin, 5. November 2025 (dpa) – ', 'Berlin', '2025-11-05'],
    ['PARIS, le 5 novembre 2025 – ', 'Paris', '2025-11-05'],
    ['Madrid, 5 de noviembre de 2025.- ', 'Madrid', '2025-11-05'],
    ['Москва, 5 ноября 2025 г. – ', 'Москва', '2025-11-05'],
    ['MOSCOW, November 5, 2025. /TASS/. ', 'Moscow', '2025-11-05'],
    ['Bergen – ', 'Bergen', null],
    ['NEW YORK, NY, November 5, 2025 — ', 'New York, NY', '2025-11-05'],
    ['WASHINGTON, D.C. (November 5, 2025) – ', 'Washington, D.C.', '2025-11-05'],
    ['(NordWire) - November 5, 2025 - BERGEN — ', 'Bergen', '2025-11-05'],
    ['Geneva, 5 November 2025: ', 'Geneva', '2025-11-05'],
    ['5 November 2025 – ', null, '2025-11-05'],
  ])('"%s" before the story gives its place and day', (prefix, place, date) => {
    const { dateline, headline } = headerOf(`${HEADLINE}\n\n${prefix}${STORY}`);
    expect({ place: dateline?.place, date: dateline?.date }).toEqual({ place, date });
    expect(headline).toBe(HEADLINE);
  });

  it.each([
    ['5 November 2025', null],
    ['2025-11-05', null],
    ['05.11.2025', null],
    ['5 ноября 2025', null],
    ['Wednesday, November 5, 2025', null],
    ['Release Date: November 5, 2025', null],
    ['Nordvik, 5 November 2025', 'Nordvik'],
    ['Press Release | Nordvik, 5 November 2025', 'Nordvik'],
    ['2025年11月5日', null],
  ])('the line "%s" gives the day, above the headline and below it', (line, place) => {
    const expected = { date: '2025-11-05', place, yearSource: { kind: 'stated' } };
    expect(headerOf(`${line}\n\n${HEADLINE}\n\n${STORY}`)).toMatchObject({ headline: HEADLINE, dateline: expected });
    expect(headerOf(`${HEADLINE}\n\n${line}\n\n${STORY}`)).toMatchObject({ headline: HEADLINE, dateline: expected });
  });

  it('has the place from before the story where the header has only the day', () => {
    const text = `Harbour Authority of Nordvik\nMonday, November 3, 2025\n\n${HEADLINE}\n\nBERGEN, Norway – ${STORY}`;
    expect(headerOf(text).dateline).toMatchObject({ place: 'Bergen, Norway', date: '2025-11-03' });
    const both = `PRESS RELEASE\n3 November 2025\n\n${HEADLINE}\n\nBergen, 3 November 2025. ${STORY}`;
    expect(headerOf(both).dateline).toMatchObject({ place: 'Bergen', date: '2025-11-03' });
  });

  it.each([
    ['OSLO/BERGEN, 3 November 2025 – ', 'Oslo/Bergen', '2025-11-03'],
    ['OSLO, Norway/BERGEN/PARIS, 3 November 2025 – ', 'Oslo, Norway/Bergen/Paris', '2025-11-03'],
    ['OSLO (NordWire): ', 'Oslo', null],
    ['Lausanne, Switzerland: ', 'Lausanne, Switzerland', null],
    ['Paris, 3 mars 2025 – ', 'Paris', '2025-03-03'],
    ['北京，2025年11月3日 — ', '北京', '2025-11-03'],
    ['OSLO --\n\n', 'Oslo', null],
  ])('"%s" names several towns, or is closed by a colon, or stands alone', (prefix, place, date) => {
    const { dateline, headline } = headerOf(`${HEADLINE}\n\n${prefix}${STORY}`);
    expect({ place: dateline?.place, date: dateline?.date }).toEqual({ place, date });
    expect(headline).toBe(HEADLINE);
  });

  it.each([
    'Publishing date: 5 November 2025',
    'Pressemitteilung Nr. 47/2025 vom 5. November 2025',
    '5 Nov. 2025 - | Last updated: 6 Nov. 2025 15:12',
    'Pressemeldung\nOslo, le 5 novembre 2025',
  ])('the line "%s" gives the day', (line) => {
    expect(headerOf(`${HEADLINE}\n\n${line}\n\n${STORY}`).dateline?.date).toBe('2025-11-05');
  });

  it('is null where there is none, even when the story names a place and a day', () => {
    const text = `${HEADLINE}\n\n${STORY} The quay was named in Oslo on November 5, 2025.`;
    expect(headerOf(text).dateline).toBeNull();
  });

  it('is not made of a name before a dash', () => {
    const text = `${HEADLINE}\n\nThe quay – the first in forty years – opened to traffic, and the mayor of Nordvik cut the ribbon in the rain before a large crowd.`;
    expect(headerOf(text).dateline).toBeNull();
  });

  it('leaves a day that nobody can read for certain marked as doubtful', () => {
    expect(headerOf(`${HEADLINE}\n\n05/11/2025\n\n${STORY}`).dateline?.confidence).toBeLessThan(0.7);
  });
});

describe('the headline and the lines around it', () => {
  it('FOR IMMEDIATE RELEASE, label, date and contact above are not the headline', () => {
    const text = `PRESS RELEASE\nFOR IMMEDIATE RELEASE\n5 November 2025\n\nMedia contact: Ida Berg, ida@nordvik.example\n\n${HEADLINE}\nTwo more ferries to follow\n\nNORDVIK – ${STORY}`;
    const record = annotate({ text, receivedOn: '2025-11-06' });
    expect(record.headline?.text).toBe(HEADLINE);
    expect(record.subheadline?.text).toBe('Two more ferries to follow');
    expect(record.embargo?.kind).toBe('immediate');
    expect(record.dateline?.date).toBe('2025-11-05');
  });

  it.each([
    'Home » News » Press releases\nShare Print',
    'There were 1,561 press releases posted in the last 24 hours.',
    'The Hon. Ida Palmer MP\nMinister for Tides\nMedia Release',
    'Monday, 3 November 2025 - 4:00pm |\nBergen City',
    'Press centre\nNews note',
  ])('what the page leaves above is not the headline: %s', (above) => {
    expect(headerOf(`${above}\n\n${HEADLINE}\n\n${STORY}`).headline).toBe(HEADLINE);
  });

  it.each([
    'By Ida Berg',
    'by NordPress',
    '2 min read',
    'Content type: Press release\nWhere we are: Harbour Office',
    'The quay at night – photo supplied by the harbour',
    'ein Dokument zum Download',
  ])('what the page leaves below is no subheadline and no issuer: %s', (below) => {
    const record = annotate({ text: `${HEADLINE}\n\n${below}\n\n${STORY}`, receivedOn: '2025-11-06' });
    expect([record.subheadline, record.issuer]).toEqual([null, null]);
  });

  it('a headline broken in two lines is one headline', () => {
    const text = `Nordvik opens its new quay to the\nfirst ferry from Bergen\n\n${STORY}`;
    expect(headerOf(text).headline).toBe('Nordvik opens its new quay to the\nfirst ferry from Bergen');
  });

  it('a line that opens with a preposition goes on with the headline above it', () => {
    const text = `Nordvik to Build a Second Quay\nWith Money From Three Towns\n\n${STORY}`;
    expect(headerOf(text).headline).toBe('Nordvik to Build a Second Quay\nWith Money From Three Towns');
  });

  it('a day with a label behind it is a day, and no issuer', () => {
    const text = `August 12, 2025 | News release\n\n${HEADLINE}\n\n${STORY}`;
    expect(headerOf(text)).toMatchObject({ issuer: null, dateline: { date: '2025-08-12' }, headline: HEADLINE });
  });

  it('who is told about in the first line of a life is no issuer', () => {
    const text = `Ida Berg\n\nIda Berg (11 May 1875 – 1 July 1912) was a pilot of Nordvik who crossed the sound in a gale and became the first master of the ferry.`;
    expect(headerOf(text).issuer).toBeNull();
  });

  it('a story without any headline has none', () => {
    expect(headerOf(STORY).headline).toBeNull();
  });

  it('a separate headline is found where the body holds it, and where it does not', () => {
    const inside = understand({
      headline: HEADLINE,
      text: `Ministry of Tides\n5 November 2025\n\n${HEADLINE}\n\n${STORY}`,
      receivedOn: '2025-11-06',
    });
    expect(inside).toMatchObject({ headline: HEADLINE, issuer: 'Ministry of Tides' });
    const joined = understand({ headline: HEADLINE, text: STORY, receivedOn: '2025-11-06' });
    expect(joined.headline).toBe(HEADLINE);
    expect(joined.canonicalText).toBe(`${HEADLINE}\n\n${STORY}`);
  });
});

describe('the issuer', () => {
  it.each([
    [`Ministry of Tides\nPress Office\n5 November 2025\n\n${HEADLINE}\n\n${STORY}`, 'Ministry of Tides'],
    [
      `Bundesministerium für Gezeiten\n5. November 2025\n\nNeuer Kai für Nordvik eröffnet\n\n${STORY}`,
      'Bundesministerium für Gezeiten',
    ],
    [
      `Исполнительный комитет Союза портов\n5 ноября\n\nВ Нордвике открыт новый причал\n\n${STORY}`,
      'Исполнительный комитет Союза портов',
    ],
    [
      `${HEADLINE}\n\nBERGEN, November 5, 2025 – FerryWorks, a maker of electric ferries, today announced a new hull.\n\n${STORY}`,
      'FerryWorks',
    ],
    [
      `${HEADLINE}\n\nFerryWorks Ltd. is pleased to announce a new hull for the Nordvik line.\n\n${STORY}`,
      'FerryWorks Ltd.',
    ],
    [`${HEADLINE}\n\n${STORY}`, null],
  ])('is read from the masthead or from who announces', (text, issuer) => {
    expect(headerOf(text).issuer).toBe(issuer);
  });

  it('stated by the sender counts only where the text names it', () => {
    const stated = (text: string) =>
      understand({ text, issuer: 'Union of Northern Harbours', receivedOn: '2025-11-06' }).issuer;
    expect(stated(`${HEADLINE}\n\n${STORY}\n\nUnion of Northern Harbours`)).toBe('Union of Northern Harbours');
    expect(stated(`${HEADLINE}\n\n${STORY}`)).toBeNull();
  });
});

import { understand } from '../annotate';

const STORY =
  'The Harbour Authority of Nordvik opened its new quay to traffic after three years of work, and the first ferry left with two hundred passengers and a brass band on board.';

function embargoOf(line: string, receivedOn = '2025-11-03') {
  return understand({ text: `${line}\n\nNordvik opens its new quay\n\n${STORY}`, receivedOn }).embargo;
}

describe('an embargo line', () => {
  it.each([
    ['EMBARGOED UNTIL 14:00 GMT, 5 November 2025', '2025-11-05T14:00:00+00:00'],
    ['EMBARGO: 2025-11-05T14:00Z', '2025-11-05T14:00:00+00:00'],
    ['*** STRICTLY EMBARGOED until 00:01 BST on Monday 2 June 2025 ***', '2025-06-02T00:01:00+01:00'],
    ['NOT FOR RELEASE BEFORE 9am EST Monday, November 10, 2025', '2025-11-10T09:00:00-05:00'],
    ['FOR RELEASE AT 10:00 ET 3 March 2026', '2026-03-03T10:00:00-05:00'],
    ['UNDER EMBARGO until July 1, 2025 9 a.m. (PACIFIC)', '2025-07-01T09:00:00-07:00'],
    ['Embargo until 5 November 2025, 18:30 (GMT+3)', '2025-11-05T18:30:00+03:00'],
    ['Sperrfrist: 5. November 2025, 14.00 Uhr MEZ', '2025-11-05T14:00:00+01:00'],
    ["Embargo jusqu'au 5 novembre 2025 à 14h00 CET", '2025-11-05T14:00:00+01:00'],
    ['Embargo hasta el 5 de noviembre de 2025, 14:00 UTC', '2025-11-05T14:00:00+00:00'],
    ['Эмбарго до 14:00 МСК 5 ноября 2025 года', '2025-11-05T14:00:00+03:00'],
    ['Embargoed until 09:00 EST (14:00 GMT) 5 November 2025', '2025-11-05T09:00:00-05:00'],
    ['PRESS RELEASE - Embargoed for noon GMT on 5 November 2025', '2025-11-05T12:00:00+00:00'],
  ])('%s holds the release until the moment it names', (line, until) => {
    expect(embargoOf(line)).toMatchObject({ kind: 'until', until });
  });

  it.each([
    'Under embargo until 00:01 5 Nov 2025',
    'EMBARGOED UNTIL 14:00 GMT',
    'EMBARGOED',
    'Strict embargo: see covering note',
    'EMBARGO UNTIL 14:00 IST 5 November 2025',
    'EMBARGOED UNTIL 05/11/2025 14:00 GMT',
    'EMBARGOED UNTIL 14:00 BST, 5 January 2026',
    'EMBARGOED UNTIL 14:00 GMT, Monday 5 November 2025',
    'EMBARGOED UNTIL midnight GMT 5 November 2025',
    'EMBARGOED UNTIL 09:00 or 10:00 GMT, 5 November 2025',
    'Please do not publish before the press conference',
    'NOT FOR PUBLICATION UNTIL DELIVERY',
    'NOT FOR IMMEDIATE RELEASE',
    'For release on delivery',
    'Ne pas diffuser avant 14h',
    'Central Bank embargo until 14:00, 5 November 2025',
    'Tariffs report: media embargo applies',
    'E M B A R G O E D  until the press conference',
    'EMBARGOED UNTIL 10:00-12:00 GMT, 5 November 2025',
    'No embargo breaks: embargoed until Wednesday',
    'Achtung: Sperrfrist Mittwoch, 14 Uhr',
    'Не подлежит публикации до среды',
    '報道解禁：11月5日',
    'Attention editors: the content of this report is embargoed until Wednesday noon.',
  ])('%s holds the release with no time, because the line leaves it open', (line) => {
    expect(embargoOf(line)).toMatchObject({ kind: 'until', until: null });
  });

  it.each([
    'EU extends embargo on arms sales to Libya',
    'UN arms embargo renewed until 2027',
    'Council lifts trade embargo against Freedonia',
    'New embargo hits grain exports',
    'Release of hostages welcomed',
    'No embargo',
    'Embargo: none',
  ])('%s is what the release is about, and holds nothing back', (headline) => {
    expect(
      understand({ text: `${headline}\n\n${STORY} The UN arms embargo on Libya stays.`, receivedOn: '2025-11-03' })
        .embargo,
    ).toBeNull();
  });

  it('a body that speaks of an arms embargo holds nothing back', () => {
    const text = `Council debates Libya\n\n${STORY}\n\nMembers recalled the UN arms embargo on Libya until 31 December 2025.\n\nThe embargo was extended by a year.`;
    expect(understand({ text, receivedOn: '2025-11-03' }).embargo).toBeNull();
  });

  it('a line to release at once is kept as such', () => {
    expect(embargoOf('FOR IMMEDIATE RELEASE')).toMatchObject({ kind: 'immediate', until: null, begin: 0, end: 21 });
  });

  it('an order to hold outranks one to release at once', () => {
    const embargo = embargoOf('FOR IMMEDIATE RELEASE\nEMBARGOED UNTIL 14:00 GMT, 5 November 2025');
    expect(embargo).toMatchObject({ kind: 'until', until: '2025-11-05T14:00:00+00:00' });
  });

  it('is found on two lines, under the headline, in brackets before the story, and at the foot', () => {
    const moment = '2025-11-05T14:00:00+00:00';
    expect(embargoOf('EMBARGO\n14:00 GMT, 5 November 2025')).toMatchObject({ kind: 'until', until: moment });
    const below = `Nordvik opens its new quay\n\nEmbargoed until 14:00 GMT, 5 November 2025\n\n${STORY}`;
    expect(understand({ text: below, receivedOn: '2025-11-03' }).embargo).toMatchObject({
      kind: 'until',
      until: moment,
    });
    const inStory = `Nordvik opens its new quay\n\n(Embargoed until 14:00 GMT, 5 November 2025) ${STORY}`;
    expect(understand({ text: inStory, receivedOn: '2025-11-03' }).embargo?.kind).toBe('until');
    const foot = `Nordvik opens its new quay\n\n${STORY}\n\nENDS\n\nEmbargo: 14:00 GMT, 5 November 2025`;
    expect(understand({ text: foot, receivedOn: '2025-11-03' }).embargo).toMatchObject({
      kind: 'until',
      until: moment,
    });
  });

  it('does not take its time from the story behind it', () => {
    const story = `Nordvik opens its new quay\n\n(Embargoed until the ceremony ends) At 14:00 GMT on 5 November 2025 the mayor cut the ribbon. ${STORY}`;
    expect(understand({ text: story, receivedOn: '2025-11-03' }).embargo).toMatchObject({ kind: 'until', until: null });
  });

  it('is found in a preamble of full sentences, and in a line under it', () => {
    const preamble = `Dear editors, please find below our latest news for your information. This release is under strict embargo until 14:00 GMT on 5 November 2025, and we thank you for your patience with us as always.`;
    expect(
      understand({ text: `${preamble}\n\nNordvik opens its new quay\n\n${STORY}`, receivedOn: '2025-11-03' }).embargo
        ?.kind,
    ).toBe('until');
    const greeting = `Dear editors, please find below our latest news for your information, with best regards from the whole of the harbour office in Nordvik. Call us.`;
    const below = `${greeting}\n\nEmbargo: 14:00 GMT, 5 November 2025\n\nNordvik opens its new quay\n\n${STORY}`;
    expect(understand({ text: below, receivedOn: '2025-11-03' }).embargo).toMatchObject({
      kind: 'until',
      until: '2025-11-05T14:00:00+00:00',
    });
  });

  it('is found in the headline the format gives', () => {
    const embargo = understand({
      headline: 'EMBARGOED: new quay for Nordvik',
      text: STORY,
      receivedOn: '2025-11-03',
    }).embargo;
    expect(embargo?.kind).toBe('until');
  });

  it('"For release" with a day holds back only while that day lies ahead', () => {
    expect(embargoOf('For release: November 3, 2025')).toBeNull();
    expect(embargoOf('For release: November 9, 2025')).toMatchObject({ kind: 'until', until: null });
  });

  it('takes the year from the full date of the header, and from nowhere else', () => {
    const line = 'EMBARGOED UNTIL 14:00 GMT, 5 November';
    expect(embargoOf(line)).toMatchObject({ until: null });
    expect(embargoOf(`${line}\nNordvik, 5 November 2025`)).toMatchObject({ until: '2025-11-05T14:00:00+00:00' });
  });
});

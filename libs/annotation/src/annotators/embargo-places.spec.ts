import { understand } from '../annotate';

const HEADLINE = 'Nordvik opens its new quay';
const STORY =
  'The Harbour Authority of Nordvik opened its new quay to traffic after three years of work, and the first ferry left with two hundred passengers and a brass band on board.';
const MOMENT = '2025-11-05T14:00:00+00:00';

function embargoOf(...paragraphs: string[]) {
  return understand({ text: paragraphs.join('\n\n'), receivedOn: '2025-11-03' }).embargo;
}

describe('an order to hold on several lines', () => {
  it.each([
    'EMBARGO\n14:00 GMT, 5 November 2025',
    'EMBARGOED UNTIL\n14:00 GMT, 5 November 2025',
    'EMBARGOED UNTIL\n14:00 GMT\nWednesday 5 November 2025',
    'EMBARGOED UNTIL:\nWednesday 5 November 2025\n14:00 GMT',
    'STRICT EMBARGO\nWednesday, November 5, 2025\n2:00 p.m. GMT',
    'EMBARGOED UNTIL 5 NOVEMBER 2025\n14:00 GMT',
    'EMBARGOED UNTIL 5 NOVEMBER 2025\nat 14:00 (GMT)',
    'EMBARGOED UNTIL 14:00 GMT ON\n5 November 2025',
    'EMBARGOED UNTIL 14:00 GMT,\nWednesday 5 November 2025',
    'EMBARGOED UNTIL 14:00, 5 November 2025\n(London time)',
    'NOT FOR RELEASE\nBEFORE 14:00 GMT ON 5 NOVEMBER 2025',
    'EMBARGOED\nFOR RELEASE AT 14:00 GMT 5 November 2025',
    'EMBARGO\n\n14:00 GMT, 5 November 2025',
    'FOR IMMEDIATE RELEASE\nEMBARGOED UNTIL 14:00 GMT, 5 November 2025',
    'PRESS RELEASE\nNordvik Harbour Authority\n4 November 2025\nEmbargo: 5 November 2025, 14:00 GMT',
    'Sperrfrist:\nMittwoch, 5. November 2025\n14:00 Uhr GMT',
    'EMBARGOED\nEmbargo until 14:00 GMT, 5 November 2025',
    'Transmission of material in this release is embargoed until    USDL-25-1477\n2:00 p.m. (GMT) Wednesday, November 5, 2025',
  ])('%j holds until the moment the lines name together', (header) => {
    expect(embargoOf(header, HEADLINE, STORY)).toMatchObject({ kind: 'until', until: MOMENT });
  });

  it.each([
    // The day under the order may be the day the text was written.
    'EMBARGOED UNTIL 14:00 GMT\n4 November 2025',
    'EMBARGOED UNTIL 00:01 GMT\n\nNordvik, 4 November 2025',
    'EMBARGOED\n4 November 2025',
    'EMBARGOED UNTIL 14:00 GMT, 5 November 2025\nEMBARGOED UNTIL 16:00 GMT, 5 November 2025',
    'EMBARGOED UNTIL 14:00 GMT, 5 November 2025\nEmbargo (print): 6 November 2025, 06:00',
    'EMBARGOED UNTIL 14:00 GMT, 5 November 2025\n18:00 GMT',
    'EMBARGOED UNTIL\nthe press conference has begun',
  ])('%j leaves the moment open', (header) => {
    expect(embargoOf(header, HEADLINE, STORY)).toMatchObject({ kind: 'until', until: null });
  });
});

describe('the place of the order', () => {
  const order = 'Embargoed until 14:00 GMT, 5 November 2025';
  const long = Array.from({ length: 90 }, (_, index) => `${index + 1}. ${STORY}`);
  it.each([
    ['above the headline', [order, HEADLINE, STORY]],
    ['under the headline', [HEADLINE, order, STORY]],
    ['in brackets behind the headline', [`${HEADLINE} (${order})`, STORY]],
    ['in square brackets before the headline', [`[${order}] ${HEADLINE}`, STORY]],
    ['behind the headline, after a dash', [`${HEADLINE} – ${order}`, STORY]],
    ['in brackets before the story', [HEADLINE, `(${order}) ${STORY}`]],
    [
      'in a sentence of the preamble',
      [
        `Dear editors, here is our latest news. This release is under embargo until 14:00 GMT on 5 November 2025. Thank you for your patience with us as always, and best regards from all of us.`,
        HEADLINE,
        STORY,
      ],
    ],
    ['at the end of a long first paragraph', [HEADLINE, `${STORY} ${STORY} ${STORY} ${order}.`, STORY]],
    ['at the foot', [HEADLINE, STORY, 'ENDS', order]],
    ['at the foot, in stars', [HEADLINE, STORY, `*** ${order} ***`]],
    ['at the foot, on two lines', [HEADLINE, STORY, 'ENDS', 'EMBARGO\n14:00 GMT, 5 November 2025']],
    [
      'in the notes to editors',
      [HEADLINE, STORY, STORY, 'Notes to editors', `1. ${order}.`, '2. The quay is 200 m long.'],
    ],
    [
      'in a note to editors of one line',
      [HEADLINE, STORY, STORY, `Note to editors: strict embargo until 14:00 GMT, 5 November 2025`],
    ],
    [
      'in the notes of a long release',
      [
        HEADLINE,
        ...long,
        'Notes to editors',
        `1. This release is embargoed until 14:00 GMT on 5 November 2025.`,
        ...long.slice(0, 12),
      ],
    ],
    ['behind a list number', [HEADLINE, STORY, `(1) ${order}`]],
    ['in a table', [`Embargo | 14:00 GMT | 5 November 2025`, HEADLINE, STORY]],
  ])('%s does not matter', (_place, paragraphs) => {
    expect(embargoOf(...paragraphs)).toMatchObject({ kind: 'until', until: MOMENT });
  });

  it('in the headline of the format does not matter', () => {
    const headline = `${HEADLINE} (${order})`;
    expect(understand({ headline, text: STORY, receivedOn: '2025-11-03' }).embargo).toMatchObject({ until: MOMENT });
  });

  it('shows the words it was read from', () => {
    const text = `${HEADLINE} (${order})\n\n${STORY}`;
    const embargo = understand({ text, receivedOn: '2025-11-03' }).embargo;
    expect(text.slice(embargo?.begin ?? 0, embargo?.end ?? 0)).toContain(order);
  });

  it('a line that holds at the foot is not outdone by one that is read at the top', () => {
    const later = 'Embargo: 15:00 GMT, 5 November 2025';
    expect(embargoOf(order, HEADLINE, STORY, later)).toMatchObject({ kind: 'until', until: null });
  });
});

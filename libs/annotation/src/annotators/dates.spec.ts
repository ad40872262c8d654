import { annotate } from '../annotate';

function datesIn(sentence: string, header = 'Nordvik, 5 November 2025\n\n') {
  const { canonical, dates } = annotate({
    text: `${header}Nordvik opens its quay\n\n${sentence} This line only makes the paragraph long enough to be a story for whoever reads it.`,
    receivedOn: '2026-01-10',
  });
  return dates
    .map(({ begin, end, value, precision, anchor }) => [canonical.text.slice(begin, end), value, precision, anchor])
    .slice(header === '' ? 0 : 1);
}

describe('dates in the story', () => {
  it.each([
    ['It opened on November 5, 2025.', 'November 5, 2025', '2025-11-05', 'day', 'stated'],
    ['It opened on 5 November 2025.', '5 November 2025', '2025-11-05', 'day', 'stated'],
    ['It opened on Saturday, April 6, 2024.', 'Saturday, April 6, 2024', '2024-04-06', 'day', 'stated'],
    ['The work was done in May 2024.', 'May 2024', '2024-05', 'month', 'stated'],
    ['The plan runs for 2026–2028.', '2026–2028', '2026/2028', 'range', 'stated'],
    ['Traffic grew in the first half of 2025.', 'first half of 2025', '2025-01/2025-06', 'range', 'stated'],
    ['It stays open until 2030.', '2030', '2030', 'year', 'stated'],
    ['Talks ran from 3 to 5 November.', '3 to 5 November', '2025-11-03/2025-11-05', 'range', 'dateline'],
    ['They met on November 22-23.', 'November 22-23', '2025-11-22/2025-11-23', 'range', 'dateline'],
    ['The results of the October meetings were read.', 'October', '2025-10', 'month', 'dateline'],
    ['It was agreed yesterday.', 'yesterday', '2025-11-04', 'day', 'dateline'],
    ['The agenda of today’s meeting is long.', 'today’s meeting', '2025-11-05', 'day', 'dateline'],
    ['The ferry left last Tuesday.', 'last Tuesday', '2025-11-04', 'day', 'dateline'],
    ['The ferry left on Monday.', 'Monday', '2025-11-03', 'day', 'dateline'],
    ['The ferry will leave on Monday.', 'Monday', '2025-11-10', 'day', 'dateline'],
    ['Traffic grew last year.', 'last year', '2024', 'year', 'dateline'],
  ])('%s', (sentence, surface, value, precision, anchor) => {
    expect(datesIn(sentence)).toEqual([[surface, value, precision, anchor]]);
  });

  it('hang on the day of receipt, and say so, when there is no dateline', () => {
    expect(datesIn('It was agreed yesterday.', '')).toEqual([['yesterday', '2026-01-09', 'day', 'received']]);
  });

  it('are not made of laws, prices, versions and people', () => {
    expect(
      datesIn('May said the Harbour Act of 1964 cost 2000 euros, that 12.5.1 works and that members may march.'),
    ).toEqual([]);
  });

  it.each([
    ['Traffic grew in Q3 2025.', 'Q3 2025', '2025-07/2025-09', 'range', 'stated'],
    ['Revenue rose in the third-quarter of 2025.', 'third-quarter of 2025', '2025-07/2025-09', 'range', 'stated'],
    ['Profit for H1 2025 was flat.', 'H1 2025', '2025-01/2025-06', 'range', 'stated'],
    ['Results for the third quarter were good.', 'third quarter', '2025-07/2025-09', 'range', 'dateline'],
    ['It grew in the first half of this year.', 'first half of this year', '2025-01/2025-06', 'range', 'dateline'],
    ['The budget for fiscal year 2024/25 was cut.', 'fiscal year 2024/25', '2024/2025', 'range', 'stated'],
    ['The club won the 2024-25 season.', '2024-25', '2024/2025', 'range', 'stated'],
    ['Nordvik was poor in the 1990s.', '1990s', '1990/1999', 'range', 'stated'],
    [
      'It will run from 28 October to 3 November.',
      '28 October to 3 November',
      '2025-10-28/2025-11-03',
      'range',
      'dateline',
    ],
    [
      'It ran from October 28 – November 3, 2024.',
      'October 28 – November 3, 2024',
      '2024-10-28/2024-11-03',
      'range',
      'stated',
    ],
    ['It grew between March and May 2024.', 'March and May 2024', '2024-03/2024-05', 'range', 'stated'],
    ['It was built from March 2023 to May 2025.', 'March 2023 to May 2025', '2023-03/2025-05', 'range', 'stated'],
    [
      'It is open December 2025 to February 2026.',
      'December 2025 to February 2026',
      '2025-12/2026-02',
      'range',
      'stated',
    ],
    ['It lasted from 2008 to 2011.', '2008 to 2011', '2008/2011', 'range', 'stated'],
    ['Work continues in 2026 or 2027.', '2026 or 2027', '2026/2027', 'range', 'stated'],
    ['They met on 18 and 19 November 2024.', '18 and 19 November 2024', '2024-11-18/2024-11-19', 'range', 'stated'],
    ['It opened on the 5th of May 2024.', '5th of May 2024', '2024-05-05', 'day', 'stated'],
    ['Work starts in mid-March 2026.', 'mid-March 2026', '2026-03', 'month', 'stated'],
    ['It has run since at least 2010.', '2010', '2010', 'year', 'stated'],
    ['Emissions fell by half from 1990 levels.', '1990', '1990', 'year', 'stated'],
    ['He stood in the 2024 election.', '2024', '2024', 'year', 'stated'],
    ['It opened on 2024-03-04.', '2024-03-04', '2024-03-04', 'day', 'stated'],
  ])('that are written: %s', (sentence, surface, value, precision, anchor) => {
    expect(datesIn(sentence)).toEqual([[surface, value, precision, anchor]]);
  });

  it.each([
    ['The abbey was founded in 1438 by monks.', ['1438 1438']],
    ['He ruled from 1861 to 1865.', ['1861 to 1865 1861/1865']],
    ['Berg (12 February 1809 – 14 April 1865) led it.', ['12 February 1809 – 14 April 1865 1809-02-12/1865-04-14']],
    ['Rails came in the 1880s.', ['1880s 1880/1889']],
    ['The quay dates from the late 18th century.', ['late 18th century 1700/1799']],
    ['It was lost in the nineteenth century.', ['nineteenth century 1800/1899']],
    ['In the ’90s the port was poor.', ['’90s 1990/1999']],
    ['She won in 2014, 2016 and 2019.', ['2014 2014', '2016 2016', '2019 2019']],
    ['It opened in summer 2024.', ['summer 2024 2024']],
    ['FY2025 was poor.', ['FY2025 2025']],
    ['It fell from the prior year.', ['prior year 2024']],
    ['Crews worked over the weekend.', ['weekend 2025-11-01/2025-11-02']],
    ['The pilots meet Monday.', ['Monday 2025-11-10']],
    ['The ferry was late on Monday due to the storm.', ['Monday 2025-11-03']],
    ['It closed in March last year.', ['March last year 2024-03']],
    ['Fares rose in August, against August 2024.', ['August 2025-08', 'August 2024 2024-08']],
    ['Second-quarter profit fell, as in Q1.', ['Second-quarter 2025-04/2025-06', 'Q1 2025-01/2025-03']],
    ['Some 1500 people came at 1430 GMT, and in 1200 cases 1250 euros were paid.', []],
    ['It rose from 1200 to 1500, a total of 1350.', []],
    ['It will hold for the next 40 years.', []],
  ])('of earlier centuries, of lists, seasons and quarters: %s', (sentence, expected) => {
    expect(datesIn(sentence).map(([surface, value]) => `${surface} ${value}`)).toEqual(expected);
  });

  it('without a year go on in the year the life told last, where no dateline is nearer', () => {
    const told = datesIn(
      'She was born on 3 March 1970 in Oslo. In June her parents moved. It burnt on 2 May 1991.',
      '',
    );
    expect(told.map(([, value]) => value)).toEqual(['1970-03-03', '1970-06', '1991-05-02']);
  });

  it.each([
    ['It closed two weeks ago.', 'two weeks ago', '2025-10-20/2025-10-26', 'range'],
    ['It closed three days ago.', 'three days ago', '2025-11-02', 'day'],
    ['It closed a year ago.', 'a year ago', '2024', 'year'],
    ['It closed the day before yesterday.', 'day before yesterday', '2025-11-03', 'day'],
    ['It closed last night.', 'last night', '2025-11-04', 'day'],
    ['It opened earlier this year.', 'earlier this year', '2025', 'year'],
    ['It opens later this month.', 'later this month', '2025-11', 'month'],
    ['It opens early next week.', 'early next week', null, 'range'],
    ['It opens in the coming weeks.', 'coming weeks', null, 'range'],
    ['It opens within the next three months.', 'next three months', null, 'range'],
    ['It opens next month.', 'next month', '2025-12', 'month'],
    ['It opened this weekend.', 'this weekend', '2025-11-08/2025-11-09', 'range'],
    ['It opened last December.', 'last December', '2024-12', 'month'],
    ['It opens by the end of the year.', 'end of the year', '2025', 'year'],
    ['It must be paid by Friday.', 'Friday', '2025-11-07', 'day'],
    ['On Thursday, the council will vote.', 'Thursday', '2025-11-06', 'day'],
    ['The vote is scheduled for Thursday.', 'Thursday', '2025-11-06', 'day'],
    ['The vote is to be held on Thursday.', 'Thursday', '2025-11-06', 'day'],
    ['The fair opens on Friday.', 'Friday', '2025-11-07', 'day'],
    ['The mayor said on Friday that the fair will open.', 'Friday', '2025-10-31', 'day'],
    ['The vote was held on Wednesday.', 'Wednesday', '2025-11-05', 'day'],
    ['Today, the board approved the plan.', 'Today', '2025-11-05', 'day'],
    ['Today is a good day for Nordvik.', 'Today', '2025-11-05', 'day'],
  ])('that hang on the dateline: %s', (sentence, surface, value, precision) => {
    expect(datesIn(sentence)).toEqual([[surface, value, precision, 'dateline']]);
  });

  it.each([
    'Today, the company employs 300 people.',
    'The harbour meets the needs of today’s world.',
    'It is larger than today.',
    'It hired some of 2025 delegates.',
    'It sold 2000 tonnes, in 2000 cases.',
    'The desk is staffed Monday through Friday.',
    'April Jones and Theresa May came.',
    'It has grown over the past six years.',
  ])('%s names no day', (sentence) => {
    expect(datesIn(sentence)).toEqual([]);
  });

  it('of the same period in another year are its months', () => {
    expect(
      datesIn('Sales in the first half of 2025 were higher than in the same period in 2024.').map(([, value]) => value),
    ).toEqual(['2025-01/2025-06', '2024-01/2024-06']);
  });

  it('that could be read in two ways have no value', () => {
    expect(datesIn('It opened on 03/04/2024.')).toEqual([['03/04/2024', null, 'day', 'stated']]);
  });

  it('that could be read in two ways are read as the other figures of the text show, or as its dateline', () => {
    const valuesIn = (sentence: string) => datesIn(sentence).map(([, value]) => value);
    expect(valuesIn('It opened on 03/04/2024 and closed on 25/04/2024.')).toEqual(['2024-04-03', '2024-04-25']);
    expect(valuesIn('It opened on 03/04/2024 and closed on 04/25/2024.')).toEqual(['2024-03-04', '2024-04-25']);
    expect(valuesIn('It opened on 05/11/2025.')).toEqual(['2025-11-05']);
  });
});

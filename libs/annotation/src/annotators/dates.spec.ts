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

  it('that could be read in two ways have no value', () => {
    expect(datesIn('It opened on 05/11/2025.')).toEqual([['05/11/2025', null, 'day', 'stated']]);
  });
});

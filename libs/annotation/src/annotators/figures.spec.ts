import { annotate } from '../annotate';

function figuresIn(sentence: string) {
  const { figures, canonical } = annotate({
    text: `Nordvik, 5 November 2025\n\nNordvik opens its quay\n\n${sentence} This line only makes the paragraph long enough to be a story for whoever reads it.`,
    receivedOn: '2025-11-05',
  });
  return figures.map(({ value, unit, begin, end }) => [canonical.text.slice(begin, end), value, unit]);
}

describe('figures of the story', () => {
  it.each([
    ['It cost $8.3 million.', '$8.3 million', 8300000, 'USD'],
    ['It cost $8.3m.', '$8.3m', 8300000, 'USD'],
    ['It cost €1,200 a day.', '€1,200', 1200, 'EUR'],
    ['It cost HK$53 billion.', 'HK$53 billion', 53000000000, 'HKD'],
    ['It cost US$1.65 billion.', 'US$1.65 billion', 1650000000, 'USD'],
    ['It cost EUR 40 million.', 'EUR 40 million', 40000000, 'EUR'],
    ['It cost 12 million euros.', '12 million euros', 12000000, 'EUR'],
    ['Traffic grew 12 per cent.', '12 per cent', 12, '%'],
    ['Traffic grew by 12.5%.', '12.5%', 12.5, '%'],
    ['The quay is 150 metres long.', '150 metres', 150, 'm'],
    ['It created 1,200 new jobs.', '1,200 new jobs', 1200, 'jobs'],
    ['It moved 2.5 million tonnes.', '2.5 million tonnes', 2500000, 'tonnes'],
    ['It covers 300 square kilometres.', '300 square kilometres', 300, 'km²'],
  ])('%s', (sentence, surface, value, unit) => {
    expect(figuresIn(sentence)).toEqual([[surface, value, unit]]);
  });

  it.each([
    'It opened in 2025 and again on 5 November 2024.',
    'It was the 13th meeting, at 14:00, told on page 4.',
    'Call +47 22 33 44 55 or see Article 12 of version 1.2.3.',
    'Two dozen came in the 1990s.',
    'They won 2-1 on flight 370.',
  ])('%s tells none', (sentence) => {
    expect(figuresIn(sentence)).toEqual([]);
  });
});

import fc from 'fast-check';
import { distinctiveText } from './distinctive-text';
import { likenessOf } from './likeness';
import { sampleOf, shinglesOf } from './shingles';

const words = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `w${(Math.imul(seed + place, 2654435761) >>> 0) % 5000}`);
const textOf = (seed: number, count = 300): string => words(seed * 1000, count).join(' ');
const like = (one: string, other: string) => likenessOf(shinglesOf(one), shinglesOf(other));
const shares = (one: string, other: string): boolean => {
  const sample = new Set(sampleOf(shinglesOf(one)));
  return [...sampleOf(shinglesOf(other))].some((hash) => sample.has(hash));
};

describe('the likeness of two texts', () => {
  it('is a duplicate whatever case, accents, punctuation and spacing', () => {
    const text = 'The Commission met in Zürich on Tuesday; it adopted “three” reports about the river and its banks.';
    const again = text.toUpperCase().replace('Ü', 'U').replaceAll(' ', '\n ').replace('“THREE”', 'three');
    expect(like(text, again)).toEqual({ containment: 1, relation: 'duplicate' });
  });

  it('is a revision when a good part was rewritten', () => {
    const all = words(7, 300);
    const edited = [...all.slice(0, 200), ...words(99_000, 100)].join(' ');
    expect(like(all.join(' '), edited)).toMatchObject({ relation: 'revision' });
  });

  it('is an excerpt when one is a part of the other', () => {
    const all = words(7, 300);
    expect(like(all.join(' '), all.slice(100, 160).join(' '))).toEqual({ containment: 1, relation: 'excerpt' });
  });

  it('is none for texts that only have phrases in common, or are too short to tell', () => {
    expect(like(textOf(1), textOf(2))).toBeNull();
    const [one, other] = [words(1, 100), words(50_000, 100)];
    expect(like(one.join(' '), [...other, ...one.slice(0, 30)].join(' '))).toBeNull();
    expect(like('for immediate release today', 'for immediate release today and more words')).toBeNull();
    expect(like('For immediate release', 'for immediate release')).toMatchObject({ relation: 'duplicate' });
    expect(like('', '')).toBeNull();
  });

  it('is none for two releases of one pattern, which differ in names and numbers only', () => {
    const bulletin = (place: string, gauge: number): string =>
      Array.from(
        { length: 12 },
        (_, n) =>
          `The water of the river at ${place} stood ${gauge + n * 3} centimetres above the mean of the season, and the commission of ${place} expects that it will fall slowly in the days to come.`,
      ).join(' ');
    const text = [bulletin('Aldwick', 100), bulletin('Brackmoor', 101)].join(' ');
    const other = [bulletin('Selby', 500), bulletin('Thornby', 502)].join(' ');
    expect(like(text, other)).toBeNull();
    expect(like(text, text.replaceAll('slowly', 'soon'))).not.toBeNull();
    expect(like(text, text.replace('Aldwick', 'Altwick'))).toMatchObject({ relation: 'duplicate' });
    expect(like(text, text.toUpperCase())).toEqual({ containment: 1, relation: 'duplicate' });
  });

  it('is the same from both sides, and 1 for a text and itself', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 40 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(like(one, other)).toEqual(like(other, one));
        expect(like(one, one)?.relation).toBe('duplicate');
      }),
    );
  });
});

describe('the sample of a text', () => {
  it('is shared by an excerpt of a paragraph, nearly always', () => {
    const found = Array.from({ length: 200 }, (_, seed) => {
      const all = words(seed * 1000, 400);
      return shares(all.join(' '), all.slice(150, 200).join(' '));
    });
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(196);
  });

  it('stays small however long the text is, and has something of a short one', () => {
    expect(
      sampleOf(
        shinglesOf(
          words(3, 90_000)
            .map((word, place) => `${word}${place}`)
            .join(' '),
        ),
      ).length,
    ).toBeLessThan(700);
    expect(sampleOf(shinglesOf('one two three four five six')).length).toBeGreaterThan(0);
  });
});

it('leaves out what stands under every release of a press office', () => {
  const text = 'Issuer\n\nHeadline\n\nStory.\n\nAbout us.';
  const blocks = [
    { kind: 'issuer' as const, begin: 0, end: 6 },
    { kind: 'headline' as const, begin: 8, end: 16 },
    { kind: 'paragraph' as const, begin: 18, end: 24 },
    { kind: 'boilerplate' as const, begin: 26, end: 35 },
  ];
  expect(distinctiveText({ text, blocks, length: text.length, map: [] })).toBe('Headline\nStory.');
});

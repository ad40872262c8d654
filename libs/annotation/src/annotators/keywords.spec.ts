import { annotate } from '../annotate';
import type { Annotation } from '../annotator';

const recordOf = (text: string): Annotation => annotate({ text, receivedOn: '2026-02-01' });
const textsOf = (text: string): string[] => recordOf(text).keywords.map((keyword) => keyword.text);

const RELEASE = `Harbour authority orders electric ferries

The harbour authority of Norrvik has ordered four electric ferries from the Lindholm shipyard. The electric ferries will link the old town with the islands from 2028.
"Our passengers want quiet boats," said director Eva Brandt. The Lindholm shipyard builds the hulls in Norrvik. Charging stations are planned at every pier.
The Norrvik Chamber of Commerce welcomed the order. Funding comes from the climate fund of the region, which also pays for the charging stations.`;

describe('the keywords of a release', () => {
  it('are noun phrases and names of the text, with the place where each first stands', () => {
    const { keywords, canonical } = recordOf(RELEASE);
    expect(keywords.length).toBeGreaterThanOrEqual(5);
    expect(keywords.length).toBeLessThanOrEqual(12);
    for (const { text, begin, end, score } of keywords) {
      expect(canonical.text.slice(begin, end)).toBe(text);
      expect(canonical.text.indexOf(text)).toBe(begin);
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
    }
    expect(keywords.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['electric ferries', 'Lindholm shipyard', 'harbour authority']),
    );
  });

  it('hold no verb, no article and no "the minister said"', () => {
    for (const text of textsOf(RELEASE)) {
      expect(text).not.toMatch(/\b(?:the|has|have|ordered|will|said|are|welcomed|comes|pays|builds)\b/i);
    }
  });

  it('tell "plans" the noun from "plans" the verb', () => {
    const texts = textsOf(
      'City plans tram line\n\nThe city plans to build a tram line. The transport plans of the city were changed twice, and the transport plans now include a tram line to the port.',
    );
    expect(texts).toContain('transport plans');
    expect(texts.some((text) => /^city plans/.test(text))).toBe(false);
  });

  it('keep a name whole across its small words', () => {
    const texts = textsOf(
      'New head\n\nThe Institute of Marine Science has a new head. Students of the Institute of Marine Science cheered. The Institute of Marine Science stands in Arn.',
    );
    expect(texts).toContain('Institute of Marine Science');
  });

  it('are never a small word of names alone', () => {
    expect(textsOf('bin')).toEqual([]);
    const { keywords } = recordOf(
      `${RELEASE}\nEvery bin was full: the bin at the pier, the bin at the yard and the bin in town.`,
    );
    expect(keywords.map(({ text }) => text)).not.toContain('bin');
    for (const { score } of keywords) expect(score).toBeGreaterThan(0);
  });

  it('are ranked, and none lies within another', () => {
    const { keywords } = recordOf(RELEASE);
    const scores = keywords.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const one of keywords) {
      expect(keywords.filter((other) => other !== one && one.text.includes(other.text))).toEqual([]);
    }
  });

  it('of another language are not guessed', () => {
    const record = recordOf(
      'Le port commande quatre bateaux\n\nLe port de Norrvik a commandé quatre bateaux électriques. Ils relieront la vieille ville aux îles à partir de 2028.',
    );
    expect(record.keywords).toEqual([]);
    expect(record.warnings).toContainEqual({ code: 'KEYWORDS_NOT_TRIED', path: '/keywords' });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicItem } from './public-items';
import { changesBetween, versionChanges } from './version-changes';

const EXAMPLES = join(__dirname, '../../../../libs/contracts/src/examples');
const example = (type: string): PublicItem =>
  JSON.parse(readFileSync(join(EXAMPLES, `publication.${type}.v1.json`), 'utf8')).data;

/** The example with other words in it; of its claims, those given change with them. */
function rewritten(item: PublicItem, from: string, to: string, claims: object = {}): PublicItem {
  const { release, enrichment } = item;
  const text = enrichment.canonical.text.replace(from, to);
  const canonical = { ...enrichment.canonical, text, length: text.length };
  return {
    ...item,
    release: { ...release, body: release.body.replace(from, to) },
    enrichment: { ...enrichment, canonical, ...claims },
  };
}

describe('what changed between two versions', () => {
  const item = example('published');

  it.each(['published', 'corrected', 'updated'])(
    'is nothing where only its number, time and note changed: %s',
    (type) => expect(changesBetween(item, example(type))).toEqual({ fields: [], text: [], claims: [] }),
  );

  it('is the place that a correction put right', () => {
    const corrected = rewritten(item, 'Aldwick', 'Karst', { dates: moved(item.enrichment.dates, 160, -2) });
    expect(changesBetween(item, corrected)).toEqual({
      fields: [],
      text: [{ before: { text: 'Aldwick', begin: 155, end: 162 }, after: { text: 'Karst', begin: 155, end: 160 } }],
      claims: [],
    });
  });

  it('is the date that an update changed, in the text and as a claim', () => {
    const [dateline, opening] = item.enrichment.dates;
    const day = { ...opening!, value: '2025-11-12', end: opening!.end + 1 };
    const updated = rewritten(item, 'on 5 November', 'on 12 November', { dates: [dateline, day] });
    expect(changesBetween(item, updated)).toEqual({
      fields: [],
      text: [{ before: { text: '5', begin: 166, end: 167 }, after: { text: '12', begin: 166, end: 168 } }],
      claims: [
        {
          kind: 'date',
          change: 'changed',
          before: { says: '2025-11-05 (5 November 2025)', begin: 166, end: 181 },
          after: { says: '2025-11-12 (12 November 2025)', begin: 166, end: 182 },
        },
      ],
    });
  });

  it('is each stated field that was added, taken out or changed', () => {
    const { externalId: _, ...release } = item.release;
    const after = { ...item, release: { ...release, headline: 'Session Opens', urgency: 2 } };
    expect(changesBetween(item, after).fields).toEqual([
      { field: 'headline', before: 'Commission Opens Twelfth Water Session', after: 'Session Opens' },
      { field: 'urgency', before: null, after: 2 },
      { field: 'externalId', before: 'NLRC-2025-12', after: null },
    ]);
  });

  it('is what the schema says, which is what the document of the API says', () => {
    const { dates, contacts } = item.enrichment;
    const updated = rewritten(item, ' in Aldwick', '', {
      dates: dates.slice(0, 1),
      contacts: [...contacts, ...contacts],
    });
    const changes = changesBetween(item, updated);
    expect(changes.claims).toHaveLength(2);
    expect(versionChanges.parse(changes)).toEqual(changes);
  });
});

const moved = (dates: PublicItem['enrichment']['dates'], from: number, by: number) =>
  dates.map((date) => (date.begin < from ? date : { ...date, begin: date.begin + by, end: date.end + by }));

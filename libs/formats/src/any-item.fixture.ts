import fc from 'fast-check';
import type { PublishedItem, WithdrawnItem } from './index';
import { publishedItem, withdrawnItem } from './published-item.fixture';

const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  ']]><newsItem/>',
  '</style></title><b>',
  '&amp;&#0;&lt;',
  '\u202Eevil\u2066',
  '\uD800\uFFFE\uFFFF\0\x0B\x1B\x85\u2028',
  '<!-- --> <![CDATA[ x',
];

// All 16-bit units: controls, noncharacters and halves of surrogate pairs too.
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
  .map((all) => String.fromCharCode(...all));

/** Any text at all, the worst of it often. */
const anyText = fc.oneof(
  units,
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...NASTY),
  fc.array(fc.constantFrom(...NASTY, ' ', '\n', '\r\n', '\n\n'), { maxLength: 6 }).map((all) => all.join('')),
);

const anyLine = fc.option(anyText, { nil: undefined });
const BLOCKS = ['dateline', 'paragraph', 'list', 'boilerplate', 'contact', 'issuer', 'endmark'] as const;

/** A release with any text in every field that holds text. */
export const anyItem: fc.Arbitrary<PublishedItem> = fc
  .record({
    texts: fc.array(anyText, { minLength: 12, maxLength: 12 }),
    stated: fc.record({ headline: anyLine, issuer: anyLine, contact: anyLine, externalId: anyLine, rights: anyLine }),
    language: fc.option(fc.oneof(anyText, fc.constantFrom('ar', 'en-GB', 'uz-Arab')), { nil: undefined }),
    change: fc.constantFrom(undefined, 'correction' as const, 'update' as const, 'enrichment' as const),
    type: fc.constantFrom('person' as const, 'organisation' as const, 'place' as const),
    score: fc.double({ min: -1, max: 3, noNaN: true }),
    body: fc.array(fc.tuple(fc.constantFrom(...BLOCKS), anyText), { maxLength: 5 }),
  })
  .map(({ texts, stated, language, change, type, score, body }) => {
    const at = (place: number) => texts[place] ?? '';
    const span = { begin: 0, end: 1 };
    const text = body.map(([, part]) => part).join('\n');
    let begin = 0;
    const blocks = body.map(([kind, part]) => {
      const block = { kind, begin, end: begin + part.length };
      begin = block.end + 1;
      return block;
    });
    return publishedItem({
      release: { ...stated, language, change, note: at(0), body: at(1), version: 2 },
      enrichment: {
        canonical: { text, length: text.length, map: [], blocks },
        subheadline: { text: at(2), ...span },
        issuer: { name: at(3), entityId: 'e', ...span },
        contacts: [{ name: at(4), email: at(5), phone: at(6), ...span }],
        keywords: [{ text: at(7), score, ...span }],
        topics: [{ code: at(8), label: at(9), path: [at(10)], score, evidence: [] }],
        entities: [
          {
            id: 'e',
            type,
            name: at(11),
            aliases: [],
            roles: [{ title: at(0), organisation: 'e', ...span }],
            ids: { wikidata: at(1), iso3166: at(2), geonames: at(3) },
            mentions: [],
            confidence: 0.5,
          },
        ],
        events: [{ name: at(4), ordinal: null, place: null, date: null, ...span }],
      },
      replaces: { version: 1, revision: 1 },
    });
  });

export const anyWithdrawal: fc.Arbitrary<WithdrawnItem> = anyText.map((reason) => withdrawnItem({ reason }));

import type { Annotation } from '@dateline/annotation';
import type { Gold, GoldQuote, GoldSpan, QuoteMarks } from './gold';
import { pairs } from './overlap';
import type { Score } from './score';

type Quote = Annotation['quotes'][number];

const MARKS: readonly QuoteMarks[] = ['curly', 'double', 'single', 'none', 'lost'];

/** Share of the words of the longer quote that both must have. */
const SAME = 0.9;

/**
 * A quote is found when at least 0.9 of the words of the longer of the two, gold and found, lie in the fragments of both.
 * Recall is counted over quotes with marks that can be read; those whose marks are missing (`none`) or were dropped by the
 * source (`lost`) have lines of their own and do no harm to the precision when they are found all the same.
 */
export function scoreQuotes(gold: Gold, record: Annotation): Score[] {
  const matched = new Set(matchedQuotes(gold, record).map(([quote]) => quote));
  const readable = gold.quotes.filter(isReadable);
  return [
    {
      name: 'quotes',
      precision: { right: matched.size, of: record.quotes.length },
      recall: { right: readable.filter((quote) => matched.has(quote)).length, of: readable.length },
    },
    ...MARKS.map((kind): Score => {
      const such = gold.quotes.filter(({ marks }) => marks === kind);
      const found = such.filter((quote) => matched.has(quote)).length;
      return { name: `quotes, marks ${kind}`, precision: null, recall: { right: found, of: such.length } };
    }),
  ];
}

/** Whether the text shows where the quote begins and ends. */
export const isReadable = ({ marks }: GoldQuote): boolean => marks !== 'none' && marks !== 'lost';

export function matchedQuotes(gold: Gold, record: Annotation): [GoldQuote, Quote][] {
  const words = wordsOf(record.canonical.text);
  const within = new Map<object, Set<number>>();
  for (const quote of [...gold.quotes, ...record.quotes]) within.set(quote, wordsWithin(quote.fragments, words));
  return pairs(gold.quotes, record.quotes, (one, other) => {
    const alike = likeness(within.get(one)!, within.get(other)!);
    return alike >= SAME ? alike : 0;
  });
}

function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(one.size, other.size, 1);
}

const wordsOf = (text: string): GoldSpan[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({ begin: index, end: index + word.length }));

/** By their place in the text, so that a word said twice is two words. */
function wordsWithin(fragments: readonly GoldSpan[], words: readonly GoldSpan[]): Set<number> {
  const inside = words.filter((word) => fragments.some(({ begin, end }) => begin <= word.begin && word.end <= end));
  return new Set(inside.map(({ begin }) => begin));
}

import type { Annotation } from '@dateline/annotation';
import type { GoldSpan } from './gold';
import type { Score, Share } from './score';

/** Fields that repeat the surface of their claim. */
const SURFACES = ['headline', 'subheadline', 'keywords'];

/**
 * Every claim with offsets, anywhere in the record: it must lie in the text and not be empty; a headline or keyword must be
 * its very slice, what a contact or an issuer is called must stand in it, and a quote must be made of its fragments' words.
 * Written anew here, not taken from the pipeline, whose own check this is to prove.
 */
export function scoreProvability({ canonical, ...claims }: Annotation): Score {
  const { text, blocks } = canonical;
  const evidence = claims.topics.flatMap((topic) => topic.evidence.map(([begin, end]) => ({ begin, end })));
  const spans = [claims, { blocks }, { evidence }].flatMap((part) => held(part, '', text));
  const quotes = claims.quotes.map((quote) => isMadeOfFragments(quote, text));
  return { name: 'claims that the text bears out', precision: share([...spans, ...quotes]), recall: null };
}

const share = (counted: readonly boolean[]): Share => ({
  right: counted.filter(Boolean).length,
  of: counted.length,
});

function held(value: unknown, part: string, text: string): boolean[] {
  if (Array.isArray(value)) return value.flatMap((each) => held(each, part, text));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, each]) => held(each, part || name, text));
  return isSpan(value) ? [holds(value, part, text), ...inner] : inner;
}

const isSpan = (value: object): value is GoldSpan & Record<string, unknown> =>
  typeof (value as Partial<GoldSpan>).begin === 'number' && typeof (value as Partial<GoldSpan>).end === 'number';

function holds(claim: GoldSpan & Record<string, unknown>, part: string, text: string): boolean {
  const { begin, end } = claim;
  if (!Number.isInteger(begin) || !Number.isInteger(end) || begin < 0 || begin >= end || end > text.length)
    return false;
  const surface = text.slice(begin, end);
  if (SURFACES.includes(part) && claim.text !== undefined) return claim.text === surface;
  const named = part === 'contacts' ? [claim.name, claim.email, claim.phone] : part === 'issuer' ? [claim.name] : [];
  return named.every((name) => typeof name !== 'string' || surface.includes(name));
}

function isMadeOfFragments(quote: Annotation['quotes'][number], text: string): boolean {
  const said = quote.fragments.map(({ begin, end }) => text.slice(begin, end)).join(' ');
  return words(said) === words(quote.text);
}

/** Paragraph breaks and the comma between two fragments are no words. */
const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

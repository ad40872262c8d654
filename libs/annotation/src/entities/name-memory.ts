import { NAME_JOINERS, NAME_SUFFIXES } from '../resources/given-names';
import { BODY_OPENERS, CHAIN_JOINERS, DEFINITE_HEADS, LEGAL_FORMS } from '../resources/organisation-words';
import { knownName, nameKey } from './gazetteer';
import { isDemonym, isFamilyNameThatStandsFirst, isGivenName } from './lexicon';
import type { NameType } from './name-shape';
import type { Token } from './token';

export interface NameSpan {
  from: number;
  to: number;
  type: Exclude<NameType, 'other'>;
  rule: string;
  score: number;
}

interface Votes {
  person: number;
  organisation: number;
  place: number;
}

/** What a first reading found out about the names of one text. */
export interface NameMemory {
  votes: ReadonlyMap<string, Votes>;
  /** Acronyms the text itself explains, by what they stand for; `other` is no body. */
  acronyms: ReadonlyMap<string, { from: number; to: number; type: NameType }>;
  /** The text reports sport, where the names of towns are the names of teams. */
  sport: boolean;
  /** Tokens that belong to the name of a thing, by their index. */
  things: Uint8Array;
  /** Nothing is known yet. */
  first: boolean;
}

export function memoryOf(
  tokens: readonly Token[],
  spans: readonly NameSpan[],
  known: Pick<NameMemory, 'sport' | 'things'>,
): NameMemory {
  const votes = new Map<string, Votes>();
  for (const span of spans) remember(votes, tokens, span);
  return { ...known, votes, acronyms: explainedAcronyms(tokens, spans), first: false };
}

function remember(votes: Map<string, Votes>, tokens: readonly Token[], span: NameSpan): void {
  const words = tokens.slice(span.from, span.to);
  const each = Math.max(0, Math.min(1.3, span.score / words.length));
  vote(votes, keyOf(words), span.type, each);
  if (span.type === 'person' && words.length > 1 && each >= 0.75) {
    const family = familyName(words);
    if (family.length < words.length) vote(votes, keyOf(family), 'person', 1.4);
    const last = family.at(-1);
    if (family.length > 1 && last && !NAME_JOINERS.has(last.text)) vote(votes, keyOf([last]), 'person', 1);
    const [first] = words;
    if (first && !first.common && words.length <= 3 && isFamilyNameThatStandsFirst(first.text))
      vote(votes, first.text, 'person', 1.2);
    if (last?.text.includes('-')) voteText(votes, last.text.slice(last.text.indexOf('-') + 1), 'person', 1);
  }
  if (span.type === 'organisation' && words.length > 1 && each >= 0.9) rememberShortForms(votes, words);
}

/** "UGI" of "UGI Utilities, Inc."; "Rentschler" of "Rentschler Biopharma". */
function rememberShortForms(votes: Map<string, Votes>, words: readonly Token[]): void {
  const bare = words.filter(({ text }) => !LEGAL_FORMS.has(text) && text !== ',');
  if (bare.length < words.length && bare.length > 0) vote(votes, keyOf(bare), 'organisation', 1);
  const [first, second] = bare;
  if (
    !first ||
    first.common ||
    isDemonym(first.text) ||
    isGivenName(first.text) ||
    first.text.length < 3 ||
    BODY_OPENERS.has(first.lower)
  )
    return;
  if (second && CHAIN_JOINERS.has(second.text)) return;
  if (bare.length < words.length) vote(votes, keyOf([first]), 'organisation', 1.2);
  else if (bare.length === 2) vote(votes, keyOf([first]), 'organisation', 0.5);
}

/** The last word, with the small words that belong to it: "Al Tayer", "de Mistura", "Keating" of "Keating IV". */
export function familyName(words: readonly Token[]): Token[] {
  // "Oswald of Ada" has none, and is called Oswald.
  if (words.at(-2)?.text === 'of') return words.slice(0, 1);
  const bare = NAME_SUFFIXES.has(words.at(-1)?.text ?? '') && words.length > 2 ? words.slice(0, -1) : [...words];
  let first = bare.length - 1;
  while (first > 0 && NAME_JOINERS.has(bare[first - 1]?.text ?? '')) first -= 1;
  return bare.slice(first);
}

export function keyOf(words: readonly Token[]): string {
  return nameKey(words.map(({ text }) => text));
}

function vote(votes: Map<string, Votes>, key: string, type: keyof Votes, weight: number): void {
  const known = votes.get(key) ?? { person: 0, organisation: 0, place: 0 };
  known[type] += weight;
  votes.set(key, known);
}

function voteText(votes: Map<string, Votes>, text: string, type: keyof Votes, weight: number): void {
  if (text.length > 2) vote(votes, nameKey([text]), type, weight);
}

const MAX_ACRONYMS = 500;
const LONGEST_LONG_FORM = 14;

/** "Office for Victims of Crime (OVC)" and "OVC (Office for Victims of Crime)". */
function explainedAcronyms(tokens: readonly Token[], spans: readonly NameSpan[]) {
  const found = new Map<string, { from: number; to: number; type: NameType }>();
  const endingAt = new Map(spans.map((span) => [span.to, span]));
  const beginningAt = new Map(spans.map((span) => [span.from, span]));
  for (let at = 1; at < tokens.length - 2 && found.size < MAX_ACRONYMS; at += 1) {
    if (tokens[at]?.text !== '(') continue;
    const inside = tokens[at + 1];
    const closed = tokens[at + 2]?.text === ')';
    const before = tokens[at - 1];
    if (closed && inside && isAcronym(inside.text) && !found.has(inside.text)) {
      const span = endingAt.get(at);
      if (span && span.type !== 'person' && span.to - span.from > 1 && opensAlike(tokens, span.from, inside.text))
        found.set(inside.text, { ...span });
      else if (
        !span &&
        !knownName(inside.text) &&
        !DEFINITE_HEADS.has(before?.lower ?? '') &&
        initialsFit(tokens, at, inside.text)
      )
        found.set(inside.text, { from: at - 1, to: at, type: 'other' });
    } else if (before && isAcronym(before.text) && !found.has(before.text)) {
      const span = beginningAt.get(at + 1);
      const isLongForm = span && span.to - span.from > 1 && opensAlike(tokens, span.from, before.text);
      if (isLongForm && span.type === 'organisation' && tokens[span.to]?.text === ')')
        found.set(before.text, { ...span });
    }
  }
  return found;
}

export function isAcronym(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 12 &&
    /^\p{Lu}[\p{L}&-]*\p{L}$/u.test(text) &&
    /\p{Lu}[\p{L}&-]*\p{Lu}/u.test(text)
  );
}

function opensAlike(tokens: readonly Token[], at: number, acronym: string): boolean {
  return tokens[at]?.lower[0] === acronym[0]?.toLowerCase();
}

/** The words before the bracket, whatever they are, begin with the letters: "memoranda of understanding (MoUs)". */
function initialsFit(tokens: readonly Token[], bracket: number, acronym: string): boolean {
  const letters = acronym.toLowerCase().replace(/s$/, '');
  let left = letters.length - 1;
  for (let at = bracket - 1; at >= 0 && bracket - at <= LONGEST_LONG_FORM && left >= 0; at -= 1) {
    const token = tokens[at];
    if (!token?.word) break;
    if (token.lower.startsWith(letters[left] ?? '')) left -= 1;
  }
  return left < 0;
}

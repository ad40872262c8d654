import type { Word } from '../text/words';
import type { Span } from '../text-slices';
import type { Casing } from './casing';
import { knownName } from './gazetteer';
import {
  isCapitalWord,
  isCommonWord,
  isDemonym,
  isFamilyName,
  isGivenName,
  isOrdinaryWord,
  isSmallWord,
} from './lexicon';

/** A word as names are read from it: without its possessive, without what a hyphen joins to it. */
export interface Token extends Span {
  text: string;
  lower: string;
  /** A word that opens with a capital; in a line of capitals, one that is no ordinary word. */
  capital: boolean;
  /** All capitals, or capitals inside: "CIS", "SmartKargo". */
  form: 'plain' | 'acronym' | 'mixed';
  word: boolean;
  number: boolean;
  possessive: boolean;
  common: boolean;
  /** An English word, however rare. */
  ordinary: boolean;
  given: boolean;
  /** A family name, by the list or by its ending. */
  family: boolean;
  /** Never the first or the last word of a name. */
  small: boolean;
  /** An adjective or an inhabitant of a place. */
  demonym: boolean;
  /** A capital and no name: months, days, labels. */
  label: boolean;
  /** First word of a sentence, a line, a quotation, or behind a colon. */
  opens: boolean;
  casing: Casing;
  line: number;
}

/** The word, or the part of it from `begin` to `end`. */
export function tokenOf(word: Word, begin: number, end: number, casing: Casing, line: number): Token {
  const raw = word.text.slice(begin - word.begin, end - word.begin);
  const look = lookOf(raw, word, casing === 'capitals');
  return {
    begin,
    end,
    text: look.text,
    lower: look.lower,
    capital: look.capital,
    form: look.form,
    word: look.word,
    number: look.number,
    possessive: end < word.end,
    common: look.common,
    ordinary: look.ordinary,
    given: look.given,
    family: look.family,
    small: look.small,
    demonym: look.demonym,
    label: look.label,
    opens: false,
    casing,
    line,
  };
}

/** The hyphen of a pair of names. */
export function signBetween(begin: number, casing: Casing, line: number): Token {
  return {
    begin,
    end: begin + 1,
    text: '-',
    lower: '-',
    capital: false,
    form: 'plain',
    word: false,
    number: false,
    possessive: false,
    common: false,
    ordinary: false,
    given: false,
    family: false,
    small: false,
    demonym: false,
    label: false,
    opens: false,
    casing,
    line,
  };
}

/** What a word is like, wherever it stands; in a line of capitals it is another word. */
type Look = Omit<Token, 'begin' | 'end' | 'possessive' | 'opens' | 'casing' | 'line'>;

/** Words come again and again; what one is like costs a dozen look-ups. By kind, mixed capitals, and line of capitals. */
const looks: readonly Map<string, Look>[] = Array.from({ length: 12 }, () => new Map());
const MAX_KEPT = 20_000;
const LONGEST_KEPT = 32;

function lookOf(raw: string, { kind, capital }: Word, capitals: boolean): Look {
  const group =
    (kind === 'word' ? 0 : kind === 'number' ? 1 : 2) * 4 + (capital === 'mixed' ? 2 : 0) + (capitals ? 1 : 0);
  const kept = looks[group]!;
  const known = kept.get(raw);
  if (known) return known;
  const look = newLook(raw, kind, capital === 'mixed', capitals);
  if (raw.length > LONGEST_KEPT) return look;
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(raw, look);
  return look;
}

function newLook(raw: string, kind: Word['kind'], isMixed: boolean, inCapitals: boolean): Look {
  const tail = raw.slice(raw.lastIndexOf('-') + 1);
  const lower = raw.toLowerCase();
  const text = inCapitals ? inOrdinaryCapitals(raw, lower) : raw;
  const isWord = kind === 'word';
  const common = isWord && (isCommonWord(lower) || (tail !== raw && isOrdinaryTail(tail)));
  const capitals =
    raw.length > 1 && raw !== lower && raw === raw.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(raw.slice(0, 40));
  const capital = isWord && /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(text.slice(0, 4));
  const acronym = inCapitals ? text === raw && capitals : capitals;
  return {
    text,
    lower,
    capital,
    form: acronym ? 'acronym' : isMixed && /\p{Ll}\p{Lu}/u.test(raw.slice(0, 40)) ? 'mixed' : 'plain',
    word: isWord,
    number: kind === 'number',
    common,
    ordinary: common || (capital && isOrdinaryWord(lower)),
    given: capital && isGivenName(text),
    family: capital && isFamilyName(text),
    small: isWord && !acronym && isSmallWord(lower),
    demonym: capital && isDemonym(text),
    label: capital && isCapitalWord(text),
  };
}

/** "Play-by-play", but "Heung-min". */
function isOrdinaryTail(tail: string): boolean {
  return tail === tail.toLowerCase() && (tail.length > 5 || isCommonWord(tail));
}

/** "LONDON" is read as "London", "EU" and "NATO" as they are. */
function inOrdinaryCapitals(raw: string, lower: string): string {
  if (raw !== raw.toUpperCase() || (knownName(raw) && raw.length <= 5 && !isCommonWord(lower))) return raw;
  return lower.replace(/(?<=^|[\s'’.-]|^mc|^mac(?!h))\p{Ll}/gu, (letter) => letter.toUpperCase());
}

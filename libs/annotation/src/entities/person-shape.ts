import { NAME_JOINERS, NAME_SUFFIXES } from '../resources/given-names';
import { ACRONYMS_OF_OTHER_THINGS } from '../resources/organisation-names';
import { BODY_HEADS, LEGAL_FORMS, OTHER_HEADS } from '../resources/organisation-words';
import { PLACE_HEADS } from '../resources/place-names';
import { HONORIFICS, POST_HEADS, POST_OPENERS, RANKS } from '../resources/title-words';
import { knownName } from './gazetteer';
import { isFamilyNameThatStandsFirst, isListedFamilyName } from './lexicon';
import type { Run, Shape } from './name-shape';
import type { Token } from './token';

const LONGEST = 7;
const INITIALS = /^(?:\p{Lu}\.){1,4}$|^\p{Lu}$|^\p{Lu}h?\.(?:-?\p{Lu}\.)?$/u;
const ARTICLE_JOINED = /^(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]d|[Aa]sh|[Aa]r|[Aa]t|[Aa]z|bin|ben)[-‐]\p{Lu}/u;

/** How much the words themselves look like a person's name. */
export function personShape({ tokens, from, to }: Run): Shape | null {
  const length = to - from;
  const first = tokens[from];
  if (length > LONGEST || !first || !opensPerson(first, tokens[from + 1], length)) return null;
  if (isOfPlace(tokens, from, to)) return { type: 'person', score: 1.2 * length, rule: 'person-of-place' };
  const parts = partsOf(tokens, from, to);
  if (!parts || parts.names === 0) return null;
  return length === 1 || parts.names + parts.initials === 1
    ? singleName(first, tokens[to - 1] ?? first, length)
    : fullName(first, parts, length);
}

/** "Oswald of Northumbria", "Henry II of Ada": one given name, and no family name beside it. */
function isOfPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]];
  const of = from + (second && NAME_SUFFIXES.has(second.text) ? 2 : 1);
  if (!first?.given || first.common || to - of !== 2 || tokens[of]?.text !== 'of') return false;
  const [before, last] = [tokens[from - 1], tokens[to - 1]];
  const isFree =
    !before?.capital ||
    before.line !== first.line ||
    before.small ||
    POST_HEADS.has(before.lower) ||
    HONORIFICS.has(before.text);
  return isFree && last?.capital === true && !last.common && !last.demonym && !last.label && !tokens[to]?.capital;
}

function opensPerson(first: Token, next: Token | undefined, length: number): boolean {
  if (HONORIFICS.has(first.text) || RANKS.has(first.text)) return false;
  if (first.text === 'The') return false;
  // "Dean John Z. Ada": a post before a whole name, and no given name.
  if (POST_HEADS.has(first.lower) && length > 2 && next?.given) return false;
  const given = first.given;
  if (first.small && !(given && !first.opens && length > 1)) return false;
  if (POST_HEADS.has(first.lower) && !(given && length > 1)) return false;
  if (POST_OPENERS.has(first.lower) && !isListedFamilyName(first.text) && !given) return false;
  if (NAME_JOINERS.has(first.text))
    return (
      length > 1 &&
      (next?.capital === true || NAME_JOINERS.has(next?.text ?? '')) &&
      first.text !== 'San' &&
      first.text !== 'St.'
    );
  if (first.common && !given && (length > 1 || first.opens) && !isListedFamilyName(first.text)) return false;
  return first.capital || ARTICLE_JOINED.test(first.text);
}

interface Parts {
  names: number;
  initials: number;
  joiners: number;
  common: number;
  /** English words, however rare, that no list of names has. */
  ordinary: number;
  family: boolean;
  given: boolean;
  short: boolean;
  places: number;
  /** The last word is a country, and no family name. */
  country: boolean;
  /** A later word that is a given or a family name. */
  inner: boolean;
}

function partsOf(tokens: readonly Token[], from: number, to: number): Parts | null {
  const parts: Parts = {
    names: 0,
    initials: 0,
    joiners: 0,
    common: 0,
    ordinary: 0,
    family: false,
    given: false,
    short: true,
    places: 0,
    country: false,
    inner: false,
  };
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token?.word) return null;
    const isLast = at === to - 1;
    if (INITIALS.test(token.text)) {
      if (isLast) return null;
      parts.initials += 1;
    } else if (NAME_JOINERS.has(token.text) && !isLast) parts.joiners += 1;
    else if (NAME_SUFFIXES.has(token.text) && isLast && (at > from + 1 || (at > from && tokens[from]?.given))) continue;
    else if (!addName(parts, token, at === from, isLast)) return null;
    if (token.possessive && !isLast) return null;
  }
  return parts;
}

function addName(parts: Parts, token: Token, isFirst: boolean, isLast: boolean): boolean {
  if (!token.capital && !ARTICLE_JOINED.test(token.text)) return false;
  const given = token.given;
  const family = token.family || (parts.names + parts.initials > 0 && isFamilyNameThatStandsFirst(token.text));
  if (/\d/.test(token.text)) return false;
  if (!given && !family && isNoName(token) && !(isLast && parts.given && isSurnameToo(token))) return false;
  if (
    !isFirst &&
    (OTHER_HEADS.has(token.text) || HONORIFICS.has(token.text) || RANKS.has(token.text)) &&
    !given &&
    !family
  )
    return false;
  if (token.form === 'acronym' && (token.text.length < 4 || isFirst) && !given) return false;
  if (token.form === 'mixed' && !/^(?:Mc|Mac|De|Di|La|Le|Van|O['’]|D['’]|al-|Al-|El-|el-)/.test(token.text))
    return false;
  parts.names += 1;
  if (isFirst) parts.given = given;
  if (isLast) parts.family = family;
  if (isLast && !family) parts.country = knownName(token.text)?.rule === 'country';
  if (token.common && !given && !family) parts.common += 1;
  if (token.ordinary && !given && !family) parts.ordinary += 1;
  if (token.text.length > 9) parts.short = false;
  if (!isFirst && (given || token.family) && !token.common) parts.inner = true;
  const known = isFirst && !given ? knownName(token.text) : undefined;
  if (known && known.rule !== 'town') parts.places += 1;
  return true;
}

/** "Theresa May", "Diane Lane": behind a given name, but not "the Victoria Temple". */
function isSurnameToo({ text, casing }: Token): boolean {
  return (
    casing === 'prose' &&
    /^(?:May|March|West|North|Winter|Winters|Day|English|French|Lane|Hill|Marsh|Temple|Castle|Street|Grove|Rivers|Parish|Bishop|Pope|King|Prince|Duke|Judge|Dean|Carpenter|Hunter|Baker|Cook|Potter|Page|Bell|Price|Church|House|Field|Forest|Ridge)$/.test(
      text,
    )
  );
}

function isNoName(token: Token): boolean {
  const { text, lower } = token;
  if (token.label || token.demonym || LEGAL_FORMS.has(text)) return true;
  if (token.casing !== 'prose' && token.common) return true;
  return BODY_HEADS.has(lower) || PLACE_HEADS.has(text) || POST_HEADS.has(lower);
}

function singleName(first: Token, last: Token, length: number): Shape | null {
  const name = last.text;
  if (last.label || last.demonym || ACRONYMS_OF_OTHER_THINGS.has(name) || /^\p{Lu}{2,8}s$/u.test(name)) return null;
  if (HONORIFICS.has(name) || RANKS.has(name) || POST_HEADS.has(last.lower) || OTHER_HEADS.has(name)) return null;
  if (length > 1) return { type: 'person', score: 0.8 * length, rule: 'person-particle' };
  if (ARTICLE_JOINED.test(name)) return { type: 'person', score: 0.75, rule: 'person-particle' };
  if (last.form !== 'plain' && !/^(?:Mc|Mac|O['’]|D['’])/.test(name)) return null;
  if (last.common)
    return isListedFamilyName(name) && !first.opens ? { type: 'person', score: 0.18, rule: 'person-family' } : null;
  if (isListedFamilyName(name)) return { type: 'person', score: 0.72, rule: 'person-family' };
  if (last.family) return { type: 'person', score: 0.6, rule: 'person-family' };
  if (/\d/.test(name)) return null;
  if (last.given) return { type: 'person', score: 0.55, rule: 'person-given' };
  return { type: 'person', score: 0.24, rule: 'person-alone' };
}

function fullName(first: Token, parts: Parts, length: number): Shape | null {
  const bonus = parts.joiners * 0.2;
  const person = (each: number, rule: string): Shape => ({ type: 'person', score: each * length + bonus, rule });
  if (parts.common > 0 && first.casing !== 'prose') return null;
  if (parts.given && parts.country) return person(0.5, 'person-given-country');
  if (parts.given) return person(parts.common > 0 ? 0.7 : parts.family ? 1.25 : 1.15, 'person-given-family');
  if (parts.initials > 0 && parts.common === 0) return person(1.15, 'person-initials');
  const isLong = length === 4 && parts.inner && parts.ordinary === 0;
  if (parts.common > 0 || (length > 3 && parts.joiners === 0 && !isLong)) return null;
  if (first.casing !== 'prose') return person(parts.family ? 0.5 : 0.2, 'person-shape');
  if (isFamilyNameThatStandsFirst(first.text) && length <= 3 && parts.short) return person(0.9, 'person-family-first');
  if (parts.ordinary > 0) return person(parts.ordinary === parts.names ? 0.1 : 0.35, 'person-shape');
  if (parts.places > 0) return person(parts.family ? 0.6 : 0.2, 'person-shape');
  if (parts.family) return person(0.85, 'person-family');
  if (parts.joiners > 0) return person(0.8, 'person-particle');
  if (parts.inner) return person(length > 2 ? 0.95 : 0.7, 'person-shape');
  return first.form === 'plain' ? person(length <= 3 ? 0.62 : 0.4, 'person-shape') : null;
}

import { ORDINAL_STOP_LANGUAGES } from '../resources/abbreviations';
import { MONTH_OF } from '../resources/calendar-words';
import { AFTER_CLOCK, OPENERS_AFTER_INITIAL, SAYING_VERBS, SENTENCE_OPENERS } from '../resources/sentence-words';
import { type AbbreviationTable, abbreviationsOf } from './abbreviations';
import { characterAt, isLetter, LETTER, LOWER } from './characters';
import type { Word } from './words';

/** What the rules need to know about the language of the text. */
export interface StopRules {
  abbreviations: AbbreviationTable;
  /** "5. November": a number and a full stop is an ordinal. */
  ordinals: boolean;
}

export function stopRulesOf(language: string | null): StopRules {
  return {
    abbreviations: abbreviationsOf(language),
    ordinals: language !== null && ORDINAL_STOP_LANGUAGES.has(language),
  };
}

const STOPS = new Set('.…!?‼⁇⁈⁉؟۔।॥。！？｡');
const FULL_WIDTH = /^[。！？｡]/;
const CLOSERS = new Set(['”', '’', '"', "'", '»', '«', '“', '‘', '›', '‹', ')', ']', '」', '』', '）', '】']);
/** Nobody closes more at once; an endless row of marks is not read again from each of them. */
const MAX_CLOSERS = 12;
/** Of these, the marks that in other places or languages open a quotation. */
const EITHER_WAY = new Set(['"', "'", '»', '«', '“', '‘', '›', '‹']);

/**
 * The last word of the sentence that ends at word `index`, closing marks included; -1 where none ends there. `to` is
 * where the line ends: whatever stands there ends anyway.
 */
export function sentenceEnd(words: readonly Word[], index: number, from: number, to: number, rules: StopRules): number {
  const stop = words[index];
  if (!stop || !isStop(stop)) return -1;
  const last = withClosers(words, index, to);
  const next = words[last + 1];
  if (last + 1 >= to || !next) return last;
  const isApart = next.begin > (words[last]?.end ?? 0);
  if (FULL_WIDTH.test(stop.text)) return last;
  if (!isApart) {
    // "said Berg.“We": what opens the next sentence is looked at behind its quotation mark.
    const opener = QUOTE_OPENERS.has(next.text) && last + 2 < to ? words[last + 2] : next;
    return isMissingSpace(words, index, last, opener ?? next) ? last : -1;
  }
  if (stop.kind === 'word') return endsAfterAbbreviation(words, index, last, from, rules) ? last : -1;
  if (isOrdinalOrNumbering(words, index, last, from, rules)) return -1;
  if (isEllipsisOfAnOmission(words, index, last)) return -1;
  // Behind a full stop a quotation opens a sentence, be it in small letters.
  if (stop.text === '.' && QUOTE_OPENERS.has(next.text) && last + 2 < to) return last;
  return opensSentence(words, last + 1, to) && !goesOnAfterMark(words, index, last, to, rules) ? last : -1;
}

function isStop({ text, kind }: Word): boolean {
  if (kind === 'word') return text.endsWith('.');
  return kind === 'punctuation' && STOPS.has(text[0] ?? '');
}

/** Further stops, quotation marks and brackets that stand directly after; a guillemet also after a space. */
function withClosers(words: readonly Word[], index: number, to: number): number {
  let last = index;
  for (let at = index + 1; at < Math.min(to, index + MAX_CLOSERS); at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before) break;
    const gap = word.begin - before.end;
    const closes = CLOSERS.has(word.text) || (word.kind === 'punctuation' && STOPS.has(word.text[0] ?? ''));
    if (gap === 0 ? !closes : !(gap === 1 && word.text === '»')) break;
    // “Done.”“Next: an opening mark belongs to what follows.
    if (isOpening(words, at, to)) break;
    last = at;
  }
  return isNoteMark(words, last + 1, to) ? last + 3 : last;
}

/** "It rained.[3] Then": the number of a note. */
function isNoteMark(words: readonly Word[], at: number, to: number): boolean {
  const [opening, number, closing] = [words[at], words[at + 1], words[at + 2]];
  if (at + 2 >= to || opening?.text !== '[' || number?.kind !== 'number' || closing?.text !== ']') return false;
  return opening.begin === words[at - 1]?.end;
}

function isOpening(words: readonly Word[], at: number, to: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || at + 1 >= to || next.begin > word.end) return false;
  return EITHER_WAY.has(word.text) && isLetter(characterAt(next.text, 0));
}

/** "announced today.The company": the space got lost between two sentences. */
function isMissingSpace(words: readonly Word[], index: number, last: number, next: Word): boolean {
  const before = words[index - 1];
  if (words[index]?.kind === 'word' || !before || next.kind !== 'word') return false;
  if (!/^\p{Lu}\p{Ll}{2}/u.test(next.text) && !SENTENCE_OPENERS.has(next.text)) return false;
  if (/\p{Lu}{2}$/u.test(before.text)) return SENTENCE_OPENERS.has(next.text);
  return /\p{Ll}{3}$/u.test(before.text) || (last > index && /\p{L}|\d/u.test(before.text));
}

function endsAfterAbbreviation(
  words: readonly Word[],
  index: number,
  last: number,
  from: number,
  rules: StopRules,
): boolean {
  const stop = words[index];
  const next = words[last + 1];
  if (!stop || !next || index === from) return false;
  const opener = SENTENCE_OPENERS.has(next.text);
  if (last > index) return words[last]?.text === ')' ? opener : opensSentence(words, last + 1, last + 3);
  if (isInitial(stop)) return OPENERS_AFTER_INITIAL.has(next.text) && !isInitial(words[index - 1]);
  const kind = rules.abbreviations.get(stop.text) ?? 'either';
  if (kind === 'joins' || kind === 'counts') return false;
  if (next.kind !== 'word') return QUOTE_OPENERS.has(next.text) && SENTENCE_OPENERS.has(words[last + 2]?.text ?? '');
  if (kind === 'either' || (/^[ap]\.m\.$/i.test(stop.text) && AFTER_CLOCK.has(next.text))) return opener;
  // "In Jan. Acme sold five": two words are no sentence.
  return index - from > 1 && characterAt(next.text, 0) !== LOWER;
}

const QUOTE_OPENERS = new Set(['“', '"', '„', '«', '‘']);

/** "J. R. R. The": nobody ends a sentence after two initials. */
function isInitial(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}\.$/u.test(word.text);
}

/** "1. The board" at the start of a line; "5. November", "der 13. Sitzung" where ordinals are written so. */
function isOrdinalOrNumbering(
  words: readonly Word[],
  index: number,
  last: number,
  from: number,
  rules: StopRules,
): boolean {
  const number = words[index - 1];
  const next = words[last + 1];
  if (last > index || words[index]?.text !== '.' || !number || !next) return false;
  if (number.end !== words[index]?.begin) return false;
  // An Arabic or Indic title of one letter.
  if (number.text.length === 1 && characterAt(number.text, 0) === LETTER) return true;
  if (index - 1 === from && (number.kind === 'number' || /^(?:\p{L}|[IVX]{1,5})$/u.test(number.text))) return true;
  if (!rules.ordinals || !/^\d{1,3}$/.test(number.text)) return false;
  return MONTH_OF.has(next.text.toLowerCase()) || (number.text.length < 3 && !SENTENCE_OPENERS_ABROAD.has(next.text));
}

/** Where ordinals take a full stop, these still open a sentence after "im Jahr 25." */
const SENTENCE_OPENERS_ABROAD = new Set('Der Die Das Ein Eine Sie Er Es Wir Im In Am Den Det De Da'.split(' '));

/** "[…]" and "(...)" leave out, and end nothing. */
function isEllipsisOfAnOmission(words: readonly Word[], index: number, last: number): boolean {
  const text = words[index]?.text ?? '';
  const before = words[index - 1];
  return /^(?:\.{2,}|…)/.test(text) && last > index && (before?.text === '[' || before?.text === '(');
}

/** What comes next can open a sentence: a capital, a letter without case, a number, or a mark that opens one of these. */
function opensSentence(words: readonly Word[], at: number, to: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (word.kind === 'number' || word.kind === 'symbol') return true;
  if (word.kind === 'punctuation') return OPENERS.has(word.text) && at + 1 < to && opensSentence(words, at + 1, to);
  const first = characterAt(word.text, 0);
  return first !== LOWER || word.capital === 'mixed';
}

const OPENERS = new Set(['“', '"', '„', '«', '»', '‘', "'", '(', '[', '‚', '¿', '¡', '「', '『', '—', '–', '-', '•']);

/** “Will it hold?” Smith asked. The question goes on to its speaker; so does a name: "Yahoo! Inc." */
function goesOnAfterMark(words: readonly Word[], index: number, last: number, to: number, rules: StopRules): boolean {
  if (!/^[!?]/.test(words[index]?.text ?? '')) return false;
  if (last === index) return rules.abbreviations.get(words[last + 1]?.text ?? '') === 'either';
  if (SENTENCE_OPENERS.has(words[last + 1]?.text ?? '')) return false;
  for (let at = last + 1; at < Math.min(to, last + 6); at += 1) {
    const word = words[at];
    if (word?.kind !== 'word') return false;
    if (SAYING_VERBS.has(word.text)) return at > last + 1 && !OBJECTS.has(words[at + 1]?.text ?? '');
    if (word.capital === 'none') return false;
  }
  return false;
}

/** What the verb says of its own, so that a new sentence has begun: “Why?” Smith said the plan … */
const OBJECTS = new Set(['that', 'the', 'a', 'an', 'his', 'her', 'their', 'it', 'he', 'she', 'they', ':']);

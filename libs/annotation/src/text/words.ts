import type { Span } from '../text-slices';
import { abbreviationsOf } from './abbreviations';
import { endOfAddress, endOfTag } from './addresses';
import { type Capital, capitalOf } from './capitals';
import { characterAt, DIGIT, PUNCTUATION, SPACE, SYMBOL } from './characters';
import { endOfWord } from './word-end';

/** `number`: digits, with their separators and an ordinal ending ("8,355,648", "14:00", "13th"). */
type WordKind = 'word' | 'number' | 'punctuation' | 'symbol';

/** A word, number or sign of the text: `text.slice(begin, end)` is `text`. */
export interface Word extends Span {
  text: string;
  kind: WordKind;
  capital: Capital;
}

/** An honest text of 1 MiB has fewer; hostile text of single signs has a million, and every reader pays for them. */
export const MAX_WORDS = 250_000;

/**
 * The words of a canonical text, in order. Hyphenated words, words with an apostrophe, e-mail addresses and URLs are one
 * word; a full stop belongs to an abbreviation ("Mr.", "U.S.", "D." of "D.Trefilov"), else it stands alone, as does every
 * quotation mark, bracket, dash and currency sign. Reads MAX_WORDS and no more.
 */
export function wordsOf(text: string, language: string | null): Word[] {
  const abbreviations = abbreviationsOf(language);
  const words: Word[] = [];
  let at = 0;
  while (at < text.length && words.length < MAX_WORDS) {
    const kind = characterAt(text, at);
    if (kind === SPACE) at += 1;
    else {
      const word =
        kind >= PUNCTUATION
          ? signAt(text, at, kind)
          : (addressAt(text, at) ?? wordAt(text, at, endOfWord(text, at, abbreviations)));
      words.push(word);
      at = word.end;
    }
  }
  return words;
}

/** The end of a word without the ending of its possessive: "Commonwealth" of "Commonwealth's". */
export function stemEnd({ text, end }: Word): number {
  return /['’][sS]$/.test(text) ? end - 2 : end;
}

/** Index of the first word that ends after the offset: the word at the offset, or the next one. */
export function wordIndexAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a word is like, whatever stands beside it. */
type Look = Pick<Word, 'text' | 'kind' | 'capital'>;

/** Words come again and again; the same string for the same word also spares every table it is looked up in. */
const looks = new Map<string, Look>();
const MAX_KEPT = 20_000;
const LONGEST_KEPT = 32;

function wordAt(text: string, begin: number, end: number): Word {
  const { text: surface, kind, capital } = lookOf(text.slice(begin, end));
  return { begin, end, text: surface, kind, capital };
}

function lookOf(surface: string): Look {
  const known = looks.get(surface);
  if (known) return known;
  const look: Look = { text: surface, kind: isNumber(surface) ? 'number' : 'word', capital: capitalOf(surface) };
  if (surface.length > LONGEST_KEPT) return look;
  // A copy: a long slice keeps the whole text it was cut from in memory.
  const own = { ...look, text: Buffer.from(surface, 'utf16le').toString('utf16le') };
  if (looks.size >= MAX_KEPT) looks.clear();
  looks.set(own.text, own);
  return own;
}

function isNumber(surface: string): boolean {
  if (characterAt(surface, 0) !== DIGIT) return false;
  for (let at = 1; at < surface.length; at += 1) {
    const kind = characterAt(surface, at);
    if (kind !== DIGIT && kind !== PUNCTUATION) return /^(?:st|nd|rd|th|er|re|e|º|ª)$/.test(surface.slice(at));
  }
  return true;
}

function addressAt(text: string, begin: number): Word | null {
  const end = endOfAddress(text, begin);
  return end === begin ? null : { begin, end, text: text.slice(begin, end), kind: 'word', capital: 'none' };
}

/** A sign, or a run of the same one ("...", "***", "--"); "#HongKong" and "@dateline" are one symbol. */
function signAt(text: string, begin: number, kind: number): Word {
  const end = endOfTag(text, begin) ?? endOfSign(text, begin);
  return {
    begin,
    end,
    text: text.slice(begin, end),
    kind: kind === SYMBOL ? 'symbol' : 'punctuation',
    capital: 'none',
  };
}

/** Signs that stand in rows; of any other, four or more are no marks of a text but ornament, and one word too. */
const RUNS = new Set(['.', '-', '*', '#', '_', '=', '~', '!', '?', '•', '–', '—', '+', '/', '…']);
const ORNAMENT = 4;
const LONGEST_RUN = 256;

function endOfSign(text: string, begin: number): number {
  const first = text[begin] ?? '';
  if (first >= '\ud800' && first <= '\udbff') return begin + 2;
  let end = begin + 1;
  while (text[end] === first && end - begin < LONGEST_RUN) end += 1;
  return RUNS.has(first) || end - begin >= ORNAMENT ? end : begin + 1;
}

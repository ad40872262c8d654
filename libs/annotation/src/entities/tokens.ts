import type { Sentence } from '../text/sentences';
import { stemEnd, type Word } from '../text/words';
import { type Casing, casingOf } from './casing';
import { knownName } from './gazetteer';
import { isCommonWord, isFamilyName, isGivenName, isWellKnownFamilyName } from './lexicon';
import { signBetween, type Token, tokenOf } from './token';

export interface Line {
  first: number;
  end: number;
  casing: Casing;
  /** Index of its sentence; -1 for a line of the header that is no sentence. */
  sentence: number;
}

/** What of a text is read: the sentences in English, and, in an English text, the lines that are no sentence. */
export interface Reading {
  sentence(sentence: Sentence): boolean;
  looseLines: boolean;
}

/** The tokens of a text, and its lines: its sentences, and what stands between them. */
export function tokensOf(words: readonly Word[], sentences: readonly Sentence[], text: string, reading: Reading) {
  const tokens: Token[] = [];
  const lines: Line[] = [];
  for (const [from, to, sentence] of stretches(words, sentences, text)) {
    const found = sentences[sentence];
    if (found ? !reading.sentence(found) : !reading.looseLines) continue;
    const casing = casingOf(words, from, to);
    const first = tokens.length;
    for (let at = from; at < to; at += 1) addTokens(tokens, words, at, casing, lines.length);
    markOpenings(tokens, first);
    if (tokens.length > first) lines.push({ first, end: tokens.length, casing, sentence });
  }
  return { tokens, lines };
}

function* stretches(
  words: readonly Word[],
  sentences: readonly Sentence[],
  text: string,
): Generator<[number, number, number]> {
  let at = 0;
  for (const [index, { firstWord, endWord }] of sentences.entries()) {
    if (firstWord > at) yield* looseLines(words, at, firstWord, text);
    if (endWord > Math.max(at, firstWord)) yield [Math.max(at, firstWord), endWord, index];
    at = Math.max(at, endWord);
  }
  yield* looseLines(words, at, words.length, text);
}

function* looseLines(
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
): Generator<[number, number, number]> {
  let first = from;
  for (let at = from + 1; at <= to; at += 1) {
    const between = at < to ? text.slice(words[at - 1]?.end ?? 0, words[at]?.begin ?? 0) : '\n';
    if (!between.includes('\n')) continue;
    yield [first, at, -1];
    first = at;
  }
}

const JOINED =
  /^(\p{Lu}[\p{L}.]{1,30})-(?:based|led|backed|born|listed|owned|run|wide|style|held|controlled|sponsored|made|area|funded|registered|trained|occupied|bound|educated)$/u;
const PREFIXED = /^(?:counter|anti|pro|non|ex|pre|post|former|mid|trans|un|inter|de)-(\p{Lu}[\p{L}.]{1,30})$/u;
const PAIR = /^(\p{Lu}[\p{L}.]{1,20})[-‐](\p{Lu}[\p{L}.]{1,20})$/u;

function addTokens(tokens: Token[], words: readonly Word[], at: number, casing: Casing, line: number): void {
  const word = words[at];
  if (!word) return;
  if (word.kind === 'word' && word.text.includes('-')) {
    const joined = JOINED.exec(word.text)?.[1];
    if (joined !== undefined) {
      tokens.push(tokenOf(word, word.begin, word.begin + joined.length, casing, line));
      return;
    }
    const prefixed = PREFIXED.exec(word.text)?.[1];
    if (prefixed !== undefined) {
      const begin = word.begin + word.text.indexOf('-') + 1;
      tokens.push(tokenOf(word, begin, begin + prefixed.length, casing, line));
      return;
    }
    const pair = PAIR.exec(word.text);
    const next = words[at + 1];
    if (pair?.[1] !== undefined && pair[2] !== undefined && next?.capital !== 'initial') {
      if (knownName(pair[1]) && knownName(pair[2]) && !knownName(word.text)) {
        const cut = word.begin + pair[1].length;
        tokens.push(tokenOf(word, word.begin, cut, casing, line), signBetween(cut, casing, line));
        tokens.push(tokenOf(word, cut + 1, word.end, casing, line));
        return;
      }
    }
  }
  tokens.push(tokenOf(word, word.begin, stemOf(word, words[at - 1], words[at + 1]), casing, line));
}

/** "the Justice Departments Criminal Division". */
const LOST_APOSTROPHE =
  /^(?:Department|Division|Commission|Ministry|Bureau|Justice|Investigation|Administration|Council|Institute|Parliament|Congress|Army|Agency)s$/;

/** The end of a name without the ending of its possessive; some sources lose the apostrophe: "Israels Ministry". */
function stemOf(word: Word, before: Word | undefined, after: Word | undefined): number {
  const end = stemEnd(word);
  if (end < word.end || !word.text.endsWith('s') || word.capital === 'none' || word.text.length < 4) return end;
  const stem = word.text.slice(0, -1);
  if (LOST_APOSTROPHE.test(word.text) && before?.capital === 'initial' && after?.capital === 'initial') return end - 1;
  if (LOST_APOSTROPHE.test(word.text) && before?.text === 'of' && after?.capital === 'initial') return end - 1;
  if (knownName(word.text) || isGivenName(word.text) || isFamilyName(word.text)) return end;
  if (isCommonWord(word.text.toLowerCase()) || isCommonWord(stem.toLowerCase())) return end;
  const known = knownName(stem);
  const isName = (known !== undefined && known.rule !== 'town') || isWellKnownFamilyName(stem);
  return isName && !/['’-]/.test(stem) ? end - 1 : end;
}

const OPENING_SIGNS: ReadonlySet<string> = new Set([
  '“',
  '"',
  '„',
  '«',
  ':',
  '•',
  '·',
  '*',
  '-',
  '–',
  '—',
  '‘',
  '#',
  '...',
  '…',
  '--',
  ';',
]);

function markOpenings(tokens: Token[], first: number): void {
  for (let at = first; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token && (at === first || (before && OPENING_SIGNS.has(before.text) && before.text !== '-')))
      token.opens = true;
    if (token?.text === 'May' && before?.given && before.end + 1 === token.begin) token.small = false;
    // "Will" and "Per" inside a sentence are people.
    if (token?.small && token.given && token.casing === 'prose' && !token.opens) token.small = false;
  }
}

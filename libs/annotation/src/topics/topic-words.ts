import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import type { Span } from '../text-slices';
import { formsOf } from './topic-lexicon';

/** A word as phrases see it: hyphenated words come apart ("counter-terrorism"). */
export interface TopicWord extends Span {
  /** Numbers of the forms it may be asked for under. */
  forms: readonly number[];
  /** A comma, bracket or dash stands before it: no phrase reaches across, save by a gap. */
  afterPause: boolean;
}

/** The words between which no phrase is broken: quotation marks, apostrophes, the sign in "Procter & Gamble". */
const SILENT = /^[&'’‘"“”„«»*#@®™]/u;

/** The words of a sentence, its signs left out. */
export function topicWordsOf(words: readonly Word[], { firstWord, endWord }: Sentence): TopicWord[] {
  const read: TopicWord[] = [];
  const shouted = isShouted(words, firstWord, endWord);
  let afterPause = false;
  for (let at = firstWord; at < endWord; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (word.kind === 'punctuation' || word.kind === 'symbol') {
      afterPause ||= !SILENT.test(word.text);
      continue;
    }
    for (const { begin, end, text } of partsOf(word)) {
      read.push({ begin, end, forms: formsOf(text, shouted), afterPause });
      afterPause = false;
    }
  }
  return read;
}

/** A line of several words without a small letter. */
function isShouted(words: readonly Word[], firstWord: number, endWord: number): boolean {
  let capitals = 0;
  for (let at = firstWord; at < endWord; at += 1) {
    const word = words[at];
    if (word?.kind !== 'word') continue;
    if (word.capital !== 'all') return false;
    capitals += 1;
  }
  return capitals >= 3;
}

function partsOf(word: Word): (Span & { text: string })[] {
  if (!/[-‐‑/]/.test(word.text)) return [word];
  const parts: (Span & { text: string })[] = [];
  let begin = word.begin;
  for (const text of word.text.split(/[-‐‑/]/)) {
    if (text !== '') parts.push({ begin, end: begin + text.length, text });
    begin += text.length + 1;
  }
  return parts;
}

import type { EnrichmentRecord } from '@dateline/contracts';
import type { Span } from '../text-slices';
import { type StopRules, sentenceEnd, stopRulesOf } from './sentence-end';
import { markerLength, textLines } from './text-lines';
import { type Word, wordIndexAt } from './words';

type Block = EnrichmentRecord['canonical']['blocks'][number];

/** A sentence, or a line that stands for one: a headline, a subheading, an item of a list. */
export interface Sentence extends Span {
  /** Index of its block in `findings.blocks`. */
  paragraph: number;
  block: Block['kind'];
  /** Its words are `findings.words.slice(firstWord, endWord)`. */
  firstWord: number;
  endWord: number;
  /** A short line of its own without a closing stop: headline, subheading, label, line of an address. */
  heading: boolean;
}

type Found = Omit<Sentence, 'paragraph' | 'block'>;

const MAX_SENTENCES = 50_000;
const HEADING_WORDS = 20;
/** A bracket that is not closed within as many words is not waited for. */
const BRACKETED_WORDS = 80;
/** Items of a list that lost its line breaks. */
const BULLETS = new Set(['•', '▪', '◦', '‣', '●', '■', '➢', '✓', '✔']);
/** These parts hold no sentences. */
const SPEECHLESS: ReadonlySet<Block['kind']> = new Set(['issuer', 'dateline', 'endmark']);

/** The sentences of all blocks, in order; none reaches beyond its paragraph, its line or its item. */
export function sentencesOf(
  text: string,
  blocks: readonly Block[],
  words: readonly Word[],
  language: string | null,
): Sentence[] {
  const rules = stopRulesOf(language);
  const sentences: Sentence[] = [];
  for (const [paragraph, block] of blocks.entries()) {
    if (SPEECHLESS.has(block.kind)) continue;
    for (const each of sentencesOfBlock(text, block, words, rules)) {
      if (sentences.length >= MAX_SENTENCES) return sentences;
      sentences.push({ ...each, paragraph, block: block.kind });
    }
  }
  return sentences;
}

function* sentencesOfBlock(text: string, block: Block, words: readonly Word[], rules: StopRules): Generator<Found> {
  if (block.kind === 'headline') {
    const [from, to] = wordsOfLine(text, words, block);
    if (to > from) yield found(words, from, to, true);
    return;
  }
  for (const line of textLines(text, block)) {
    const sentences = sentencesOfLine(words, wordsOfLine(text, words, line), rules);
    const [only] = sentences;
    const isHeading = sentences.length === 1 && only?.heading === true && block.kind !== 'list';
    yield* sentences.map((sentence) => ({ ...sentence, heading: isHeading }));
  }
}

/** First and last-but-one: the words of a line behind its marker. */
function wordsOfLine(text: string, words: readonly Word[], { begin, end }: Span): [number, number] {
  const marker = markerLength(text.slice(begin, begin + 12));
  return [wordIndexAt(words, begin + marker), wordIndexAt(words, end - 1) + (hasWordAt(words, end - 1) ? 1 : 0)];
}

function hasWordAt(words: readonly Word[], at: number): boolean {
  const word = words[wordIndexAt(words, at)];
  return word !== undefined && word.begin <= at;
}

function sentencesOfLine(words: readonly Word[], [from, to]: [number, number], rules: StopRules): Found[] {
  const sentences: Found[] = [];
  const brackets = closingBrackets(words, from, to);
  let first = from;
  let closed = from;
  for (let at = from; at < to; at += 1) {
    if (BULLETS.has(words[at]?.text ?? '')) {
      if (at > first) sentences.push(found(words, first, at, false));
      first = at + 1;
      continue;
    }
    // A sentence that goes on around brackets does not end inside them.
    if (at > first) closed = Math.max(closed, brackets.get(at) ?? 0);
    const last = sentenceEnd(words, at, first, to, rules);
    if (last < closed) continue;
    sentences.push(found(words, first, last + 1, false));
    first = last + 1;
    at = last;
  }
  if (first < to) sentences.push(found(words, first, to, isHeading(words, first, to)));
  return sentences;
}

/** The closing bracket of each opening one; what closes late or never is not waited for. */
function closingBrackets(words: readonly Word[], from: number, to: number): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let at = from; at < to; at += 1) {
    const sign = words[at]?.text;
    if (sign === '(' || sign === '[') open.push(at);
    if (sign !== ')' && sign !== ']') continue;
    const opening = open.pop();
    if (opening !== undefined && at - opening <= BRACKETED_WORDS) closing.set(opening, at);
  }
  return closing;
}

function isHeading(words: readonly Word[], from: number, to: number): boolean {
  return to - from <= HEADING_WORDS && !/^[,;:–—-]+$/.test(words[to - 1]?.text ?? '');
}

function found(words: readonly Word[], firstWord: number, endWord: number, heading: boolean): Found {
  const begin = words[firstWord]?.begin ?? 0;
  return { begin, end: words[endWord - 1]?.end ?? begin, firstWord, endWord, heading };
}

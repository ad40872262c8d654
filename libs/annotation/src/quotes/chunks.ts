import type { Word } from '../text/words';
import { isSign } from './word-classes';

/** A stretch of words between two commas or dashes. */
export interface Chunk {
  from: number;
  to: number;
}

/** A bracket that is not closed within as many words is none. */
const BRACKETED = 20;

/** The stretches between commas and dashes; brackets are left out with what they hold. */
export function chunksOf(words: readonly Word[], from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const isBreak = at === to || isSign(words[at], ',—–-()[]');
    if (!isBreak) continue;
    if (at > start) chunks.push({ from: start, to: at });
    if (isSign(words[at], '([')) at = closingBracket(words, at, to);
    start = at + 1;
  }
  return chunks;
}

/** The bracket that opens what one closes at this word; -1 where none does. */
export function openingBracket(words: readonly Word[], at: number, from: number): number {
  for (let index = at - 1; index >= from && at - index < BRACKETED; index -= 1) {
    if (isSign(words[index], '([')) return index;
  }
  return -1;
}

function closingBracket(words: readonly Word[], at: number, to: number): number {
  for (let index = at + 1; index < to && index - at < BRACKETED; index += 1) {
    if (isSign(words[index], ')]')) return index;
  }
  return at;
}

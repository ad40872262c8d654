import { KEYWORD_STOPS } from '../resources/keyword-words';
import { ANNOUNCES_STATEMENT, ASIDE, HANGING_OPENING } from '../resources/summary-words';
import { foldWord } from '../text/fold-word';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import type { Span } from '../text-slices';

/** A sentence a summary may hold, and why it may. */
export interface Candidate extends Span {
  worth: number;
  /** Its words that say something. */
  words: ReadonlySet<string>;
  /** It stands between quotation marks, or nearly. */
  isQuoted: boolean;
}

/** What the release says of itself elsewhere, for the sentences to be measured by. */
export interface Yardstick {
  headline: ReadonlySet<string>;
  keywords: readonly { words: readonly string[]; score: number }[];
  quotes: readonly Span[];
}

const FEWEST_WORDS = 7;
const MOST_WORDS = 90;
/** How much the first sentences of a story weigh against those behind them. */
const LEAD = 3;
const LEAD_HALVES_AFTER = 2.5;
/** A sentence of which more is between quotation marks is somebody's opinion. */
const MOST_QUOTED = 0.35;

/** The worth of a sentence of the story; null for one that no summary may hold. `place` counts the sentences before it. */
export function candidateOf(
  text: string,
  words: readonly Word[],
  sentence: Sentence,
  place: number,
  yardstick: Yardstick,
): Candidate | null {
  const { begin, end, firstWord, endWord } = sentence;
  const surface = text.slice(begin, Math.min(end, begin + 400));
  const last = words[endWord - 1];
  if (endWord - firstWord < FEWEST_WORDS || endWord - firstWord > MOST_WORDS || !isClosed(last)) return null;
  if (ASIDE.test(surface) || text[end - 1] === '?') return null;
  const own = wordsOf(words, firstWord, endWord);
  const worth =
    LEAD / (1 + place / LEAD_HALVES_AFTER) +
    2.5 * share(yardstick.headline, own) +
    1.5 * keywordShare(yardstick.keywords, own) -
    (HANGING_OPENING.test(surface) ? 1.2 : 0) -
    (ANNOUNCES_STATEMENT.test(text.slice(Math.max(begin, end - 300), end)) ? 2 : 0);
  return { begin, end, worth, words: own, isQuoted: quotedShare(text, sentence, yardstick.quotes) > MOST_QUOTED };
}

/** The words of a stretch that say something, in one form. */
export function wordsOf(words: readonly Word[], from: number, to: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text, kind } of words.slice(from, to)) {
    if (kind === 'word' && text.length > 2 && !KEYWORD_STOPS.has(text.toLowerCase())) found.add(foldWord(text));
  }
  return found;
}

/** The share of the first words that are among the second. */
export function share(of: ReadonlySet<string>, among: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const word of of) if (among.has(word)) shared += 1;
  return shared / of.size;
}

function keywordShare(keywords: Yardstick['keywords'], words: ReadonlySet<string>): number {
  let all = 0;
  let held = 0;
  for (const keyword of keywords) {
    all += keyword.score;
    if (keyword.words.every((word) => words.has(word))) held += keyword.score;
  }
  return all === 0 ? 0 : held / all;
}

/** A whole sentence ends in a stop, perhaps within closing marks. */
function isClosed(last: Word | undefined): boolean {
  return last !== undefined && /^(?:[.!…]+|["'”’»)\]]|[\p{L}.]+\.)$/u.test(last.text);
}

function quotedShare(text: string, { begin, end }: Span, quotes: readonly Span[]): number {
  let quoted = 0;
  for (const quote of quotes) quoted += Math.max(0, Math.min(end, quote.end) - Math.max(begin, quote.begin));
  if (/^["“„«‘]/.test(text.slice(begin, begin + 1))) quoted = Math.max(quoted, (end - begin) / 2);
  return quoted / (end - begin);
}

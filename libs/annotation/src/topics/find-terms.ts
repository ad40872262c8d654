import type { Span } from '../text-slices';
import type { MediaTopic } from './media-topic';
import { LONGEST_GAP, TERMS, type TermNode, type TopicTerm } from './topic-lexicon';
import type { TopicWord } from './topic-words';

/** A phrase of a concept where it stands in the text. */
export interface FoundTerm extends Span {
  term: TopicTerm;
}

interface Match {
  term: TopicTerm;
  /** Index of the word after the last one. */
  after: number;
}

/** The phrases of a sentence: for each concept from left to right, the longest where several begin, none overlapping. */
export function findTerms(words: readonly TopicWord[]): FoundTerm[] {
  const found: FoundTerm[] = [];
  const taken = new Map<MediaTopic, number>();
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.forms.length === 0) continue;
    const matches: Match[] = [];
    walk(TERMS, words, at, at, matches);
    for (const { term, after } of longestOfEach(matches)) {
      if ((taken.get(term.topic) ?? 0) > at) continue;
      taken.set(term.topic, after);
      if (term.weight > 0) found.push({ term, begin: words[at]?.begin ?? 0, end: words[after - 1]?.end ?? 0 });
    }
  }
  return found;
}

function walk(node: TermNode, words: readonly TopicWord[], at: number, start: number, matches: Match[]): void {
  for (const term of node.terms) matches.push({ term, after: at });
  if (node.gap) {
    for (let next = at; next <= at + LONGEST_GAP; next += 1) step(node.gap, words, next, start, matches);
  }
  if (at === start || words[at]?.afterPause === false) step(node, words, at, start, matches);
}

function step(node: TermNode, words: readonly TopicWord[], at: number, start: number, matches: Match[]): void {
  const { next } = node;
  const word = words[at];
  if (next === null || word === undefined) return;
  for (const form of word.forms) {
    const child = next.get(form);
    if (child) walk(child, words, at + 1, start, matches);
  }
}

function longestOfEach(matches: Match[]): Match[] {
  if (matches.length < 2) return matches;
  const longest = new Map<MediaTopic, Match>();
  for (const match of matches) {
    const best = longest.get(match.term.topic);
    if (!best || match.after > best.after || (match.after === best.after && isStronger(match, best))) {
      longest.set(match.term.topic, match);
    }
  }
  return [...longest.values()];
}

/** Of two phrases over the same words an exclusion wins, then the heavier one. */
function isStronger({ term }: Match, { term: best }: Match): boolean {
  return best.weight > 0 && (term.weight === 0 || term.weight > best.weight);
}

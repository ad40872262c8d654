import type { Span } from '../text-slices';
import type { Phrase } from './find-phrases';

/** A phrase with all its places in the text. */
export interface Keyword extends Span {
  weight: number;
}

interface Group {
  /** The place to show: the first one of the commonest spelling. */
  spellings: Map<string, { count: number; first: Phrase }>;
  words: string[];
  isName: boolean;
  places: number;
}

/** A phrase of two or three words is a keyword sooner than a single word or a whole title. */
const LENGTH_FACTORS: readonly number[] = [0, 0.7, 1.15, 1.25, 1.15];
const LONG_FACTOR = 0.95;
const NAME_FACTOR = 1.25;
/** A single ordinary word said once is none, unless in the headline. */
const TWICE = 2;
const MAX_GROUPS = 2000;

/** Gathers the phrases of a text and ranks them: often, early, of words that matter elsewhere too. */
export class PhraseRanking {
  private readonly groups = new Map<string, Group>();
  /** How much the text is about a word, over all phrases it stands in. */
  private readonly wordWeights = new Map<string, number>();

  constructor(private readonly text: string) {}

  add(phrase: Phrase, weight: number): void {
    const key = phrase.words.join(' ');
    const group = this.groups.get(key) ?? {
      spellings: new Map(),
      words: phrase.words,
      isName: phrase.isName,
      places: 0,
    };
    if (group.places === 0 && this.groups.size >= MAX_GROUPS) return;
    this.groups.set(key, group);
    group.places += weight;
    group.isName &&= phrase.isName;
    const surface = this.text.slice(phrase.begin, phrase.end);
    const spelling = group.spellings.get(surface) ?? { count: 0, first: phrase };
    spelling.count += 1;
    group.spellings.set(surface, spelling);
    for (const word of new Set(phrase.words)) this.wordWeights.set(word, (this.wordWeights.get(word) ?? 0) + weight);
  }

  /** The weightiest phrases, none inside another, at most `limit`. */
  best(limit: number): Keyword[] {
    const ranked = [...this.groups.values()]
      .filter(({ words, isName, places }) => isName || words.length > 1 || places > TWICE)
      .map((group) => ({ ...placeOf(group), words: group.words, weight: this.weightOf(group) }))
      .sort((a, b) => b.weight - a.weight || a.begin - b.begin);
    const chosen: typeof ranked = [];
    for (const phrase of ranked) {
      if (chosen.length >= limit) break;
      if (!chosen.some(({ words }) => overlap(words, phrase.words) > 0.5)) chosen.push(phrase);
    }
    return chosen.map(({ begin, end, weight }) => ({ begin, end, weight }));
  }

  private weightOf({ words, isName, places }: Group): number {
    const mean = words.reduce((sum, word) => sum + Math.sqrt(this.wordWeights.get(word) ?? 0), 0) / words.length;
    const length = LENGTH_FACTORS[words.length] ?? LONG_FACTOR;
    return Math.sqrt(places) * mean ** 0.7 * length * (isName ? NAME_FACTOR : 1);
  }
}

function placeOf({ spellings }: Group): Span {
  let best: { count: number; first: Phrase } | undefined;
  for (const spelling of spellings.values()) if (!best || spelling.count > best.count) best = spelling;
  return { begin: best?.first.begin ?? 0, end: best?.first.end ?? 0 };
}

/** The share of the shorter phrase's words that the other one has as well. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length;
  return shared / Math.min(a.length, b.length);
}

import type { Sentence } from '../text/sentences';
import type { Span } from '../text-slices';
import type { FoundTerm } from './find-terms';
import type { MediaTopic } from './media-topic';
import type { TopicTerm } from './topic-lexicon';

/** What the text says for a concept. */
export interface WeighedTopic {
  topic: MediaTopic;
  weight: number;
  evidence: Span[];
}

const MAX_EVIDENCE = 5;
/** A text of this length is the measure; the evidence of a longer one is worth less, that of a shorter one no more. */
const USUAL_WORDS = 250;
/** What the concepts of one field lend each other: where a text is about crime, "court" is no tennis court. */
const FIELD_SUPPORT = 0.35;

const BLOCK_WEIGHTS: Readonly<Record<Sentence['block'], number>> = {
  headline: 4,
  subheadline: 2.5,
  paragraph: 1,
  list: 0.8,
  boilerplate: 0.2,
  contact: 0,
  issuer: 0,
  dateline: 0,
  endmark: 0,
};
/** By the number of the paragraph in the story: the first ones say what it is about. */
const LEAD_WEIGHTS: readonly number[] = [2, 1.4];

/** How much a sentence counts; `paragraph` is its place among the paragraphs of the story. */
export function sentenceWeight({ block }: Sentence, paragraph: number): number {
  return block === 'paragraph' ? (LEAD_WEIGHTS[paragraph] ?? 1) : BLOCK_WEIGHTS[block];
}

interface Seen {
  found: FoundTerm;
  weight: number;
}

/** Gathers the phrases of all sentences and weighs the concepts. */
export class TopicScale {
  private readonly seen = new Map<MediaTopic, Map<TopicTerm, Seen[]>>();

  add(found: FoundTerm, weight: number): void {
    const { topic } = found.term;
    const terms = this.seen.get(topic) ?? new Map<TopicTerm, Seen[]>();
    this.seen.set(topic, terms);
    const places = terms.get(found.term) ?? [];
    places.push({ found, weight });
    terms.set(found.term, places);
  }

  /** The concepts with any evidence, the weightiest first. */
  weigh(words: number): WeighedTopic[] {
    const own = new Map<MediaTopic, number>();
    const fields = new Map<string, number>();
    let all = 0;
    for (const [topic, terms] of this.seen) {
      const weight = weightOf(terms) / Math.max(1, words / USUAL_WORDS) ** 0.35;
      own.set(topic, weight);
      fields.set(fieldOf(topic), (fields.get(fieldOf(topic)) ?? 0) + weight);
      all += weight;
    }
    return [...own]
      .map(([topic, weight]) => ({
        topic,
        weight: weight * (1 - FIELD_SUPPORT + (2 * FIELD_SUPPORT * (fields.get(fieldOf(topic)) ?? 0)) / all),
        evidence: evidenceOf(this.seen.get(topic) ?? new Map()),
      }))
      .sort((a, b) => b.weight - a.weight || (a.topic.code < b.topic.code ? -1 : 1));
  }
}

/** The top level a concept belongs to. */
function fieldOf({ code, path }: MediaTopic): string {
  return path[0] ?? code;
}

/** Repeating a phrase adds less each time: many phrases say more than one said often. */
function weightOf(terms: ReadonlyMap<TopicTerm, readonly Seen[]>): number {
  let sum = 0;
  for (const [term, places] of terms)
    sum += term.weight * Math.sqrt(places.reduce((all, { weight }) => all + weight, 0));
  return sum;
}

/** The best places, each phrase once before any twice, in the order of the text. */
function evidenceOf(terms: ReadonlyMap<TopicTerm, readonly Seen[]>): Span[] {
  const ranked = [...terms].flatMap(([term, places]) =>
    [...places]
      .sort((a, b) => b.weight - a.weight || a.found.begin - b.found.begin)
      .slice(0, MAX_EVIDENCE)
      .map(({ found, weight }, turn) => ({ begin: found.begin, end: found.end, turn, value: weight * term.weight })),
  );
  return ranked
    .sort((a, b) => a.turn - b.turn || b.value - a.value || a.begin - b.begin)
    .slice(0, MAX_EVIDENCE)
    .map(({ begin, end }) => ({ begin, end }))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
}

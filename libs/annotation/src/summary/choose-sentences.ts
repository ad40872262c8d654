import type { Span } from '../text-slices';
import { type Candidate, share } from './sentence-worth';

const MOST_SENTENCES = 3;
/** As long as a desk reads at a glance; a single long sentence may be longer. */
const MOST_CHARACTERS = 650;
/** A sentence worth less than this share of the best one adds little. */
const LEAST_SHARE = 0.4;
/** Two sentences that share more of their words say the same. */
const MOST_ALIKE = 0.6;

/** One to three sentences, in the order of the text; of a short story fewer. */
export function chooseSentences(candidates: readonly Candidate[], sentencesOfStory: number): Span[] {
  const ranked = [...candidates].sort((a, b) => b.worth - a.worth || a.begin - b.begin);
  const limit = Math.min(MOST_SENTENCES, Math.ceil(sentencesOfStory / 3));
  const chosen: Candidate[] = [];
  let length = 0;
  for (const candidate of ranked) {
    if (chosen.length >= Math.max(1, limit)) break;
    const best = chosen[0];
    if (best && (candidate.worth < best.worth * LEAST_SHARE || isAlike(candidate, chosen))) continue;
    if (best && length + candidate.end - candidate.begin > MOST_CHARACTERS) continue;
    chosen.push(candidate);
    length += candidate.end - candidate.begin;
  }
  return chosen.map(({ begin, end }) => ({ begin, end })).sort((a, b) => a.begin - b.begin);
}

function isAlike({ words }: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.some((other) => share(words, other.words) > MOST_ALIKE);
}

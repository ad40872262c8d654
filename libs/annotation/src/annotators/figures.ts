import type { EnrichmentRecord } from '@dateline/contracts';
import type { Annotator, Findings } from '../annotator';
import { figureAt } from '../figures/figure-at';
import { englishSentences, notTried } from '../phrases/english-sentences';
import type { Span } from '../text-slices';

type FigureClaim = EnrichmentRecord['figures'][number];

const MAX_FIGURES = 500;

/** Amounts with their units: money, shares, measures and what is counted. Dates, numbers of telephones and labels are none. */
export const figures: Annotator = {
  name: 'figures',
  version: 1,
  run: ({ text }, findings) => ({
    figures: figuresOf(text, findings),
    warnings: notTried(findings, 'FIGURES_NOT_TRIED', '/figures'),
  }),
};

function figuresOf(text: string, findings: Findings): FigureClaim[] {
  const { words } = findings;
  const taken = [...(findings.dates ?? []), ...(findings.contacts ?? [])].sort((a, b) => a.begin - b.begin);
  const { told, headings } = englishSentences(findings);
  const claims: FigureClaim[] = [];
  let next = 0;
  for (const { firstWord, endWord } of [...headings, ...told].sort((a, b) => a.begin - b.begin)) {
    for (let at = firstWord; at < endWord && claims.length < MAX_FIGURES; at += 1) {
      const word = words[at];
      if (!word || !/^\d/.test(word.text)) continue;
      while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= word.begin) next += 1;
      if (overlaps(taken[next], word)) continue;
      const figure = figureAt(text, words, at, endWord);
      if (!figure) continue;
      const { value, unit, begin, end } = figure;
      claims.push({ value, unit, begin, end });
      at = Math.max(at, figure.next - 1);
    }
  }
  return claims;
}

function overlaps(one: Span | undefined, other: Span): boolean {
  return one !== undefined && one.begin < other.end && one.end > other.begin;
}

import type { Annotation } from '@dateline/annotation';
import type { Gold } from './gold';
import { type Score, tally } from './score';

/**
 * Of each release with topics: whether the best topic that was found belongs under a top level that the gold names, and
 * how many of the codes are the same. Other choices of code are defensible, so the first line is the one to look at.
 */
export function scoreTopics({ topics: gold }: Gold, { topics: found }: Annotation): Score[] {
  const tops = new Set(gold.map(topLevel));
  // The first of equals, as a reader would take it.
  const best = found.reduce<Topic | null>((top, topic) => (top && top.score >= topic.score ? top : topic), null);
  const isRight = best !== null && tops.has(topLevel(best));
  const asked = gold.length > 0 ? 1 : 0;
  const codes = new Set(gold.map(({ code }) => code));
  const same = found.filter(({ code }) => codes.has(code)).length;
  return [
    { name: 'topics: top level', precision: { right: isRight ? asked : 0, of: asked }, recall: null },
    tally('topics: codes', same, asked && found.length, codes.size),
  ];
}

type Topic = Annotation['topics'][number];

const topLevel = ({ code, path }: { code: string; path: readonly string[] }): string => path[0] ?? code;

import { annotate } from '@dateline/annotation';
import type { GoldRelease } from './gold';
import { measureSpeed } from './measure-speed';
import type { ScoredSet, ScoreResult } from './report';
import { type Score, total } from './score';
import { scoreRelease } from './score-release';

/** Every set of releases scored, then the speed on the texts of all of them. */
export function runScore(sets: Readonly<Record<string, GoldRelease[]>>, seconds: number): ScoreResult {
  const all = Object.values(sets).flat();
  annotateOne(all[0]!);
  const start = performance.now();
  return {
    sets: Object.entries(sets).map(([name, releases]) => scoredSet(name, releases)),
    start,
    speed: measureSpeed(
      all.map(({ text }) => text),
      seconds,
    ),
  };
}

function scoredSet(name: string, releases: readonly GoldRelease[]): ScoredSet {
  const records = releases.map(annotateOne);
  const scores = releases.flatMap(({ gold }, place) => scoreRelease(gold, records[place]!));
  // Again, and the other way round: what one release leaves behind would show in another.
  const again = [...releases].reverse().map(annotateOne).reverse();
  const same = records.map((record, place) => isSameBytes(record, again[place]));
  return { name, releases: releases.length, scores: total([...scores, ...same.map(determinism)]) };
}

const annotateOne = ({ text, receivedOn }: GoldRelease) => annotate({ text, receivedOn });

const isSameBytes = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const determinism = (isSame: boolean): Score => ({
  name: 'records the same twice',
  precision: { right: isSame ? 1 : 0, of: 1 },
  recall: null,
});

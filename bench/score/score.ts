/** So many right, of so many. */
export interface Share {
  right: number;
  of: number;
}

/**
 * One line of the table. Precision is counted in what was found, recall in what was to be found; where only one of them
 * has a meaning the other is null.
 */
export interface Score {
  name: string;
  precision: Share | null;
  recall: Share | null;
}

/** The usual count: hits among what was found, and among what was to be found. */
export const tally = (name: string, hits: number, found: number, expected: number): Score => ({
  name,
  precision: { right: hits, of: found },
  recall: { right: hits, of: expected },
});

/** A value that a release has once or not at all. */
export const single = (name: string, isRight: boolean, found: unknown, expected: unknown): Score =>
  tally(name, isRight ? 1 : 0, found === null ? 0 : 1, expected === null ? 0 : 1);

/** The scores of many releases as one (micro average): every claim weighs the same, however long its release. */
export function total(scores: readonly Score[]): Score[] {
  const sums = new Map<string, Score>();
  for (const { name, precision, recall } of scores) {
    const sum = sums.get(name);
    sums.set(name, { name, precision: plus(sum?.precision, precision), recall: plus(sum?.recall, recall) });
  }
  return [...sums.values()];
}

function plus(one: Share | null | undefined, other: Share | null): Share | null {
  if (!one || !other) return one ?? other;
  return { right: one.right + other.right, of: one.of + other.of };
}

/** Null where there was nothing to be right about. */
export const rate = (share: Share | null): number | null => (share && share.of > 0 ? share.right / share.of : null);

/** The harmonic mean of precision and recall; null where only one of them has a meaning. */
export function f1({ precision, recall }: Score): number | null {
  if (!precision || !recall) return null;
  const [p, r] = [rate(precision), rate(recall)];
  if (p === null && r === null) return null;
  return p && r ? (2 * p * r) / (p + r) : 0;
}

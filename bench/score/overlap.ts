import type { GoldSpan } from './gold';

/** How much of the longer of two spans they share, 0 to 1: half a name is no name, and neither is a name in a paragraph. */
export function overlap(one: GoldSpan, other: GoldSpan): number {
  const longer = Math.max(one.end - one.begin, other.end - other.begin);
  return longer > 0 ? shared(one, other) / longer : 0;
}

/** Units that two spans have in common. */
const shared = (one: GoldSpan, other: GoldSpan): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.begin, other.begin));

/**
 * Pairs of what is alike, each in one pair at most, the most alike first; of equals those that stand first.
 * @param alike how much two are alike; 0 when they are no pair
 */
export function pairs<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  alike: (gold: Gold, found: Found) => number,
): [Gold, Found][] {
  const candidates: { row: number; column: number; alike: number }[] = [];
  for (const [row, one] of gold.entries()) {
    for (const [column, other] of found.entries()) {
      const much = alike(one, other);
      if (much > 0) candidates.push({ row, column, alike: much });
    }
  }
  candidates.sort((a, b) => b.alike - a.alike || a.row - b.row || a.column - b.column);
  const rows = new Set<number>();
  const columns = new Set<number>();
  const taken = candidates.filter(({ row, column }) => {
    if (rows.has(row) || columns.has(column)) return false;
    rows.add(row);
    columns.add(column);
    return true;
  });
  return taken.sort((a, b) => a.row - b.row).map(({ row, column }) => [gold[row]!, found[column]!]);
}

/** Overlap as a measure for `pairs`: 0 below the least that counts. */
export const overlapOfAtLeast =
  (least: number) =>
  (one: GoldSpan, other: GoldSpan): number => {
    const much = overlap(one, other);
    return much >= least ? much : 0;
  };

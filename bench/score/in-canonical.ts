import type { Annotation } from '@dateline/annotation';
import type { Gold, GoldSpan } from './gold';

type CanonicalMap = Annotation['canonical']['map'];

/** The same gold with its offsets counted in the canonical text. An end that was folded away moves to what is left. */
export function inCanonical(gold: Gold, map: CanonicalMap): Gold {
  return moved(gold, map) as Gold;
}

function moved(value: unknown, map: CanonicalMap): unknown {
  if (Array.isArray(value)) return value.map((each) => moved(each, map));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]) => [name, moved(each, map)]);
  const copy = Object.fromEntries(fields);
  return isSpan(value) ? { ...copy, ...movedSpan(value, map) } : copy;
}

const isSpan = (value: object): value is GoldSpan =>
  typeof (value as Partial<GoldSpan>).begin === 'number' && typeof (value as Partial<GoldSpan>).end === 'number';

function movedSpan({ begin, end }: GoldSpan, map: CanonicalMap): GoldSpan {
  const from = firstKept(begin, map);
  return { begin: from, end: Math.max(from, endKept(end, map)) };
}

/** Where the first unit at or after a place of the source came to stand. */
function firstKept(source: number, map: CanonicalMap): number {
  const run = map.find(([, from, length]) => from + length > source);
  if (run) return run[0] + Math.max(0, source - run[1]);
  const last = map.at(-1);
  return last ? last[0] + last[2] : 0;
}

/** Behind the last unit before a place of the source. */
function endKept(source: number, map: CanonicalMap): number {
  const run = map.findLast(([, from]) => from < source);
  return run ? run[0] + Math.min(run[2], source - run[1]) : 0;
}

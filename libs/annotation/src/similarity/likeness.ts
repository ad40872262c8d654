/** How one text is like another. */
export interface Likeness {
  /** How much of the shorter one stands in the longer one, 0 to 1, two decimals. */
  containment: number;
  relation: 'duplicate' | 'revision' | 'excerpt';
}

/** Below this the two only have phrases in common. */
const LEAST_CONTAINMENT = 0.5;
/** Texts with fewer shingles than this are alike only when they are the same. */
const LEAST_SHINGLES = 8;
const SAME = 0.85;
const EXCERPT_CONTAINMENT = 0.7;
const EXCERPT_SIZE = 0.6;

/** Exact, from the whole sets of shingles (ascending). Null when the texts are not alike. */
export function likenessOf(one: Uint32Array, other: Uint32Array): Likeness | null {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const common = inBoth(shorter, longer);
  if (shorter.length === 0 || (shorter.length < LEAST_SHINGLES && common < longer.length)) return null;
  const containment = common / shorter.length;
  const jaccard = common / (shorter.length + longer.length - common);
  const rounded = Math.round(containment * 100) / 100;
  if (jaccard >= SAME) return { containment: rounded, relation: 'duplicate' };
  const isPart = shorter.length / longer.length < EXCERPT_SIZE;
  if (isPart) return containment >= EXCERPT_CONTAINMENT ? { containment: rounded, relation: 'excerpt' } : null;
  return containment >= LEAST_CONTAINMENT ? { containment: rounded, relation: 'revision' } : null;
}

function inBoth(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if (one[a] === other[b]) {
      common++;
      a++;
      b++;
    } else if (one[a]! < other[b]!) a++;
    else b++;
  }
  return common;
}

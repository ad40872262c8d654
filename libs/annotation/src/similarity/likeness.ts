import { bare, particularity } from './shingles';

/** How one text is like another. */
export interface Likeness {
  /** How much of the shorter one stands in the longer one, 0 to 1, two decimals. */
  containment: number;
  relation: 'duplicate' | 'revision' | 'excerpt';
}

/** Below this the two only have phrases in common. */
const LEAST_CONTAINMENT = 0.4;
/** Texts with fewer shingles than this are alike only when they are the same. */
const LEAST_SHINGLES = 8;
const SAME = 0.85;
const EXCERPT_CONTAINMENT = 0.7;
const EXCERPT_SIZE = 0.6;
/**
 * Two releases of one pattern share its words and not its names and numbers; an edit spoils phrases of both kinds alike.
 * In edits of the development corpus the share of the one was hardly ever below this part of that of the other; in texts
 * whose numbers and names were all replaced it was always.
 */
const LEAST_PARTICULAR = 0.58;
/** Of fewer shingles of a kind their part says nothing. */
const LEAST_OF_KIND = 8;

/** Exact, from the whole sets of shingles (ascending). Null when the texts are not alike. */
export function likenessOf(one: Uint32Array, other: Uint32Array): Likeness | null {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const shared = inBoth(shorter, longer);
  const common = shared.plain + shared.particular;
  if (shorter.length === 0 || (shorter.length < LEAST_SHINGLES && common < longer.length)) return null;
  const containment = common / shorter.length;
  const jaccard = common / (shorter.length + longer.length - common);
  const rounded = Math.round(containment * 100) / 100;
  if (isOnlyPattern(shorter, longer, shared)) return null;
  if (jaccard >= SAME) return { containment: rounded, relation: 'duplicate' };
  const isPart = shorter.length / longer.length < EXCERPT_SIZE;
  if (isPart) return containment >= EXCERPT_CONTAINMENT ? { containment: rounded, relation: 'excerpt' } : null;
  return containment >= LEAST_CONTAINMENT ? { containment: rounded, relation: 'revision' } : null;
}

/** How many of each kind. */
interface Kinds {
  plain: number;
  /** With a name or a number, in either text: one may be written in capitals throughout. */
  particular: number;
}

/** What both have of the names and numbers is far less than what they have of all the other words. */
function isOnlyPattern(one: Uint32Array, other: Uint32Array, shared: Kinds): boolean {
  const [ofOne, ofOther] = [kindsOf(one), kindsOf(other)];
  const plain = Math.min(ofOne.plain, ofOther.plain);
  const particular = Math.min(ofOne.particular, ofOther.particular);
  if (plain < LEAST_OF_KIND || particular < LEAST_OF_KIND) return false;
  return shared.particular / particular < LEAST_PARTICULAR * (shared.plain / plain);
}

function kindsOf(shingles: Uint32Array): Kinds {
  let particular = 0;
  for (const shingle of shingles) particular += particularity(shingle);
  return { plain: shingles.length - particular, particular };
}

function inBoth(one: Uint32Array, other: Uint32Array): Kinds {
  const shared = { plain: 0, particular: 0 };
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [left, right] = [one[a]!, other[b]!];
    if (bare(left) === bare(right)) {
      if (particularity(left | right)) shared.particular++;
      else shared.plain++;
      a++;
      b++;
    } else if (left < right) a++;
    else b++;
  }
  return shared;
}

import type { Claim } from './claims';
import type { TextChange } from './text-changes';

/** A claim, and how it stands to the changes of the text. */
export interface PlacedClaim {
  claim: Claim;
  /** Its place, counted in the later text; null where words of its own were changed. */
  spot: string | null;
  /** The changes that it touches, by their number. */
  touches: number[];
}

type Side = 'before' | 'after';

/** In the order of the text, but those whose words stayed before those whose words were changed. */
export function placeClaims(claims: readonly Claim[], text: readonly TextChange[], side: Side): PlacedClaim[] {
  const wasChanged = ({ spot }: PlacedClaim) => Number(spot === null);
  const begin = ({ claim }: PlacedClaim) => claim.begin ?? Number.MAX_SAFE_INTEGER;
  return claims
    .map((claim) => placeClaim(claim, text, side))
    .sort((one, other) => wasChanged(one) - wasChanged(other) || begin(one) - begin(other));
}

function placeClaim(claim: Claim, text: readonly TextChange[], side: Side): PlacedClaim {
  const { begin, end } = claim;
  if (begin === null || end === null) return { claim, spot: null, touches: [] };
  const first = firstEndingFrom(begin, text, side);
  const near: number[] = [];
  for (let at = first; at < text.length && text[at]![side].begin <= end; at += 1) near.push(at);
  const isInside = (at: number) => text[at]![side].begin < end && text[at]![side].end > begin;
  // What came or went right beside a claim may have been part of it.
  const isBeside = (at: number) => text[at]![side].begin === text[at]![side].end;
  const touches = near.filter((at) => isInside(at) || isBeside(at));
  if (near.some(isInside)) return { claim, spot: null, touches };
  const last = near.findLast((at) => text[at]![side].end <= begin) ?? first - 1;
  const shift = last < 0 || side === 'after' ? 0 : text[last]!.after.end - text[last]!.before.end;
  return { claim, spot: `${begin + shift}-${end + shift}`, touches };
}

/** The number of the first change that ends at this offset or later. */
function firstEndingFrom(offset: number, text: readonly TextChange[], side: Side): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text[middle]![side].end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

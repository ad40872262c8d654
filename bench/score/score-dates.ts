import type { Annotation } from '@dateline/annotation';
import type { Gold } from './gold';
import { overlap, pairs } from './overlap';
import { type Score, tally } from './score';

type GoldDate = Gold['dates'][number];
type FoundDate = Annotation['dates'][number];

/**
 * A date is found when its span touches a gold date; its value is right when it is the same text, and "exactly" when the
 * span is the same too. A gold value that hangs on the time of receipt (null) is right as null or as anything that says it
 * hangs on the receipt: the gold has no day of receipt to compare with.
 */
export function scoreDates({ dates: gold }: Gold, { dates: found }: Annotation): Score[] {
  const touching = pairs(gold, found, overlap);
  const valued = touching.filter(([one, other]) => isSameValue(one, other));
  const exact = valued.filter(([one, other]) => one.begin === other.begin && one.end === other.end);
  return [
    tally('dates: span', touching.length, found.length, gold.length),
    tally('dates: value too', valued.length, found.length, gold.length),
    tally('dates: exactly', exact.length, found.length, gold.length),
  ];
}

const isSameValue = ({ value }: GoldDate, found: FoundDate): boolean =>
  value === null ? found.value === null || found.anchor === 'received' : value === found.value;

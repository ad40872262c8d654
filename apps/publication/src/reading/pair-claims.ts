import type { PlacedClaim } from './placed-claims';
import { wordsOf } from './text-changes';

type Pair = [gone: PlacedClaim, come: PlacedClaim];

/** The claims of one kind that are without a partner in the other version. */
export interface Unpaired {
  gone: PlacedClaim[];
  come: PlacedClaim[];
}

/**
 * What was said, on both sides, without what still is said: the same claim is the same wherever it stands, but one
 * that stands where it stood is matched first, so that of two equal claims the right one is missing.
 */
export const withoutTheSame = (unpaired: Unpaired): Unpaired => pairInTurn([bySpotAndFact, byFact], unpaired).rest;

/**
 * Which of the claims that went became which of those that came: the two are about the same, or are a quote of the same
 * speaker in other words, or stand in the same place of the text, either left alone or changed at once.
 */
export function pairClaims(unpaired: Unpaired): Pairing {
  if (unpaired.gone.length + unpaired.come.length > MOST_PAIRED) return { pairs: [], rest: unpaired };
  return pairInTurn([bySubject, byWordsOfOneSpeaker, bySpot, byTextChange], unpaired);
}

/** Of one kind. A text in which more claims were changed was exchanged, and to pair them would hold up the service. */
const MOST_PAIRED = 4000;

interface Pairing {
  pairs: Pair[];
  rest: Unpaired;
}

type Rule = (unpaired: Unpaired) => Pair[];

function pairInTurn(rules: readonly Rule[], unpaired: Unpaired): Pairing {
  let rest = unpaired;
  const pairs = rules.flatMap((rule) => {
    if (rest.gone.length === 0 || rest.come.length === 0) return [];
    const found = rule(rest);
    const taken = new Set(found.flat());
    const isFree = (placed: PlacedClaim) => !taken.has(placed);
    rest = { gone: rest.gone.filter(isFree), come: rest.come.filter(isFree) };
    return found;
  });
  return { pairs, rest };
}

const bySpotAndFact: Rule = byKey(({ claim, spot }) => (spot === null ? [] : [`${spot} ${claim.fact}`]));
const byFact: Rule = byKey(({ claim }) => [claim.fact]);
const bySubject: Rule = byKey(({ claim }) => (claim.subject === null ? [] : [claim.subject]));
const bySpot: Rule = byKey(({ spot }) => (spot === null ? [] : [spot]));
const byTextChange: Rule = byKey(({ claim, touches }) => touches.map((change) => `${change} ${claim.sort}`));

/** Pairs claims that have a key in common, in their order. */
function byKey(keysOf: (placed: PlacedClaim) => string[]): Rule {
  return ({ gone, come }) => {
    const waiting = groupBy(come.toReversed(), keysOf);
    const taken = new Set<PlacedClaim>();
    const next = (key: string): PlacedClaim | undefined => {
      const queue = waiting.get(key) ?? [];
      while (queue.length > 0 && taken.has(queue.at(-1)!)) queue.pop();
      return queue.pop();
    };
    return gone.flatMap((placed): Pair[] => {
      for (const key of keysOf(placed)) {
        const partner = next(key);
        if (!partner) continue;
        taken.add(partner);
        return [[placed, partner]];
      }
      return [];
    });
  };
}

/** One speaker may have thousands of quotes; a quote is compared with so many of them at most. */
const MOST_COMPARED = 16;

/** At least half of the words of the shorter quote are in the other one too; the two most alike come together. */
function byWordsOfOneSpeaker({ gone, come }: Unpaired): Pair[] {
  const waiting = groupBy(come, speakerOf);
  const words = new Map([...gone, ...come].filter(isQuote).map((placed) => [placed, wordsSpoken(placed)]));
  return gone.filter(isQuote).flatMap((placed): Pair[] => {
    const quotes = waiting.get(speakerOf(placed)[0]!) ?? [];
    const shares = quotes.slice(0, MOST_COMPARED).map((quote) => shareOf(words.get(placed)!, words.get(quote)!));
    const share = Math.max(0, ...shares);
    return share < 0.5 ? [] : [[placed, quotes.splice(shares.indexOf(share), 1)[0]!]];
  });
}

const isQuote = ({ claim }: PlacedClaim): boolean => claim.quote !== undefined;

/** Nobody is a speaker too: of the quotes without one. */
const speakerOf = ({ claim: { quote } }: PlacedClaim): string[] => (quote ? [quote.speaker?.name ?? ''] : []);

function wordsSpoken({ claim }: PlacedClaim): Set<string> {
  const words = wordsOf(claim.quote?.text.toLowerCase() ?? '');
  return new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)));
}

function shareOf(one: Set<string>, other: Set<string>): number {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const word of shorter) if (longer.has(word)) common += 1;
  return shorter.size === 0 ? 0 : common / shorter.size;
}

function groupBy(
  claims: readonly PlacedClaim[],
  keysOf: (placed: PlacedClaim) => string[],
): Map<string, PlacedClaim[]> {
  const groups = new Map<string, PlacedClaim[]>();
  for (const placed of claims) {
    for (const key of keysOf(placed)) {
      const group = groups.get(key);
      if (group) group.push(placed);
      else groups.set(key, [placed]);
    }
  }
  return groups;
}

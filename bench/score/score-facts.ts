import type { Annotation } from '@dateline/annotation';
import { foldName } from './fold-name';
import type { Gold, GoldSpan } from './gold';
import { overlapOfAtLeast, pairs } from './overlap';
import { type Score, tally } from './score';

/**
 * Events, documents and decisions: found when at least half of the longer of the two spans is shared. The second line of
 * each asks for its key as well: the ordinal of an event, what was done to a document, the verb of a decision.
 */
export function scoreFacts(gold: Gold, record: Annotation): Score[] {
  return [
    ...score('events', 'ordinal', gold.events, record.events, ({ ordinal }) => String(ordinal)),
    ...score('documents', 'action', gold.documents, record.documents, ({ action }) => action),
    ...score('decisions', 'verb', gold.decisions, record.decisions, ({ verb }) => foldName(verb)),
  ];
}

function score<Fact extends GoldSpan>(
  name: string,
  key: string,
  gold: readonly Fact[],
  found: readonly Fact[],
  keyOf: (fact: Fact) => string,
): Score[] {
  const matched = pairs(gold, found, overlapOfAtLeast(0.5));
  const withKey = matched.filter(([one, other]) => keyOf(one) === keyOf(other));
  return [
    tally(name, matched.length, found.length, gold.length),
    tally(`${name}: ${key} too`, withKey.length, found.length, gold.length),
  ];
}

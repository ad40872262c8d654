import { type Phrase, subjectBefore } from '../phrases/clause-subject';
import { BEFORE_VERB } from '../resources/phrase-words';
import type { Word } from '../text/words';
import { isDecider } from './decider';
import type { Clause, Decision } from './decision';
import { objectEnd } from './object-phrase';

/** Verbs that say that something was resolved; what it is stands behind them in a clause of its own. */
const RESOLVING: ReadonlyMap<string, { verb: string; leads: RegExp }> = new Map([
  ['agreed', { verb: 'agree', leads: /^(?:to|on|that|upon)$/ }],
  ['decided', { verb: 'decide', leads: /^that$/ }],
  ['ruled', { verb: 'rule', leads: /^that$/ }],
]);

export function isResolving(word: string): boolean {
  return RESOLVING.has(word);
}

/** "agreed to commence talks", "agreed today on the structure", "ruled that the ban is void". */
export function agreement({ words, from, to }: Clause, at: number): Decision | null {
  const { verb, leads } = RESOLVING.get(words[at]?.text ?? '') ?? {};
  let object = at + 1;
  while (object < at + 3 && BEFORE_VERB.has(words[object]?.text.toLowerCase() ?? '')) object += 1;
  if (!verb || !leads?.test(words[object]?.text ?? '')) return null;
  const by = subjectBefore(words, at, from);
  const relative = words[at - 1]?.text === 'who' || words[at - 1]?.text === 'which';
  if (!(by ? isDecider(words, by) : relative)) return null;
  const end = objectEnd(words, object, to);
  if (end < object + 2 || !isResolve(words, object, end, verb)) return null;
  return { verb, by, what: { first: object, end }, to: null, first: by?.first ?? at, end };
}

/** "agreed that talks should start" decides; "agreed that trade is important" is an opinion. A court rules in any mood. */
function isResolve(words: readonly Word[], object: number, end: number, verb: string): boolean {
  if (words[object]?.text !== 'that' || verb === 'rule') return true;
  const mood = verb === 'decide' ? /^(?:should|would|shall|will|must)$/ : /^(?:should|would|shall)$/;
  for (let at = object; at < end; at += 1) if (mood.test(words[at]?.text ?? '')) return true;
  return false;
}

const AGREED_BY = /^(?:signed|reached|into|executed|concluded|made)$/;
const BEFORE_AGREEMENT = 5;

/** "has entered into a definitive agreement to acquire the yard": what was agreed is the decision. */
export function agreementTo({ words, from, to }: Clause, at: number): Decision | null {
  if (words[at]?.text !== 'agreement' || words[at + 1]?.text !== 'to') return null;
  for (let verb = at - 1; verb >= Math.max(from, at - BEFORE_AGREEMENT); verb -= 1) {
    if (!AGREED_BY.test(words[verb]?.text ?? '')) continue;
    const main = words[verb]?.text === 'into' ? verb - 1 : verb;
    const by: Phrase | null = subjectBefore(words, main, from);
    const end = objectEnd(words, at + 1, to);
    if (!by || !isDecider(words, by) || end < at + 3) return null;
    return { verb: 'agree', by, what: { first: at + 1, end }, to: null, first: by.first, end };
  }
  return null;
}

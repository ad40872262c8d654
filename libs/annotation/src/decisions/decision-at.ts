import { isCapital } from '../phrases/capital-run';
import { type Phrase, subjectBefore } from '../phrases/clause-subject';
import { ANNOUNCED_AHEAD, DECISION_BASES, DECISION_FORMS } from '../resources/decision-words';
import { DETERMINERS, PREPOSITIONS } from '../resources/phrase-words';
import type { Word } from '../text/words';
import { agreement, agreementTo, isResolving } from './agreement';
import { isDecider } from './decider';
import type { Clause, Decision } from './decision';
import { objectBegin } from './object-begin';
import { objectEnd } from './object-phrase';
import { isPassive, passive } from './passive';
import { suits } from './suits';

const ANNOUNCED_VERBS: ReadonlyMap<string, string> = new Map([
  ['appointment', 'appoint'],
  ['promotion', 'promote'],
  ['election', 'elect'],
  ['acquisition', 'acquire'],
]);

/** The decision whose verb stands at `at`, or null. */
export function decisionAt(clause: Clause, at: number): Decision | null {
  const { words } = clause;
  const word = words[at]?.text ?? '';
  const lower = word.toLowerCase();
  // "is reported to have agreed"
  if (words[at - 1]?.text === 'have' && words[at - 2]?.text === 'to') return null;
  if (isResolving(lower)) return agreement(clause, at);
  if (lower === 'agreement') return agreementTo(clause, at);
  const resolved = resolvedBase(clause, at);
  if (resolved) return active(clause, { ...resolved, verb: at, resolved: true });
  if (/^(?:refuses|approves|rejects|adopts)$/.test(lower))
    return active(clause, { base: lower.slice(0, -1), main: at, verb: at });
  if (words[at - 1]?.text === 'will' && ANNOUNCED_AHEAD.has(lower))
    return active(clause, { base: lower, main: at - 1, verb: at });
  if (lower === 'struck' && words[at + 1]?.text === 'down')
    return active(clause, { base: 'strike down', main: at, verb: at + 1 });
  if (/^(?:gave|given)$/.test(lower)) return approval(clause, at);
  if (lower === 'guilty' && words[at + 1]?.text === 'of') return guilty(clause, at);
  const base = DECISION_FORMS.get(word);
  if (base === undefined) return null;
  if (isPassive(clause, at)) return passive(clause, at, base);
  return active(clause, { base, main: at, verb: at });
}

/** "has given its approval to the plan", "gave the green light for the plan" */
function approval(clause: Clause, at: number): Decision | null {
  const { words } = clause;
  let noun = at + 1;
  while (noun < at + 4 && /^(?:its|their|his|her|the|a|an|final|formal|green)$/.test(words[noun]?.text ?? ''))
    noun += 1;
  if (!/^(?:approval|consent|assent|light|nod)$/.test(words[noun]?.text ?? '')) return null;
  if (!/^(?:to|for)$/.test(words[noun + 1]?.text ?? '') || isPassive(clause, at)) return null;
  return active(clause, { base: 'approve', main: at, verb: noun + 1 });
}

const VERDICT = 12;

/** "found Dale Hutchins guilty of fraud", "has been found guilty of fraud": a conviction. Who pleads guilty decides nothing. */
function guilty(clause: Clause, at: number): Decision | null {
  const { words, from } = clause;
  for (let verb = at - 1; verb >= Math.max(from, at - VERDICT); verb -= 1) {
    if (words[verb]?.text !== 'found') continue;
    return isPassive(clause, verb)
      ? passive(clause, verb, 'convict')
      : active(clause, { base: 'convict', main: verb, verb });
  }
  return null;
}

interface Deed {
  base: string;
  /** The verb its subject stands before: "decided" of "decided to grant". */
  main: number;
  verb: number;
  /** It is said to be a decision; any object will do. */
  resolved?: boolean;
}

/** "decided to grant", "voted to approve": the deed is the second verb, its subject stands before the first. */
function resolvedBase({ words, from }: Clause, at: number): Pick<Deed, 'base' | 'main'> | null {
  const base = words[at]?.text ?? '';
  if (words[at - 1]?.text !== 'to' || at - 2 < from || !/^\p{Ll}{3,}$/u.test(base)) return null;
  for (let main = at - 2; main >= Math.max(from, at - 4); main -= 1) {
    const verb = words[main]?.text ?? '';
    if (verb === 'decided' || verb === 'resolved' || verb === 'voted') return { base, main };
    if (verb === 'ruled' && DECISION_BASES.has(base)) return { base, main };
  }
  return null;
}

function active(clause: Clause, { base, main, verb: at, resolved = false }: Deed): Decision | null {
  const { words, from, to } = clause;
  const object = objectBegin(words, at, to);
  const opens = words[object];
  if (!opens || object >= to) return null;
  if (PREPOSITIONS.has(opens.text) && !resolved && !(base === 'refuse' && opens.text === 'to')) return null;
  if (opens.kind === 'punctuation' && !/^[“"(]$/.test(opens.text)) return null;
  if (isArticle(words[main - 1])) return null;
  const by = subjectBefore(words, main, from);
  if (!by || !isDecider(words, by) || isListed(words, by, main)) return null;
  const end = objectEnd(words, object, to, base);
  if (end <= object || !(resolved || suits(clause, base, object, end))) return null;
  const verb = base === 'announce' ? announced(words, object) : base;
  // Behind a long apposition the deed begins at its verb.
  const far = words[by.end]?.text === ',' || main - by.end > 6;
  const first = far ? main : by.first;
  return { verb, by, ...recipient(words, verb, object, end), first, end };
}

/** "Committee A" ends in no article. */
function isArticle(word: Word | undefined): boolean {
  return word !== undefined && word.text !== 'A' && DETERMINERS.has(word.text.toLowerCase());
}

/** "announced the appointment of": what was announced is the decision. */
function announced(words: readonly Word[], object: number): string {
  const noun = words[DETERMINERS.has(words[object]?.text ?? '') ? object + 1 : object]?.text ?? '';
  return ANNOUNCED_VERBS.get(noun) ?? 'announce';
}

/** "This year's funding, awarded in partnership": a comma before the verb without a second one makes it an attribute. */
function isListed(words: readonly Word[], { first, end }: Phrase, main: number): boolean {
  if (words[end]?.text !== ',' || end >= main || words[main - 1]?.text === 'and') return false;
  for (let at = first; at < end; at += 1) if (words[at]?.text === ',') return false;
  return true;
}

/** "granted the Organization the status", "awarded $100,000 to women": who gets it, and what. */
function recipient(words: readonly Word[], base: string, object: number, end: number): Pick<Decision, 'what' | 'to'> {
  const whole = { first: object, end };
  if (!/^(?:grant|award|provide|announce|order|convict|fine|sentence|appoint|name|elect|promote|select)$/.test(base))
    return { what: whole, to: null };
  if (/^(?:order|convict|fine|sentence|appoint|name|elect|promote|select)$/.test(base)) {
    const person = nameEnd(words, object, end);
    return { what: whole, to: person > object ? { first: object, end: person } : null };
  }
  for (let at = object + 1; at < end - 1; at += 1) {
    if (words[at]?.text === 'to') return { what: { first: object, end: at }, to: { first: at + 1, end } };
  }
  const name = nameEnd(words, object, end);
  const second = words[name]?.text ?? '';
  const double = name > object && name < end && (DETERMINERS.has(second) || words[name]?.capital === 'none');
  return double && second !== 'of'
    ? { what: { first: name, end }, to: { first: object, end: name } }
    : { what: whole, to: null };
}

function nameEnd(words: readonly Word[], object: number, end: number): number {
  let at = DETERMINERS.has(words[object]?.text ?? '') ? object + 1 : object;
  const first = at;
  while (at < end && (isCapital(words[at]) || (words[at]?.text === 'of' && at > first && isCapital(words[at + 1]))))
    at += 1;
  return at > first ? at : object;
}

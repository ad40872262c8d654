import { agentAfter } from '../documents/documents-of';
import { isCapital } from '../phrases/capital-run';
import { type Phrase, subjectBefore } from '../phrases/clause-subject';
import { DECIDERS, DECISION_BASES, DECISION_FORMS, MONEY_OBJECTS, OBJECTS_OF } from '../resources/decision-words';
import { BEFORE_VERB, DETERMINERS, PREPOSITIONS } from '../resources/phrase-words';
import type { Word } from '../text/words';
import { objectEnd } from './object-phrase';

/** A decision as the words tell it: who, what, and to whom. */
export interface Decision {
  verb: string;
  by: Phrase | null;
  what: Phrase;
  to: Phrase | null;
  first: number;
  end: number;
}

const ANNOUNCED_VERBS: ReadonlyMap<string, string> = new Map([
  ['appointment', 'appoint'],
  ['promotion', 'promote'],
  ['election', 'elect'],
  ['acquisition', 'acquire'],
]);
const BE = new Set(['was', 'were', 'been', 'is', 'are']);
/** Verbs whose passive tells of a person. */
const OF_PERSONS = new Set([
  'sentence',
  'appoint',
  'elect',
  'promote',
  'nominate',
  'convict',
  'name',
  'grant',
  'award',
  'fine',
  'order',
  'acquit',
  'reappoint',
]);

/** The decision whose verb stands at `at`, or null. */
export function decisionAt(
  text: string,
  words: readonly Word[],
  at: number,
  from: number,
  to: number,
): Decision | null {
  const word = words[at]?.text ?? '';
  const lower = word.toLowerCase();
  if (lower === 'agreed') return agreement(words, at, from, to);
  const resolved = resolvedBase(words, at, from);
  if (resolved) return active(text, words, at, resolved.main, resolved.base, from, to);
  if (/^(?:refuses|approves|rejects|adopts)$/.test(lower))
    return active(text, words, at, at, lower.slice(0, -1), from, to);
  if (lower === 'pay' && words[at - 1]?.text === 'will') return active(text, words, at, at - 1, 'pay', from, to);
  if (lower === 'struck' && words[at + 1]?.text === 'down')
    return active(text, words, at + 1, at, 'strike down', from, to);
  const base = DECISION_FORMS.get(word);
  if (base === undefined) return null;
  if (isPassive(words, at, from)) return passive(text, words, at, base, from, to);
  return active(text, words, at, at, base, from, to);
}

/** "agreed to commence talks", "agreed today on the structure", "agreed that talks start". */
function agreement(words: readonly Word[], at: number, from: number, to: number): Decision | null {
  let object = at + 1;
  while (object < at + 3 && BEFORE_VERB.has(words[object]?.text.toLowerCase() ?? '')) object += 1;
  if (!/^(?:to|on|that|upon)$/.test(words[object]?.text ?? '')) return null;
  const by = subjectBefore(words, at, from);
  const relative = words[at - 1]?.text === 'who' || words[at - 1]?.text === 'which';
  if (!(by ? isDecider(words, by) : relative)) return null;
  const end = objectEnd(words, object, to);
  if (end < object + 2 || !isResolve(words, object, end)) return null;
  return { verb: 'agree', by, what: { first: object, end }, to: null, first: by?.first ?? at, end };
}

/** "agreed that talks should start" decides; "agreed that trade is important" is an opinion. */
function isResolve(words: readonly Word[], object: number, end: number): boolean {
  if (words[object]?.text !== 'that') return true;
  for (let at = object; at < end; at += 1) if (/^(?:should|would|shall)$/.test(words[at]?.text ?? '')) return true;
  return false;
}

/** "decided to grant", "voted to approve": the deed is the second verb, its subject stands before the first. */
function resolvedBase(words: readonly Word[], at: number, from: number): { base: string; main: number } | null {
  const base = words[at]?.text ?? '';
  if (!DECISION_BASES.has(base) || words[at - 1]?.text !== 'to' || at - 2 < from) return null;
  for (let main = at - 2; main >= Math.max(from, at - 4); main -= 1) {
    if (/^(?:decided|voted|resolved|ruled)$/.test(words[main]?.text ?? '')) return { base, main };
  }
  return null;
}

function active(
  text: string,
  words: readonly Word[],
  at: number,
  main: number,
  base: string,
  from: number,
  to: number,
): Decision | null {
  let object = at + 1;
  while (object < at + 2 && BEFORE_VERB.has(words[object]?.text.toLowerCase() ?? '')) object += 1;
  const opens = words[object];
  if (!opens || object >= to) return null;
  if (PREPOSITIONS.has(opens.text) && !(base === 'refuse' && opens.text === 'to')) return null;
  if (opens.kind === 'punctuation' && !/^[“"(]$/.test(opens.text)) return null;
  if (DETERMINERS.has(words[main - 1]?.text.toLowerCase() ?? '')) return null;
  const by = subjectBefore(words, main, from);
  if (!by || !isDecider(words, by) || isListed(words, by, main)) return null;
  const end = objectEnd(words, object, to);
  if (end <= object || !suits(text, words, base, object, end)) return null;
  const verb = base === 'announce' ? announced(words, object) : base;
  // Behind a long apposition the deed begins at its verb.
  const far = words[by.end]?.text === ',' || main - by.end > 6;
  const first = far ? main : by.first;
  return { verb, by, ...recipient(words, verb, object, end), first, end };
}

/** "announced the appointment of": what was announced is the decision. */
function announced(words: readonly Word[], object: number): string {
  const noun = words[DETERMINERS.has(words[object]?.text ?? '') ? object + 1 : object]?.text ?? '';
  return ANNOUNCED_VERBS.get(noun) ?? 'announce';
}

/** "This year's funding, awarded in partnership": a comma before the verb without a second one makes it an attribute. */
function isListed(words: readonly Word[], { first, end }: Phrase, main: number): boolean {
  if (words[end]?.text !== ',' || end >= main) return false;
  for (let at = first; at < end; at += 1) if (words[at]?.text === ',') return false;
  return true;
}

function suits(text: string, words: readonly Word[], base: string, object: number, end: number): boolean {
  const surface = text.slice(words[object]?.begin, words[end - 1]?.end);
  const pattern = OBJECTS_OF[base];
  if (pattern && !pattern.test(surface.slice(0, 400))) return false;
  return (
    base !== 'award' ||
    isCapital(words[object]) ||
    MONEY_OBJECTS.test(surface) ||
    /contract|status|prize|medal/.test(surface)
  );
}

/** "granted the Organization the status", "awarded $100,000 to women": who gets it, and what. */
function recipient(words: readonly Word[], base: string, object: number, end: number): Pick<Decision, 'what' | 'to'> {
  const whole = { first: object, end };
  if (!/^(?:grant|award|provide|announce|order|convict|fine|sentence|appoint|name|elect|promote)$/.test(base))
    return { what: whole, to: null };
  if (/^(?:order|convict|fine|sentence|appoint|name|elect|promote)$/.test(base)) {
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

function isPassive(words: readonly Word[], at: number, from: number): boolean {
  for (let near = at - 1; near >= Math.max(from, at - 3); near -= 1) {
    const text = words[near]?.text.toLowerCase() ?? '';
    if (BE.has(text)) return true;
    if (!/^(?:also|today|unanimously|recently|formally|officially|newly|yesterday|then)$/.test(text)) return false;
  }
  return false;
}

/** "Bell was sentenced to 20 years", "the tax was approved by voters", "Georgia was granted candidate status". */
function passive(
  text: string,
  words: readonly Word[],
  at: number,
  base: string,
  from: number,
  to: number,
): Decision | null {
  const subject = subjectBefore(words, at, from);
  if (!subject || subject.end - subject.first > 24) return null;
  const agent = agentAfter(words, at, to);
  if (agent) {
    if (!isDecider(words, agent) || OBJECTS_OF[base] !== undefined) return null;
    return { verb: base, by: agent, what: subject, to: null, first: subject.first, end: agent.end };
  }
  if (!OF_PERSONS.has(base) || !hasName(words, subject)) return null;
  let object = at + 1;
  while (object < at + 3 && /^(?:today|yesterday|on|\p{Lu}\p{Ll}+day)$/u.test(words[object]?.text ?? '')) object += 1;
  const end = objectEnd(words, object, to);
  if (end < object + 2 || !suits(text, words, base === 'award' || base === 'grant' ? 'grant' : base, object, end))
    return null;
  if (words[object]?.text === 'to' && (base === 'award' || base === 'grant')) {
    return { verb: base, by: null, what: subject, to: { first: object + 1, end }, first: subject.first, end };
  }
  const first = base === 'sentence' && words[object]?.text === 'to' ? object + 1 : object;
  return { verb: base, by: null, what: { first, end }, to: subject, first: subject.first, end };
}

function isDecider(words: readonly Word[], { first, end }: Phrase): boolean {
  for (let at = first; at < end; at += 1) {
    const word = words[at];
    if (!word) continue;
    const lower = word.text.toLowerCase().replace(/['’]s$/, '');
    if (DECIDERS.has(lower)) return true;
    if (isCapital(word) && (at > first || !/^(?:he|she|they|this|these|it|the|a|an|i)$/.test(lower))) return true;
  }
  return false;
}

function hasName(words: readonly Word[], { first, end }: Phrase): boolean {
  for (let at = first; at < end; at += 1)
    if (isCapital(words[at]) && !/^(?:The|A|An|He|She|They|It|This)$/.test(words[at]?.text ?? '')) return true;
  return false;
}

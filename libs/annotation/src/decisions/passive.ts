import { agentAfter } from '../documents/documents-of';
import { type Phrase, subjectBefore } from '../phrases/clause-subject';
import { DECIDED_UPON, OBJECTS_OF, OF_PERSONS, PENALTIES } from '../resources/decision-words';
import type { Word } from '../text/words';
import { hasName, isDecider } from './decider';
import type { Clause, Decision } from './decision';
import { objectEnd } from './object-phrase';
import { suits } from './suits';

const BE = new Set(['was', 'were', 'been', 'is', 'are']);
const LONGEST_SUBJECT = 24;
/** Between "sentenced" and "to" the sentence may tell when and by whom. */
const TO_PENALTY = 16;

export function isPassive({ words, from }: Clause, at: number): boolean {
  for (let near = at - 1; near >= Math.max(from, at - 3); near -= 1) {
    const text = words[near]?.text.toLowerCase() ?? '';
    if (BE.has(text)) return true;
    if (!/^(?:also|today|unanimously|recently|formally|officially|newly|yesterday|then|subsequently)$/.test(text))
      return false;
  }
  return false;
}

/** "Bell was sentenced to 20 years", "the tax was approved by voters", "Georgia was granted candidate status". */
export function passive(clause: Clause, at: number, base: string): Decision | null {
  const { words, from, to } = clause;
  const subject = subjectBefore(words, at, from);
  if (!subject || subject.end - subject.first > LONGEST_SUBJECT) return null;
  const agent = PENALTIES.has(base) ? null : agentAfter(words, at, to);
  if (agent) {
    if (!isDecider(words, agent) || (OBJECTS_OF[base] !== undefined && !OF_PERSONS.has(base))) return null;
    return { verb: base, by: agent, what: subject, to: null, first: subject.first, end: agent.end };
  }
  if (OF_PERSONS.has(base)) return ofPerson(clause, at, base, subject);
  return DECIDED_UPON.has(base) ? agentless(clause, at, base, subject) : null;
}

/** What was done to a person, or given to somebody. */
function ofPerson({ text, words, to }: Clause, at: number, base: string, subject: Phrase): Decision | null {
  const penalty = PENALTIES.has(base);
  if (!hasName(words, subject) && !(penalty && subject.end > subject.first + 1)) return null;
  const object = givenAt(words, at, to, base);
  if (base === 'name' && words[object]?.text === 'for') return null;
  const reason = penalty && words[object]?.text === 'for';
  const end = objectEnd(words, reason ? object + 1 : object, to, reason ? '' : base);
  const given = base === 'award' || base === 'grant';
  if (end < object + 2 || !suits({ text, words }, given ? 'grant' : base, object, end)) return null;
  if (words[object]?.text === 'to' && given) {
    return { verb: base, by: null, what: subject, to: { first: object + 1, end }, first: subject.first, end };
  }
  const bare = /^(?:to|as)$/.test(words[object]?.text ?? '') && base !== 'order';
  return {
    verb: base,
    by: null,
    what: { first: bare ? object + 1 : object, end },
    to: subject,
    first: subject.first,
    end,
  };
}

function givenAt(words: readonly Word[], at: number, to: number, base: string): number {
  let object = at + 1;
  while (object < at + 3 && /^(?:today|yesterday|on|\p{Lu}\p{Ll}+day)$/u.test(words[object]?.text ?? '')) object += 1;
  if (base !== 'sentence' || words[object]?.text === 'to') return object;
  for (let near = object; near < Math.min(to, at + TO_PENALTY); near += 1) {
    if (
      words[near]?.text === 'to' &&
      /^(?:\d|life|death|a|an|serve|time|one|two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|\p{Ll}+ty)/u.test(
        words[near + 1]?.text ?? '',
      )
    )
      return near;
  }
  return object;
}

/** "The calendar was endorsed", "Sanctions were imposed on six companies": nobody is named who did it. */
function agentless({ words, from, to }: Clause, at: number, base: string, subject: Phrase): Decision | null {
  const told = words.slice(Math.max(from, at - 3), at).some(({ text }) => /^(?:was|were|been)$/.test(text));
  if (!told || (subject.end < subject.first + 2 && !/.{3}s$/.test(words[subject.first]?.text ?? ''))) return null;
  const further = /^(?:on|for|to|from|against)$/.test(words[at + 1]?.text ?? '');
  const end = further ? Math.max(at + 1, objectEnd(words, at + 1, to)) : at + 1;
  return { verb: base, by: null, what: subject, to: null, first: subject.first, end };
}

import { NAME_JOINERS } from '../resources/given-names';
import { LEGAL_FORMS } from '../resources/organisation-words';
import { HONORIFICS, POST_HEADS } from '../resources/title-words';
import { knownName, LONGEST_KNOWN_NAME, nameKey } from './gazetteer';
import { isCommonWord } from './lexicon';
import { type NameMemory } from './name-memory';
import { type NameType, type Run, type Shape } from './name-shape';
import type { Token } from './token';

const KNOWN_SCORES = { country: 1.25, region: 1.05, city: 1.08, town: 0.72, body: 1.12, team: 1.05 } as const;

export function knownShape(run: Run, key: string, memory: NameMemory): Shape | null {
  const known = knownName(key) ?? knownInCapitals(run);
  const first = run.tokens[run.from];
  if (!known || !first || run.to - run.from > LONGEST_KNOWN_NAME) return null;
  const length = run.to - run.from;
  const isPlain = length === 1 && isCommonWord(first.lower) && first.form === 'plain';
  if (isPlain && (first.opens || first.casing !== 'prose')) return null;
  if (known.rule === 'team' && length === 1 && !memory.sport) return null;
  const score = (isPlain ? 0.5 : KNOWN_SCORES[known.rule]) * length + 0.1;
  return { type: known.type, score, rule: `known-${known.rule}` };
}

/** "HONG KONG SAR" in a dateline. */
function knownInCapitals({ tokens, from, to }: Run): ReturnType<typeof knownName> {
  const words = tokens.slice(from, to);
  if (to - from > 4 || !words.some(({ text }) => text.length >= 4) || !words.every(({ form }) => form === 'acronym'))
    return undefined;
  const ordinary = words.map(
    ({ text, lower }) => text.replace(/\p{Lu}+/gu, (run) => run[0] + run.slice(1).toLowerCase()) || lower,
  );
  return (
    knownName(nameKey(ordinary)) ??
    knownName(nameKey(words.map(({ text }, at) => (text.length <= 3 ? text : (ordinary[at] ?? text)))))
  );
}

export function rememberedShape({ from, to, tokens }: Run, key: string, { votes, acronyms }: NameMemory): Shape | null {
  const length = to - from;
  const first = tokens[from];
  const acronym = length === 1 && first ? acronyms.get(first.text) : undefined;
  if (acronym && acronym.type !== 'other') return { type: acronym.type, score: 1.2, rule: 'explained-acronym' };
  const known = votes.get(key);
  if (!known || !first) return null;
  const total = known.person + known.organisation + known.place;
  const type: Exclude<NameType, 'other'> =
    known.person >= known.organisation && known.person >= known.place
      ? 'person'
      : known.organisation >= known.place
        ? 'organisation'
        : 'place';
  if (length === 1 && LEGAL_FORMS.has(first.text)) return null;
  if (length === 1 && first.common && (first.opens || first.casing !== 'prose') && total < 1.2) return null;
  const share = known[type] / total;
  return {
    type,
    score:
      length * share * Math.min(1, 0.8 * total) +
      (total > 1 ? (type === 'person' && total >= 1.4 && !followsName(tokens, from) ? 0.5 : 0.2) * share : 0),
    rule: `repeated-${type}`,
  };
}

/** The word before may belong to the same name. */
function followsName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || before.line !== tokens[at]?.line) return false;
  return (
    (before.capital && !POST_HEADS.has(before.lower) && !HONORIFICS.has(before.text)) || NAME_JOINERS.has(before.text)
  );
}

import type { Annotation } from '../annotator';
import { genderOf } from '../entities/lexicon';
import { wordIndexAt } from '../text/words';
import type { NounPhrase } from './noun-phrase';
import { type Entity, mentionsBefore, type Story } from './story';
import { isCapitalised, plain } from './word-classes';

export type Speaker = NonNullable<Annotation['quotes'][number]['speaker']>;

/** Who spoke last, and where. */
export interface Known {
  speaker: Speaker;
  line: number;
  end: number;
}

/** An antecedent stands at most so far before its pronoun. */
const REACH = 2000;
/** Of a longer sentence in words only the end is read. */
const LONGEST_SENTENCE = 200;

/** Whom "he" means: whoever spoke last if nobody was named since, else whom the last sentence names first. */
export function antecedentOf(
  story: Story,
  { begin: at, name: pronoun }: { begin: number; name: string },
  before: Known | null,
): Pick<Speaker, 'entityId' | 'name'> | null {
  const gender = /^h(?:e|is)$/i.test(pronoun) ? 'male' : 'female';
  const people = mentionsBefore(story, at, REACH).filter(
    ({ kind, entity }) => kind === 'name' && entity.type === 'person' && mayBe(entity.name, gender),
  );
  const since = people.filter(({ begin }) => before !== null && begin > before.end);
  const speaker = before && at - before.end < REACH ? before.speaker : null;
  const isPerson = speaker?.entityId && story.people.has(speaker.entityId) && mayBe(speaker.name, gender);
  if (speaker && isPerson && since.length === 0) return { entityId: speaker.entityId, name: speaker.name };
  const last = people.at(-1);
  const first = last && people.find(({ begin }) => begin >= sentenceBegin(story, last.begin));
  return first ? { entityId: first.entity.id, name: first.entity.name } : null;
}

function mayBe(name: string, gender: 'male' | 'female'): boolean {
  const known = name.includes(' ') ? genderOf(name.split(/\s/)[0] ?? '') : null;
  return known === null || known === 'either' || known === gender;
}

function sentenceBegin({ words, sentenceStarts }: Story, offset: number): number {
  let at = wordIndexAt(words, offset);
  const earliest = Math.max(0, at - LONGEST_SENTENCE);
  while (at > earliest && sentenceStarts[at] !== 1) at -= 1;
  return words[at]?.begin ?? 0;
}

/** "the minister", where somebody was introduced as a minister before, and nobody else. */
export function holderOf({ words, holders: known }: Story, { from, to }: NounPhrase, begin: number): Entity | null {
  const definite = /^(?:the|this|that)$/.test(plain(words[from]));
  if (!definite && !isCapitalised(words[from])) return null;
  const title = words.slice(definite ? from + 1 : from, to);
  const office = title.map(plain).join(' ');
  if (office === '') return null;
  const holders = known.filter(
    ({ mentions, roles }) =>
      (mentions[0]?.begin ?? begin) < begin && roles.some((role) => isSameOffice(role.title.toLowerCase(), office)),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** "The secretary" is the "Secretary of Defense" and the "Press Secretary". */
function isSameOffice(title: string, office: string): boolean {
  return [
    title === office,
    title.endsWith(` ${office}`),
    title.startsWith(`${office} `),
    office.endsWith(` ${title}`),
  ].some(Boolean);
}

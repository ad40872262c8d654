import type { Annotation } from '../annotator';
import { genderOf } from '../entities/lexicon';
import { wordIndexAt } from '../text/words';
import { cueVerbAt } from './cue-verbs';
import type { NounPhrase } from './noun-phrase';
import { holderOf } from './office-holder';
import { type Mention, mentionsWithin, type Story } from './story';
import { subjectBefore, subjectOfClause } from './subject';
import { isBody, isDeterminer, isMany, isPronoun, isSomebody, opensClause, plain } from './word-classes';

export type Speaker = NonNullable<Annotation['quotes'][number]['speaker']>;

/** Who spoke last, and where. */
export interface Known {
  speaker: Speaker;
  line: number;
  end: number;
}

/** Whom a pronoun means; sure where nobody else can be meant. */
export interface Antecedent extends Pick<Speaker, 'entityId' | 'name'> {
  sure: boolean;
}

/** A man, a woman, either of them ("the Spaniard"), a body or a paper, or several. */
type Kind = 'male' | 'female' | 'somebody' | 'thing' | 'many';

/** An antecedent stands at most so far before its pronoun. */
const REACH = 2000;
/** In so many sentences of the narrator. */
const SENTENCES = 12;
/** Of a sentence as many verbs of saying are looked at. */
const VERBS = 3;
/** Of a longer sentence in words only the end is read. */
const LONGEST_SENTENCE = 200;

/** Whom "he", "it" or "they" means: the subject of the narrator's last sentence, or whoever spoke since. */
export function antecedentOf(
  story: Story,
  { begin: at, name: pronoun }: { begin: number; name: string },
  before: Known | null,
): Antecedent | null {
  const kind = kindOf(pronoun);
  if (!kind) return null;
  const spoken = before && at - before.end < REACH ? before : null;
  const earliest = wordIndexAt(story.words, Math.max(spoken?.end ?? 0, at - REACH));
  const here = wordIndexAt(story.words, at);
  let to = sentenceStart(story, here, earliest);
  const own = inOwnSentence(story, kind, to, here);
  if (own) return own;
  for (let count = 0; count < SENTENCES && to > earliest; count += 1) {
    const from = sentenceStart(story, to - 1, earliest);
    const found = meantBy(story, kind, narrated(story, from, to));
    if (found) return found;
    to = from;
  }
  return spoken && fits(story, kind, spoken.speaker)
    ? { ...pick(spoken.speaker), sure: true }
    : lastNamed(story, kind, at);
}

function kindOf(pronoun: string): Kind | null {
  if (/^(?:he|his)$/i.test(pronoun)) return 'male';
  if (/^(?:she|her)$/i.test(pronoun)) return 'female';
  if (/^its?$/i.test(pronoun)) return 'thing';
  if (/^(?:they|their)$/i.test(pronoun)) return 'many';
  return /^the /i.test(pronoun) ? 'somebody' : null;
}

const pick = ({ entityId, name }: Speaker): Pick<Speaker, 'entityId' | 'name'> => ({ entityId, name });

/** "Ida Holm was late, and she said": before the pronoun in its own sentence only the subject counts. */
function inOwnSentence(story: Story, kind: Kind, from: number, to: number): Antecedent | null {
  const own = narrated(story, from, to);
  if (own.to < to || own.to - own.from < 3) return null;
  const opener = plain(story.words[own.from]);
  const start = /^(?:when|while|as|after|before|because|although|though|since)$/.test(opener) ? own.from + 1 : own.from;
  const subject = subjectOfClause(story, start, to);
  return subject && subject.from < to - 1 && !isPronoun(story.words[subject.from])
    ? bySubject(story, kind, subject)
    : null;
}

/** The words of a sentence up to those that are quoted in it. */
function narrated({ quoted }: Story, from: number, to: number): { from: number; to: number } {
  let start = Math.max(from, to - LONGEST_SENTENCE);
  while (start < to && quoted[start] === 1) start += 1;
  let end = start;
  while (end < to && quoted[end] === 0) end += 1;
  return { from: start, to: end };
}

/** Whom a sentence of the narrator is about, if the pronoun can mean it; null lets the reader look farther back. */
function meantBy(story: Story, kind: Kind, { from, to }: { from: number; to: number }): Antecedent | null {
  if (to - from < 2) return null;
  const subject = speakingIn(story, from, to) ?? subjectOfClause(story, from, to);
  // "But he added that …": the same one still.
  if (subject && isSame(story, kind, subject)) return null;
  const found = subject && bySubject(story, kind, subject);
  if (found || kind === 'thing' || kind === 'many') return found;
  const people = mentionsWithin(story, from, to).filter((mention) => isPerson(mention, kind));
  const free = people.find(({ end }) => !/^['’]s?\b/.test(story.text.slice(end, end + 3))) ?? people[0];
  const sure = people.every(({ entity }) => entity === free?.entity);
  return free ? { entityId: free.entity.id, name: free.entity.name, sure } : null;
}

/** Whoever says something in a sentence is whom it is about: "In a blow to Dahl, Ida Holm said that …". */
function speakingIn(story: Story, from: number, to: number): NounPhrase | null {
  let verbs = 0;
  for (let at = from + 1; at < to && verbs < VERBS; at += 1) {
    const verb = cueVerbAt(story.words, at, to);
    if (!verb?.speaking || verb.passive || verb.forms.includes('ing')) continue;
    verbs += 1;
    const subject = subjectBefore(story, verb, from);
    if (typeof subject === 'object' && subject !== null) return subject;
  }
  return null;
}

function isSame(story: Story, kind: Kind, { from, to, mention }: NounPhrase): boolean {
  const first = plain(story.words[from]);
  if (kind === 'male' || kind === 'female' || kind === 'somebody') {
    if (kindOf(first) === kind || (kind === 'somebody' && /^s?he$/.test(first))) return true;
    return mention === null && first === 'the' && isSomebody(story.words[to - 1]);
  }
  return kindOf(first) === kind;
}

function bySubject(story: Story, kind: Kind, subject: NounPhrase): Antecedent | null {
  const { words, text } = story;
  const { mention, from, to } = subject;
  if (mention && mention.kind !== 'pronoun') {
    const isOne = mention.entity.type === 'person' ? isPerson(mention, kind) : kind === 'thing' || kind === 'many';
    return isOne ? { entityId: mention.entity.id, name: mention.entity.name, sure: true } : null;
  }
  const begin = words[from]?.begin ?? 0;
  const holder = holderOf(story, subject, begin);
  if (holder)
    return kind === 'thing' || kind === 'many' ? null : { entityId: holder.id, name: holder.name, sure: true };
  const last = words[to - 1];
  const named = isDeterminer(words[from]) || words[from]?.capital !== 'none';
  const isOne = kind === 'thing' ? isBody(last) : kind === 'many' ? isMany(last) : isNewcomer(story, subject);
  return isOne && named && !isPronoun(words[from]) && !opensClause(words[from])
    ? { entityId: null, name: text.slice(begin, last?.end).replace(/\s+/g, ' '), sure: true }
    : null;
}

/** "A resident", "his wife": somebody who may have no name, and yet "he" means nobody before. */
function isNewcomer({ words }: Story, { from, to }: NounPhrase): boolean {
  return /^(?:an?|one|another|his|her)$/.test(plain(words[from])) && isSomebody(words[to - 1]);
}

/** Whether whoever spoke last can be meant: "he" is no ministry, and "it" no minister. */
function fits({ people, words }: Story, kind: Kind, { entityId, name, begin }: Speaker): boolean {
  const isHuman = entityId !== null && people.has(entityId);
  const last = words[wordIndexAt(words, begin ?? 0)];
  if (kind === 'thing') return !isHuman && !isMany(last) && !/^(?:an?|one) /i.test(name);
  if (kind === 'many') return !isHuman;
  if (isHuman) return kind === 'somebody' || mayBe(name, kind);
  return entityId === null && !BODY.test(name) && !/^(?:they|it|we)$/i.test(name);
}

const BODY =
  /\b(?:ministry|department|agency|police|company|report|statement|government|court|council|union|office|party|group|bank|commission|organi[sz]ation|university|study|letter|force)\b/i;

function isPerson({ entity, kind: called }: Mention, kind: Kind): boolean {
  if (entity.type !== 'person' || called === 'pronoun') return false;
  return kind === 'somebody' || ((kind === 'male' || kind === 'female') && mayBe(entity.name, kind));
}

function mayBe(name: string, gender: 'male' | 'female'): boolean {
  const known = name.includes(' ') ? genderOf(name.split(/\s/)[0] ?? '') : null;
  return known === null || known === 'either' || known === gender;
}

/** Whoever was named last, where the speaker before cannot be meant. */
function lastNamed(story: Story, kind: Kind, at: number): Antecedent | null {
  if (kind !== 'male' && kind !== 'female') return null;
  const { words } = story;
  const to = wordIndexAt(words, at);
  const people = mentionsWithin(story, wordIndexAt(words, Math.max(0, at - REACH)), to).filter(
    (mention) => mention.kind === 'name' && isPerson(mention, kind),
  );
  const last = people.at(-1);
  return last ? { entityId: last.entity.id, name: last.entity.name, sure: false } : null;
}

function sentenceStart({ sentenceStarts }: Story, at: number, earliest: number): number {
  let start = at;
  while (start > earliest && sentenceStarts[start] !== 1) start -= 1;
  return start;
}

import { COURTESY, JOINING_PREPOSITIONS, RELATIVES } from '../resources/speech-words';
import type { Word } from '../text/words';
import type { Chunk } from './chunks';
import { cueVerbAt } from './cue-verbs';
import { type Mention, mentionsWithin, type Story } from './story';
import {
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isDeterminer,
  isPastTense,
  isPreposition,
  isPronoun,
  isSign,
  isSomebody,
  isTime,
  opensClause,
  plain,
} from './word-classes';

/** The words somebody is called by: words `from` to `to`, and the mention that stands for them if there is one. */
export interface NounPhrase {
  from: number;
  to: number;
  mention: Mention | null;
}

/** Longer names of an office are not read to the end. */
const LONGEST = 16;

/** Who stands in a stretch of words whose last word is the subject's: "EP rapporteur on fuels Ane Berg". */
export function phraseAtEnd(story: Story, { from, to }: Chunk): NounPhrase | null {
  const start = withoutLead(story, { from, to });
  if (start >= to) return null;
  const people = peopleWithin(story, start, to);
  const last = people.at(-1);
  if (last && endsAt(story, last, to)) {
    const index = indexOf(story.words, last.begin, start);
    const other = people.at(-2);
    // "Ane Berg and Ole Dahl said": whoever is named first speaks for both.
    const pair =
      other && plain(story.words[index - 1]) === 'and' && other.end === story.words[index - 2]?.end ? other : last;
    // "a spokesman for Ane Berg" is the spokesman.
    if (!followsPreposition(story, index, start)) return byMention(story, pair, start);
  }
  const head = people.find((mention) => isHead(story, mention, start));
  if (head) return byMention(story, head, start);
  const free = people.find((mention) => !followsPreposition(story, indexOf(story.words, mention.begin, start), start));
  if (free && isCapitalised(story.words[start])) return byMention(story, free, start);
  return roleAtEnd(story, { from: start, to });
}

/** Who a stretch of words begins with: "Ane Berg of the harbour office", "the head of the commission in Aldwick". */
export function phraseAtStart(story: Story, { from, to }: Chunk): NounPhrase | null {
  const start = withoutLead(story, { from, to });
  if (start >= to) return null;
  const people = peopleWithin(story, start, to);
  const free = firstOrNamed(story, people, start);
  if (free && isOneTitle(story, start, indexOf(story.words, free.begin, start))) return byMention(story, free, start);
  const end = endOfPhrase(story, start, to);
  return end > start ? withMention(story, start, end) : null;
}

/** Whether a stretch opens like a subject: not "on Monday", "speaking in Oslo", "who has led it" or "52". */
export function isSubjectLike(words: readonly Word[], { from, to }: Chunk): boolean {
  let at = from;
  while (at < to && (isAdverb(words[at]) || /^(?:and|but|so|yet|or)$/.test(plain(words[at])))) at += 1;
  const word = words[at];
  const text = plain(word);
  if (text === '' || isPreposition(word) || RELATIVES.has(text) || text === 'whose' || opensClause(word)) return false;
  if (word?.capital === 'none' && /(?:ing|ed)$/.test(text) && !isDeterminer(word)) return false;
  if (
    /^(?:speaking|asked|responding|commenting|addressing|writing|referring|according|talking|reacting|announcing)$/.test(
      text,
    )
  ) {
    return false;
  }
  return !(/^(?:aged?|born)$/.test(text) || isTime(text));
}

/** The first person no preposition ties to the left; the last one where names stand side by side ("Kestrel analyst Dana Fox"). */
function firstOrNamed(story: Story, people: readonly Mention[], from: number): Mention | undefined {
  const free = people.filter((mention) => !followsPreposition(story, indexOf(story.words, mention.begin, from), from));
  const [first, second] = free;
  if (!first || !second) return first;
  const between = story.words.slice(indexOf(story.words, first.end, from), indexOf(story.words, second.begin, from));
  return between.length <= 3 && between.every((word) => !opensClause(word) && !isPreposition(word)) ? second : first;
}

/** Nothing but a title between two words: "the director of the harbour", "Special Agent in Charge". */
function isOneTitle({ words }: Story, from: number, to: number): boolean {
  if (to - from > LONGEST) return false;
  for (let at = from; at < to; at += 1) {
    if (opensClause(words[at]) && plain(words[at]) !== 'and') return false;
    if (isAuxiliary(words[at]) || isPronoun(words[at])) return false;
    // "The coach praised striker Ida Holm", but "the newly elected director Ida Holm".
    const before = words[at - 1];
    if (at > from && isPastTense(words[at]) && !isDeterminer(before) && !isAdverb(before)) return false;
  }
  return true;
}

/** The words from a place on that name an office: "the" to the noun before the verb. */
function roleAtEnd(story: Story, { from, to }: Chunk): NounPhrase | null {
  const { words } = story;
  let start = Math.max(from, to - LONGEST);
  for (let at = to - 1; at > start; at -= 1) {
    if (opensClause(words[at]) && !/^(?:and|who|whose)$/.test(plain(words[at])) && !isRelativeThat(words, at)) {
      start = at + 1;
      break;
    }
  }
  if (isPronoun(words[to - 1])) return withMention(story, to - 1, to);
  if (isPreposition(words[start]) || /(?:ing)$/.test(plain(words[start]))) start = lastPhraseStart(words, start, to);
  while (start < to && (isAdverb(words[start]) || isTime(plain(words[start])))) start += 1;
  return start < to && isPhraseStart(words[start]) ? withMention(story, start, to) : null;
}

/** "the company that runs the ferry", not "he said that the minister". */
function isRelativeThat(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (plain(words[at]) !== 'that' || isDeterminer(next) || isPronoun(next) || isCapitalised(next)) return false;
  return !isPreposition(next) && !isPastTense(words[at - 1]) && words[at - 1]?.kind === 'word';
}

/** In "in response the head of the harbour" the phrase begins at the first "the" that no preposition ties to the left. */
function lastPhraseStart(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const starts = isDeterminer(words[at]) || (isCapitalised(words[at]) && !isCapitalised(words[at - 1]));
    if (starts && !isPreposition(words[at - 1]) && !isDeterminer(words[at - 1])) return at;
  }
  return to;
}

/** Without "and", "however", "On Monday" and "Speaking today" before the subject. */
function withoutLead({ words }: Story, { from, to }: Chunk): number {
  let at = from;
  while (at < to && (isAdverb(words[at]) || /^(?:and|but|so|yet|or|then|while|as|when)$/.test(plain(words[at]))))
    at += 1;
  if (/^on$/.test(plain(words[at])) && isTime(plain(words[at + 1]))) at += 2;
  if (isTime(plain(words[at])) && at + 1 < to) at += 1;
  return at;
}

/** The end of "the head of the harbour office in Aldwick": the noun, and what "of", "for", "at", "from" tie to it. */
function endOfPhrase(story: Story, from: number, to: number): number {
  const { words } = story;
  let at = endOfHead(story, from, to);
  while (at < to && /^(?:of|for|at|from)$/.test(plain(words[at])) && !isTime(plain(words[at + 1]))) {
    const next = endOfHead(story, at + 1, to);
    if (next <= at + 1) break;
    at = next;
  }
  return at;
}

/** The words before the first preposition, verb or clause. */
function endOfHead(story: Story, from: number, to: number): number {
  const { words } = story;
  let at = from;
  while (at < Math.min(to, from + LONGEST)) {
    const word = words[at];
    if (!word || isSign(word, ',.;:!?()[]"“”—–')) break;
    if (at > from && (isPreposition(word) || opensClause(word) || isAuxiliary(word) || isTime(plain(word)))) break;
    if (at > from && (isAdverb(word) || isPastTense(word))) break;
    // "a woman watching as the roof fell"
    if (
      at > from + 1 &&
      word.capital === 'none' &&
      /[a-z]{2}ing$/.test(word.text) &&
      !isDeterminer(words[at - 1]) &&
      isSomebody(words[at - 1])
    )
      break;
    if (at > from && isDeterminer(word) && !/['’]s$/.test(word.text)) break;
    if (at > from && cueVerbAt(words, at, to)?.forms.some((form) => form !== 'base') && !isCapitalised(word)) break;
    at += 1;
    if (isPronoun(word)) break;
  }
  return at;
}

/** A phrase by the mention that stands for its head: "the ministry", not the country in "the country's ministry". */
function withMention(story: Story, from: number, to: number): NounPhrase {
  const head = endOfHead(story, from, to);
  const end = story.words[head - 1]?.end ?? 0;
  const inside = mentionsWithin(story, from, to);
  const whole = inside.find((mention) => mention.end === story.words[to - 1]?.end && isHead(story, mention, from));
  const mention =
    whole ?? inside.find((each) => each.end === end || (each.begin === story.words[from]?.begin && each.end >= end));
  return { from, to, mention: mention ?? null };
}

function byMention(story: Story, mention: Mention, from: number): NounPhrase {
  const first = indexOf(story.words, mention.begin, from);
  let to = first;
  while ((story.words[to]?.begin ?? Infinity) < mention.end) to += 1;
  return { from: first, to, mention };
}

/** People by their names; "Berg" of "Berg's lawyer" is not meant. */
function peopleWithin(story: Story, from: number, to: number): Mention[] {
  return mentionsWithin(story, from, to).filter(
    ({ entity, kind, end }) =>
      entity.type === 'person' &&
      (kind === 'name' || kind === 'acronym') &&
      (!/^['’]/.test(story.text.slice(end, end + 1)) || end > (story.words[to - 1]?.begin ?? Infinity)),
  );
}

/** At the start but for capitalised titles and "the": "Foreign Secretary Ane Berg of …". */
function isHead(story: Story, mention: Mention, from: number): boolean {
  const index = indexOf(story.words, mention.begin, from);
  for (let at = from; at < index; at += 1) {
    const word = story.words[at];
    if (!isCapitalised(word) && plain(word) !== 'the' && !COURTESY.has(plain(word))) return false;
  }
  return true;
}

function endsAt({ words }: Story, mention: Mention, to: number): boolean {
  return mention.end > (words[to - 1]?.begin ?? Infinity);
}

function indexOf(words: readonly Word[], begin: number, from: number): number {
  let at = from;
  while (at < words.length && (words[at]?.end ?? 0) <= begin) at += 1;
  return at;
}

/** Whether titles, "the" and the like are all that stands between the word and a preposition. */
function followsPreposition({ words }: Story, index: number, from: number): boolean {
  let at = index - 1;
  while (
    at >= from &&
    (isDeterminer(words[at]) || isCapitalised(words[at])) &&
    !JOINING_PREPOSITIONS.has(plain(words[at]))
  )
    at -= 1;
  if (at < from || !isPreposition(words[at])) return false;
  // "Secretary of State Ane Berg", "Special Agent in Charge Berg": the preposition belongs to the title.
  const isTitle = at + 1 < index && isCapitalised(words[from]) && !isDeterminer(words[from]);
  return !(isTitle && /^(?:of|in|for)$/.test(plain(words[at])) && !COURTESY.has(plain(words[at + 1])));
}

function isPhraseStart(word: Word | undefined): boolean {
  return word?.kind === 'word' || word?.kind === 'number';
}

import { wordIndexAt } from '../text/words';
import { antecedentOf, type Known, type Speaker } from './antecedent';
import type { GatheredQuote } from './gather-quotes';
import type { NounPhrase } from './noun-phrase';
import { holderOf } from './office-holder';
import type { QuotedLine } from './quoted-line';
import { type Mention, mentionsWithin, narrationOf, type Story } from './story';
import { subjectOfClause } from './subject';
import { isBody, isCapitalised, isDeterminer, isSomebody, plain } from './word-classes';

/** A speaker, and how sure the words around the quote make of it. */
export interface Attributed {
  speaker: Speaker | null;
  certainty: number;
}

const NOBODY: Attributed = { speaker: null, certainty: 0.5 };
/** Of a longer sentence in words only the end is read. */
const LONGEST_SENTENCE = 200;
const LINES_REACH = 3;

/** Gives each quote its speaker, in the order of the text: later ones may lean on earlier ones. */
export function speakersOf(whole: Story, lines: readonly QuotedLine[], quotes: readonly GatheredQuote[]): Attributed[] {
  const story = narrationOf(
    whole,
    quotes.flatMap(({ pieces }) => pieces.map(({ quotation }) => quotation.outer)),
  );
  const found: Attributed[] = [];
  for (const [index, quote] of quotes.entries()) {
    const before = lastKnown(quotes, found, index);
    found.push(speakerOf(story, lines, quote, before));
  }
  return found.map((attributed, index) => (attributed.speaker ? attributed : spokenNext(quotes, found, index)));
}

function speakerOf(story: Story, lines: readonly QuotedLine[], quote: GatheredQuote, before: Known | null): Attributed {
  const { attribution } = quote;
  if (!attribution) return carriedOver(story, lines, quote, before);
  const base = attribution.tie === 'beside' ? 0.96 : attribution.tie === 'label' ? 0.88 : 0.86;
  const { subject } = attribution;
  if (subject === 'nobody') return NOBODY;
  if (subject === 'same' || subject === null) return withoutSubject(story, lines, quote, before, base);
  return resolved(story, subject, before, base);
}

function resolved(story: Story, subject: NounPhrase, before: Known | null, base: number): Attributed {
  const { text, words } = story;
  const begin = words[subject.from]!.begin;
  const end = wordEnd(text, words[subject.to - 1]!.end);
  const called = { begin, end, name: text.slice(begin, end).replace(/\s+/g, ' ') };
  const word = words[subject.from];
  if (subject.to === subject.from + 1 && PRONOUN.test(plain(word)))
    return byPronoun(story, subject, called, before, base);
  if (subject.mention && isKnown(subject.mention)) {
    return { speaker: speakerBy(subject.mention), certainty: base - PENALTY[subject.mention.kind] };
  }
  const holder = holderOf(story, subject, begin);
  if (holder) {
    return { speaker: { ...called, entityId: holder.id, name: holder.name, via: 'title' }, certainty: base - 0.1 };
  }
  const last = words[subject.to - 1];
  // "Det Supt Holm" is the Ida Holm of the story.
  const namesake = isDeterminer(word) || !isCapitalised(word) ? null : story.byLastName.get(last?.text ?? '');
  if (namesake && isAllCapitalised(story, subject)) {
    return { speaker: { ...called, entityId: namesake.id, name: namesake.name, via: 'name' }, certainty: base - 0.06 };
  }
  // "The Spaniard" is whoever the story is about just then.
  const meant = isShortTitle(story, subject) ? antecedentOf(story, called, before) : null;
  if (meant?.entityId && meant.sure) {
    return { speaker: { ...called, entityId: meant.entityId, name: meant.name, via: 'title' }, certainty: base - 0.2 };
  }
  const isName = last?.capital !== 'none' && !isDeterminer(word);
  // "The mayor" is somebody whom the text may name; "a spokesman" and "the report" are nobody else.
  const doubt = isName ? 0.14 : plain(word) === 'the' && !isBody(last) ? 0.18 : 0.1;
  return { speaker: { entityId: null, ...called, via: isName ? 'name' : 'title' }, certainty: base - doubt };
}

function isAllCapitalised({ words }: Story, { from, to }: NounPhrase): boolean {
  return to - from <= 5 && words.slice(from, to).every(isCapitalised);
}

/** "The Spaniard", "the former striker"; but "the owner of the boat" and "the town's mayor" may be somebody new. */
function isShortTitle({ words }: Story, { from, to }: NounPhrase): boolean {
  if (to - from > 3 || plain(words[from]) !== 'the' || !isSomebody(words[to - 1])) return false;
  return !words.slice(from + 1, to).some(isDeterminer);
}

/** "The minister" is nobody whom the story names only later. */
function isKnown({ begin, kind, entity: { type, mentions } }: Mention): boolean {
  if (type !== 'person' || (kind !== 'title' && kind !== 'definite')) return true;
  return mentions.some((mention) => mention.kind === 'name' && mention.begin < begin);
}

/** Whom the words before mean by "he", "it" or "they"; where they leave it open, the one entity they can mean. */
function byPronoun(
  story: Story,
  { mention }: NounPhrase,
  called: Pick<Speaker, 'begin' | 'end' | 'name'>,
  before: Known | null,
  base: number,
): Attributed {
  const meant = antecedentOf(story, { begin: called.begin ?? 0, name: called.name }, before);
  if (meant) {
    const { sure, ...who } = meant;
    const agreed = mention !== null && mention.entity.id === who.entityId;
    return { speaker: { ...called, ...who, via: 'pronoun' }, certainty: base - (sure || agreed ? 0.1 : 0.2) };
  }
  if (mention) return { speaker: speakerBy(mention), certainty: base - 0.2 };
  return { speaker: { entityId: null, ...called, via: 'pronoun' }, certainty: 0.6 };
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|his|her|its|their)$/;

const PENALTY: Readonly<Record<Mention['kind'], number>> = {
  name: 0,
  acronym: 0.02,
  title: 0.04,
  definite: 0.05,
  pronoun: 0.06,
};

function speakerBy({ begin, end, kind, entity }: Mention): Speaker {
  const via = kind === 'name' || kind === 'acronym' ? 'name' : kind === 'pronoun' ? 'pronoun' : 'title';
  return { entityId: entity.id, name: entity.name, begin, end, via };
}

/** A verb without a subject: whoever speaks in the same paragraph, or whom its sentence is about. */
function withoutSubject(
  story: Story,
  lines: readonly QuotedLine[],
  quote: GatheredQuote,
  before: Known | null,
  base: number,
): Attributed {
  const first = quote.pieces[0]!;
  const line = lines[first.line]!;
  const { cue } = quote.attribution!;
  if (before && before.line === first.line) return { speaker: carried(before.speaker), certainty: base - 0.06 };
  const at = wordIndexAt(story.words, cue?.begin ?? line.end);
  const subject =
    at > line.firstWord ? subjectOfClause(story, Math.max(line.firstWord, at - LONGEST_SENTENCE), at) : null;
  if (subject) return resolved(story, subject, before, base - 0.15);
  return carriedOver(story, lines, quote, before);
}

/** No cue at all: the sentence before the quote tells of somebody, or the same one goes on speaking. */
function carriedOver(
  story: Story,
  lines: readonly QuotedLine[],
  quote: GatheredQuote,
  before: Known | null,
): Attributed {
  const first = quote.pieces[0]!;
  const own = toldOf(story, first.leadFrom, first.leadTo, before);
  // In the clause of a verb that no list has, its subject speaks.
  const inClause = first.sentenceFrom < first.leadTo;
  if (own) return inClause ? { speaker: own, certainty: 0.7 } : { speaker: carried(own), certainty: 0.8 };
  if (before && before.line === first.line) return { speaker: carried(before.speaker), certainty: 0.82 };
  const line = lines[first.line - 1];
  const from = Math.max(
    line?.firstWord ?? 0,
    before?.line === first.line - 1 ? wordIndexAt(story.words, before.end) : 0,
  );
  const told = line ? toldOf(story, from, line.endWord, before) : null;
  if (told) return { speaker: carried(told), certainty: 0.72 };
  const near = before !== null && first.line - before.line <= LINES_REACH;
  return near ? { speaker: carried(before.speaker), certainty: 0.7 } : NOBODY;
}

/** Whom the last sentence of some words is about, if it is a person. */
function toldOf(story: Story, from: number, to: number, before: Known | null): Speaker | null {
  let start = to - 1;
  const earliest = Math.max(from, to - LONGEST_SENTENCE);
  while (start > earliest && story.sentenceStarts[start] !== 1) start -= 1;
  if (to - start < 3) return null;
  const subject = subjectOfClause(story, start, to);
  if (!subject) return null;
  const { speaker } = resolved(story, subject, before, 0.8);
  if (speaker?.entityId && story.people.has(speaker.entityId)) return speaker;
  const people = mentionsWithin(story, start, to).filter(({ entity }) => entity.type === 'person');
  const [first] = people;
  return first?.kind === 'name' && people.every(({ entity }) => entity === first.entity) ? speakerBy(first) : null;
}

/** A quote nobody is named for before it, and the next paragraph names who goes on. */
function spokenNext(quotes: readonly GatheredQuote[], found: readonly Attributed[], index: number): Attributed {
  const last = quotes[index]!.pieces.at(-1)!;
  const next = quotes[index + 1];
  const speaker = found[index + 1]?.speaker;
  // "QUESTION: Is it open?" is asked by nobody whom the answer names.
  if (quotes[index]!.attribution?.subject === 'nobody') return found[index]!;
  const adjoins = next && next.pieces[0]!.line - last.line <= 1 && next.attribution && next.type === 'direct';
  return adjoins && speaker ? { speaker: carried(speaker), certainty: 0.6 } : found[index]!;
}

function lastKnown(quotes: readonly GatheredQuote[], found: readonly Attributed[], index: number): Known | null {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1) {
    const speaker = found[at]?.speaker;
    const piece = quotes[at]!.pieces.at(-1)!;
    if (speaker) return { speaker, line: piece.line, end: Math.max(piece.quotation.outer.end, speaker.end ?? 0) };
  }
  return null;
}

const carried = (speaker: Speaker): Speaker => ({ ...speaker, via: 'carry-over' });

/** Without the ending of a possessive. */
function wordEnd(text: string, end: number): number {
  return /['’][sS]$/.test(text.slice(end - 2, end)) ? end - 2 : end;
}

import { RELATIVES } from '../resources/speech-words';
import { subjectOfApposition } from './apposition';
import { type Chunk, chunksOf, openingBracket } from './chunks';
import { type CueVerb, cueVerbAt } from './cue-verbs';
import { isSubjectLike, type NounPhrase, phraseAtEnd, phraseAtStart } from './noun-phrase';
import type { Story } from './story';
import {
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isDeterminer,
  isPastTense,
  isSign,
  opensClause,
  plain,
} from './word-classes';

/**
 * Who does the saying; `same` is whoever spoke just before, where the verb has no subject of its own, `nobody` whoever
 * stands behind "was accused of".
 */
export type Subject = NounPhrase | 'same' | 'nobody';

/** A subject is looked for in as many words before its verb. */
const FARTHEST = 70;

/** The subject of a verb that stands behind it. `from` is where its clause can begin at the earliest. */
export function subjectBefore(story: Story, verb: CueVerb, from: number): Subject | null {
  const start = clauseStart(story, verb.from, from);
  return subjectBeforeWord(story, verb, verb.from, start, true);
}

/** The subject that stands directly behind a verb or "according to": “…,” said Ida Holm, the director. */
export function subjectAfter(story: Story, at: number, to: number): NounPhrase | null {
  const { words } = story;
  let from = at;
  while (from < to && isAdverb(words[from])) from += 1;
  const end = nextBreak(story, from, to);
  const phrase = phraseAtStart(story, { from, to: end });
  if (!phrase || phrase.mention?.entity.type === 'person') return phrase;
  // "said the director of the harbour, Ida Holm": the name comes after the title.
  if (!isSign(words[end], ',') || phrase.mention?.kind === 'name') return phrase;
  const named = phraseAtStart(story, { from: end + 1, to: nextBreak(story, end + 1, to) });
  const titled = named !== null && story.words.slice(end + 1, named.from).every(isCapitalised);
  return titled && named.mention?.entity.type === 'person' ? named : phrase;
}

/** The subject of the sentence that a participle or a second verb goes on with. */
export function subjectOfClause(story: Story, from: number, to: number): NounPhrase | null {
  const chunks = chunksOf(story.words, subclauseStart(story, from, to) ?? from, to);
  for (const chunk of chunks) {
    if (isSubjectLike(story.words, chunk)) return phraseAtStart(story, chunk);
  }
  return null;
}

/** "Shares fell after the bank cut its forecast and warned of …": the clause without a comma that the words end in. */
function subclauseStart({ words }: Story, from: number, to: number): number | null {
  let verb = false;
  for (let at = to - 1; at > from && !isSign(words[at], ','); at -= 1) {
    if (verb && /^(?:after|when|while|because|as|since)$/.test(plain(words[at]))) return at + 1;
    verb ||= isPastTense(words[at]);
  }
  return null;
}

/** Who said what goes before: "Ida Holm said on Friday, adding that …". */
function subjectOfEarlier(story: Story, from: number, to: number): Subject | null {
  for (let at = to - 1; at > from; at -= 1) {
    const verb = cueVerbAt(story.words, at, to);
    if (!verb?.speaking || verb.passive || verb.forms.includes('ing')) continue;
    // No farther back than this: a text of nothing but verbs would be searched for ever.
    const subject = subjectBeforeWord(story, verb, verb.from, from, false);
    if (typeof subject !== 'object' || subject === null) continue;
    const opener = plain(story.words[subject.from - 1]);
    if (!RELATIVES.has(opener) && !/^(?:what|how|why|than)$/.test(opener)) return subject;
  }
  return null;
}

function subjectBeforeWord(story: Story, verb: CueVerb, index: number, from: number, mayGoOn: boolean): Subject | null {
  const { words } = story;
  const at = beforeAuxiliaries(story, index, from);
  const before = words[at - 1];
  const text = plain(before);
  if (at <= from) return 'same';
  if (RELATIVES.has(text)) return subjectOfRelative(story, at - 1, from);
  const companion = verb.forms.includes('ing') ? companionBefore(story, at, from) : null;
  if (companion) return companion;
  const goesOn = verb.forms.includes('ing') && verb.forms.length === 1 && !isProgressive(story, verb, at);
  if (goesOn || /^(?:and|but|or|then|to|by|while|before|after|not|only|in|for)$/.test(text)) {
    const earlier = mayGoOn ? subjectOfEarlier(story, from, at - 1) : null;
    return earlier ?? subjectOfClause(story, from, at - 1) ?? 'same';
  }
  if (isSign(before, ')]')) {
    const opening = openingBracket(story.words, at - 1, from);
    return opening > from ? subjectBeforeWord(story, verb, opening, from, mayGoOn) : null;
  }
  if (isSign(before, ',—–')) return subjectOfApposition(story, at - 1, from);
  return subjectAtEnd(story, at, from);
}

/** The vote failed, with Ida Holm saying: the participle has a subject of its own. */
function companionBefore(story: Story, at: number, from: number): NounPhrase | null {
  for (let index = at - 1; index >= Math.max(from, at - 10); index -= 1) {
    if (isSign(story.words[index], ',;:')) return null;
    if (plain(story.words[index]) === 'with') return phraseAtEnd(story, { from: index + 1, to: at });
  }
  return null;
}

/** "Ida Holm said", "Ida Holm, director of the harbour said", "the director of the harbour said". */
function subjectAtEnd(story: Story, at: number, from: number): NounPhrase | null {
  const chunks = chunksOf(story.words, from, at);
  const last = chunks.at(-1);
  if (!last) return null;
  const phrase = phraseAtEnd(story, last);
  if (phrase?.mention?.entity.type === 'person' || chunks.length < 2) return phrase;
  const previous = chunks.at(-2)!;
  const named = phrase?.mention ? null : phraseAtEnd(story, previous);
  if (named?.mention?.entity.type !== 'person' || opensClause(story.words[previous.from])) return phrase;
  // The comma behind a title is often left out; somebody met or asked before the comma is not who speaks.
  const adjoins = named.to === previous.to && !/(?:ing|ed)$/.test(plain(story.words[named.from - 1]));
  return adjoins || named.from === startOf(story, previous) ? named : phrase;
}

/** "Ida Holm, who said", "a letter that said": what the pronoun stands for. */
function subjectOfRelative(story: Story, at: number, from: number): NounPhrase | null {
  const end = isSign(story.words[at - 1], ',') ? at - 1 : at;
  const chunks = chunksOf(story.words, from, end);
  const last = chunks.at(-1);
  return last ? phraseAtEnd(story, last) : null;
}

/** Over "has also", "would later", "was quoted as", "went on to". */
function beforeAuxiliaries({ words }: Story, index: number, from: number): number {
  let at = index;
  while (at > from) {
    const text = plain(words[at - 1]);
    const quoted = text === 'as' ? beforeQuoted(words, at - 1, from) : -1;
    if (quoted >= from) at = quoted;
    else if (text === 'to' && isPhase(plain(words[at - 2]))) at -= 2;
    else if (text === 'to' && plain(words[at - 2]) === 'on') at -= 3;
    else if (isAuxiliary(words[at - 1]) || (isAdverb(words[at - 1]) && !isCapitalised(words[at - 1]))) at -= 1;
    else break;
  }
  return Math.max(at, from);
}

/** "quoted as", "quoted by Reuters as"; -1 where that does not stand before the word. */
function beforeQuoted(words: Story['words'], as: number, from: number): number {
  for (let at = as - 1; at >= Math.max(from, as - 6); at -= 1) {
    if (/^(?:quoted|cited|reported)$/.test(plain(words[at]))) return at;
  }
  return -1;
}

function isPhase(text: string): boolean {
  return /^(?:continued|continues|began|quick|keen|used|appeared|seemed|hastened|happy|proud|expected|sought|returned)$/.test(
    text,
  );
}

function isProgressive({ words }: Story, verb: CueVerb, at: number): boolean {
  for (let index = at; index < verb.from; index += 1) {
    if (isAuxiliary(words[index]) || plain(words[index]) === 'quoted') return true;
  }
  return false;
}

/** A clause begins behind a semicolon, a colon or a quotation mark, and no farther back than FARTHEST. */
function clauseStart({ words }: Story, verb: number, from: number): number {
  const earliest = Math.max(from, verb - FARTHEST);
  for (let at = verb - 1; at >= earliest; at -= 1) {
    if (isSign(words[at], ';:')) return at + 1;
  }
  return earliest;
}

function nextBreak(story: Story, from: number, to: number): number {
  let at = from;
  while (at < to && !isSign(story.words[at], ',.;:!?()[]“”"—–') && (at === from || story.sentenceStarts[at] === 0))
    at += 1;
  return at;
}

function startOf({ words }: Story, { from, to }: Chunk): number {
  let at = from;
  while (at < to && (isDeterminer(words[at]) || isAdverb(words[at]) || plain(words[at]) === 'and')) at += 1;
  return at;
}

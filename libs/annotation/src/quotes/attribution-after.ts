import { SELDOM_INVERTED } from '../resources/speech-verbs';
import { ADJUNCT_OPENERS, LISTENERS } from '../resources/speech-words';
import type { Attribution } from './attribution';
import { claimBehind } from './claims';
import { type CueVerb, cueVerbAt } from './cue-verbs';
import type { NounPhrase } from './noun-phrase';
import type { Story } from './story';
import { subjectAfter, subjectBefore } from './subject';
import { isAdverb, isCapitalised, isDeterminer, isPronoun, isSign, plain } from './word-classes';

/** A verb of saying stands at most as many words behind the quotation: a name and its long title come before it. */
const FARTHEST = 45;

/** What stands between a quotation and the next one, or the end of its paragraph. */
export interface Behind {
  from: number;
  to: number;
  /** The sentence goes on behind the marks: a comma, or no stop at all. */
  goesOn: boolean;
  /** A comma, a stop or a dash stands at the closing mark. */
  stopped: boolean;
  /** A question or a call ends there: its sentence may go on. */
  asks: boolean;
  /** A comma stands there: the sentence cannot have ended. */
  comma: boolean;
  /** Another quotation stands at `to`. */
  leadsOn: boolean;
}

/** “…,” said Ida Holm. “…,” Ida Holm, the director, said. “…,” according to the report. “…” — Ida Holm */
export function attributionAfter(story: Story, behind: Behind): Attribution | null {
  const { words } = story;
  let from = behind.from;
  while (from < behind.to && isSign(words[from], ',')) from += 1;
  if (isSign(words[from], '.;:!?…')) return null;
  const end = clauseEnd(story, from, behind.to);
  if (isSign(words[from], '—–-')) {
    const signed = signature(story, from + 1, end, behind.to);
    if (signed) return signed;
    from += 1;
  }
  if (plain(words[from]) === 'according' && plain(words[from + 1]) === 'to') {
    return accordingTo(story, from, end);
  }
  return claimBehind(story, from, end) ?? inverted(story, from, end, behind) ?? subjectFirst(story, from, end, behind);
}

export function accordingTo(story: Story, from: number, end: number): Attribution | null {
  const subject = subjectAfter(story, from + 2, end);
  if (!subject) return null;
  const cue = { lemma: 'according to', begin: story.words[from]!.begin, end: story.words[from + 1]!.end };
  return { cue, subject, tie: 'beside', to: subject.to };
}

/** Describing it as “…”, Ida Holm called for more. */
export function subjectBehindComma(story: Story, { from, to }: Behind): NounPhrase | null {
  return isSign(story.words[from], ',') ? subjectAfter(story, from + 1, sentenceEnd(story, from, to)) : null;
}

/** He was described as “…” by Ida Holm. */
export function agentBehind(story: Story, { from, to }: Behind): NounPhrase | null {
  return plain(story.words[from]) === 'by' ? subjectAfter(story, from + 1, sentenceEnd(story, from, to)) : null;
}

/** “…,” said Ida Holm. “…,” added the minister. */
function inverted(story: Story, from: number, end: number, { to }: Behind): Attribution | null {
  const { words } = story;
  let at = from;
  while (at < end && isAdverb(words[at])) at += 1;
  // “…,” is how Ida Holm put it; “…,” as Ida Holm said.
  if (plain(words[at]) === 'as' || plain(words[at]) === 'so') at += 1;
  const verb = cueVerbAt(words, at, end);
  if (!verb?.speaking || verb.passive || !hasTense(verb)) return null;
  // “…,” said. Ane Berg, the director: a stop that slipped in.
  const slipped = isSign(words[verb.to], '.') && isCapitalised(words[verb.to + 1]);
  const subject = subjectAfter(story, slipped ? verb.to + 1 : verb.to, slipped ? to : end);
  if (!subject) return null;
  const named = subject.mention !== null || isCapitalised(words[subject.from]);
  if (!named && (SELDOM_INVERTED.has(verb.lemma) || !isSpoken(story, verb, subject.from))) return null;
  return { cue: verb, subject, tie: 'beside', to: subject.to };
}

/** “…,” added the minister; but not “…” added a new chapter to the story. */
function isSpoken({ words }: Story, verb: CueVerb, from: number): boolean {
  if (isPronoun(words[from])) return true;
  if (verb.lemma === 'say' || verb.lemma === 'tell' || verb.lemma === 'explain') return true;
  return isDeterminer(words[from]) || isCapitalised(words[from]) || verb.forms.includes('past');
}

/** “…,” Ida Holm, who runs the harbour, told reporters on Monday. */
function subjectFirst(story: Story, from: number, end: number, behind: Behind): Attribution | null {
  const { words } = story;
  if (
    /^(?:and|but|or|which|who|that|when|while|if|because|after|before|since|although|though)$/.test(plain(words[from]))
  )
    return null;
  for (let at = from + 1; at < Math.min(end, from + FARTHEST); at += 1) {
    const verb = cueVerbAt(words, at, end);
    if (!verb?.speaking || verb.passive || !(hasTense(verb) || plain(words[at - 1]) === 'as')) continue;
    if (/^(?:who|which|that|to|whom)$/.test(plain(words[lastBefore(story, at, from)]))) continue;
    const subject = subjectBefore(story, verb, from);
    if (typeof subject !== 'object' || subject === null) continue;
    // “Stay afloat!” a sign at the gate proclaims: things say little.
    if (!behind.comma && /^an?$/.test(plain(words[subject.from])) && !PLAINLY_SAID.has(verb.lemma)) return null;
    if (!behind.goesOn && !standsAlone(story, verb, end, behind.asks)) return null;
    if (behind.leadsOn && end === behind.to && belongsToNext(story, behind)) return null;
    const beside = behind.stopped || (isPronoun(words[from]) && verb.from <= from + 2);
    return { cue: verb, subject, tie: beside ? 'beside' : 'clause', to: verb.to };
  }
  return null;
}

/** “…” He answered: “…” and “…” He answered, “…”: but “Ready?” Holm asked, “Now?” is one. */
function belongsToNext({ words }: Story, { to, goesOn, asks }: Behind): boolean {
  return !goesOn && isSign(words[to - 1], asks ? ':' : ':,');
}

/** “…” Holm said on Monday. — and not: “…” Holm said the harbour would close. */
function standsAlone({ words }: Story, verb: CueVerb, end: number, asks: boolean): boolean {
  let at = verb.to;
  if (LISTENERS.has(plain(words[at])) || (verb.lemma === 'tell' && isCapitalised(words[at]))) at += 1;
  while (at < end && isAdverb(words[at])) at += 1;
  if (isSign(words[at], ':')) return at + 1 >= end;
  if (at >= end || isSign(words[at], '.,;!?—–')) return true;
  if (ADJUNCT_OPENERS.has(plain(words[at]))) return true;
  return (
    asks &&
    !isDeterminer(words[at]) &&
    !isPronoun(words[at]) &&
    !isCapitalised(words[at]) &&
    plain(words[at]) !== 'that'
  );
}

/** “…” — Ida Holm, director of the harbour */
export function signature(story: Story, from: number, end: number, to: number): Attribution | null {
  // "- Disaster zone -" is a heading.
  if (end < to || end - from > 25 || !isCapitalised(story.words[from]) || isSign(story.words[end - 1], '—–-'))
    return null;
  for (let at = from; at < end; at += 1) {
    const verb = cueVerbAt(story.words, at, end);
    if (verb?.speaking && hasTense(verb)) return null;
  }
  const subject = subjectAfter(story, from, end);
  return subject && { cue: null, subject, tie: 'label', to: end };
}

const PLAINLY_SAID = new Set(['say', 'tell', 'add', 'ask', 'write', 'note', 'explain']);

function hasTense({ forms }: CueVerb): boolean {
  return forms.some((form) => form !== 'ing');
}

function lastBefore({ words }: Story, at: number, from: number): number {
  let index = at - 1;
  while (index > from && isAdverb(words[index])) index -= 1;
  return index;
}

/** The end of the clause behind the marks: a semicolon ends it too. */
function clauseEnd(story: Story, from: number, to: number): number {
  const end = sentenceEnd(story, from, to);
  for (let at = from; at < end; at += 1) if (isSign(story.words[at], ';')) return at;
  return end;
}

/** The end of the sentence the words from a place on belong to. */
export function sentenceEnd({ sentenceStarts }: Story, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (sentenceStarts[at] === 1) return at;
  return to;
}

import { HANDING_OUT, SELDOM_SAYING } from '../resources/speech-verbs';
import { NAMING_WORDS } from '../resources/speech-words';
import type { Attribution, Cue } from './attribution';
import { accordingTo } from './attribution-after';
import { claimBefore } from './claims';
import { type CueVerb, cueVerbAt } from './cue-verbs';
import { phraseAtStart } from './noun-phrase';
import type { Story } from './story';
import { subjectBefore, subjectOfClause } from './subject';
import { isAdverb, isSign, plain } from './word-classes';

/** A verb of saying stands at most as many words before the quotation. */
const FARTHEST = 60;
/** A name alone before a colon, with its title. */
const LABEL_WORDS = 16;

/** She said: “…”. Ida Holm, the director, told reporters that “…”. The minister called it “…”. Ida Holm: “…” */
export function attributionBefore(story: Story, from: number, to: number): Attribution | null {
  const { words } = story;
  if (to <= from) return null;
  const verb = lastVerb(story, Math.max(from, to - FARTHEST), to);
  const colon = isSign(words[to - 1], ':');
  if (verb) {
    const subject = subjectBefore(story, verb, from);
    return { cue: cueWithThat(story, verb, to), subject, tie: isBeside(story, verb, to) ? 'beside' : 'clause', to };
  }
  return reportOf(story, from, to) ?? claimBefore(story, from, to) ?? (colon ? labelOf(story, from, to - 1) : null);
}

/** He was described as “…” by Ida Holm: the verb that waits for its agent. */
export function passiveBefore({ words }: Story, from: number, to: number): Cue | null {
  for (let at = to - 1; at >= Math.max(from, to - FARTHEST); at -= 1) {
    const verb = cueVerbAt(words, at, to);
    if (verb?.passive) return { lemma: verb.lemma, begin: verb.begin, end: verb.end };
  }
  return null;
}

/** The last verb of saying in these words that is one: not "called" before a name, not passive. */
function lastVerb({ words }: Story, from: number, to: number): CueVerb | null {
  let weak: CueVerb | null = null;
  const aside = asideBefore(words, from, to);
  for (let at = to - 1; at >= from; at -= 1) {
    if (aside && at > aside.from && at < aside.to) continue;
    const verb = cueVerbAt(words, at, to);
    if (!verb || (verb.passive && !isQuoted(words[at]?.text))) continue;
    if (!SELDOM_SAYING.has(verb.lemma)) return verb;
    weak ??= verb;
  }
  return weak;
}

/** She said that while many recommend it, “…”: the clause between "that" and the last comma says nothing itself. */
function asideBefore(words: Story['words'], from: number, to: number): { from: number; to: number } | null {
  if (!isSign(words[to - 1], ',')) return null;
  for (let at = to - 2; at > from + 1; at -= 1) {
    const opens = /^(?:while|although|though|if|when|because|unless|once|until|whereas)$/.test(plain(words[at]));
    if (opens && plain(words[at - 1]) === 'that') return { from: at, to };
    if (isSign(words[at], ',;:')) return null;
  }
  return null;
}

function isQuoted(text: string | undefined): boolean {
  return text === 'quoted' || text === 'cited';
}

/** Nothing but a comma, a colon, "that", adverbs or whom it was said to between the verb and the marks. */
function isBeside({ words }: Story, verb: CueVerb, to: number): boolean {
  const last = words[to - 1];
  if (isSign(last, ':') && (verb.speaking || HANDING_OUT.has(verb.lemma))) return true;
  if (isSign(last, ',') && verb.speaking) return true;
  let at = verb.to;
  while (at < to && (isAdverb(words[at]) || plain(words[at]) === 'that')) at += 1;
  return at >= to && verb.speaking;
}

/** "argued that", "expressed confidence that": the verb with what it needs. */
function cueWithThat({ words }: Story, verb: CueVerb, to: number): Cue {
  const that = words[verb.to];
  const end = verb.to < to && plain(that) === 'that' ? that!.end : verb.end;
  return { lemma: verb.lemma, begin: verb.begin, end };
}

/** According to Ida Holm, the harbour is “…”. In the words of the minister, “…”. */
function reportOf(story: Story, from: number, to: number): Attribution | null {
  const { words } = story;
  for (let at = to - 2; at >= Math.max(from, to - FARTHEST); at -= 1) {
    if (plain(words[at]) === 'according' && plain(words[at + 1]) === 'to') {
      const found = accordingTo(story, at, to);
      return found && { ...found, tie: isSign(words[to - 1], ',:') ? 'beside' : 'clause', to };
    }
    const isWords = plain(words[at]) === 'words' && plain(words[at - 1]) === 'the' && plain(words[at + 1]) === 'of';
    if (isWords) return { cue: null, subject: phraseAtStart(story, { from: at + 2, to }), tie: 'clause', to };
  }
  return null;
}

/** Ida Holm, director of the harbour: “…” */
function labelOf(story: Story, from: number, colon: number): Attribution | null {
  if (colon - from > LABEL_WORDS || colon === from || NAMING_WORDS.has(plain(story.words[colon - 1]))) return null;
  const subject = subjectOfClause(story, from, colon);
  if (!subject || subject.from > from + 3 || subject.mention?.entity.type !== 'person') return null;
  return { cue: null, subject, tie: 'label', to: colon + 1 };
}

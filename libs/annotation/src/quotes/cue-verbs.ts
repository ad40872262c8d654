import {
  CLAIMS,
  DOUBLING_VERBS,
  FEELINGS,
  HANDING_OUT,
  IRREGULAR_VERBS,
  NOUNS_TOO,
  PARTICLES,
  REPORTING_VERBS,
  SPEAKING_VERBS,
  STATEMENTS,
  WITH_FEELING,
  WITH_PARTICLE,
} from '../resources/speech-verbs';
import { AUXILIARIES, BEING, DETERMINERS, MODALS, PERSONAL_PRONOUNS, PREPOSITIONS } from '../resources/speech-words';
import type { Word } from '../text/words';
import type { Span } from '../text-slices';
import { isAdverb, isPronoun, isSign, plain } from './word-classes';

type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

interface VerbEntry {
  lemma: string;
  forms: readonly VerbForm[];
  speaking: boolean;
}

/** A verb that gives words to its subject. */
export interface CueVerb extends Span {
  lemma: string;
  forms: readonly VerbForm[];
  /** It can stand beside direct speech. */
  speaking: boolean;
  /** Index of its first word, and of the one after its last. */
  from: number;
  to: number;
  passive: boolean;
}

/** How far behind the verb stands what it hands out: "issued the following joint statement". */
const OBJECT_WORDS = 7;

/** The verb of saying at a word, or null. `to` is where the narration ends. */
export function cueVerbAt(words: readonly Word[], at: number, to: number): CueVerb | null {
  const word = words[at];
  if (word?.kind !== 'word' || word.text.length > 20) return null;
  const entry = VERBS.get(word.text.toLowerCase());
  if (!entry || (word.capital !== 'none' && !entry.forms.includes('ing')) || isNoun(words, at, entry)) return null;
  const end = withObject(words, at, to, entry.lemma);
  if (end === null) return null;
  const lemma = end > at + 1 ? `${entry.lemma} ${words[end - 1]?.text.toLowerCase()}` : entry.lemma;
  const known = PARTICLES[entry.lemma]?.includes(words[end - 1]?.text ?? '') || WITH_FEELING.has(entry.lemma);
  return {
    begin: word.begin,
    end: words[end - 1]?.end ?? word.end,
    lemma: known ? lemma : entry.lemma,
    forms: entry.forms,
    speaking: entry.speaking && !WITH_FEELING.has(entry.lemma),
    from: at,
    to: end,
    passive: isPassive(words, at, entry),
  };
}

/** Where the verb ends with what it needs; null where it lacks that and says nothing. */
function withObject(words: readonly Word[], at: number, to: number, lemma: string): number | null {
  const next = words[at + 1]?.text.toLowerCase() ?? '';
  const joins = at + 1 < to && (PARTICLES[lemma]?.includes(next) ?? false);
  if (WITH_PARTICLE.has(lemma)) return joins ? at + 2 : null;
  if (joins) return at + 2;
  // To agree with what is quoted is not to say it.
  if (/^(?:dis)?agree$/.test(lemma) && next === 'with') return null;
  const nouns = WITH_FEELING.has(lemma) ? FEELINGS : HANDING_OUT.has(lemma) ? STATEMENTS : null;
  if (nouns === null) return at + 1;
  for (let index = at + 1; index < Math.min(to, at + OBJECT_WORDS); index += 1) {
    if (nouns.has(words[index]?.text.toLowerCase() ?? '')) return index + 1;
  }
  return null;
}

/** "its claims", "a reported 300", "of comments": the form is there, and it is no verb. */
function isNoun(words: readonly Word[], at: number, { forms }: VerbEntry): boolean {
  const before = words[at - 1];
  // "the bosses' answer"; but the mark in 'we are done' said Holm.
  const plural = /^['’]$/.test(before?.text ?? '') && /s$/.test(plain(words[at - 2]));
  if (plural) return !forms.includes('past');
  if (before?.kind !== 'word') return false;
  const previous = before.text.toLowerCase();
  const next = words[at + 1]?.text.toLowerCase() ?? '';
  if (DETERMINERS.has(previous) && !PERSONAL_PRONOUNS.has(previous)) return !isPointing(previous, next);
  if (/['’]s$/.test(previous) && !/^(?:he|she|it|who|there|that|what)['’]s$/.test(previous))
    return !forms.includes('past');
  if (forms.includes('ing')) return false;
  if (!forms.includes('past') && !forms.includes('participle')) {
    if (forms.includes('base')) return !MODALS.has(previous) && !isPlural(words, at);
    return PREPOSITIONS.has(previous) || CLAIMS.has(previous) || isPluralNoun(words, at);
  }
  return PREPOSITIONS.has(previous) && previous !== 'following';
}

/** "the new rules", "industry claims": a third person only where its subject or its object shows. */
function isPluralNoun(words: readonly Word[], at: number): boolean {
  if (!NOUNS_TOO.has(plain(words[at]))) return false;
  const before = words[at - 1];
  const next = words[at + 1];
  if (isPronoun(before) || before?.capital !== 'none' || isAdverb(before) || plain(before) === 'who') return false;
  return !(plain(next) === 'that' || isSign(next, '.:,“"‘«'));
}

/** "One said", "another added", "both agreed": the pointing word is the subject. */
function isPointing(previous: string, next: string): boolean {
  return (
    /^(?:one|another|others|some|many|most|both|each|few|several|this|that|these|those|other)$/.test(previous) &&
    next !== 'of'
  );
}

/** A verb in its base form has a subject in the plural: "they say", "critics argue", "doctors also warn". */
function isPlural(words: readonly Word[], at: number): boolean {
  let index = at - 1;
  while (index > 0 && isAdverb(words[index])) index -= 1;
  const word = words[index]?.text ?? '';
  return (
    /^(?:they|we|i|you|people|police|some|many|others|who|and|media|authorities)$/i.test(word) || /[^s'’]s$/.test(word)
  );
}

/** "was described as": the subject is not who says so; "was quoted as saying" is. */
function isPassive(words: readonly Word[], at: number, { forms }: VerbEntry): boolean {
  // "the figure is used to argue that", but "he used to say"
  if (plain(words[at - 1]) === 'to' && plain(words[at - 2]) === 'used' && BEING.has(plain(words[at - 3]))) return true;
  if (!forms.includes('participle')) return false;
  let index = at - 1;
  while (index >= 0 && at - index < 5 && isAdverb(words[index])) index -= 1;
  const before = words[index]?.text.toLowerCase() ?? '';
  if (BEING.has(before)) return true;
  // "Asked about the delay, Holm …", "the plan described by critics as …"
  return !AUXILIARIES.has(before) && words[at + 1]?.text === 'by';
}

const VERBS = formsOf();

function formsOf(): ReadonlyMap<string, VerbEntry> {
  const verbs = new Map<string, VerbEntry>();
  const add = (form: string, lemma: string, kind: VerbForm, speaking: boolean): void => {
    const known = verbs.get(form);
    if (!known) verbs.set(form, { lemma, forms: [kind], speaking });
    else if (known.lemma === lemma)
      verbs.set(form, { ...known, forms: [...known.forms, kind], speaking: known.speaking || speaking });
  };
  const irregular = new Set(IRREGULAR_VERBS.map((forms) => forms.split(' ')[0] ?? ''));
  const speaking = new Set(SPEAKING_VERBS);
  for (const forms of IRREGULAR_VERBS) {
    const [lemma = '', third = '', past = '', participle = '', ing = ''] = forms.split(' ');
    for (const [form, kind] of [
      [lemma, 'base'],
      [third, 'third'],
      [past, 'past'],
      [participle, 'participle'],
      [ing, 'ing'],
    ] as const) {
      add(form, lemma, kind, speaking.has(lemma));
    }
  }
  for (const lemma of [...SPEAKING_VERBS, ...REPORTING_VERBS]) {
    if (irregular.has(lemma)) continue;
    const [third, past, ing] = regularForms(lemma);
    for (const [form, kind] of [
      [lemma, 'base'],
      [third, 'third'],
      [past, 'past'],
      [past, 'participle'],
      [ing, 'ing'],
    ] as const) {
      add(form, lemma, kind, speaking.has(lemma));
    }
  }
  return verbs;
}

function regularForms(lemma: string): [string, string, string] {
  if (DOUBLING_VERBS.has(lemma)) {
    const doubled = lemma + lemma.slice(-1);
    return [`${lemma}s`, `${doubled}ed`, `${doubled}ing`];
  }
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const third = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (/[^e]e$/.test(lemma)) return [third, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return /ee$/.test(lemma) ? [third, `${lemma}d`, `${lemma}ing`] : [third, `${lemma}ed`, `${lemma}ing`];
}

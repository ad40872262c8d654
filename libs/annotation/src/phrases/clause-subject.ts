import { BEFORE_VERB, CALENDAR_CAPITALS, CLAUSE_OPENERS, DETERMINERS, OPENING_WORDS } from '../resources/phrase-words';
import type { Word } from '../text/words';

const LONGEST_SUBJECT = 16;
const LONGEST_BRACKET = 8;
const LONGEST_OBJECT = 40;
const STOPS = new Set([';', ':', '.', '?', '!', '“', '”', '"', '—', '–', '-', '*', '•', '(']);

/** First word and the one behind the last. */
export interface Phrase {
  first: number;
  end: number;
}

/** Who does what the verb at `verb` says, as far as the clause tells; null where nobody stands there. */
export function subjectBefore(words: readonly Word[], verb: number, from: number): Phrase | null {
  let end = verb;
  while (end > from && BEFORE_VERB.has(words[end - 1]?.text.toLowerCase() ?? '')) end -= 1;
  const apposition = words[end - 1]?.text === ',';
  if (apposition) end -= 1;
  if (PRONOUNS.has(words[end - 1]?.text.toLowerCase() ?? '')) return end > from ? { first: end - 1, end } : null;
  let first = end;
  const least = Math.max(from, end - (apposition ? LONGEST_SUBJECT * 2 : LONGEST_SUBJECT));
  for (let at = end - 1; at >= least; at -= 1) {
    const text = words[at]?.text ?? '';
    if (text === ')') {
      at = bracketBegin(words, at, least);
      first = at;
      continue;
    }
    if (
      STOPS.has(text) ||
      CLAUSE_OPENERS.has(text.toLowerCase()) ||
      (text === ',' && !apposition && !isNameEnding(words[at + 1]))
    )
      break;
    first = at;
  }
  // "completed the review and approved the loan": the subject of the first verb is that of the second.
  if (words[end - 1]?.text === 'and') return subjectOfPrevious(words, end - 2, from);
  for (let at = first + 1; at < end - 1; at += 1) {
    if (words[at]?.text === 'on' && CALENDAR_CAPITALS.has(words[at + 1]?.text ?? '')) end = at;
  }
  while (first < end && (words[first]?.text === ',' || isAdverb(words[first]))) first += 1;
  return first < end && isNominal(words, first, end) ? { first, end } : null;
}

/** "Mendoza, Jr.", "Brandt Dredging, Inc." */
function isNameEnding(word: Word | undefined): boolean {
  return /^(?:Jr|Sr|Inc|Ltd|LLC|Corp|III?|L\.P|S\.A)\.?$/.test(word?.text ?? '');
}

/** The subject of the verb before "and" is that of the one behind it. */
function subjectOfPrevious(words: readonly Word[], behind: number, from: number): Phrase | null {
  for (let at = behind; at > Math.max(from, behind - LONGEST_OBJECT); at -= 1) {
    const text = words[at]?.text ?? '';
    if (STOPS.has(text) && !/^[“”"(]$/.test(text)) return null;
    if (!isVerb(words[at], words[at + 1])) continue;
    return words[at - 1]?.text === 'and' ? null : subjectBefore(words, at, from);
  }
  return null;
}

function bracketBegin(words: readonly Word[], at: number, least: number): number {
  for (let near = at - 1; near >= Math.max(least, at - LONGEST_BRACKET); near -= 1) {
    if (words[near]?.text === '(') return near;
  }
  return at;
}

const PRONOUNS = new Set(['we', 'they', 'he', 'she', 'it']);
const LEADS = new Set(['and', 'but', 'or', 'also', 'today', 'yesterday', 'earlier', 'meanwhile', 'now', 'then', 'so']);

function isAdverb(word: Word | undefined): boolean {
  return LEADS.has(word?.text.toLowerCase() ?? '');
}

const NO_SUBJECTS = new Set([
  'to',
  'of',
  'in',
  'on',
  'for',
  'with',
  'at',
  'by',
  'from',
  'not',
  'newly',
  'recently',
  'it',
]);

/** A subject begins with a name, an article or a pronoun, not with a preposition. */
function isNominal(words: readonly Word[], first: number, end: number): boolean {
  const opening = words[first]?.text.toLowerCase() ?? '';
  for (let at = first; at < end - 1; at += 1) if (isVerb(words[at], words[at + 1])) return false;
  if (NO_SUBJECTS.has(opening) && !(opening === 'it' && end === first + 1)) return false;
  return end > first + 1 || !OPENING_WORDS.has(opening) || ['we', 'they', 'he', 'she', 'it', 'all'].includes(opening);
}

function isVerb(word: Word | undefined, next: Word | undefined): boolean {
  if (word?.capital !== 'none') return false;
  if (/^(?:led|met|took|made|began|held|won|gave|became|joined)$/.test(word.text)) return true;
  return word.text.endsWith('ed') && DETERMINERS.has(next?.text ?? '');
}

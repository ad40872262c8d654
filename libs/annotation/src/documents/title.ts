import { isCapital, runBegin, runEnd } from '../phrases/capital-run';
import {
  ACTION_OF,
  COMMON_HEADS,
  DOCUMENT_PREFIXES,
  NEEDS_MODIFIER,
  NO_TITLE,
  TITLE_HEADS,
  UNDERTAKINGS,
} from '../resources/document-words';
import { CALENDAR_CAPITALS, DETERMINERS, PHRASE_ENDS, PREPOSITIONS, PURPOSE_VERBS } from '../resources/phrase-words';
import type { Word } from '../text/words';

/** The words of a title: first, and the one behind the last. */
export interface Title {
  first: number;
  head: number;
  end: number;
  /** Written with capitals: a title of its own. In small letters it is a document only where something is done to it. */
  capital: boolean;
  /** Counts only when it was adopted, approved, signed or ratified. */
  needsDeed: boolean;
}

const LAWS = new Set(['act', 'law', 'bill', 'code', 'treaty', 'convention']);
const NUMBERED = new Set([
  'resolution',
  'resolutions',
  'order',
  'directive',
  'regulation',
  'regulations',
  'directives',
  'decision',
  'decisions',
  'agenda',
  'protocol',
  'recommendation',
  'decree',
]);
/** "Cooperation in Combating Crime": nouns an "in" may stand behind inside a title. */
const IN_NOUNS = new Set([
  'cooperation',
  'co-operation',
  'partnership',
  'collaboration',
  'progress',
  'participation',
  'investment',
  'trade',
  'research',
  'education',
  'training',
  'development',
  'innovation',
  'programme',
  'program',
]);
const LONGEST_COMMON = 24;

/** The title that the word at `at` is the head of, or null. */
export function titleAt(words: readonly Word[], at: number, from: number, to: number): Title | null {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  const lower = word.text.toLowerCase();
  if (isCapital(word)) {
    if (!TITLE_HEADS.has(lower)) return null;
    return capitalTitle(words, lastHead(words, at, to), from, to) ?? capitalHead(words, at, from, to, lower);
  }
  return (
    numberedTitle(words, at, to, lower) ?? (COMMON_HEADS.has(lower) ? commonTitle(words, at, from, to, lower) : null)
  );
}

/** "the Concept for the development of fairs": only its first word has a capital. */
function capitalHead(words: readonly Word[], at: number, from: number, to: number, lower: string): Title | null {
  if (words[at - 1]?.text !== 'the' || !/^(?:on|for)$/.test(words[at + 1]?.text ?? '') || isCapital(words[at + 2]))
    return null;
  const title = commonTitle(words, at, from, to, lower);
  return title && title.first === at ? title : null;
}

/** "resolution 2206 (2015)": a number makes a title of small letters. */
function numberedTitle(words: readonly Word[], at: number, to: number, lower: string): Title | null {
  if (!/^(?:resolutions?|directive|decree)$/.test(lower)) return null;
  const end = withNumber(words, at + 1, at, lower);
  if (end === at + 1 || end > to) return null;
  const dated =
    words[end]?.text === '(' && /^(?:19|20)\d\d$/.test(words[end + 1]?.text ?? '') && words[end + 2]?.text === ')';
  return { first: at, head: at, end: dated && end + 3 <= to ? end + 3 : end, capital: true, needsDeed: false };
}

/** "Framework Participation Agreement": the last of several heads in one run of capitals. */
function lastHead(words: readonly Word[], head: number, to: number): number {
  let last = head;
  for (let at = head + 1; at < Math.min(to, head + 4) && isCapital(words[at]); at += 1) {
    if (TITLE_HEADS.has(words[at]?.text.toLowerCase() ?? '')) last = at;
  }
  return last;
}

function capitalTitle(words: readonly Word[], head: number, from: number, to: number): Title | null {
  const lower = words[head]?.text.toLowerCase() ?? '';
  const first = runBegin(words, head, from, LAWS.has(lower));
  const named = titleEnd(words, head, to);
  const numbered = withNumber(words, named, head, lower);
  const end = withYear(words, numbered, to);
  if (end - first < 2 || isPartOfName(words, first, head, from)) return null;
  for (let at = head + 1; at < end && isCapital(words[at]); at += 1) {
    if (NO_TITLE.has(words[at]?.text.toLowerCase() ?? '')) return null;
    // "Bill Gates", "Concept Cars": of a head that opens or fills a name nothing is proven.
    if (first === head || (!TITLE_HEADS.has(words[at]?.text.toLowerCase() ?? '') && at + 1 === end)) return null;
  }
  if (NO_TITLE.has(words[end - 1]?.text.toLowerCase() ?? '') && first === head && end - head < 4) return null;
  const prefix = words[head - 1]?.text.toLowerCase() ?? '';
  const needsDeed = UNDERTAKINGS.has(lower) && numbered === named && !(head > first && DOCUMENT_PREFIXES.has(prefix));
  return { first, head, end, capital: true, needsDeed };
}

/** "Government of National Accord", "Law of Armed Conflict": no document of their own. */
function isPartOfName(words: readonly Word[], first: number, head: number, from: number): boolean {
  if (first === head && words[head + 1]?.text === 'of' && /^(?:law|order|act|code)$/i.test(words[head]?.text ?? ''))
    return true;
  return first - 2 >= from && words[first - 1]?.text === 'of' && isCapital(words[first - 2]);
}

function titleEnd(words: readonly Word[], head: number, to: number): number {
  const understanding =
    words[head + 1]?.text === 'of' && /^(?:understanding|cooperation|intent)$/i.test(words[head + 2]?.text ?? '');
  const start = understanding ? head + 2 : head;
  const passes = (at: number) => {
    const preposition = words[at]?.text ?? '';
    if (['at', 'by', 'from', 'about', 'over', 'under', 'into', 'through'].includes(preposition)) return false;
    if (preposition !== 'in') return true;
    return isGerund(words[at + 1]) || IN_NOUNS.has(words[at - 1]?.text.toLowerCase() ?? '');
  };
  return Math.max(start + 1, runEnd(words, start, { to, passes }));
}

function isTime(word: Word | undefined): boolean {
  return word !== undefined && (CALENDAR_CAPITALS.has(word.text) || /^\d{1,2}$|^(?:19|20)\d\d$/.test(word.text));
}

function isGerund(word: Word | undefined): boolean {
  return isCapital(word) && /^.{3,}ing$/.test(word?.text ?? '');
}

/** "Resolution 2254", "Executive Order 13767", "Directive (EU) 2019/1024", "Global Knowledge Index 2024". */
function withNumber(words: readonly Word[], end: number, head: number, lower: string): number {
  let at = end;
  if (words[at]?.text === '(' && words[at + 2]?.text === ')') at += 3;
  if (words[at]?.text === 'No' || words[at]?.text === 'No.') at += 1;
  const number = words[at];
  if (number?.kind !== 'number') return end;
  if (NUMBERED.has(lower) && at - head <= 6) return at + 1;
  if (/^[-–—/]$/.test(words[at + 1]?.text ?? '')) return end;
  return at === end && /^(?:19|20)\d\d$/.test(number.text) && end === head + 1 ? at + 1 : end;
}

/** "Civil Rights Act of 1964": the year tells it from others of the name. */
function withYear(words: readonly Word[], end: number, to: number): number {
  return words[end]?.text === 'of' && end + 1 < to && /^(?:19|20)\d\d$/.test(words[end + 1]?.text ?? '')
    ? end + 2
    : end;
}

/** "a joint settlement agreement", "its position on draft EU rules": from behind the article to where the phrase ends. */
function commonTitle(words: readonly Word[], head: number, from: number, to: number, lower: string): Title | null {
  let first = head;
  while (first > from && head - first < 6 && (isModifier(words[first - 1]) || isAmount(words[first - 1]))) first -= 1;
  const article = words[first - 1]?.text.toLowerCase() ?? '';
  const plural = lower.endsWith('s') || lower === 'memoranda';
  if (!DETERMINERS.has(article) && !plural) return null;
  const end = commonEnd(words, head, to);
  // "the resolution" was named before; "a resolution" was not.
  const bare = first === head && end === head + 1;
  if (first === head && NEEDS_MODIFIER.has(lower) && !isCapital(words[head])) return null;
  if (bare && (plural || !/^an?$/.test(article))) return null;
  // "the 40 recommendations": how many there are is no title.
  if (plural && end === head + 1 && first === head - 1 && words[first]?.kind === 'number') return null;
  return { first, head, end, capital: false, needsDeed: !isKnown(words[first], lower, article) };
}

/** "a $4 million contract", "the 2016 peace agreement" */
function isAmount(word: Word | undefined): boolean {
  return word?.kind === 'number' || /^(?:US)?[$€£¥]$/.test(word?.text ?? '');
}

/** "the 2016 peace agreement", "the 85-page report": as good as a name, where nothing is done to them. */
function isKnown(first: Word | undefined, lower: string, article: string): boolean {
  // "the Nordvik peace agreement"
  if (article === 'the' && isCapital(first) && /^(?:agreements?|accords?|treaty|declaration|report)$/.test(lower))
    return true;
  if (lower === 'report') return /^\d+-page$/.test(first?.text ?? '');
  return (
    /^(?:19|20)\d\d$/.test(first?.text ?? '') &&
    /^(?:agreement|accord|treaty|declaration|protocol|convention)$/.test(lower)
  );
}

function isModifier(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false;
  const lower = word.text.toLowerCase();
  if (DETERMINERS.has(lower) || PREPOSITIONS.has(lower) || ACTION_OF.has(lower) || PHRASE_ENDS.has(lower)) return false;
  return !/^(?:and|or|not|also|today|be|been|to|yesterday)$/.test(lower) && !/['’]s$/.test(lower);
}

/** The complement of a noun: prepositions and what they govern, up to where the sentence tells of something else. */
function commonEnd(words: readonly Word[], head: number, to: number): number {
  let end = head + 1;
  if (words[end]?.text === 'of' && /^(?:understanding|cooperation|intent)$/i.test(words[end + 1]?.text ?? '')) end += 2;
  const opens = words[end]?.text ?? '';
  if (opens === 'with') return partnerEnd(words, end + 1, to, head + 1);
  if (
    !['on', 'of', 'for', 'between'].includes(opens) &&
    !/^(?:providing|setting|banning|condemning|establishing|calling|amending|extending|implementing)$/.test(opens)
  ) {
    return end;
  }
  const most = Math.min(to, head + LONGEST_COMMON);
  while (end < most) {
    const { text = '', kind } = words[end] ?? {};
    if (kind === 'punctuation' && !/^[’'"“”]$/.test(text)) break;
    if (PHRASE_ENDS.has(text) && !/^(?:aimed|designed|relating|adopted)$/.test(text)) break;
    if (text === 'adopted' || (text === 'to' && PURPOSE_VERBS.has(words[end + 1]?.text ?? ''))) break;
    if (text === 'and' && /^(?:to|a|the|an|also)$/.test(words[end + 1]?.text ?? '')) break;
    if (text === 'and' && PHRASE_ENDS.has(words[end + 1]?.text ?? '')) break;
    if ((text === 'in' || text === 'on') && isTime(words[end + 1])) break;
    end += 1;
  }
  return end;
}

/** "an agreement with Brandt Dredging": whom it was made with, where a name says so. */
function partnerEnd(words: readonly Word[], at: number, to: number, otherwise: number): number {
  const name = DETERMINERS.has(words[at]?.text ?? '') ? at + 1 : at;
  if (!isCapital(words[name]) || name >= to) return otherwise;
  return runEnd(words, name, { to, passes: (near) => words[near]?.text === 'of' || words[near]?.text === 'for' });
}

import type { EnrichmentRecord } from '@dateline/contracts';
import { subjectBefore } from '../phrases/clause-subject';
import type { NamedParties } from '../phrases/named-parties';
import { PHRASE_ENDS } from '../resources/phrase-words';
import type { Sentence } from '../text/sentences';
import type { Word } from '../text/words';
import { type Deed, deedOf } from './action';
import { nextPart, titleText } from './split-title';
import { type Title, titleAt } from './title';
import { validityAfter } from './validity';

type DocumentClaim = EnrichmentRecord['documents'][number];

const MAX_PARTS = 12;
const NO_VALIDITY = { from: null, to: null };

/** The documents of a sentence, in order. A title joined to one that was approved was approved with it. */
export function documentsOf(
  text: string,
  words: readonly Word[],
  { firstWord, endWord }: Sentence,
  parties: NamedParties,
): DocumentClaim[] {
  const claims: DocumentClaim[] = [];
  let last: { deed: Deed; end: number } | null = null;
  for (let at = firstWord; at < endWord; at += 1) {
    const title = titleAt(words, at, firstWord, endWord);
    if (!title) continue;
    const own = deedOf(words, title, firstWord, endWord);
    const deed: Deed | null = own ?? (last && isJoined(words, last.end, title.first) ? last.deed : null);
    at = Math.max(at, title.end - 1);
    if (!deed && title.needsDeed) continue;
    if (deed?.action === 'cited' && title.needsDeed && !isPublished(words, deed, title)) continue;
    const actor = deed && actorOf(words, deed, firstWord, endWord, parties);
    const { documents, end } = partsOf(text, words, title, endWord);
    claims.push(...documents.map((part) => ({ ...part, action: deed?.action ?? ('cited' as const), actor })));
    if (deed) last = { deed, end: deed.voice === 'passive' ? Math.max(end, deed.verb + 1) : end };
    at = Math.max(at, end - 1);
  }
  return claims;
}

type Part = Pick<DocumentClaim, 'title' | 'validity' | 'begin' | 'end'>;

/** The title with its validity, and those coordinated with it. */
function partsOf(text: string, words: readonly Word[], title: Title, to: number): { documents: Part[]; end: number } {
  const first = validityAfter(words, title.end, to);
  let end = first?.end ?? title.end;
  const span = (from: number, behind: number) => ({ begin: words[from]?.begin ?? 0, end: words[behind - 1]?.end ?? 0 });
  const more: Part[] = [];
  for (let part = nextPart(text, words, title, end, to); part && more.length < MAX_PARTS; ) {
    const validity = validityAfter(words, part.end, to);
    end = validity?.end ?? part.end;
    more.push({ title: part.title, validity: validity?.validity ?? NO_VALIDITY, ...span(part.first, end) });
    part = nextPart(text, words, title, end, to);
  }
  const split = more.length > 0;
  const own: Part = {
    title: titleText(text, words, title, split),
    validity: first?.validity ?? NO_VALIDITY,
    ...span(title.first, split ? (first?.end ?? title.end) : title.end),
  };
  return { documents: [own, ...more], end };
}

const JOINING = new Set([
  'including',
  'and',
  'along',
  'with',
  'together',
  'as',
  'well',
  'the',
  'a',
  'an',
  ',',
  'also',
  'its',
  'their',
  'plus',
]);

function isJoined(words: readonly Word[], end: number, first: number): boolean {
  if (first - end > 24) return false;
  let joined = false;
  for (let at = end; at < first; at += 1) {
    const word = words[at]?.text ?? '';
    if (PHRASE_ENDS.has(word)) return false;
    if (word === 'and' || word === 'along' || word === 'together' || word === 'well' || word === 'including')
      joined = true;
    if (joined && !JOINING.has(word) && first - at > 3) return false;
  }
  return joined;
}

/** Of what is written with capitals but may be an undertaking, these are papers. */
const COMES_OUT = /^(?:Review|Survey|Bulletin|Assessment|Guidance|Handbook|Paper|Outlook|Budget)$/;

/** In small letters only reports and statements are cited, and only where they come out. */
function isPublished(words: readonly Word[], { verb }: Deed, { head, capital }: Title): boolean {
  if (capital)
    return COMES_OUT.test(words[head]?.text ?? '') && /^(?:publi|releas|present)/.test(words[verb]?.text ?? '');
  if (/^(?:to|with|in)$/i.test(words[verb]?.text ?? '')) return true;
  const noun = words[head]?.text ?? '';
  return (
    /^(?:report|study|strategy|roadmap|statement|guidelines|guidance|recommendations)$/.test(noun) &&
    /^(?:publi|releas|unveil)/.test(words[verb]?.text ?? '')
  );
}

/** "voted on Thursday to approve": the subject stands before the first verb. */
function mainVerb(words: readonly Word[], verb: number, from: number): number {
  if (words[verb - 1]?.text !== 'to') return verb;
  for (let at = verb - 2; at >= Math.max(from, verb - 6); at -= 1) {
    if (/^(?:decided|voted|agreed|resolved)$/.test(words[at]?.text ?? '')) return at;
  }
  return verb;
}

function actorOf(
  words: readonly Word[],
  { voice, verb }: Deed,
  from: number,
  to: number,
  parties: NamedParties,
): DocumentClaim['actor'] {
  const phrase =
    voice === 'active'
      ? subjectBefore(words, mainVerb(words, verb, from), from)
      : voice === 'passive'
        ? agentAfter(words, verb, to)
        : null;
  if (!phrase) return null;
  const article = words[phrase.first]?.text.toLowerCase() === 'the' && phrase.end > phrase.first + 1 ? 1 : 0;
  return parties.party({ begin: words[phrase.first + article]?.begin ?? 0, end: words[phrase.end - 1]?.end ?? 0 });
}

/** "approved by the Council": the name behind "by", not "by 644 votes". */
export function agentAfter(words: readonly Word[], verb: number, to: number): { first: number; end: number } | null {
  if (words[verb + 1]?.text !== 'by' || words[verb + 2]?.kind !== 'word') return null;
  const first = verb + 2;
  let end = first;
  while (end < Math.min(to, first + 14)) {
    const word = words[end];
    if (!word || (word.kind === 'punctuation' && word.text !== '’') || PHRASE_ENDS.has(word.text)) break;
    if (/^(?:in|on|at|to|for|and)$/.test(word.text) && !/^\p{Lu}/u.test(words[end + 1]?.text ?? '')) break;
    if (/^(?:in|on|at|to)$/.test(word.text)) break;
    end += 1;
  }
  return end > first && !/ing$/.test(words[first]?.text ?? '') ? { first, end } : null;
}

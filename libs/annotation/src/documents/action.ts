import { ACTION_NOUNS, ACTION_OF, type DocumentAction } from '../resources/document-words';
import { BEFORE_VERB, DETERMINERS } from '../resources/phrase-words';
import type { Word } from '../text/words';
import type { Title } from './title';

/** What is done to a document, and the word that says so. */
export interface Deed {
  action: DocumentAction;
  verb: number;
  voice: 'active' | 'passive' | 'noun';
}

const REACH_BEFORE = 6;
const REACH_AFTER = 9;
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'be', 'being', 'got']);
const BETWEEN = new Set([
  'of',
  'a',
  'an',
  'number',
  'several',
  'two',
  'three',
  'four',
  'five',
  'six',
  'in',
  'favour',
  'favor',
  'into',
  'for',
]);

/** "adopted a Joint Statement", "the Concept until 2030 was approved", "the signing of a Memorandum"; null when only named. */
export function deedOf(words: readonly Word[], title: Title, from: number, to: number): Deed | null {
  return (
    jointDeed(words, title) ??
    deedBefore(words, title, from) ??
    deedAfter(words, title, to) ??
    citedBefore(words, title)
  );
}

/** "issued a joint statement", "resulting in a joint declaration": who speaks together has agreed on the text. */
function jointDeed(words: readonly Word[], { first, head }: Title): Deed | null {
  if (
    words[first]?.text.toLowerCase() !== 'joint' ||
    !/^(?:statement|declaration|communiqu[eé])$/i.test(words[head]?.text ?? '')
  )
    return null;
  const verb = first - 2;
  if (!/^(?:issued|released|published|made|in)$/.test(words[verb]?.text ?? '')) return null;
  const result = words[verb]?.text === 'in';
  if (result && !/^result(?:ed|ing)$/.test(words[verb - 1]?.text ?? '')) return null;
  return { action: 'adopted', verb: result ? verb - 1 : verb, voice: result ? 'noun' : 'active' };
}

/** "according to a report on trade", "in its latest report on trade". */
function citedBefore(words: readonly Word[], { first, head, end, capital }: Title): Deed | null {
  if (
    capital ||
    !/^(?:report|study|declaration|statement|resolution|proposal|evaluation)$/.test(words[head]?.text ?? '')
  )
    return null;
  if (end === head + 1 && first === head) return null;
  const article = words[first - 1]?.text ?? '';
  const lead = words[first - 2]?.text.toLowerCase() ?? '';
  const according = (lead === 'to' || lead === 'with') && /^accord/i.test(words[first - 3]?.text ?? '');
  const own = lead === 'in' && /^(?:its|her|his|their)$/.test(article);
  return according || own ? { action: 'cited', verb: first - 2, voice: 'noun' } : null;
}

function deedBefore(words: readonly Word[], { first }: Title, from: number): Deed | null {
  const least = Math.max(from, first - REACH_BEFORE);
  for (let at = first - 1; at >= least; at -= 1) {
    const word = words[at];
    const text = word?.text ?? '';
    const lower = text.toLowerCase();
    if (lower === 'into' && /^enter(?:ed|s|ing)?$/.test(words[at - 1]?.text ?? '')) {
      return { action: 'signed', verb: at - 1, voice: 'active' };
    }
    const action = ACTION_OF.get(lower);
    if (action) {
      const noun = ACTION_NOUNS.has(lower) && (words[at + 1]?.text === 'of' || lower === 'signing');
      // "a signed agreement", "the adopted text": what it is, not what is done to it.
      if (!noun && DETERMINERS.has(words[at - 1]?.text.toLowerCase() ?? '')) return null;
      return { action, verb: at, voice: noun ? 'noun' : 'active' };
    }
    if (/^[“‘"']$/.test(text)) continue;
    const modifier = word?.kind === 'word' && (DETERMINERS.has(lower) || BETWEEN.has(lower) || isAdjective(word));
    const number = word?.kind === 'number';
    if (!modifier && !number) return null;
  }
  return null;
}

function isAdjective({ text, capital }: Word): boolean {
  return (
    capital === 'none' &&
    /(?:ic|al|ive|ous|new|joint|full|fresh|revised|updated|proposed|amended|long-term|draft|final|first|second|key|major|-year|ed)$/.test(
      text,
    )
  );
}

function deedAfter(words: readonly Word[], { end }: Title, to: number): Deed | null {
  let be = false;
  const most = Math.min(to, end + REACH_AFTER);
  for (let at = end; at < most; at += 1) {
    const word = words[at];
    const lower = word?.text.toLowerCase() ?? '';
    if (BE.has(lower)) {
      be = true;
      continue;
    }
    const action = ACTION_OF.get(lower);
    const participle = action && lower.endsWith('ed');
    if (participle && (be || at === end || words[end]?.text === ',')) return { action, verb: at, voice: 'passive' };
    if (be && !BEFORE_VERB.has(lower)) return null;
    const relative = lower === 'which' && words[at - 1]?.text === ',';
    if (!be && !relative && !isBetween(word, lower)) return null;
  }
  return null;
}

/** Validity, brackets and auxiliaries may stand between a title and its verb. */
function isBetween(word: Word | undefined, lower: string): boolean {
  if (!word) return false;
  if (word.kind === 'number' || /^[(),–—-]$/.test(word.text)) return true;
  if (BEFORE_VERB.has(lower) || word.capital === 'all') return true;
  return ['until', 'for', 'to', 'from', 'the', 'period', 'by', 'through', 'years', 'and'].includes(lower);
}

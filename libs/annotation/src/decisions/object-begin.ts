import { BEFORE_VERB, CALENDAR_CAPITALS, DETERMINERS } from '../resources/phrase-words';
import type { Word } from '../text/words';

const LONGEST_ASIDE = 14;
const ADVERBS = 3;

/** Index of the first word of the object: behind adverbs and what is told in between ("cleared, under the Act, the merger"). */
export function objectBegin(words: readonly Word[], verb: number, to: number): number {
  let at = verb + 1;
  while (at < Math.min(to, verb + 1 + ADVERBS) && isAdverb(words[at])) at += 1;
  return behindAside(words, at, to) ?? behindTime(words, at, to) ?? behindGround(words, at, to) ?? at;
}

function isAdverb(word: Word | undefined): boolean {
  const lower = word?.text.toLowerCase() ?? '';
  return (
    BEFORE_VERB.has(lower) ||
    (word?.capital === 'none' && /^\p{Ll}{4,}ly$/u.test(lower) && !/^(?:family|supply)$/.test(lower))
  );
}

/** ", under the Act, the merger" */
function behindAside(words: readonly Word[], at: number, to: number): number | null {
  if (
    words[at]?.text !== ',' ||
    !/^(?:under|in|after|at|by|on|with|following|pursuant|subject|for)$/.test(words[at + 1]?.text ?? '')
  ) {
    return null;
  }
  for (let near = at + 2; near < Math.min(to, at + LONGEST_ASIDE); near += 1) {
    if (words[near]?.text === ',') return near + 1;
  }
  return null;
}

/** "until 15 November 2018 the mandate", "for six months the mission" */
function behindTime(words: readonly Word[], at: number, to: number): number | null {
  if (!/^(?:until|till|through|for)$/.test(words[at]?.text ?? '')) return null;
  let near = at + 1;
  while (near < Math.min(to, at + 7) && isTime(words[near])) near += 1;
  return near > at + 1 && near < to && DETERMINERS.has(words[near]?.text ?? '') ? near : null;
}

function isTime(word: Word | undefined): boolean {
  if (word?.kind === 'number' || CALENDAR_CAPITALS.has(word?.text ?? '')) return true;
  return /^(?:one|two|three|four|five|six|nine|twelve|another|further|months?|years?|weeks?|days?|end|of|,)$/.test(
    word?.text ?? '',
  );
}

/** "under the Merger Regulation the acquisition", "on Monday a plan": names and days up to the article of the object. */
function behindGround(words: readonly Word[], at: number, to: number): number | null {
  if (!/^(?:under|on|in|at)$/.test(words[at]?.text ?? '')) return null;
  let near = at + 1;
  if (DETERMINERS.has(words[near]?.text ?? '')) near += 1;
  const named = near;
  while (near < Math.min(to, at + LONGEST_ASIDE) && (words[near]?.kind === 'number' || isNamed(words[near]))) near += 1;
  return near > named && near < to && DETERMINERS.has(words[near]?.text ?? '') ? near : null;
}

function isNamed(word: Word | undefined): boolean {
  return word?.kind === 'word' && (word.capital !== 'none' || word.text === 'of');
}

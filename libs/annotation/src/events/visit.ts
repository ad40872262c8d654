import { isCapital, runEnd } from '../phrases/capital-run';
import { VISIT_WORDS, VISITS } from '../resources/event-words';
import type { Word } from '../text/words';
import type { EventName } from './ordinal';

const LONGEST_VISIT = 20;

/** "an official visit to Nordvik", "the visit of the Foreign Minister to Oslo". */
export function visit(words: readonly Word[], head: number, from: number, to: number, lower: string): EventName | null {
  if (!VISITS.has(lower) || isCapital(words[head])) return null;
  let first = head;
  while (first > from && VISIT_WORDS.has(words[first - 1]?.text.toLowerCase() ?? '')) first -= 1;
  const whose = lower === 'visit' && /^(?:of|by)$/.test(words[head + 1]?.text ?? '');
  if (first === head && !whose) return null;
  for (let at = head + 1; at < Math.min(to, head + LONGEST_VISIT); at += 1) {
    const word = words[at];
    if (word?.text === 'to') {
      const place = words[at + 1]?.text === 'the' ? at + 2 : at + 1;
      return isCapital(words[place]) && place < to
        ? { first, end: runEnd(words, place, { to, passes: (near) => words[near]?.text === 'of' }), ordinal: null }
        : null;
    }
    if (
      !whose ||
      (word?.kind === 'punctuation' && word.text !== ',') ||
      /^(?:was|is|will|has|in|on)$/.test(word?.text ?? '')
    )
      return null;
  }
  return null;
}

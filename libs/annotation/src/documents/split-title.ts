import { isCapital, runEnd } from '../phrases/capital-run';
import { SINGULAR } from '../resources/document-words';
import { DETERMINERS, PREPOSITIONS } from '../resources/phrase-words';
import type { Word } from '../text/words';
import type { Title } from './title';

/** One document of a coordinated title: its words, and its title in full. */
export interface TitlePart {
  first: number;
  end: number;
  title: string;
}

/** "Programme" of "Programmes": each document is one of those the head counts. */
export function titleText(
  text: string,
  words: readonly Word[],
  { first, head, end }: Title,
  singular: boolean,
): string {
  const begin = words[first]?.begin ?? 0;
  const last = words[end - 1]?.end ?? begin;
  const noun = words[head];
  const one = singular ? SINGULAR.get(noun?.text.toLowerCase() ?? '') : undefined;
  if (!noun || one === undefined) return text.slice(begin, last);
  const cased = isCapital(noun) ? (one[0] ?? '').toUpperCase() + one.slice(1) : one;
  return text.slice(begin, noun.begin) + cased + text.slice(noun.end, last);
}

/**
 * The next document of "Programmes for Cooperation in A for 2026–2028 and in B until 2030", or of "Resolutions 2254 and
 * 2118", read from the word behind the one before it; null when the title ends there.
 */
export function nextPart(
  text: string,
  words: readonly Word[],
  title: Title,
  behind: number,
  to: number,
): TitlePart | null {
  if (!SINGULAR.has(words[title.head]?.text.toLowerCase() ?? '')) return null;
  let at = behind;
  if (words[at]?.text === ',') at += 1;
  if (words[at]?.text === 'and') at += 1;
  if (at === behind || at >= to) return null;
  return nextNumber(text, words, title, at) ?? nextComplement(text, words, title, at, to);
}

function nextNumber(text: string, words: readonly Word[], title: Title, at: number): TitlePart | null {
  if (words[at]?.kind !== 'number' || words[title.end - 1]?.kind !== 'number') return null;
  const stem = titleText(text, words, { ...title, end: title.head + 1 }, true);
  return { first: at, end: at + 1, title: `${stem} ${words[at]?.text}` };
}

/** The preposition behind "and" stands in the first title too, and what stood before it there is common to both. */
function nextComplement(text: string, words: readonly Word[], title: Title, at: number, to: number): TitlePart | null {
  const preposition = words[at]?.text ?? '';
  const next = DETERMINERS.has(words[at + 1]?.text ?? '') ? at + 2 : at + 1;
  if (!PREPOSITIONS.has(preposition) || !isCapital(words[next])) return null;
  let common = -1;
  for (let near = title.head + 1; near < title.end; near += 1) if (words[near]?.text === preposition) common = near;
  if (common < 0) return null;
  const end = runEnd(words, next, { to, passes: () => true });
  const stem = titleText(text, words, { ...title, end: common }, true);
  return { first: at, end, title: `${stem} ${text.slice(words[at]?.begin, words[end - 1]?.end)}` };
}

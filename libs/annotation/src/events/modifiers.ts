import { isCapital } from '../phrases/capital-run';
import { EVENT_MODIFIERS } from '../resources/event-words';
import type { Word } from '../text/words';
import { ordinalOf } from './ordinal';

const MODIFIERS = 5;

/** Ordinals, "annual", "joint" and capitals of a body before the name. */
export function modifiersBefore(words: readonly Word[], begin: number, from: number): number {
  let first = begin;
  for (let at = begin - 1; at >= Math.max(from, begin - MODIFIERS); at -= 1) {
    const word = words[at];
    const lower = word?.text.toLowerCase() ?? '';
    if (ordinalOf(word) !== null || EVENT_MODIFIERS.has(lower)) first = at;
    else if (isCapital(word) && at > from && !/^(?:The|This|In|At|On|A|An|Its|Their)$/.test(word?.text ?? ''))
      first = at;
    else break;
    if (/['’]s$/.test(word?.text ?? '')) return at + 1;
  }
  return first;
}

export function ordinalIn(words: readonly Word[], first: number, head: number): number | null {
  for (let at = first; at < head; at += 1) {
    const ordinal = ordinalOf(words[at]);
    if (ordinal !== null) return ordinal;
  }
  return null;
}

export function hasCapital(words: readonly Word[], first: number, head: number): boolean {
  for (let at = first; at < head; at += 1) if (isCapital(words[at]) && ordinalOf(words[at]) === null) return true;
  return false;
}

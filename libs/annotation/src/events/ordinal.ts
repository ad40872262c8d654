import { ORDINALS, TENS } from '../resources/event-words';
import type { Word } from '../text/words';

/** The words of an event's name: first, and the one behind the last. */
export interface EventName {
  first: number;
  end: number;
  ordinal: number | null;
}

/** 13 of "13th", "thirteenth" and "Thirteenth"; 41 of "forty-first"; 1 of "inaugural"; null for any other word. */
export function ordinalOf(word: Word | undefined): number | null {
  if (!word) return null;
  const lower = word.text.toLowerCase();
  const figures = /^(\d{1,3}(?:,\d{3})?)(?:st|nd|rd|th)$/.exec(lower);
  if (figures) return Number(figures[1]?.replace(',', ''));
  const plain = ORDINALS.get(lower);
  if (plain !== undefined) return plain;
  const [tens = '', ones = ''] = lower.split('-');
  const ten = TENS.get(tens);
  const one = ORDINALS.get(ones);
  return ten !== undefined && one !== undefined && one < 10 ? ten + one : null;
}

/** 30 of "COP30"; the number is the ordinal of the session. */
export function numberedSession(word: Word | undefined): number | null {
  const session = /^(?:COP|CMA|CMP|UNGA|MC|ICANN|UNEA|WHA|IETF)-?(\d{1,3})$/.exec(word?.text ?? '');
  return session ? Number(session[1]) : null;
}

import { CURRENCY_CODES, CURRENCY_SIGNS, LABELS, SCALES, SHORT_SCALES } from '../resources/figure-words';
import type { Word } from '../text/words';
import { unitAfter } from './unit-after';

/** A number with its unit: its value, and its words from the first to the one behind the last. */
export interface Figure {
  value: number;
  unit: string | null;
  begin: number;
  end: number;
  /** Index behind the last word that was read. */
  next: number;
}

const PLAIN = /^\d{1,15}(?:\.\d{1,6})?$/;
const GROUPED = /^\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?$/;
const YEAR = /^(?:1[89]|20)\d\d$/;

/** The figure that the number at `at` tells, or null: years, labels, scores, times and ordinals are none. */
export function figureAt(text: string, words: readonly Word[], at: number, to: number): Figure | null {
  const word = words[at];
  const read = word && numberOf(word);
  if (!word || !read || isPartOfCode(text, words, at)) return null;
  const currency = currencyBefore(text, words, at);
  const scaled = scaleAfter(words, at, read, currency !== null, to);
  const value = read.value * scaled.factor;
  // Decimals are fixed: 8.3 million is 8300000 and not 8300000.000000001.
  const rounded = Number(value.toFixed(6));
  const begin = currency?.begin ?? word.begin;
  const end = words[scaled.next - 1]?.end ?? word.end;
  if (currency) return { value: rounded, unit: currency.code, begin, end: Math.max(end, word.end), next: scaled.next };
  const unit = unitAfter(text, words, scaled.next, to, scaled.next > at + 1 || read.grouped);
  if (!unit && !(scaled.next > at + 1 || read.grouped)) return null;
  if (LABELS.has(words[at - 1]?.text.toLowerCase() ?? '') && !unit?.sure) return null;
  if (!unit) return { value: rounded, unit: null, begin, end, next: scaled.next };
  if (!unit.sure && YEAR.test(word.text)) return null;
  return { value: rounded, unit: unit.name, begin, end: unit.end, next: unit.next };
}

interface Read {
  value: number;
  grouped: boolean;
  suffix: string;
}

/** "8,355,648", "12.5", "8.3m" with its letter; "13th", "14:00" and "2026-03-03" are not amounts. */
function numberOf({ text, kind }: Word): Read | null {
  const glued = /^([\d.,]{1,24})(k|m|mn|bn|b|t|tn|km|kg|kW|MW|GW|m2|%)$/.exec(text);
  const digits = glued?.[1] ?? text;
  if (kind !== 'number' && !glued) return null;
  const grouped = GROUPED.test(digits);
  if (!grouped && !PLAIN.test(digits)) return null;
  return { value: Number(digits.replace(/,/g, '')), grouped, suffix: glued?.[2] ?? '' };
}

/** "1.2.3", "3-4 km" (its first number), "A4", "COVID-19", "2-1": a number glued to others is a code or a score. */
function isPartOfCode(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return true;
  const before = text[word.begin - 1] ?? ' ';
  if (/[\p{L}\d/#:_.]/u.test(before)) return true;
  const previous = words[at - 1];
  if (
    /[-–]/.test(before) &&
    previous &&
    previous.end === word.begin &&
    /[\d\p{L}]/u.test(text[previous.begin - 1] ?? ' ')
  )
    return true;
  const next = words[at + 1];
  return next !== undefined && next.begin === word.end && /^[/:]$/.test(next.text);
}

/** "$", "US$", "EUR" right before the number; the letters before "$" are a word of their own. */
function currencyBefore(text: string, words: readonly Word[], at: number): { code: string; begin: number } | null {
  const word = words[at];
  const sign = words[at - 1];
  if (!word || !sign) return null;
  const letters = words[at - 2];
  if (letters && letters.end === sign.begin && sign.end === word.begin) {
    const joined = CURRENCY_SIGNS.get(text.slice(letters.begin, sign.end));
    if (joined) return { code: joined, begin: letters.begin };
  }
  const code = CURRENCY_SIGNS.get(sign.text) ?? (CURRENCY_CODES.has(sign.text) ? sign.text : null);
  return code !== null && word.begin - sign.end <= 1 ? { code, begin: sign.begin } : null;
}

function scaleAfter(words: readonly Word[], at: number, { suffix }: Read, money: boolean, to: number) {
  const short = money ? SHORT_SCALES.get(suffix) : SHORT_SCALES.get(suffix === 'm' ? '' : suffix);
  if (short !== undefined) return { factor: short, next: at + 1 };
  const word = words[at + 1];
  const scale = at + 1 < to ? SCALES.get(word?.text.toLowerCase() ?? '') : undefined;
  return scale === undefined ? { factor: 1, next: at + 1 } : { factor: scale, next: at + 2 };
}

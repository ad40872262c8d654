import { CAPITAL_MONTHS, MONTH_OF, WEEKDAY_OF } from './resources/calendar-words';
import type { Span } from './text-slices';

/** A word, a number or a single sign, with what it means in a date. */
export interface DateToken extends Span {
  text: string;
  lower: string;
  /** -1 when it is not a number of at most four digits. */
  number: number;
  month: number;
  weekday: number;
  /** Nothing stands between this token and the one before. */
  glued: boolean;
  /** A number from 1000 to 1899 that its sentence makes a year. */
  isEarlyYear: boolean;
}

const TOKEN = /\p{L}[\p{L}\p{M}-]{0,40}|\d+|[^\s\p{L}\d]/gu;

/** "mid-March", "third-quarter", "September-October", "Nov-2025": words of a date that a hyphen holds together. */
const JOINED = new Set(['mid', 'early', 'late', 'quarter', 'half', '']);

/** The tokens of a slice, in order; offsets count in the whole text. */
export function dateTokens(text: string, begin: number, end: number): DateToken[] {
  const tokens: DateToken[] = [];
  let previousEnd = -1;
  for (const match of text.slice(begin, end).matchAll(TOKEN)) {
    let at = begin + match.index;
    for (const surface of piecesOf(match[0])) {
      tokens.push(tokenOf(surface, at, at === previousEnd));
      previousEnd = at + surface.length;
      at = previousEnd;
    }
  }
  return tokens;
}

/** What a word or number means in a date, wherever it stands. */
type Meaning = Pick<DateToken, 'text' | 'lower' | 'number' | 'month' | 'weekday'>;

/** Words come again and again, and few of them mean anything. */
const meanings = new Map<string, Meaning>();
const MAX_KEPT = 20_000;
/** A longer piece of a text would keep the whole text in memory. */
const LONGEST_KEPT = 12;

function tokenOf(surface: string, begin: number, glued: boolean): DateToken {
  const { text, lower, number, month, weekday } = meaningOf(surface);
  return { begin, end: begin + surface.length, text, lower, number, month, weekday, glued, isEarlyYear: false };
}

function meaningOf(surface: string): Meaning {
  const known = meanings.get(surface);
  if (known) return known;
  const lower = surface.toLowerCase();
  const digits = surface.charCodeAt(0) >= 0x30 && surface.charCodeAt(0) <= 0x39;
  const meaning: Meaning = {
    text: surface,
    lower,
    number: digits && surface.length <= 4 ? Number(surface) : -1,
    month: monthOfWord(surface, lower),
    weekday: WEEKDAY_OF.get(lower) ?? 0,
  };
  if (surface.length > LONGEST_KEPT) return meaning;
  if (meanings.size >= MAX_KEPT) meanings.clear();
  meanings.set(surface, meaning);
  return meaning;
}

function piecesOf(surface: string): string[] {
  if (!surface.includes('-') || WEEKDAY_OF.has(surface.toLowerCase())) return [surface];
  const pieces = surface.split(/(-)/);
  const isDateWord = (piece: string) => JOINED.has(piece) || MONTH_OF.has(piece) || WEEKDAY_OF.has(piece);
  return pieces.some((piece) => isDateWord(piece.toLowerCase())) ? pieces.filter((piece) => piece !== '') : [surface];
}

function monthOfWord(surface: string, lower: string): number {
  const month = MONTH_OF.get(lower) ?? 0;
  return month > 0 && CAPITAL_MONTHS.has(lower) && surface[0] === lower[0] ? 0 : month;
}

export function isYear(token: DateToken | undefined): token is DateToken {
  if (token === undefined || token.text.length !== 4) return false;
  return token.isEarlyYear || (token.number >= 1900 && token.number <= 2100);
}

export function isDayNumber(token: DateToken | undefined): token is DateToken {
  return token !== undefined && token.text.length <= 2 && token.number >= 1 && token.number <= 31;
}

export function isDash(token: DateToken | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '–' || token.text === '—' || token.text === '‑');
}

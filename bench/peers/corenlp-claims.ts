import type { GoldSpan } from '../score/gold';
import { dateOf, entityOf, quoteOf, trimmed } from './claims';
import type { Claims, Question } from './engine';
import { lastDayOf, periodOf } from './period';

/** What AnswerLines.java writes. */
export interface CorenlpAnswer {
  mentions: Mention[];
  quotes: (GoldSpan & { speaker?: string; canonicalSpeaker?: string })[];
}

interface Mention extends GoldSpan {
  type: string;
  pronoun: boolean;
  /** One id for all mentions that are parts of one time expression. */
  timex?: string;
  value?: string;
  from?: string;
  to?: string;
}

const TYPES = new Map([
  ['PERSON', 'person'],
  ['ORGANIZATION', 'organisation'],
  ['LOCATION', 'place'],
] as const);

/** The mentions of times that may hold a date; SET ("every year") holds none. */
const TIMES = new Set(['DATE', 'TIME', 'DURATION']);

export function corenlpClaims({ mentions, quotes }: CorenlpAnswer, { text, dayIs }: Question): Claims {
  return {
    entities: mentions.flatMap((mention) => {
      const type = TYPES.get(mention.type as 'PERSON');
      return type && !mention.pronoun ? [entityOf(text, type, spanOf(mention))] : [];
    }),
    quotes: quotes.map((quote) => quoteOf(text, trimmed(text, quote), speakerOf(quote))),
    dates: wholeTimes(mentions.filter(({ type }) => TIMES.has(type))).flatMap((time) => {
      const value = calendarValue(time, text.slice(time.begin, time.end));
      return value === null ? [] : [dateOf(spanOf(time), value, dayIs)];
    }),
  };
}

const spanOf = ({ begin, end }: GoldSpan): GoldSpan => ({ begin, end });

const PRONOUN = /^(?:I|we|you|he|she|it|they|who|his|her|their|him|them)$/i;

/** A pronoun that was not resolved names nobody. */
const speakerOf = ({ speaker, canonicalSpeaker }: CorenlpAnswer['quotes'][number]): string | null =>
  [canonicalSpeaker, speaker].find((name) => name !== undefined && !PRONOUN.test(name)) ?? null;

/** "from 2019 to 2024" comes as two mentions of one time expression. */
function wholeTimes(mentions: readonly Mention[]): Mention[] {
  const whole: Mention[] = [];
  for (const mention of mentions) {
    const before = whole.at(-1);
    if (before?.timex !== undefined && before.timex === mention.timex) before.end = mention.end;
    else whole.push({ ...mention });
  }
  return whole;
}

const DAY = /^\d{4}-\d\d-\d\d/;
const CALENDAR_NAME =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** The calendar value; null for "now", "ten years" and the like, which are no dates of our record. */
function calendarValue({ type, value = '', from = '', to = '' }: Mention, surface: string): string | null {
  // "9 a.m." and "tonight" are times of the day of the document; with a day beside them, they are that day.
  if (type === 'TIME' && !CALENDAR_NAME.test(surface)) return null;
  if (/^\d{4}(?:-\d\d){0,2}$/.test(value)) return value;
  if (type !== 'DURATION' && DAY.test(value) && !value.includes('/')) return value.slice(0, 10);
  const [first, last] = [dayOf(from, 'first'), dayOf(to, 'last')];
  return first && last && first <= last ? periodOf(first, last) : null;
}

/** "2019-XX-XX" has a first and a last day. */
function dayOf(end: string, which: 'first' | 'last'): string | null {
  if (DAY.test(end)) return end.slice(0, 10);
  const [, year, month] = /^(\d{4})(?:-(\d\d|XX))?(?:-XX)?$/.exec(end) ?? [];
  if (!year) return null;
  if (!month || month === 'XX') return which === 'first' ? `${year}-01-01` : `${year}-12-31`;
  return which === 'first' ? `${year}-${month}-01` : lastDayOf(Number(year), Number(month));
}

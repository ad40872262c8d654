import type { DateExpression } from './date-match';
import { type DateToken, isDash, isYear } from './date-tokens';
import { DOUBTFUL_MONTHS } from './resources/calendar-words';
import { TEMPORAL_WORDS } from './resources/relative-words';
import { COUNTED_NOUNS, YEARLY_NOUNS } from './resources/year-words';

const LAWS = /^(?:acts?|law|code|treaty|convention|constitution|directive|regulation|order|ordinance|statute)$/;
const SINCE = new Set(['since', 'from', 'until', 'by', 'in']);
const DETERMINERS = new Set([
  'the',
  'its',
  'their',
  'our',
  'his',
  'her',
  'to',
  'with',
  'than',
  'over',
  'from',
  'against',
  'versus',
]);

/** A lone number is a year, and a lone "May" a month, only where the sentence speaks of time. */
export function readsAsDate(date: DateExpression, tokens: DateToken[]): boolean {
  if (date.kind === 'year') return isYearHere(tokens, tokenAt(tokens, date.begin));
  if (date.kind === 'years') return isYearsHere(date, tokens);
  if (date.kind !== 'month' || date.year !== null) return true;
  const at = tokenAt(tokens, date.begin);
  const before = tokens[at - 1]?.lower ?? '';
  const word = tokens[at];
  if (!word || word.lower.length < 3) return false;
  // Romance and Slavic languages write months small; then only a word of time makes them one.
  if (!/^\p{Lu}|\p{Lo}|[Ѐ-ӿ]/u.test(word.text) && !(word.lower.length > 3 && isTemporal(tokens, at))) return false;
  // "Last December" is a relative date, read elsewhere.
  if (['last', 'this', 'next'].includes(before)) return false;
  if (isPersonName(tokens, at)) return false;
  return isTemporal(tokens, at) || !DOUBTFUL_MONTHS.has(word.lower);
}

/** A list of years is not followed further back than this. */
const LISTED = 12;

function isYearHere(tokens: DateToken[], at: number, listed = 0): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1];
  // "Civil Rights Act of 1964" is a name; "(2012)" is a time.
  if (before === 'of' && LAWS.test(tokens[at - 2]?.lower ?? '')) return false;
  if (tokens[at]?.isEarlyYear || (before === '(' && after?.text === ')')) return true;
  if (after?.glued && /^[%\p{L}/]/u.test(after.text)) return false;
  if (/^[$£€¥#№]$/.test(before) && tokens[at]?.glued) return false;
  if (after && COUNTED_NOUNS.has(after.lower)) return false;
  if (isTemporal(tokens, at) || opensSentence(tokens, at) || isListed(tokens, at, listed)) {
    return !countsSomething(tokens, at);
  }
  if (['fy', 'fye'].includes(before) || (['than', 'vs', 'versus'].includes(before) && isPause(after))) return true;
  // "compared to 1990 levels", "the 2024 election"; "the 2025 London Book Fair" is a name.
  return after !== undefined && !after.glued && YEARLY_NOUNS.has(after.lower) && isDeterminer(tokens, at - 1);
}

/** "2019 was a good year." */
function opensSentence(tokens: DateToken[], at: number): boolean {
  const before = tokens[at - 1]?.text;
  if (before !== undefined && !/^[.!?“"]$/.test(before)) return false;
  return /^(?:was|is|has|had|saw|will|marks|marked|brought|ended|began)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "in 2014, 2016 and 2019": what stands in one list with a year is a year. */
function isListed(tokens: DateToken[], at: number, listed: number): boolean {
  const joint = tokens[at - 1];
  if (!joint || !LIST_JOINTS.has(joint.lower) || listed >= LISTED) return false;
  let before = at - 2;
  if (joint.lower !== ',' && tokens[before]?.text === ',') before -= 1;
  return isYear(tokens[before]) && isYearHere(tokens, before, listed + 1);
}

const LIST_JOINTS = new Set([',', 'and', 'or', '&', 'und', 'oder', 'et', 'y', 'e', 'и', 'или']);

function isPause(token: DateToken | undefined): boolean {
  return token === undefined || /^[.,;:)]$/.test(token.text);
}

function isDeterminer(tokens: DateToken[], at: number): boolean {
  const token = tokens[at];
  return !token || DETERMINERS.has(token.lower) || TEMPORAL_WORDS.has(token.lower) || /^[“"(,.]$/.test(token.text);
}

/** "of 2000 delegates", "to 2025 people": a plural without an article right behind the number. */
function countsSomething(tokens: DateToken[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1];
  if (!after || after.glued || YEARLY_NOUNS.has(after.lower)) return false;
  const plural = /^\p{Ll}{3,}s$/u.test(after.text) && !/(?:ss|us|is|as)$/.test(after.text);
  const round = (tokens[at]?.number ?? 0) % 100 === 0;
  return plural && (round || ['of', 'for', 'to', 'with', 'through', 'and', 'or'].includes(before));
}

function isYearsHere({ begin, year, last }: DateExpression, tokens: DateToken[]): boolean {
  const at = tokenAt(tokens, begin);
  const after = tokens[at + 3];
  // "1900 to 2100 metres" is a distance, "INF/2024-25/3" a number.
  if (after && COUNTED_NOUNS.has(after.lower)) return false;
  const isEdge = ['mid', 'early', 'late'].includes(tokens[at - 2]?.lower ?? '');
  if (tokens[at]?.glued && /^[/#-]$/.test(tokens[at - 1]?.text ?? '') && !isEdge) return false;
  return (last ?? 0) - (year ?? 0) <= 200;
}

/** The word before speaks of time, also over "at least", "about", "early" and the hyphen of "mid-2025". */
function isTemporal(tokens: DateToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  if (TEMPORAL_WORDS.has(before.lower)) return true;
  if (isDash(before) && ['mid', 'early', 'late', 'post', 'pre'].includes(tokens[at - 2]?.lower ?? '')) return true;
  if (before.text === '.' && ['est', 'b', 'd', 'c', 'ca'].includes(tokens[at - 2]?.lower ?? '')) return true;
  if (before.lower === 'least' && tokens[at - 2]?.lower === 'at') return SINCE.has(tokens[at - 3]?.lower ?? '');
  return ['about', 'around', 'circa', 'least'].includes(before.lower) && SINCE.has(tokens[at - 2]?.lower ?? '');
}

/** "April Jones", "Theresa May": a month between capitals is a name, unless the month begins what is named ("March Fair"). */
function isPersonName(tokens: DateToken[], at: number): boolean {
  const word = tokens[at];
  if (!word || !['april', 'june', 'may', 'august', 'jan', 'march'].includes(word.lower)) return false;
  const isName = (token: DateToken | undefined) => token !== undefined && /^\p{Lu}\p{Ll}+$/u.test(token.text);
  const before = tokens[at - 1];
  if (isName(before) && !TEMPORAL_WORDS.has(before?.lower ?? '') && before?.lower !== 'the') return true;
  return isName(tokens[at + 1]) && !isTemporal(tokens, at);
}

/** Index of the token that begins at the offset or behind it. */
export function tokenAt(tokens: DateToken[], begin: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.begin ?? 0) < begin) low = middle + 1;
    else high = middle;
  }
  return low;
}

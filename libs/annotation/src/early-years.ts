import { type DateToken, isDash } from './date-tokens';
import { EARLY_YEAR_LEADS, QUANTITIES, RISING_WORDS } from './resources/early-year-words';
import { COUNTED_NOUNS, YEARLY_NOUNS } from './resources/year-words';

/**
 * Years before 1900 look like any other number ("1430 GMT", "1200 people"), so only a reader of running text asks for
 * them, and only words that speak of time make them years. A header or an order to hold never sees one.
 */
export function withEarlyYears(tokens: DateToken[]): DateToken[] {
  let marked: DateToken[] | null = null;
  for (const [at, token] of tokens.entries()) {
    if (!couldBe(token) || !isFreeOfNouns(tokens, at)) continue;
    if (!isLedIn(marked ?? tokens, at) && !opensRange(tokens, at)) continue;
    marked ??= [...tokens];
    marked[at] = { ...token, isEarlyYear: true };
  }
  return marked ?? tokens;
}

function couldBe(token: DateToken | undefined): token is DateToken {
  return token !== undefined && token.text.length === 4 && token.number >= 1000 && token.number < 1900;
}

/** Neither "1200 people" nor "1430 GMT", "1500m", "1,500.5", "No 1648/2"; "1880s" is a decade. */
function isFreeOfNouns(tokens: DateToken[], at: number): boolean {
  const [token, after, next] = tokens.slice(at, at + 3);
  const before = tokens[at - 1];
  if (token?.glued && before && !/^[(–—-]$/.test(before.text)) return false;
  if (!after) return true;
  if (after.glued && (/^[%/:#°]/.test(after.text) || (/^\p{L}/u.test(after.text) && after.lower !== 's'))) return false;
  if (after.glued && /^[.,]$/.test(after.text) && next?.glued && next.number >= 0) return false;
  const isPlural = /^\p{Ll}{3,}s$/u.test(after.text) && !/(?:ss|us|is|as)$/.test(after.text);
  return !COUNTED_NOUNS.has(after.lower) && (!isPlural || YEARLY_NOUNS.has(after.lower));
}

function isLedIn(tokens: DateToken[], at: number): boolean {
  const [lead, joint, before] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  if (!before) return false;
  if (before.month > 0 || before.text === '(') return true;
  if (tokens[at + 1]?.glued && tokens[at + 1]?.lower === 's' && /^(?:the|early|late|mid|-)$/.test(before.lower))
    return true;
  // "March 3, 1789", "5 de mayo de 1862".
  if ([',', 'de', 'of'].includes(before.lower) && isPartOfDate(joint, lead)) return true;
  const joins = [',', 'and', 'or', 'to', 'until', 'through', 'bis', 'à', 'a', 'по'].includes(before.lower);
  if ((joins || isDash(before)) && (joint?.isEarlyYear || joint?.lower === 's')) return true;
  if (before.lower === 'of') return joint !== undefined && /^\p{L}/u.test(joint.text) && !QUANTITIES.has(joint.lower);
  if (before.lower === '.' || before.text === ',')
    return EARLY_YEAR_LEADS.has(joint?.lower ?? '') && before.text === '.';
  if (['about', 'around', 'least', 'as', '-'].includes(before.lower)) return EARLY_YEAR_LEADS.has(joint?.lower ?? '');
  // "rose from 1200 to 1500", "cut by 1100".
  return EARLY_YEAR_LEADS.has(before.lower) && !RISING_WORDS.has(joint?.lower ?? '');
}

function isPartOfDate(joint: DateToken | undefined, lead: DateToken | undefined): boolean {
  if (!joint) return false;
  if (joint.month > 0) return true;
  const isDay = joint.number >= 1 && joint.number <= 31;
  return (isDay || /^(?:st|nd|rd|th)$/.test(joint.lower)) && (lead?.month ?? 0) > 0;
}

/** "1838–1918" beside no noun; a range of quantities names its unit. */
function opensRange(tokens: DateToken[], at: number): boolean {
  const [first, dash, last] = tokens.slice(at, at + 3);
  if (!isDash(dash) || !couldBe(first) || !last || last.text.length !== 4) return false;
  const isForward = last.number > first.number && last.number - first.number <= 120 && last.number <= 2100;
  return isForward && isFreeOfNouns(tokens, at + 2) && tokens[at - 1]?.lower !== '$';
}

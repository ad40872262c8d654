import type { DateToken } from './date-tokens';
import { DAY_PREDICATES, NOWADAYS_NOUNS, PAST_WORDS, PRESENT_WORDS } from './resources/tense-words';

const REACH = 12;
const STOPS = new Set(['.', ';', '?', '!']);
const OPENERS = new Set(['.', '?', '!', '“', '"', '‘', ':']);
const ATTRIBUTE_LEADS = new Set(['in', 'of', 'the', 'a', 'an', 'most', 'for', 'with', 'and', 'our', 'their', 'its']);
const BEFORE_NOWADAYS = new Set(['than', 'even', 'still', 'to']);

/** "Today" that means nowadays: "in today’s world", "Today, the company employs 300 people", "harder than it was today". */
export function isNowadays(tokens: DateToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.glued && /^['’]$/.test(next.text)) return NOWADAYS_NOUNS.has(tokens[at + 3]?.lower ?? '');
  const before = tokens[at - 1];
  if (before && BEFORE_NOWADAYS.has(before.lower)) return true;
  // "the Mexico of today"; "as of today" is the day.
  if (before?.lower === 'of') return tokens[at - 2]?.lower !== 'as';
  const opens = !before || OPENERS.has(before.text) || /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  return opens ? opensOnTheState(tokens, at) : closesOnTheState(tokens, at);
}

/** The first verb of the sentence that "Today" opens tells of a state and not of a deed. */
function opensOnTheState(tokens: DateToken[], at: number): boolean {
  for (let near = at + 1; near <= at + REACH; near += 1) {
    const token = tokens[near];
    if (!token || STOPS.has(token.text) || isPast(token)) return false;
    if (token.lower === 'will' || token.lower === 'marks') return false;
    if (!PRESENT_WORDS.has(token.lower)) continue;
    const predicate = tokens[near + 1];
    if (!predicate || DAY_PREDICATES.has(predicate.lower)) return token.lower !== 'is' && token.lower !== 'are';
    // "is meeting", "has approved" are deeds of the day; "has become" is not.
    if (predicate.lower === 'become' || predicate.lower === 'grown') return true;
    return !(predicate.lower.endsWith('ing') || isPast(predicate));
  }
  return false;
}

/** A general truth in someone's words: "it brings the best ideas in robotics today". A report of the day is in the past. */
function closesOnTheState(tokens: DateToken[], at: number): boolean {
  if (!isQuoted(tokens, at)) return false;
  for (let near = at - 1; near >= Math.max(0, at - REACH); near -= 1) {
    const token = tokens[near];
    if (!token || STOPS.has(token.text) || OPENERS.has(token.text)) break;
    if (token.lower === 'will' || token.lower === 'here') return false;
    // "embodied" of "in embodied intelligence" is no verb.
    if (isPast(token) && !ATTRIBUTE_LEADS.has(tokens[near - 1]?.lower ?? '')) return false;
    if (PRESENT_WORDS.has(token.lower) || (token.lower === 's' && isIt(tokens, near))) {
      const next = tokens[near + 1];
      return !next || (!next.lower.endsWith('ing') && !isPast(next));
    }
  }
  return tokens[at + 1]?.lower === 'is' || tokens[at + 1]?.lower === 'are';
}

function isIt(tokens: DateToken[], at: number): boolean {
  return ['it', 'that', 'what', 'there'].includes(tokens[at - 2]?.lower ?? '');
}

function isPast({ lower }: DateToken): boolean {
  return PAST_WORDS.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed'));
}

/** Whether the last quotation mark before the word opened one; straight marks are counted. */
function isQuoted(tokens: DateToken[], at: number): boolean {
  let straight = 0;
  for (let near = at - 1; near >= Math.max(0, at - 120); near -= 1) {
    const sign = tokens[near]?.text;
    if (sign === '“') return true;
    if (sign === '”') return false;
    if (sign === '"') straight += 1;
  }
  return straight % 2 === 1;
}

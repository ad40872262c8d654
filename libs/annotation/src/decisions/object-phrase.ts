import { PENALTIES, TO_POST } from '../resources/decision-words';
import { PHRASE_ENDS, PURPOSE_VERBS } from '../resources/phrase-words';
import type { Word } from '../text/words';

const LONGEST = 24;
const SIGNS_WITHIN = new Set(['’', "'", '“', '”', '"', '%', '-', '&', '/']);
const WHEN = new Set([
  'today',
  'yesterday',
  'tomorrow',
  'unanimously',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

/** Index behind the object of the verb before `from`: up to where the sentence tells when, why, or of something else. */
export function objectEnd(words: readonly Word[], from: number, to: number, verb = ''): number {
  const most = Math.min(to, from + LONGEST);
  let end = from;
  // "agreed that talks should start": the whole clause is what was agreed.
  const isClause = words[from]?.text === 'that';
  if (isClause || /^(?:to|as)$/.test(words[from]?.text ?? '')) end = from + 1;
  while (end < most) {
    const word = words[end];
    const text = word?.text ?? '';
    if (text === '(' && words[end + 2]?.text === ')') {
      end += 3;
      continue;
    }
    const behind = text === ',' ? behindComma(words, end, to) : null;
    if (behind !== null) {
      end = behind;
      continue;
    }
    if (word?.kind === 'punctuation' && !SIGNS_WITHIN.has(text)) break;
    if (!isClause && endsObject(words, end, verb) && !isTakeover(words, from, end)) break;
    if (words[from]?.text === 'to' && isNextDeed(words, end)) break;
    end += 1;
  }
  while (end > from && /^(?:“|"|‘|the|a|an|and|of|in|on|for|to|with|also)$/.test(words[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** "the acquisition of Brandt by Nordvik Lines": who buys belongs to it. */
function isTakeover(words: readonly Word[], from: number, at: number): boolean {
  if (words[at]?.text !== 'by' || words[at + 1]?.capital === 'none') return false;
  return words.slice(from, at).some(({ text }) => /^(?:acquisition|takeover|purchase)$/.test(text));
}

/** "to pay a penalty and publish a notice" is two. */
function isNextDeed(words: readonly Word[], at: number): boolean {
  const verb = words[at + 1];
  if (words[at]?.text !== 'and' || verb?.capital !== 'none' || /s$/.test(verb.text)) return false;
  return /^(?:a|an|the|its|their|his|her)$/.test(words[at + 2]?.text ?? '');
}

const LONGEST_ITEM = 7;
const LONGEST_ASIDE = 12;

/** Where the object goes on behind a comma: "its embargo, freeze and ban", "Ida Holm, head of sales, as director". */
function behindComma(words: readonly Word[], comma: number, to: number): number | null {
  const first = words[comma + 1]?.text ?? '';
  const isName = words[comma + 1]?.capital !== 'none';
  if (/ed$|ing$/.test(first)) return null;
  for (let at = comma + 1; at < Math.min(to, comma + LONGEST_ASIDE); at += 1) {
    const { text = '', kind } = words[at] ?? {};
    if (text === ',') {
      if (/^(?:as|to)$/.test(words[at + 1]?.text ?? '')) return at + 1;
      continue;
    }
    if ((kind === 'punctuation' && !SIGNS_WITHIN.has(text)) || PHRASE_ENDS.has(text)) return null;
    if (text === 'and')
      return !isName && at > comma + 1 && at - comma <= LONGEST_ITEM && !endsObject(words, at, '') ? comma + 1 : null;
  }
  return null;
}

function endsObject(words: readonly Word[], at: number, verb: string): boolean {
  const text = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (text === 'as' && TO_POST.has(verb)) return /^(?:of|well|part|soon|it|he|she|they)$/.test(next);
  if (text === 'for' && PENALTIES.has(verb)) return !/^(?:\d|life|one|two|three|four|five|six|nine|ten)/.test(next);
  // "raise the rate by a quarter": how much belongs to what.
  if (text === 'by' && (next === 'a' || words[at + 1]?.kind === 'number')) return false;
  if (PHRASE_ENDS.has(text) || WHEN.has(text.toLowerCase())) return true;
  if (text === 'to') return PURPOSE_VERBS.has(next);
  if (text === 'for') return /^\p{Ll}{3,}ing$/u.test(next);
  if (text === 'due' || text === 'owing') return next === 'to';
  if (text === 'not') return next === 'only' || next === 'just';
  if (text === 'and') return /^(?:\p{Ll}+ed|put|set|to|also|will|has|have|is|was|a new)$/u.test(next);
  if (text === 'in' || text === 'on')
    return (
      isTime(words, at + 1) || /^(?:order|response|connection|partnership|recognition|line|accordance)$/.test(next)
    );
  return false;
}

function isTime(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (/^(?:19|20)\d\d$|^\d{1,2}$/.test(text)) return true;
  return /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.?$/.test(
    text,
  );
}

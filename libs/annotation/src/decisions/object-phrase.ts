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
export function objectEnd(words: readonly Word[], from: number, to: number): number {
  const most = Math.min(to, from + LONGEST);
  let end = from;
  // "agreed that talks should start": the whole clause is what was agreed.
  const isClause = words[from]?.text === 'that';
  if (isClause || words[from]?.text === 'to') end = from + 1;
  while (end < most) {
    const word = words[end];
    const text = word?.text ?? '';
    if (text === '(' && words[end + 2]?.text === ')') {
      end += 3;
      continue;
    }
    if (word?.kind === 'punctuation' && !SIGNS_WITHIN.has(text)) break;
    if (!isClause && endsObject(words, end)) break;
    end += 1;
  }
  while (end > from && /^(?:“|"|‘|the|a|an|and|of|in|on|for|to|with|also)$/.test(words[end - 1]?.text ?? '')) end -= 1;
  return end;
}

function endsObject(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  // "raise the rate by a quarter": how much belongs to what.
  if (text === 'by' && (next === 'a' || words[at + 1]?.kind === 'number')) return false;
  if (PHRASE_ENDS.has(text) || WHEN.has(text.toLowerCase())) return true;
  if (text === 'to') return PURPOSE_VERBS.has(next);
  if (text === 'for') return /^\p{Ll}{3,}ing$/u.test(next);
  if (text === 'as') return next === 'a' || next === 'part' || next === 'of' || next === 'well';
  if (text === 'and') return /^(?:\p{Ll}+ed|to|also|will|has|have|is|was|a new)$/u.test(next);
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

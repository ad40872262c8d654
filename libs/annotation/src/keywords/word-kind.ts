import { KEYWORD_STOPS, NOUNS_LIKE_ADJECTIVES, PALE_ADJECTIVES } from '../resources/keyword-words';
import { isVerbForm, mayBeVerb } from './verb-forms';

/** What a word in small letters can do in a noun phrase; of `doubtful` ones the words beside it decide. */
type WordKind = 'plain' | 'doubtful' | 'never';

/** Kinds found before, in this text or another. */
const kinds = new Map<string, WordKind>();
const MAX_KEPT = 20_000;
const LONGEST = 40;

export function wordKind(word: string): WordKind {
  if (word.length > LONGEST) return 'never';
  const known = kinds.get(word);
  if (known !== undefined) return known;
  const kind = kindOf(word);
  if (kinds.size >= MAX_KEPT) kinds.clear();
  kinds.set(word, kind);
  return kind;
}

/** By its ending a describing word: no keyword ends in one. */
export function isAdjective(word: string): boolean {
  if (NOUNS_LIKE_ADJECTIVES.has(word)) return false;
  return PALE_ADJECTIVES.has(word) || /(?:ous|ful|less|able|ible|ive|al|ic)$/.test(word);
}

function kindOf(word: string): WordKind {
  if (word.length < 3 || KEYWORD_STOPS.has(word) || isVerbForm(word) || /[@/_.]|['’](?!s$)/.test(word)) return 'never';
  if (isAdverb(word)) return 'never';
  return mayBeVerb(word) ? 'doubtful' : 'plain';
}

function isAdverb(word: string): boolean {
  return word.length > 5 && /ly$/.test(word) && !/(?:family|assembly|supply|ally|anomaly)$/.test(word);
}

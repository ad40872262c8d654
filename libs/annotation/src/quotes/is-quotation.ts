import { BEING, CATCHWORD_NOUNS, NAMED_THINGS, NAMING_WORDS, PREPOSITIONS } from '../resources/speech-words';
import { wordIndexAt } from '../text/words';
import type { PlacedQuotation } from './placed-quotation';
import type { Story } from './story';
import { isAdverb, isPronoun, plain } from './word-classes';

/** Fewer words in a clause are a catchword, not somebody's words. */
const PARTIAL_WORDS = 3;
/** As many words between marks that nobody is said to have said are a quotation if they make a sentence. */
const SENTENCE_WORDS = 3;
/** As many behind "the law" or "the study" are no title in small letters. */
const SENTENCE_LIKE = 5;
/** As many are one even if they do not. */
const UNTOLD_WORDS = 5;

/** Whether the marks hold somebody's words: not a title, a name, or a word held at arm's length. */
export function isQuotation(story: Story, placed: PlacedQuotation, previous: PlacedQuotation | null): boolean {
  const { quotation, words, before, after } = placed;
  if (quotation.continues || quotation.ending === 'open') return words > 0;
  if (words === 0) return false;
  const told = before?.tie === 'beside' || after?.tie === 'beside' || before?.tie === 'label' || after?.tie === 'label';
  if (quotation.ending === 'lost' && !told) return false;
  const stops = endsInStop(story, placed);
  if (isTitle(story, placed) && (!(told && stops) || isNamed(story, placed))) return false;
  // Cut to “hold”, analysts said: a word or two within a clause are a catchword.
  if (after?.tie === 'beside' && stops && (words >= PARTIAL_WORDS || opensSentence(story, placed))) return true;
  if (before !== null && isIntroduced(story, placed)) return true;
  if (stops && (isWholeParagraph(placed) || isRest(placed, previous))) return true;
  if (isCatchword(story, placed)) return false;
  if (words < PARTIAL_WORDS) return isShortQuotation(story, placed, previous);
  if (before || after || (previous && placed.sameSentence)) return true;
  if (placed.leadTo === placed.sentenceFrom && opensSentence(story, placed) && stops) return words >= SENTENCE_WORDS;
  // The “Ready for 90 by 2040 package” has a capital, and is nobody's sentence.
  const capital = placed.leadTo > placed.sentenceFrom && opensSentence(story, placed);
  return words >= (capital ? UNTOLD_WORDS + 2 : UNTOLD_WORDS);
}

function isShortQuotation(story: Story, placed: PlacedQuotation, previous: PlacedQuotation | null): boolean {
  return (
    isVerdict(story, placed) ||
    isPair(story, placed) ||
    isSaid(story, placed) ||
    isPersonal(story, placed) ||
    isAfterthought(story, placed, previous)
  );
}

/** The mayor said the storm had caused “nervous breakdowns” in the town: two words of somebody who is named. */
function isPair({ text }: Story, { before, quotation, words }: PlacedQuotation): boolean {
  if (words !== 2 || !before?.cue || typeof before.subject !== 'object') return false;
  if (before.subject?.mention?.entity.type !== 'person') return false;
  return /^\p{Ll}/u.test(text[quotation.begin] ?? '');
}

/** The town needs “your prayers”: one or two words of the first or second person, told of by a verb. */
function isPersonal({ text }: Story, { before, quotation }: PlacedQuotation): boolean {
  return (
    before?.cue != null &&
    typeof before.subject === 'object' &&
    PERSONAL.test(text.slice(quotation.begin, quotation.end))
  );
}

const PERSONAL = /\b(?:I|we|you|my|our|your|me|us)\b/;

/** “You had to remove that,” Holm said. It was “completely chaotic.” */
function isAfterthought(
  { text, words }: Story,
  { leadFrom, leadTo, quotation, sentenceFrom }: PlacedQuotation,
  previous: PlacedQuotation | null,
): boolean {
  if (!previous?.after || leadTo === leadFrom || leadTo - sentenceFrom > 3 || !BEING.has(plain(words[leadTo - 1])))
    return false;
  return (
    /^\p{Ll}/u.test(text[quotation.begin] ?? '') &&
    /[.!?]["”’'»]?$/.test(text.slice(quotation.end - 1, quotation.outer.end))
  );
}

/** She called it “mutinous”; He said it was “deeply unhelpful”: a word or two, told of by a verb, that end a clause. */
function isVerdict({ text, words }: Story, { leadFrom, leadTo, before, quotation }: PlacedQuotation): boolean {
  if (!before?.cue || typeof before.subject !== 'object' || leadTo === leadFrom) return false;
  const small = /^\p{Ll}/u.test(text[quotation.begin] ?? '');
  const stopped = /^(?:[.,;:!?)\n]|$)/.test(text.slice(quotation.outer.end, quotation.outer.end + 1));
  const ends = stopped || /[.,!?]/.test(text[quotation.end - 1] ?? '');
  const last = plain(words[leadTo - 1]);
  if (!small) return false;
  // Described as “mutinous” is a verdict anywhere; was “forced” to leave is one at the end of a clause only.
  if (/^(?:it|him|her|them|as)$/.test(last)) return true;
  return ends && (/^(?:is|was|are|were|be|been|being)$/.test(last) || isAdverb(words[leadTo - 1]));
}

/** Holm said “We won” and left. */
function isSaid(story: Story, placed: PlacedQuotation): boolean {
  const { before } = placed;
  return (
    before?.tie === 'beside' &&
    /^(?:say|tell|ask|reply|answer|shout|add)$/.test(before.cue?.lemma ?? '') &&
    opensSentence(story, placed)
  );
}

function isWholeParagraph({ leadFrom, leadTo, tailFrom, tailTo, sameSentence }: PlacedQuotation): boolean {
  return !sameSentence && leadTo === leadFrom && tailFrom >= tailTo;
}

/** “We waited for it,” said Ida Holm. “For years.” */
function isRest({ leadTo, sentenceFrom }: PlacedQuotation, previous: PlacedQuotation | null): boolean {
  return previous?.after?.tie === 'beside' && sentenceFrom === leadTo && previous.tailEnd >= leadTo;
}

/** A comma or a colon stands before the opening mark: She said, “No.” */
export function isIntroduced({ text }: Story, { quotation, before }: PlacedQuotation): boolean {
  if (before?.tie === 'clause') return false;
  return /[:,] ?$|:\s{1,3}$/.test(text.slice(Math.max(0, quotation.outer.begin - 3), quotation.outer.begin));
}

/** A capital, and nothing of the narrator's before it in its sentence. */
export function opensSentence({ text }: Story, { quotation, leadTo, sentenceFrom }: PlacedQuotation): boolean {
  return sentenceFrom === leadTo || /^[[(‘'“"]?\p{Lu}/u.test(text.slice(quotation.begin, quotation.begin + 4));
}

function endsInStop({ text }: Story, { quotation }: PlacedQuotation): boolean {
  return /[,.!?…—–-]/.test(text[quotation.end - 1] ?? '') || /[,.]/.test(text[quotation.outer.end] ?? '');
}

/** “The Long Way Home”: nearly all words of weight are capitalised. */
function isTitle({ words }: Story, { quotation, words: count }: PlacedQuotation): boolean {
  let heavy = 0;
  let capitalised = 0;
  for (let at = wordIndexAt(words, quotation.begin); at < words.length && words[at]!.begin < quotation.end; at += 1) {
    const word = words[at]!;
    if (word.kind !== 'word' || SMALL.has(plain(word))) continue;
    heavy += 1;
    if (word.capital !== 'none') capitalised += 1;
  }
  return count > 1 && heavy > 0 && capitalised >= Math.max(heavy * 0.75, Math.min(heavy, 2));
}

const SMALL = new Set('of the for and in on at to a an by with from or but as is it de la le el von'.split(' '));

/** A man called “Tex”, the film “Home at last”; but: what she called “a new start for us all”. */
function isNamed(
  { text, words }: Story,
  { leadTo, leadFrom, before, quotation, words: count }: PlacedQuotation,
): boolean {
  if (leadTo === leadFrom) return false;
  const last = words[leadTo - 1];
  const subject = before?.cue?.end === last?.end ? before?.subject : null;
  const isOwn = typeof subject === 'object' && (subject?.mention != null || isPronoun(words[subject?.from ?? -1]));
  if (NAMING_WORDS.has(plain(last))) return !isOwn;
  const looksLikeOne = count < SENTENCE_LIKE || /^\p{Lu}/u.test(text[quotation.begin] ?? '');
  return NAMED_THINGS.has(plain(last)) && looksLikeOne;
}

/** the “one country, two systems” principle; a programme called “learning at sea”. */
function isCatchword(story: Story, placed: PlacedQuotation): boolean {
  const { leadTo, leadFrom, tailFrom, tailTo, quotation } = placed;
  const { text, words } = story;
  if (isNamed(story, placed)) return true;
  const before = leadTo > leadFrom ? plain(words[leadTo - 1]) : '';
  const joined = /[\p{L}\p{N}]$/u.test(text.slice(quotation.begin, quotation.end));
  const next = tailTo > tailFrom ? plain(words[tailFrom]) : '';
  if (!joined || next === '') return false;
  if (CATCHWORD_NOUNS.has(next)) return true;
  // the “polluter pays for it” tax: an article before, and a noun behind, make a name of it.
  return /^(?:the|a|an|this|its|their)$/.test(before) && !PREPOSITIONS.has(next) && !FOLLOWERS.has(next);
}

/** What may stand behind a quotation that ends within its clause. */
const FOLLOWERS = new Set(
  'and or but that which who is was are were has had would will could can if when while where he she they it we i you so not be being'.split(
    ' ',
  ),
);

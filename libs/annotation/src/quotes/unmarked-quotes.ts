import { FIRST_PERSON } from '../resources/speech-words';
import type { Attribution } from './attribution';
import { attributionAfter, sentenceEnd } from './attribution-after';
import { attributionBefore } from './attribution-before';
import { dashDialogue } from './dash-dialogue';
import type { GatheredQuote } from './gather-quotes';
import { pieceOf } from './piece-of';
import type { Piece } from './placed-quotation';
import type { QuotedLine } from './quoted-line';
import type { Story } from './story';
import { turnsOf } from './turns';
import { isCapitalised, isSign, plain } from './word-classes';

/** A statement of as many paragraphs is a speech, and its end cannot be told. */
const LONGEST = 30;
const FEWEST_WORDS = 4;
/** A text of so many words that holds no apostrophe has lost its marks on the way. */
const ENOUGH_WORDS = 120;

/**
 * Statements without quotation marks, where it is safe to say where they begin and end: what follows "said:" up to the
 * next of the narrator's paragraphs, and, in texts whose marks got lost, "We are ready, said Ida Holm. It took a year."
 */
export function unmarkedQuotes(story: Story, lines: readonly QuotedLine[]): GatheredQuote[] {
  const lost = hasLostMarks(story, lines);
  const turns = turnsOf(story, lines);
  if (turns.length > 0) return turns;
  const quotes: GatheredQuote[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    if (line.quotations.length > 0) continue;
    const spoken = dashDialogue(story, line, index);
    if (spoken) quotes.push(spoken);
    if (spoken || line.block !== 'paragraph') continue;
    const found = announced(story, lines, index) ?? spokenAround(story, line, index, lost);
    if (!found) continue;
    quotes.push(found);
    index = Math.max(index, found.pieces.at(-1)!.line);
  }
  return quotes;
}

/** "The minister said:", and what follows. */
function announced(story: Story, lines: readonly QuotedLine[], index: number): GatheredQuote | null {
  const line = lines[index]!;
  const colon = announcingColon(story, line);
  if (colon < 0) return null;
  const from = lastSentence(story, line.firstWord, colon);
  const attribution = attributionBefore(story, from, colon + 1);
  if (!attribution?.subject || attribution.subject === 'same' || attribution.tie !== 'beside') return null;
  const pieces: Piece[] = [];
  const rest = { begin: story.words[colon]!.end + 1, end: line.end };
  if (colon + 1 < line.endWord) {
    if (!isCapitalised(story.words[colon + 1]) || line.endWord - colon <= FEWEST_WORDS) return null;
    pieces.push(pieceOf(story, rest, index, colon + 1));
  }
  for (let next = index + 1; next < Math.min(lines.length, index + LONGEST); next += 1) {
    const goesOn = lines[next]!;
    if (!isStatement(story, goesOn, pieces.length === 0) || spokenAround(story, goesOn, next, true)) break;
    pieces.push(pieceOf(story, goesOn, next, goesOn.firstWord));
  }
  return pieces.length > 0 ? { pieces, type: 'direct', attribution } : null;
}

/** The colon at the end of the paragraph, or the first one behind a verb of saying; -1 where there is none. */
function announcingColon({ words }: Story, { firstWord, endWord }: QuotedLine): number {
  if (isSign(words[endWord - 1], ':')) return endWord - 1;
  for (let at = firstWord; at < Math.min(endWord, firstWord + 60); at += 1) {
    if (isSign(words[at], ':')) return /^(?:said|says|added|stated|commented)$/.test(plain(words[at - 1])) ? at : -1;
  }
  return -1;
}

/** Whether a paragraph goes on with the statement: not a list, a heading, a pointer to more, or the narrator again. */
function isStatement(story: Story, line: QuotedLine, isFirst: boolean): boolean {
  const { text, words } = story;
  if (line.block !== 'paragraph' || line.quotations.length > 0) return false;
  if (line.endWord - line.firstWord < FEWEST_WORDS) return false;
  const end = text.slice(Math.max(line.begin, line.end - 4), line.end);
  if (!/[.!?…:]/.test(end)) return false;
  if (isFirst || speaksItself(story, line)) return true;
  const opening = text.slice(line.begin, Math.min(line.end, line.begin + 300));
  if (POINTER.test(opening)) return false;
  return attributionAfter(story, narration(line)) === null && !/^(?:ends?|notes?)$/.test(plain(words[line.firstWord]));
}

const POINTER =
  /\b(?:can be (?:found|read|seen|downloaded)|for (?:more|further) information|visit|https?:|www\.|available (?:at|on|from)|contact|follow us)\b|@/i;

function speaksItself({ words }: Story, { firstWord, endWord }: QuotedLine): boolean {
  for (let at = firstWord; at < Math.min(endWord, firstWord + 200); at += 1) if (isFirstPerson(words[at])) return true;
  return false;
}

function isFirstPerson(word: Story['words'][number] | undefined): boolean {
  return FIRST_PERSON.has(plain(word)) && word?.text !== 'US' && word?.text !== 'IM';
}

/** We are ready, said Ida Holm, the director. It took us a year. */
function spokenAround(story: Story, line: QuotedLine, index: number, lost: boolean): GatheredQuote | null {
  const { words } = story;
  const end = sentenceEnd(story, line.firstWord, line.endWord);
  for (let at = line.firstWord + FEWEST_WORDS; at < end; at += 1) {
    if (!isSign(words[at], ',') || !/^(?:said|says|added|adds)$/.test(plain(words[at + 1]))) continue;
    const attribution = attributionAfter(story, { ...narration(line), from: at + 1, to: line.endWord });
    if (!attribution || !isNamed(attribution)) return null;
    const pieces = [pieceOf(story, { begin: line.begin, end: words[at]!.end }, index, line.firstWord, 'lost')];
    const tail = sentenceEnd(story, attribution.to - 1, line.endWord);
    if (tail < line.endWord)
      pieces.push(pieceOf(story, { begin: words[tail]!.begin, end: line.end }, index, tail, 'lost'));
    const isOwn = speaksItself(story, { ...line, endWord: at });
    if (!lost && !isOwn) return null;
    return {
      pieces:
        lost || pieces.length === 1 || speaksItself(story, { ...line, firstWord: tail }) ? pieces : pieces.slice(0, 1),
      type: 'direct',
      attribution,
    };
  }
  return null;
}

function isNamed({ subject }: Attribution): boolean {
  return typeof subject === 'object' && subject?.mention?.entity.type === 'person';
}

function narration({ firstWord, endWord }: QuotedLine) {
  return { from: firstWord, to: endWord, goesOn: true, stopped: true, asks: false, comma: true, leadsOn: false };
}

function hasLostMarks({ text, words }: Story, lines: readonly QuotedLine[]): boolean {
  if (words.length < ENOUGH_WORDS || lines.some(({ quotations }) => quotations.length > 0)) return false;
  return !/['’"“”‘]/.test(text);
}

function lastSentence({ sentenceStarts }: Story, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) if (sentenceStarts[at] === 1) return at;
  return from;
}

import { QUESTIONERS, TURNLESS } from '../resources/speech-words';
import type { GatheredQuote } from './gather-quotes';
import { pieceOf } from './piece-of';
import type { QuotedLine } from './quoted-line';
import { mentionsWithin, type Story } from './story';
import { isSign, plain } from './word-classes';

/** A label is no longer than this: "PRESIDENT OF THE COUNCIL MICHEL:" */
const LABEL_WORDS = 7;

interface Label {
  line: number;
  /** The word behind the colon. */
  from: number;
  name: string;
  asks: boolean;
}

/**
 * A transcript gives its words to whoever stands before the colon: "MS HOLM: The quay is open." Two turns make one, if a
 * speaker comes back or one of them asks; a notice to the press ("WHEN: Monday") has labels too, and is none.
 */
export function turnsOf(story: Story, lines: readonly QuotedLine[]): GatheredQuote[] {
  const labels = lines.flatMap((line, index) => labelOf(story, line, index) ?? []);
  const names = labels.map(({ name }) => name);
  const comesBack = names.length > new Set(names).size;
  if (labels.length < 2 || !(comesBack || labels.some(({ asks }) => asks))) return [];
  return labels.map((label, order) => turnFrom(story, lines, label, labels[order + 1]?.line ?? lines.length));
}

function labelOf(story: Story, line: QuotedLine, index: number): Label | null {
  const { words, text } = story;
  const { firstWord, endWord, quotations } = line;
  if ((line.block !== 'paragraph' && line.block !== 'list') || quotations.length > 0) return null;
  let colon = firstWord;
  while (colon < Math.min(endWord, firstWord + LABEL_WORDS) && !isSign(words[colon], ':')) colon += 1;
  if (colon === firstWord || colon + 1 >= endWord || !isSign(words[colon], ':')) return null;
  const name = text.slice(line.begin, words[colon]!.begin).trim();
  const asks = QUESTIONERS.has(name.toLowerCase());
  if (!asks && !(isWritten(story, line, colon, name) && !TURNLESS.has(plain(words[firstWord])))) return null;
  return /[.!?…”"—–-]$/.test(text.slice(Math.max(line.begin, line.end - 2), line.end).trim())
    ? { line: index, from: colon + 1, name, asks }
    : null;
}

/** In capitals, or the name of a person and nothing else. */
function isWritten(story: Story, { firstWord, begin }: QuotedLine, colon: number, name: string): boolean {
  if (/^[\p{Lu}\d .,'’()-]{2,60}$/u.test(name) && /\p{Lu}{2}/u.test(name)) return true;
  const person = mentionsWithin(story, firstWord, colon).find(({ entity }) => entity.type === 'person');
  return person !== undefined && person.end - begin >= name.length - 1 && person.begin - begin <= 12;
}

/** What is said up to the next label, if the narrator does not come between. */
function turnFrom(story: Story, lines: readonly QuotedLine[], label: Label, next: number): GatheredQuote {
  const { words } = story;
  const line = lines[label.line]!;
  const pieces = [pieceOf(story, { begin: words[label.from]!.begin, end: line.end }, label.line, label.from)];
  for (let index = label.line + 1; index < next && next < lines.length; index += 1) {
    const goesOn = lines[index]!;
    if (goesOn.block !== 'paragraph') break;
    pieces.push(pieceOf(story, goesOn, index, goesOn.firstWord));
  }
  const to = label.from - 1;
  const inside = mentionsWithin(story, line.firstWord, to).filter(({ entity }) => entity.type === 'person');
  const subject = { from: line.firstWord, to, mention: inside[0] ?? null };
  const isNobody = label.asks && /^q/i.test(label.name);
  return {
    pieces,
    type: 'direct',
    attribution: { cue: null, subject: isNobody ? 'nobody' : subject, tie: 'label', to: label.from },
  };
}

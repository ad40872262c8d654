import { attributionAfter, sentenceEnd } from './attribution-after';
import type { GatheredQuote } from './gather-quotes';
import { pieceOf } from './piece-of';
import type { Piece } from './placed-quotation';
import type { QuotedLine } from './quoted-line';
import type { Story } from './story';
import { isCapitalised, isSign } from './word-classes';

/** As many dashes are looked at in a paragraph. */
const DASHES = 6;

/** – The fish is fresh, – said Ida Holm. – It came at six. A dash opens the paragraph, and another leads to who says it. */
export function dashDialogue(story: Story, line: QuotedLine, index: number): GatheredQuote | null {
  const { words } = story;
  const { firstWord, endWord } = line;
  if (!isDash(story, firstWord) || !isCapitalised(words[firstWord + 1])) return null;
  let dashes = 0;
  for (let at = firstWord + 2; at < endWord - 1 && dashes < DASHES; at += 1) {
    if (!isDash(story, at)) continue;
    dashes += 1;
    if (!isSign(words[at - 1], ',.!?…')) continue;
    const next = dashFrom(story, at + 1, endWord);
    const behind = { from: at + 1, to: next, goesOn: true, stopped: true, asks: false, comma: true, leadsOn: false };
    const attribution = attributionAfter(story, behind);
    if (!attribution?.cue) continue;
    const pieces: Piece[] = [
      pieceOf(story, { begin: words[firstWord + 1]!.begin, end: words[at - 1]!.end }, index, firstWord + 1),
    ];
    const isRest = next < endWord - 1 && sentenceEnd(story, at + 1, next) >= next - 1;
    if (isRest) pieces.push(pieceOf(story, { begin: words[next + 1]!.begin, end: line.end }, index, next + 1));
    return { pieces, type: 'direct', attribution };
  }
  return null;
}

function isDash({ words }: Story, at: number): boolean {
  return isSign(words[at], '—–-') && words[at]?.text.length === 1;
}

function dashFrom(story: Story, from: number, to: number): number {
  let at = from;
  while (at < to && !isDash(story, at)) at += 1;
  return at;
}

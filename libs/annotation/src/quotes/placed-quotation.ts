import { wordIndexAt } from '../text/words';
import type { Attribution } from './attribution';
import {
  agentBehind,
  attributionAfter,
  type Behind,
  sentenceEnd,
  signature,
  subjectBehindComma,
} from './attribution-after';
import { attributionBefore, passiveBefore } from './attribution-before';
import type { Quotation } from './pair-marks';
import type { QuotedLine } from './quoted-line';
import type { Story } from './story';
import { isSign } from './word-classes';

/** A quotation in its paragraph. */
export interface Piece {
  quotation: Quotation;
  /** Index of its paragraph in the list of them. */
  line: number;
  /** Words between the quotation before (or the start of the paragraph) and this one. */
  leadFrom: number;
  leadTo: number;
  /** Where the last sentence of these begins; `leadTo` when the quotation begins a sentence of its own. */
  sentenceFrom: number;
}

/** With what the words around it say of its speaker. */
export interface PlacedQuotation extends Piece {
  words: number;
  /** Its sentence is that of the quotation before it. */
  sameSentence: boolean;
  before: Attribution | null;
  after: Attribution | null;
  /** Where the sentence behind it ends that tells its speaker; where it ends itself when none does. */
  tailEnd: number;
  /** The next word behind it, and where the words behind it end. */
  tailFrom: number;
  tailTo: number;
}

/** The quotations of a paragraph, each with the attributions before and behind it. */
export function placeQuotations(story: Story, lines: readonly QuotedLine[], index: number): PlacedQuotation[] {
  const line = lines[index]!;
  let told: Attribution | null = null;
  return line.quotations.map((quotation, order) => {
    const previous = line.quotations[order - 1];
    const next = line.quotations[order + 1];
    const leadFrom = previous ? wordIndexAt(story.words, previous.outer.end) : line.firstWord;
    const leadTo = wordIndexAt(story.words, quotation.outer.begin);
    const tailFrom = afterEmphasis(story, wordIndexAt(story.words, quotation.outer.end));
    const tailTo = next ? wordIndexAt(story.words, next.outer.begin) : line.endWord;
    const stopped = leadTo > leadFrom && isSign(story.words[leadTo - 1], '.!?…');
    const sentenceFrom = stopped ? leadTo : lastSentenceStart(story, leadFrom, leadTo);
    const begins = sentenceFrom === leadFrom && (previous === undefined || story.sentenceStarts[leadFrom] === 1);
    const tail = behind(story, quotation, tailFrom, tailTo, next !== undefined);
    const lead =
      leadTo === line.firstWord ? announcement(story, lines[index - 1]) : leadOf(story, sentenceFrom, leadTo, tail);
    const before = told && lead && isWithin(story, lead, told) ? { ...told, tie: lead.tie } : lead;
    const signed = next === undefined && tailFrom >= tailTo ? signatureBelow(story, lines[index + 1]) : null;
    const after = attributionAfter(story, tail) ?? signed;
    told = after;
    return {
      quotation,
      line: index,
      words: wordsInside(story, quotation),
      leadFrom,
      leadTo,
      sentenceFrom,
      sameSentence: previous !== undefined && sentenceFrom === leadFrom && !begins,
      before,
      after,
      tailFrom,
      tailTo,
      tailEnd: after && after !== signed ? sentenceEnd(story, Math.max(tailFrom, after.to - 1), tailTo) : tailFrom,
    };
  });
}

/** “…,” admitted bid leader Ida Holm, “…”: what looks like another verb stands inside the first attribution. */
function isWithin({ words }: Story, { cue }: Attribution, told: Attribution): boolean {
  return cue !== null && cue.begin < (words[told.to - 1]?.end ?? 0);
}

/** **“Done,”** she said: the signs of Markdown are no words. */
function afterEmphasis({ words }: Story, at: number): number {
  return /^[*_]{1,3}$/.test(words[at]?.text ?? '') ? at + 1 : at;
}

/** A line of its own below the quotation: – Ida Holm, director */
function signatureBelow(story: Story, line: QuotedLine | undefined): Attribution | null {
  if (!line || line.quotations.length > 0 || !isSign(story.words[line.firstWord], '—–-~')) return null;
  return signature(story, line.firstWord + 1, line.endWord, line.endWord);
}

/** What the words before the marks say, with the subject that stands behind them where it does. */
function leadOf(story: Story, from: number, to: number, tail: Behind): Attribution | null {
  const before = attributionBefore(story, from, to);
  if (before?.subject === 'same') return { ...before, subject: subjectBehindComma(story, tail) ?? 'same' };
  const cue = before ? null : passiveBefore(story, from, to);
  return cue ? { cue, subject: agentBehind(story, tail) ?? 'nobody', tie: 'clause', to } : before;
}

/** Words between the marks, signs left out. */
function wordsInside({ words }: Story, { begin, end }: Quotation): number {
  let count = 0;
  for (let at = wordIndexAt(words, begin); at < words.length && words[at]!.begin < end; at += 1) {
    if (words[at]!.kind === 'word' || words[at]!.kind === 'number') count += 1;
  }
  return count;
}

/** The paragraph before that ends in a colon: "released the following statement:". */
function announcement(story: Story, line: QuotedLine | undefined): Attribution | null {
  if (!line || line.endWord === line.firstWord || !isSign(story.words[line.endWord - 1], ':')) return null;
  const last = line.quotations.at(-1);
  const from = last ? wordIndexAt(story.words, last.outer.end) : line.firstWord;
  return attributionBefore(story, lastSentenceStart(story, from, line.endWord - 1), line.endWord);
}

function lastSentenceStart({ sentenceStarts }: Story, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) if (sentenceStarts[at] === 1) return at;
  return from;
}

function behind({ text, words }: Story, { end, outer }: Quotation, from: number, to: number, leadsOn: boolean): Behind {
  const inside = text[end - 1] ?? '';
  const outside = text[outer.end] ?? '';
  const next = words[from];
  const stop = /[.!?…]/;
  const lower = next?.kind === 'word' && next.capital === 'none';
  const goesOn = outside === ',' || (!/[.!?;]/.test(outside) && (lower || !stop.test(inside)));
  const stopped = /[,.!?…—–-]/.test(inside) || /[,.!?…—–-]/.test(outside) || isSign(next, '—–-');
  return { from, to, goesOn, stopped, asks: /[!?]/.test(inside), comma: inside === ',' || outside === ',', leadsOn };
}

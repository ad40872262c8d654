import type { Attribution } from './attribution';
import { withoutInterjections } from './interjections';
import { isIntroduced, isQuotation, opensSentence } from './is-quotation';
import type { Quotation } from './pair-marks';
import { type Piece, type PlacedQuotation, placeQuotations } from './placed-quotation';
import type { QuotedLine } from './quoted-line';
import type { Story } from './story';
import { isSign } from './word-classes';

/** Quotations that are one quote: around a cue, over several paragraphs, or in pieces within a sentence. */
export interface GatheredQuote {
  pieces: Piece[];
  type: 'direct' | 'partial';
  attribution: Attribution | null;
}

interface Gathering extends GatheredQuote {
  pieces: PlacedQuotation[];
}

/** Nobody quotes more; hostile text would. */
export const MAX_QUOTES = 2_000;

/** Every quote of the text: all that is said up to the next cue or the next sentence of the narrator. */
export function gatherQuotes(story: Story, lines: readonly QuotedLine[]): GatheredQuote[] {
  const quotes: Gathering[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.quotations.length === 0) continue;
    // What is no quotation is narration: “Tex” Coe, who leads the inquiry, said “…”.
    line.quotations = line.quotations
      .slice(0, MAX_QUOTES)
      .flatMap((quotation) => withoutInterjections(story, quotation));
    const all = placeQuotations(story, lines, index);
    line.quotations = quotationsOf(story, all);
    const kept = line.quotations.length === all.length ? all : placeQuotations(story, lines, index);
    for (const placed of kept) {
      const last = quotes.at(-1);
      const previous = last?.pieces.at(-1);
      if (last && previous && isPartOf(story, lines, last, previous, placed)) join(last, placed);
      else quotes.push({ pieces: [placed], type: typeOf(story, placed), attribution: attributionOf(story, placed) });
    }
    if (quotes.length >= MAX_QUOTES) break;
  }
  return quotes.filter((quote) => !standsOutside(story, lines, quote)).slice(0, MAX_QUOTES);
}

function quotationsOf(story: Story, placed: readonly PlacedQuotation[]): Quotation[] {
  const kept: Quotation[] = [];
  for (const [index, each] of placed.entries()) {
    const previous = index > 0 && kept.at(-1) === placed[index - 1]?.quotation ? placed[index - 1] : null;
    if (isQuotation(story, each, previous ?? null)) kept.push(each.quotation);
  }
  return kept;
}

function join(quote: Gathering, placed: PlacedQuotation): void {
  quote.pieces.push(placed);
  quote.attribution ??= placed.after;
}

/** Which of two attributions counts: “…,” said Ida Holm goes before a participle ahead of the quotation. */
function attributionOf(story: Story, placed: PlacedQuotation): Attribution | null {
  const { before, after } = placed;
  if (!before || !after) return before ?? after;
  if (before.tie === 'beside' && typeof before.subject === 'object' && isIntroduced(story, placed)) return before;
  const hasSubject = typeof before.subject === 'object' && before.subject !== null;
  if (after.tie === 'beside' && (!hasSubject || opensSentence(story, placed))) return after;
  return hasSubject ? before : after;
}

function typeOf(story: Story, placed: PlacedQuotation): 'direct' | 'partial' {
  if (placed.quotation.continues || isIntroduced(story, placed)) return 'direct';
  return opensSentence(story, placed) ? 'direct' : 'partial';
}

function isPartOf(
  story: Story,
  lines: readonly QuotedLine[],
  quote: Gathering,
  previous: PlacedQuotation,
  placed: PlacedQuotation,
): boolean {
  if (placed.quotation.continues) return true;
  if (placed.line !== previous.line) return followsOn(story, lines, quote, previous, placed);
  // Another verb gives it to somebody: “…,” said Holm, adding: “…”.
  if (placed.before && placed.before.cue?.begin !== quote.attribution?.cue?.begin) return false;
  if (placed.after && (quote.attribution || !placed.sameSentence)) {
    return placed.sameSentence && quote.attribution?.cue?.begin === placed.after.cue?.begin;
  }
  if (placed.sameSentence) return true;
  if (placed.leadTo === placed.leadFrom) return quote.type === 'direct';
  const isOnlyCue = previous.after !== null && previous.tailEnd >= placed.leadTo;
  return isOnlyCue && opensSentence(story, placed);
}

/** A paragraph of nothing but words of somebody goes on with the one before when nobody else is named. */
function followsOn(
  story: Story,
  lines: readonly QuotedLine[],
  quote: GatheredQuote,
  previous: PlacedQuotation,
  placed: PlacedQuotation,
): boolean {
  if (quote.type !== 'direct' || quote.attribution === null || placed.line !== previous.line + 1) return false;
  if (placed.after || placed.leadTo > placed.leadFrom || placed.before) return false;
  const line = lines[previous.line]!;
  const tail = previous.tailEnd >= line.endWord || previous.tailFrom >= line.endWord;
  return tail && !isSign(story.words[line.endWord - 1], ':');
}

/**
 * A headline says again, and shorter, what the story says: there only a sentence with its full stop counts. In what stands
 * under the story only a quote with its speaker does.
 */
function standsOutside({ text }: Story, lines: readonly QuotedLine[], { pieces, attribution }: Gathering): boolean {
  const { block, end } = lines[pieces[0]!.line]!;
  if (block === 'boilerplate') return attribution === null;
  return (block === 'headline' || block === 'subheadline') && !/[.!?]["”’'»]?$/.test(text.slice(end - 2, end));
}

import type { Annotation, Findings } from '../annotator';
import { isEnglishParagraph } from '../text/paragraph-language';
import { textLines } from '../text/text-lines';
import { wordIndexAt } from '../text/words';
import type { Span } from '../text-slices';
import { type Mark, marksOf } from './marks';
import { type PairedLine, pairMarks, type Quotation } from './pair-marks';

type Block = Annotation['canonical']['blocks'][number];

/** A paragraph as its reader sees it, with what is quoted in it. */
export interface QuotedLine extends Span {
  block: Block['kind'];
  /** Its words: `findings.words.slice(firstWord, endWord)`. */
  firstWord: number;
  endWord: number;
  quotations: Quotation[];
}

/** A quotation left open is looked for in as many paragraphs after it. */
const FARTHEST = 12;
const MAX_LINES = 20_000;
const READ: ReadonlySet<Block['kind']> = new Set(['headline', 'subheadline', 'paragraph', 'list', 'boilerplate']);

/** The English paragraphs of the text; quotations that go over several of them are cut at their ends. */
export function quotedLines(text: string, findings: Findings): QuotedLine[] {
  const lines: QuotedLine[] = [];
  const paired: PairedLine[] = [];
  for (const [paragraph, block] of (findings.blocks ?? []).entries()) {
    if (!READ.has(block.kind) || !isEnglishParagraph(findings, paragraph)) continue;
    for (const { begin, end } of textLines(text, block)) {
      if (lines.length >= MAX_LINES) break;
      const found = pairMarks(text, marksOf(text, begin, end));
      const [firstWord, endWord] = [wordIndexAt(findings.words, begin), wordIndexAt(findings.words, end)];
      lines.push({ block: block.kind, begin, end, firstWord, endWord, quotations: [] });
      paired.push(found);
    }
  }
  joinLines(text, lines, paired);
  return lines;
}

/** Decides what a mark means that stays open at the end of its paragraph. */
function joinLines(text: string, lines: QuotedLine[], paired: readonly PairedLine[]): void {
  let joined = false;
  let until = 0;
  for (const [index, line] of lines.entries()) {
    const { quotations, unclosed, strays } = paired[index]!;
    if (index < until) continue;
    const first = quotations[0];
    if (joined && first && opensLine(text, line, first.outer.begin)) first.continues = true;
    line.quotations = [...unopened(text, line, quotations, strays), ...quotations.map((each) => trimmed(text, each))];
    const stands = unclosed && { ...unclosed, continues: joined && opensLine(text, line, unclosed.mark.begin) };
    joined = false;
    if (!stands) continue;
    const closing = closingLine(text, lines, paired, index, stands.mark);
    if (reopens(text, lines[index + 1], paired[index + 1], stands.mark)) {
      addOpen(text, line, stands, 'open');
      joined = true;
    } else if (closing !== null) {
      addOpen(text, line, stands, 'open');
      until = closing.index + 1;
      addThrough(text, lines.slice(index + 1, until), paired[closing.index]!, closing.mark);
    } else if (stands.continues || isIntroduced(text, line, stands.mark)) {
      addOpen(text, line, stands, 'lost');
    }
  }
}

function opensLine(text: string, line: QuotedLine, begin: number): boolean {
  return begin - line.begin <= 4 && !/[\p{L}\p{N}]/u.test(text.slice(line.begin, begin));
}

/** A mark that nothing closes counts at the start of its paragraph and behind "said:". */
function isIntroduced(text: string, line: QuotedLine, mark: Mark): boolean {
  if (mark.family === 'single') return false;
  return opensLine(text, line, mark.begin) || /[:,] ?$/.test(text.slice(mark.begin - 2, mark.begin));
}

/** A paragraph that begins with the same mark goes on with what stood open. */
function reopens(text: string, line: QuotedLine | undefined, paired: PairedLine | undefined, mark: Mark): boolean {
  if (!line || !paired) return false;
  const outer = [paired.quotations[0]?.outer.begin, paired.unclosed?.mark.begin].filter((at) => at !== undefined);
  const begin = Math.min(...outer);
  return outer.length > 0 && opensLine(text, line, begin) && text[begin] === text[mark.begin];
}

/** The paragraph that closes the mark, where none between holds any: the paragraphs were not reopened. */
function closingLine(
  text: string,
  lines: readonly QuotedLine[],
  paired: readonly PairedLine[],
  index: number,
  mark: Mark,
): { index: number; mark: Mark } | null {
  for (let next = index + 1; next < Math.min(lines.length, index + FARTHEST); next += 1) {
    const { quotations, unclosed, strays } = paired[next]!;
    const stray = strays.find(({ family }) => family === mark.family);
    const before = Math.min(quotations[0]?.begin ?? Infinity, unclosed?.mark.begin ?? Infinity);
    if (stray && stray.begin < before) return { index: next, mark: stray };
    const empty = quotations.every(({ family }) => family !== mark.family) && !unclosed;
    if (!empty || text.startsWith('#', lines[next]?.begin)) return null;
  }
  return null;
}

function addOpen(
  text: string,
  line: QuotedLine,
  { mark, nested, continues }: { mark: Mark; nested: Span[]; continues: boolean },
  ending: Quotation['ending'],
): void {
  const end = ending === 'lost' ? beforeCue(text, mark.end, line.end) : line.end;
  const outer = { begin: mark.begin, end };
  const inside = { begin: mark.end, end, outer, nested, ending, continues, family: mark.family };
  line.quotations = line.quotations.filter(({ begin }) => begin < mark.begin);
  line.quotations.push(trimmed(text, inside));
}

/** Where “We are ready, said Ida Holm ends when nobody closed it. */
function beforeCue(text: string, begin: number, end: number): number {
  const cue = UNCLOSED_CUE.exec(text.slice(begin, Math.min(end, begin + 2000)));
  return cue ? begin + cue.index + 1 : end;
}

const UNCLOSED_CUE = /[,!?] (?:(?:he|she|they) )?(?:said|says|added|adds|told|explained|noted|stated)\b/;

/** We are ready,” said Ida Holm: the mark that opens was forgotten at the start of the paragraph. */
function unopened(
  text: string,
  line: QuotedLine,
  quotations: readonly Quotation[],
  strays: readonly Mark[],
): Quotation[] {
  const [mark] = strays;
  if (!mark || !/[,.!?]/.test(text[mark.begin - 1] ?? '') || quotations.some(({ begin }) => begin < mark.begin))
    return [];
  const outer = { begin: line.begin, end: mark.end };
  const { family } = mark;
  return [{ begin: line.begin, end: mark.begin, outer, nested: [], ending: 'lost', continues: false, family }];
}

/** Whole paragraphs up to the one that holds the closing mark. */
function addThrough(text: string, lines: QuotedLine[], { quotations }: PairedLine, closing: Mark): void {
  for (const line of lines) {
    const isLast = closing.begin < line.end && closing.begin >= line.begin;
    const end = isLast ? closing.begin : line.end;
    const outer = { begin: line.begin, end: isLast ? closing.end : end };
    const ending = isLast ? 'closed' : 'open';
    const whole: Quotation = {
      begin: line.begin,
      end,
      outer,
      nested: [],
      ending,
      continues: true,
      family: closing.family,
    };
    line.quotations = [trimmed(text, whole)];
    if (isLast)
      line.quotations.push(...quotations.filter(({ begin }) => begin > end).map((each) => trimmed(text, each)));
  }
}

/** « Done »: the spaces belong to the marks. */
function trimmed(text: string, quotation: Quotation): Quotation {
  let { begin, end } = quotation;
  while (begin < end && /\s/.test(text[begin] ?? '')) begin += 1;
  while (end > begin && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { ...quotation, begin, end };
}

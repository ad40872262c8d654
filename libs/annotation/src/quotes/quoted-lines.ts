import type { Annotation, Findings } from '../annotator';
import { isEnglishParagraph } from '../text/paragraph-language';
import { textLines } from '../text/text-lines';
import { wordIndexAt } from '../text/words';
import { joinLines } from './join-lines';
import { marksOf } from './marks';
import { type PairedLine, pairMarks } from './pair-marks';
import type { QuotedLine } from './quoted-line';

type Block = Annotation['canonical']['blocks'][number];

const MAX_LINES = 20_000;
const READ: ReadonlySet<Block['kind']> = new Set(['headline', 'subheadline', 'paragraph', 'list', 'boilerplate']);

/** The English paragraphs of the text; quotations that go over several of them are cut at their ends. */
export function quotedLines(text: string, findings: Findings): QuotedLine[] {
  const lines: QuotedLine[] = [];
  const paired: PairedLine[] = [];
  for (const [paragraph, block] of (findings.blocks ?? []).entries()) {
    // A text too short to tell is read as well: “Never,” she said.
    const isEnglish = !findings.language || isEnglishParagraph(findings, paragraph);
    if (!READ.has(block.kind) || !isEnglish) continue;
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

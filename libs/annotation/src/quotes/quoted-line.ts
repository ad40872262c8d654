import type { Annotation } from '../annotator';
import type { Span } from '../text-slices';
import type { Quotation } from './pair-marks';

type Block = Annotation['canonical']['blocks'][number];

/** A paragraph as its reader sees it, with what is quoted in it. */
export interface QuotedLine extends Span {
  block: Block['kind'];
  /** Its words: `findings.words.slice(firstWord, endWord)`. */
  firstWord: number;
  endWord: number;
  quotations: Quotation[];
}

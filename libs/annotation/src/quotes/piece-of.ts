import type { Span } from '../text-slices';
import type { Piece } from './placed-quotation';
import type { Story } from './story';

/** Words without marks as a piece of a quote: from a word of a paragraph on, up to a place. */
export function pieceOf(
  { text }: Story,
  { begin, end }: Span,
  line: number,
  word: number,
  ending: 'unmarked' | 'lost' = 'unmarked',
): Piece {
  let last = end;
  while (last > begin && /\s/.test(text[last - 1] ?? '')) last -= 1;
  const outer = { begin, end: last };
  return {
    quotation: { ...outer, outer, nested: [], ending, continues: false, family: 'double' },
    line,
    leadFrom: word,
    leadTo: word,
    sentenceFrom: word,
  };
}

import { textLines } from '../text/text-lines';
import type { Span } from '../text-slices';

/** A line of the body as its author saw it, most often a paragraph. */
export interface BodyLine extends Span {
  /** Number of the stretch between blank lines it stands in. */
  chunk: number;
  /** Its first characters: all that the rules look at. */
  opening: string;
}

/** A text of more lines is no release; the rest stays without blocks. */
const MAX_LINES = 5000;
const OPENING = 400;

/** The lines of the body from where the story begins, none empty. */
export function bodyLines(text: string, from: number): BodyLine[] {
  const lines: BodyLine[] = [];
  let begin = from;
  for (let chunk = 0; begin < text.length; chunk += 1) {
    const at = text.indexOf('\n\n', begin);
    const end = at < 0 ? text.length : at;
    for (const line of textLines(text, { begin, end })) {
      if (lines.length >= MAX_LINES) return lines;
      lines.push({ ...line, chunk, opening: text.slice(line.begin, Math.min(line.end, line.begin + OPENING)) });
    }
    begin = end + 2;
  }
  return lines;
}

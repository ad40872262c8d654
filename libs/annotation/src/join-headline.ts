import { canonicalise } from './canonical-text';
import type { Span } from './text-slices';

/** A headline stands, if it stands in the body at all, within its first lines. */
const HEADLINE_REGION = 4096;
const HEADLINE_LINES = 12;
/** A line longer than this is a paragraph: the headline is not sought behind it. */
const PARAGRAPH_LENGTH = 300;

/** Where a format has a separate headline: headline, blank line, body, unless the body already holds the headline. */
export function joinHeadline(body: string, headline: string | undefined): string {
  const wanted = headline === undefined ? '' : canonicalise(headline.slice(0, HEADLINE_REGION)).text;
  if (wanted === '' || headline === undefined) return body;
  return headlineSpan(canonicalise(body.slice(0, HEADLINE_REGION)).text, wanted) ? body : `${headline}\n\n${body}`;
}

/** Where the headline stands before the first paragraph of a canonical text, whole lines only. */
export function headlineSpan(text: string, headline: string): Span | null {
  const wanted = comparable(headline);
  const lines = openingLines(text);
  for (const [first, line] of lines.entries()) {
    let joined = '';
    for (const part of lines.slice(first, first + 4)) {
      joined = joined === '' ? comparable(part.text) : `${joined} ${comparable(part.text)}`;
      if (joined === wanted) return { begin: line.begin, end: part.end };
    }
    if (line.text.length > PARAGRAPH_LENGTH) return null;
  }
  return null;
}

function openingLines(text: string): (Span & { text: string })[] {
  const lines: (Span & { text: string })[] = [];
  let begin = 0;
  for (const line of text.slice(0, HEADLINE_REGION).split('\n')) {
    if (line !== '' && lines.length < HEADLINE_LINES) lines.push({ begin, end: begin + line.length, text: line });
    begin += line.length + 1;
  }
  return lines;
}

function comparable(line: string): string {
  const folded = line
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
  return folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

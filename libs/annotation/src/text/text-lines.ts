import type { Span } from '../text-slices';

/** What a marker of a list looks like at the start of a line: bullets, "1.", "(a)". */
const LIST_MARKER = /^(?:[•·▪◦‣●○■□➤➢✓✔*] ?(?=\S)|[–—-] (?=\S)|\(?\d{1,3}[.)] (?=\S)|\(?(?:[a-z]|[ivx]{1,5})\) (?=\S))/;
/** Lines broken at a fixed width are not narrower, and a paragraph in one line is wider. */
const NARROWEST = 45;
const WIDEST = 120;
/** As many lines tell whether a paragraph is broken at a fixed width. */
const SAMPLE = 40;
const SENTENCE_END = /[.!?:;…。！？][)\]"'”’»“]{0,3}$/;

export function isListItem(opening: string): boolean {
  return LIST_MARKER.test(opening);
}

/** Where the words of a line begin: behind the marker of a list, if it has one. */
export function markerLength(opening: string): number {
  return LIST_MARKER.exec(opening)?.[0].length ?? 0;
}

/**
 * The lines of a part of the text as its author saw them: a break that only keeps the lines short (plain e-mail) is no
 * break; every other one is.
 */
export function* textLines(text: string, { begin, end }: Span): Generator<Span> {
  const wrapped = isWrapped(text, begin, end);
  let lineBegin = begin;
  let at = begin;
  while (at < end) {
    const lineEnd = endOfLine(text, at, end);
    const isLast = lineEnd >= end;
    if (isLast || !isSoft(text, at, lineEnd, end, wrapped)) {
      if (lineEnd > lineBegin) yield { begin: lineBegin, end: lineEnd };
      lineBegin = lineEnd + 1;
    }
    at = lineEnd + 1;
  }
}

function isSoft(text: string, begin: number, lineEnd: number, end: number, width: number): boolean {
  const next = text.slice(lineEnd + 1, Math.min(lineEnd + 1 + WIDEST, end));
  if (isListItem(next)) return false;
  const line = text.slice(Math.max(begin, lineEnd - WIDEST - 1), lineEnd);
  const endsSentence = SENTENCE_END.test(line.slice(-8));
  if (width > 0) return !endsSentence || isFull(line, next, width);
  // A line that ends in mid-phrase and goes on in small letters.
  return !endsSentence && line.length >= NARROWEST && /^\p{Ll}/u.test(next) && !isListItem(line);
}

/** The width a paragraph is broken at; 0 where its lines end of their own will. */
function isWrapped(text: string, begin: number, end: number): number {
  const lines: string[] = [];
  let at = begin;
  while (at < end && lines.length < SAMPLE) {
    const lineEnd = endOfLine(text, at, end);
    if (lineEnd - at > WIDEST) return 0;
    lines.push(text.slice(at, lineEnd));
    at = lineEnd + 1;
  }
  const full = lines.slice(0, -1);
  const width = Math.max(0, ...full.map(({ length }) => length));
  if (full.length < 2 || width < NARROWEST) return 0;
  const goOn = full.filter((line) => !SENTENCE_END.test(line.slice(-8))).length;
  const fills = full.filter((line, index) => isFull(line, lines[index + 1] ?? '', width)).length;
  return fills * 10 >= full.length * 8 && goOn * 2 >= full.length ? width : 0;
}

/** The first word of the next line would not have fitted. */
function isFull(line: string, next: string, width: number): boolean {
  const space = next.search(/[\s-]/);
  return line.length + 1 + (space < 0 ? next.length : space) >= width;
}

function endOfLine(text: string, from: number, end: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at > end ? end : at;
}

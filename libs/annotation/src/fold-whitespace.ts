import type { CanonicalText, CopiedRun, TracedText } from './traced-text';

/** Runs beyond this many stay out of the map: hostile text must not grow a record tenfold. */
const MAX_RUNS = 65_536;

const SPACES = new Set([0x09, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]);
const BREAKS = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);

/** Whitespace becomes one space, one line break or one blank line, and none at the ends. */
export function foldWhitespace(input: TracedText): CanonicalText {
  const { text } = input;
  const sink = new Sink(input);
  let begin = skipWhitespace(text, 0);
  let at = begin;
  while (at < text.length) {
    const wordEnd = skipVisible(text, at);
    at = skipWhitespace(text, wordEnd);
    if (at < text.length && isFolded(text, wordEnd, at)) continue;
    sink.copy(begin, wordEnd);
    if (at < text.length) sink.fold(wordEnd, separatorOf(text, wordEnd, at));
    begin = at;
  }
  return sink.canonical();
}

/** One space, one line break or one blank line, as it should be: the copy goes on. */
function isFolded(text: string, begin: number, end: number): boolean {
  const first = text.charCodeAt(begin);
  if (end - begin === 1) return first === 0x20 || first === 0x0a;
  return end - begin === 2 && first === 0x0a && text.charCodeAt(begin + 1) === 0x0a;
}

function separatorOf(text: string, begin: number, end: number): string {
  let breaks = 0;
  for (let at = begin; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!BREAKS.has(code)) continue;
    if (code === 0x0a && at > begin && text.charCodeAt(at - 1) === 0x0d) continue;
    breaks += code === 0x2029 ? 2 : 1;
  }
  if (breaks === 0) return ' ';
  return breaks === 1 ? '\n' : '\n\n';
}

function skipWhitespace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhitespace(text.charCodeAt(at))) at += 1;
  return at;
}

function skipVisible(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWhitespace(text.charCodeAt(at))) at += 1;
  return at;
}

function isWhitespace(code: number): boolean {
  if (code > 0x20 && code < 0x85) return false;
  return SPACES.has(code) || BREAKS.has(code) || (code >= 0x2000 && code <= 0x200a);
}

/** Collects the canonical text and, beside it, the runs that were copied. */
class Sink {
  private readonly parts: string[] = [];
  private readonly map: CopiedRun[] = [];
  private length = 0;
  private readonly input: TracedText;

  constructor(input: TracedText) {
    this.input = input;
  }

  copy(begin: number, end: number): void {
    this.parts.push(this.input.text.slice(begin, end));
    this.trace(begin, end);
    this.length += end - begin;
  }

  /** Writes the separator; as far as the input begins with it, it is a copy. */
  fold(begin: number, separator: string): void {
    let same = 0;
    while (same < separator.length && this.input.text[begin + same] === separator[same]) same += 1;
    this.parts.push(separator);
    this.trace(begin, begin + same);
    this.length += separator.length;
  }

  canonical(): CanonicalText {
    return { text: this.parts.join(''), map: this.map };
  }

  private trace(begin: number, end: number): void {
    const { origin } = this.input;
    if (origin === null) {
      this.extend(this.length, begin, end - begin);
      return;
    }
    for (let at = begin; at < end; at += 1) {
      const source = origin[at] ?? -1;
      if (source >= 0) this.extend(this.length + at - begin, source, 1);
    }
  }

  private extend(begin: number, sourceBegin: number, length: number): void {
    if (length === 0) return;
    const last = this.map[this.map.length - 1];
    if (last && last[0] + last[2] === begin && last[1] + last[2] === sourceBegin) last[2] += length;
    else if (this.map.length < MAX_RUNS) this.map.push([begin, sourceBegin, length]);
  }
}

import { ELISIONS } from '../resources/speech-words';
import { characterAt, isLetter, isWordCharacter, LOWER, SPACE } from '../text/characters';
import type { Span } from '../text-slices';

/** Marks of one family close each other; of those that are open, the one written alike first. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white-corner';

export interface Mark extends Span {
  family: MarkFamily;
  /** How it is written: typists mix curly and straight marks, but seldom within one quotation. */
  style: 'curly' | 'straight';
  opens: boolean;
  closes: boolean;
  /** Closes only if nothing better follows: the apostrophe of a plural ("the workers' rights"), the sign of an inch. */
  doubtful: boolean;
}

/** A hostile text may hold nothing but marks. */
const MAX_MARKS = 20_000;

interface Glyph {
  family: MarkFamily;
  style: Mark['style'];
  /** The side it is made for; null where it serves both. */
  side: 'open' | 'close' | null;
  length: number;
}

/** The quotation marks between two places, apostrophes left out. */
export function marksOf(text: string, begin: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = begin; at < end && marks.length < MAX_MARKS; at += 1) {
    const glyph = glyphAt(text, at);
    if (glyph === null) continue;
    const last = marks.at(-1);
    const afterOpening = last?.end === at && last.opens && !last.closes;
    const mark = markAt(text, at, glyph, { begin, end }, afterOpening);
    if (mark) marks.push(mark);
    at += glyph.length - 1;
  }
  return marks;
}

function glyphAt(text: string, at: number): Glyph | null {
  const code = text.charCodeAt(at);
  // Nearly all signs of a text are none; the look-up is for the rest.
  if (
    code > 0x27 &&
    code < 0x2018 &&
    code !== 0x3c &&
    code !== 0x3e &&
    code !== 0x60 &&
    code !== 0xab &&
    code !== 0xb4 &&
    code !== 0xbb
  )
    return null;
  const sign = text[at] ?? '';
  // Kuwait"s minister: an apostrophe that a wire has made a mark of.
  if (sign === '"' && POSSESSIVE.test(text.slice(at - 1, at + 3))) return null;
  // Two of these typewriter signs are one mark: ``We are ready.''
  if ((sign === '`' || sign === "'") && text[at + 1] === sign && text[at + 2] !== sign) {
    return { family: 'double', style: 'straight', side: sign === '`' ? 'open' : null, length: 2 };
  }
  if ((sign === '<' || sign === '>') && text[at + 1] === sign && text[at + 2] !== sign) {
    return { family: 'guillemet', style: 'curly', side: sign === '<' ? 'open' : 'close', length: 2 };
  }
  const glyph = GLYPHS[sign];
  return glyph ? { ...glyph, length: 1 } : null;
}

function markAt(text: string, at: number, glyph: Glyph, line: Span, afterOpening: boolean): Mark | null {
  const end = at + glyph.length;
  const before = at > line.begin ? (text[at - 1] ?? '') : '';
  const after = end < line.end ? (text[end] ?? '') : '';
  const isBeforeWord =
    after !== '' && !/[\s,;:!?)\]}]/.test(after) && !(after === '.' && !/[.\d]/.test(text[end + 1] ?? ''));
  const mayOpen = isBeforeWord && (before === '' || afterOpening || OPENING_CONTEXT.test(before));
  const mayClose =
    before !== '' && !/[\s([{<]/.test(before) && !afterOpening && (after === '' || CLOSING_CONTEXT.test(after));
  const base = { begin: at, end, family: glyph.family, style: glyph.style };
  if (glyph.family === 'single') return singleMark(text, base, glyph, { before, after, mayOpen, mayClose });
  // The 12" in “The 12" model”: a measure, if a better mark follows.
  const measure = glyph.side === null && /\d/.test(before) && after === ' ';
  const doubtful = measure && characterAt(text, end + 1) === LOWER;
  if (mayOpen !== mayClose) return { ...base, opens: mayOpen, closes: mayClose, doubtful };
  const both = glyph.side === null;
  // “Done,”he said: a space got lost, and the mark is still made for one side.
  return { ...base, opens: both || glyph.side === 'open', closes: both || glyph.side === 'close', doubtful: false };
}

interface Context {
  before: string;
  after: string;
  mayOpen: boolean;
  mayClose: boolean;
}

function singleMark(
  text: string,
  base: Pick<Mark, 'begin' | 'end' | 'family' | 'style'>,
  { side }: Glyph,
  { before, after, mayOpen, mayClose }: Context,
): Mark | null {
  const isApostrophe = before !== '' && isWordAt(text, base.begin - 1) && after !== '' && isWordAt(text, base.end);
  if (isApostrophe) return null;
  const opens = side !== 'close' && mayOpen && !isElision(text, base.end);
  // ‚Done‘ is closed by what opens ‘Done’.
  const closes = mayClose && (side !== 'open' || !mayOpen);
  if (!opens && !closes) return null;
  const next = characterAt(text, base.end + 1);
  const doubtful = closes && /[snxz]/i.test(before) && after === ' ' && next === LOWER;
  return { ...base, opens, closes: closes && !opens, doubtful };
}

/** "'em", "'til" and "the '90s". */
function isElision(text: string, at: number): boolean {
  if (/^\d0s/.test(text.slice(at, at + 3))) return true;
  let end = at;
  while (end - at < 6 && isLetter(characterAt(text, end))) end += 1;
  return ELISIONS.has(text.slice(at, end).toLowerCase()) && characterAt(text, end) === SPACE;
}

function isWordAt(text: string, at: number): boolean {
  return isWordCharacter(characterAt(text, at));
}

const POSSESSIVE = /^\p{L}"s[\s.,;:!?]/u;
const OPENING_CONTEXT = /[\s([{<>/=*_:|—–-]/;
const CLOSING_CONTEXT = /[\s.,;:!?…)\]}<>/*_|—–“”„"«»‹›‘’'`´[(-]/;

const glyph = (family: MarkFamily, style: Mark['style'], side: Glyph['side']): Omit<Glyph, 'length'> => ({
  family,
  style,
  side,
});

const GLYPHS: Readonly<Record<string, Omit<Glyph, 'length'>>> = {
  '“': glyph('double', 'curly', 'open'),
  '”': glyph('double', 'curly', 'close'),
  '„': glyph('double', 'curly', 'open'),
  '‟': glyph('double', 'curly', 'open'),
  '〝': glyph('double', 'curly', 'open'),
  '〞': glyph('double', 'curly', 'close'),
  '"': glyph('double', 'straight', null),
  '＂': glyph('double', 'straight', null),
  '″': glyph('double', 'straight', 'close'),
  '«': glyph('guillemet', 'curly', 'open'),
  '»': glyph('guillemet', 'curly', 'close'),
  '‹': glyph('angle', 'curly', 'open'),
  '›': glyph('angle', 'curly', 'close'),
  '「': glyph('corner', 'curly', 'open'),
  '」': glyph('corner', 'curly', 'close'),
  '『': glyph('white-corner', 'curly', 'open'),
  '』': glyph('white-corner', 'curly', 'close'),
  '‘': glyph('single', 'curly', 'open'),
  '‚': glyph('single', 'curly', 'open'),
  '‛': glyph('single', 'curly', 'open'),
  '’': glyph('single', 'curly', 'close'),
  "'": glyph('single', 'straight', null),
  '`': glyph('single', 'straight', 'open'),
  '´': glyph('single', 'straight', 'close'),
};

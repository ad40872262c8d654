import { foldWhitespace } from './fold-whitespace';
import type { CanonicalText, TracedText } from './traced-text';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const NEEDS_JOINERS = /[\u0590-\u1cff\u2600-\u27bf\ud83c-\ud83e]/;
const UNSPACED_SCRIPTS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/**
 * A run of marks longer than any language needs. Composition sorts marks, which is quadratic on hostile text, so a
 * stretch that holds such a run keeps its form.
 */
const TOO_MANY_MARKS = /\p{M}{33}/u;

/**
 * The plain text every offset of the record counts in: NFC, LF, one space, one blank line between paragraphs.
 * Line structure stays; what no reader can see goes, unless the script of the text needs it.
 */
export function canonicalise(source: string): CanonicalText {
  return foldWhitespace(compose(dropInvisible(source)));
}

/** C0 and C1 controls that are not line breaks or tabs, byte-order marks, soft hyphens, and marks without a job here. */
function dropInvisible(source: string): TracedText {
  if (!mayHoldInvisible(source)) return { text: source, origin: null };
  const keepsBidi = RIGHT_TO_LEFT.test(source);
  const keepsJoiners = keepsBidi || NEEDS_JOINERS.test(source);
  const keepsBreaks = UNSPACED_SCRIPTS.test(source);
  const dropped = (code: number) =>
    isControl(code) ||
    code === 0xad ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code === 0x200b && !keepsBreaks) ||
    ((code === 0x200c || code === 0x200d) && !keepsJoiners) ||
    (isBidi(code) && !keepsBidi);
  return rewrite(source, (at) => {
    const code = source.charCodeAt(at);
    if (dropped(code)) return { length: 1, text: '' };
    return isLoneSurrogate(source, at, code) ? { length: 1, text: '\ufffd' } : null;
  });
}

/** Plain words and line breaks are nearly all of every text; a quick look spares them the slow one. */
function mayHoldInvisible(source: string): boolean {
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    if (isControl(code) || code === 0xad || isBidi(code) || (code >= 0x200b && code <= 0x200d)) return true;
    if (code === 0x2060 || code === 0xfeff || (code >= 0xd800 && code <= 0xdfff)) return true;
  }
  return false;
}

function compose(input: TracedText): TracedText {
  const { text } = input;
  if (!/[\u0300-\uffff]/.test(text)) return input;
  const composed = rewrite(text, (at) => {
    // Below U+0300 nothing changes by itself, and nothing composes with what stands before it.
    if (text.charCodeAt(at + 1) < 0x300 && text.charCodeAt(at) < 0x300) return null;
    if (text.charCodeAt(at) < 0x300 && at + 1 >= text.length) return null;
    let end = at + 1;
    while (end < text.length && text.charCodeAt(end) >= 0x300) end += 1;
    const stretch = text.slice(at, end);
    const nfc = TOO_MANY_MARKS.test(stretch) ? stretch : stretch.normalize('NFC');
    return nfc === stretch ? { length: end - at, text: null } : { length: end - at, text: nfc };
  });
  return through(input, composed);
}

/** Replaces stretches; `text: null` keeps the stretch as it is, `null` keeps one unit. */
function rewrite(text: string, at: (index: number) => { length: number; text: string | null } | null): TracedText {
  const parts: string[] = [];
  const kept: [number, number][] = [];
  let copiedFrom = 0;
  let index = 0;
  while (index < text.length) {
    const change = at(index);
    if (change && change.text !== null) {
      if (index > copiedFrom) kept.push([copiedFrom, index]);
      parts.push(text.slice(copiedFrom, index), change.text);
      if (change.text !== '') kept.push([-change.text.length, 0]);
      copiedFrom = index + change.length;
    }
    index += change?.length ?? 1;
  }
  if (parts.length === 0) return { text, origin: null };
  parts.push(text.slice(copiedFrom));
  kept.push([copiedFrom, text.length]);
  const joined = parts.join('');
  return { text: joined, origin: originOf(kept, joined.length) };
}

function originOf(kept: [number, number][], length: number): Int32Array {
  const origin = new Int32Array(length).fill(-1);
  let at = 0;
  for (const [begin, end] of kept) {
    if (begin < 0) at -= begin;
    else for (let source = begin; source < end; source += 1, at += 1) origin[at] = source;
  }
  return origin;
}

function through(first: TracedText, second: TracedText): TracedText {
  if (first.origin === null || second.origin === null) {
    return { text: second.text, origin: second.origin ?? first.origin };
  }
  const outer = first.origin;
  return { text: second.text, origin: second.origin.map((at) => (at < 0 ? -1 : (outer[at] ?? -1))) };
}

function isControl(code: number): boolean {
  if (code < 0x20) return code < 0x09 || code > 0x0d;
  return code >= 0x7f && code <= 0x9f && code !== 0x85;
}

function isBidi(code: number): boolean {
  return (
    code === 0x200e ||
    code === 0x200f ||
    code === 0x061c ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

function isLoneSurrogate(text: string, at: number, code: number): boolean {
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = code < 0xdc00 ? text.charCodeAt(at + 1) : text.charCodeAt(at - 1);
  return code < 0xdc00 ? !(other >= 0xdc00 && other <= 0xdfff) : !(other >= 0xd800 && other <= 0xdbff);
}

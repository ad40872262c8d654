/** Every pattern of this library sees a bounded slice: text is hostile, and a slice bounds what a pattern can cost. */
const SLICE_LENGTH = 2048;

export interface Span {
  begin: number;
  end: number;
}

/** The text in slices of at most SLICE_LENGTH units, cut at a line break or a space where there is one. */
export function* slices(text: string, begin = 0, end = text.length): Generator<Span> {
  let at = begin;
  while (at < end) {
    const cut = at + SLICE_LENGTH < end ? cutAt(text, at) : end;
    yield { begin: at, end: cut };
    at = cut;
  }
}

function cutAt(text: string, begin: number): number {
  const limit = begin + SLICE_LENGTH;
  const slice = text.slice(begin, limit);
  const line = slice.lastIndexOf('\n');
  if (line > 0) return begin + line + 1;
  const space = slice.lastIndexOf(' ');
  return space > 0 ? begin + space + 1 : limit;
}

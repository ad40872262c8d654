import type { Annotator } from '../annotator';
import type { Span } from '../text-slices';
import { titlesOf } from '../title-lines';

/** Headline and subheadline, as the page has them. */
export const headline: Annotator = {
  name: 'headline',
  version: 2,
  run: ({ text, headlineHint }, { layout }) => {
    const titles = titlesOf(text, layout, headlineHint);
    const claim = (span: Span | null) =>
      span && { text: text.slice(span.begin, span.end), begin: span.begin, end: span.end };
    return { headline: claim(trimmed(text, titles.headline)), subheadline: claim(trimmed(text, titles.subheadline)) };
  },
};

/** Direction marks at the ends of a line are typesetting, not headline. */
function trimmed(text: string, span: Span | null): Span | null {
  if (!span) return null;
  let { begin, end } = span;
  while (begin < end && isMark(text.charCodeAt(begin))) begin += 1;
  while (end > begin && isMark(text.charCodeAt(end - 1))) end -= 1;
  return { begin, end };
}

function isMark(code: number): boolean {
  return code === 0x200e || code === 0x200f || code === 0x061c;
}

import type { Annotator } from '../annotator';
import { slices } from '../text-slices';

/** Words, and sentences by their closing marks; a paragraph without one counts as none. */
export const readability: Annotator = {
  name: 'readability',
  version: 1,
  run: ({ text }) => {
    let words = 0;
    let sentences = 0;
    for (const { begin, end } of slices(text)) {
      const slice = text.slice(begin, end);
      words += slice.match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]|$)/gu)?.length ?? 0;
      sentences += slice.match(/\p{L}[^\s.!?…。]?[.!?…][”"’»)]?(?=\s|$)|[。！？]/gu)?.length ?? 0;
    }
    return { readability: { words, sentences, quoteShare: 0 } };
  },
};

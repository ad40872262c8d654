import type { Annotator, Findings } from '../annotator';

/** Words and sentences of the text, no heading or contact counted as a sentence, and how much of it is quotation. */
export const readability: Annotator = {
  name: 'readability',
  version: 2,
  run: ({ text }, { words, sentences, quotes = [] }) => ({
    readability: {
      words: words.filter(({ kind }) => kind === 'word' || kind === 'number').length,
      sentences: sentences.filter(({ heading, block }) => !heading && block !== 'contact').length,
      quoteShare: shareOf(text, quotes),
    },
  }),
};

function shareOf(text: string, quotes: NonNullable<Findings['quotes']>): number {
  const quoted = quotes
    .flatMap(({ fragments }) => fragments)
    .reduce((length, { begin, end }) => length + end - begin, 0);
  return text.length === 0 ? 0 : Math.min(1, Math.round((quoted / text.length) * 100) / 100);
}

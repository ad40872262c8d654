import type { Annotator } from '../annotator';
import { sentencesOf } from '../text/sentences';
import { MAX_WORDS, wordsOf } from '../text/words';

/** The words of the whole text and the sentences of its blocks, for the annotators after this one. */
export const sentences: Annotator = {
  name: 'sentences',
  version: 1,
  run: ({ text }, { blocks, language }) => {
    const words = wordsOf(text, language?.code ?? null);
    return {
      words,
      sentences: sentencesOf(text, blocks ?? [], words, language?.code ?? null),
      warnings: words.length < MAX_WORDS ? [] : [{ code: 'WORDS_CUT', path: '/canonical/text' }],
    };
  },
};

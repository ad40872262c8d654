import type { Annotator } from '../annotator';
import { paragraphLanguagesOf } from '../text/paragraph-language';

/** The language of each block, for annotators that read English only. */
export const paragraphLanguages: Annotator = {
  name: 'paragraph-languages',
  version: 1,
  run: ({ text }, { blocks, language }) => ({
    paragraphLanguages: paragraphLanguagesOf(text, blocks ?? [], language?.code ?? null),
  }),
};

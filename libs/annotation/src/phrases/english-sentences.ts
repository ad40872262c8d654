import type { Findings } from '../annotator';
import { isEnglishParagraph } from '../text/paragraph-language';
import type { Sentence } from '../text/sentences';

/** What goes on for longer without an end is no sentence: an endless list, a table, hostile text. */
const LONGEST_SENTENCE = 500;

/** The sentences of the story that can be read as English; the standing text about the issuer tells no news. */
export function englishSentences(findings: Findings): { told: Sentence[]; headings: Sentence[] } {
  const read = findings.sentences.filter(
    ({ block, paragraph, firstWord, endWord }) =>
      endWord - firstWord <= LONGEST_SENTENCE &&
      (block === 'paragraph' || block === 'list' || block === 'subheadline' || block === 'headline') &&
      isEnglishParagraph(findings, paragraph),
  );
  const isTold = ({ block, heading }: Sentence) => block !== 'headline' && !heading;
  return { told: read.filter(isTold), headings: read.filter((sentence) => !isTold(sentence)) };
}

/** A text of another language, without an English paragraph, is not read; the warning says so. */
export function notTried(findings: Findings, code: string, path: string): Findings['warnings'] {
  const english = findings.language?.code === 'en' || findings.paragraphLanguages.includes('en');
  return english ? [] : [{ code, path }];
}

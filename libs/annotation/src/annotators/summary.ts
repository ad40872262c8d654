import type { Annotation, Annotator, Findings, ReleaseDocument } from '../annotator';
import { chooseSentences } from '../summary/choose-sentences';
import { type Candidate, candidateOf, wordsOf, type Yardstick } from '../summary/sentence-worth';
import { foldWord } from '../text/fold-word';
import { isEnglishParagraph } from '../text/paragraph-language';
import type { Sentence } from '../text/sentences';
import type { Span } from '../text-slices';

/** A summary is found among the first sentences of the story or not at all. */
const MAX_SENTENCES = 60;
const MAX_QUOTES = 200;
const STORY: ReadonlySet<Sentence['block']> = new Set(['subheadline', 'paragraph']);

/** One to three whole sentences of an English release that tell its news. */
export const summary: Annotator = {
  name: 'summary',
  version: 1,
  run: (document, findings) => {
    if (findings.language?.code !== 'en') return unknown('SUMMARY_NOT_TRIED');
    const sentences = summaryOf(document, findings);
    return sentences.length === 0 ? unknown('SUMMARY_UNKNOWN') : { summary: { sentences } };
  },
};

function unknown(code: string): { summary: Annotation['summary']; warnings: Annotation['warnings'] } {
  return { summary: { sentences: [] }, warnings: [{ code, path: '/summary/sentences' }] };
}

function summaryOf({ text }: ReleaseDocument, findings: Findings): Span[] {
  const story = storyOf(findings);
  const yardstick = yardstickOf(findings);
  const candidates: Candidate[] = [];
  for (const [place, sentence] of story.slice(0, MAX_SENTENCES).entries()) {
    const candidate = candidateOf(text, findings.words, sentence, place, yardstick);
    if (candidate) candidates.push(candidate);
  }
  // A release that is nothing but a statement has no other sentences than those of the one who makes it.
  const told = candidates.filter(({ isQuoted }) => !isQuoted);
  return chooseSentences(told.length > 0 ? told : candidates, story.length);
}

function storyOf(findings: Findings): Sentence[] {
  return findings.sentences.filter(
    ({ block, heading, paragraph }) => STORY.has(block) && !heading && isEnglishParagraph(findings, paragraph),
  );
}

function yardstickOf({ sentences, words, keywords = [], quotes = [] }: Findings): Yardstick {
  const headline = sentences.find(({ block }) => block === 'headline');
  return {
    headline: headline ? wordsOf(words, headline.firstWord, headline.endWord) : new Set(),
    keywords: keywords.map(({ text, score }) => ({ words: text.split(/[ -]/).map(foldWord), score })),
    quotes: quotes.slice(0, MAX_QUOTES).flatMap(({ fragments }) => fragments),
  };
}

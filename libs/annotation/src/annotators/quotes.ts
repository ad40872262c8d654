import type { Annotation, Annotator } from '../annotator';
import { type GatheredQuote, gatherQuotes, MAX_QUOTES } from '../quotes/gather-quotes';
import { quoteClaims } from '../quotes/quote-claims';
import { quotedLines } from '../quotes/quoted-lines';
import { speakersOf } from '../quotes/speaker';
import { storyOf } from '../quotes/story';
import { unmarkedQuotes } from '../quotes/unmarked-quotes';

type Warning = Annotation['warnings'][number];

/** Who said what. English only: without its verbs of saying, marks alone do not tell a quote from a title. */
export const quotes: Annotator = {
  name: 'quotes',
  version: 2,
  run: ({ text }, findings) => {
    const lines = quotedLines(text, findings);
    if (lines.length === 0) return { quotes: [], warnings: notTried(findings.language?.code) };
    const story = storyOf(text, findings);
    const marked = gatherQuotes(story, lines);
    const all = [...marked, ...unmarkedQuotes(story, lines)].sort((a, b) => beginOf(a) - beginOf(b));
    const gathered = all.slice(0, MAX_QUOTES);
    const claims = quoteClaims(text, gathered, speakersOf(story, lines, gathered));
    return {
      quotes: claims,
      warnings: claims.flatMap(({ speaker }, index) => (speaker ? [] : [unknownSpeaker(index)])),
    };
  },
};

const beginOf = ({ pieces }: GatheredQuote): number => pieces[0]?.quotation.begin ?? 0;

const unknownSpeaker = (index: number): Warning => ({
  code: 'QUOTE_SPEAKER_UNKNOWN',
  path: `/quotes/${index}/speaker`,
});

function notTried(language: string | undefined): Warning[] {
  return language === undefined || language === 'en' ? [] : [{ code: 'QUOTES_NOT_TRIED', path: '/quotes' }];
}

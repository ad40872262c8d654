import type { Annotation, Annotator, Findings, ReleaseDocument } from '../annotator';
import { findPhrases, type KnownNames } from '../keywords/find-phrases';
import { type Keyword, PhraseRanking } from '../keywords/rank-phrases';
import { characterAt, isWordCharacter } from '../text/characters';
import { isEnglishParagraph } from '../text/paragraph-language';
import type { Sentence } from '../text/sentences';

/** Twelve say what a release is about; fewer where the rest are far behind, never fewer than five if there are any. */
const MOST = 12;
const FEWEST = 5;
const LEAST_SHARE = 0.35;
/** The weight at which a keyword is half sure. */
const HALF_SURE = 4;
const MAX_WORDS = 8000;

const BLOCK_WEIGHTS: Partial<Record<Sentence['block'], number>> = {
  headline: 2.5,
  subheadline: 1.5,
  paragraph: 1,
  list: 0.8,
};
/** By the place of the sentence in the story. */
const LEAD_WEIGHTS: readonly number[] = [2, 1.5, 1.25];

/** The noun phrases and names an English release turns on, in the words of the text. */
export const keywords: Annotator = {
  name: 'keywords',
  version: 2,
  run: (document, findings) => {
    if (findings.language?.code !== 'en')
      return { keywords: [], warnings: [{ code: 'KEYWORDS_NOT_TRIED', path: '/keywords' }] };
    return {
      keywords: keptOf(rankingOf(document, findings).best(MOST)).map((keyword) => claimOf(document.text, keyword)),
    };
  },
};

function rankingOf({ text }: ReleaseDocument, findings: Findings): PhraseRanking {
  const ranking = new PhraseRanking(text);
  const isTold = findings.sentences.some(({ block }) => block === 'paragraph');
  const names = knownNames(findings);
  let story = 0;
  let read = 0;
  for (const sentence of findings.sentences) {
    if (read > MAX_WORDS) break;
    if (!isEnglishParagraph(findings, sentence.paragraph)) continue;
    const block = BLOCK_WEIGHTS[sentence.block] ?? 0;
    if (block === 0 || (isTold && isTitleCase(findings, sentence))) continue;
    const lead = sentence.block === 'paragraph' ? (LEAD_WEIGHTS[story++] ?? 1) : 1;
    const endWord = Math.min(sentence.endWord, sentence.firstWord + MAX_WORDS);
    read += endWord - sentence.firstWord;
    const clipped = { firstWord: sentence.firstWord, endWord };
    for (const phrase of findPhrases(findings.words, clipped, names)) ranking.add(phrase, block * lead);
  }
  return ranking;
}

/** Full names and acronyms; titles, pronouns and the like are no keywords. */
function knownNames({ entities }: Findings): KnownNames {
  const names = new Map<number, { end: number; isPerson: boolean }>();
  for (const { type, mentions } of entities ?? []) {
    for (const { begin, end, kind } of mentions) {
      if (kind === 'name' || kind === 'acronym') names.set(begin, { end, isPerson: type === 'person' });
    }
  }
  return names;
}

/** Where every other word has a capital, capitals do not tell names: the story says it again. */
function isTitleCase({ words }: Findings, { firstWord, endWord, heading }: Sentence): boolean {
  if (!heading) return false;
  let capitals = 0;
  let all = 0;
  for (let at = firstWord; at < endWord; at += 1) {
    const word = words[at];
    if (word?.kind !== 'word' || word.text.length < 4) continue;
    all += 1;
    if (word.capital !== 'none') capitals += 1;
  }
  return capitals * 3 > all * 2;
}

function keptOf(ranked: Keyword[]): Keyword[] {
  const most = ranked[0]?.weight ?? 0;
  return ranked.filter(({ weight }, at) => at < FEWEST || weight >= most * LEAST_SHARE);
}

function claimOf(text: string, { begin, end, weight }: Keyword): Annotation['keywords'][number] {
  const surface = text.slice(begin, end);
  const first = firstPlaceOf(surface, text, begin);
  const score = Math.round((weight / (weight + HALF_SURE)) * 1000) / 1000;
  return { text: surface, score, begin: first, end: first + surface.length };
}

/** Where the words stand first as words of their own; they were found at `begin`, perhaps not for the first time. */
function firstPlaceOf(surface: string, text: string, begin: number): number {
  let at = text.indexOf(surface);
  while (at >= 0 && at < begin) {
    if (!isLetterAt(text, at - 1) && !isLetterAt(text, at + surface.length)) return at;
    at = text.indexOf(surface, at + 1);
  }
  return begin;
}

function isLetterAt(text: string, at: number): boolean {
  return isWordCharacter(characterAt(text, at));
}

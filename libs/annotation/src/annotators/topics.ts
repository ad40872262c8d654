import type { Annotation, Annotator, Findings } from '../annotator';
import { isEnglishParagraph } from '../text/paragraph-language';
import type { Sentence } from '../text/sentences';
import { chooseTopics } from '../topics/choose-topics';
import { findTerms } from '../topics/find-terms';
import { topicWordsOf } from '../topics/topic-words';
import { sentenceWeight, TopicScale, type WeighedTopic } from '../topics/weigh-topics';

/** What a release is about is said by then; a book need not be read to its end. */
const MAX_WORDS = 8000;
/** The weight at which a topic is half sure. */
const HALF_SURE = 14;

/** IPTC Media Topics of an English text, by the words of its headline and story. */
export const topics: Annotator = {
  name: 'topics',
  version: 1,
  run: (_, findings) => {
    if (findings.language?.code !== 'en')
      return { topics: [], warnings: [{ code: 'TOPICS_NOT_TRIED', path: '/topics' }] };
    const chosen = chooseTopics(weighedTopics(findings));
    return {
      topics: chosen.map(claimOf),
      warnings: chosen.length === 0 ? [{ code: 'TOPICS_UNKNOWN', path: '/topics' }] : [],
    };
  },
};

function weighedTopics({ sentences, words, paragraphLanguages, language }: Findings): WeighedTopic[] {
  const scale = new TopicScale();
  const story = new Map<number, number>();
  let read = 0;
  for (const sentence of sentences) {
    if (read > MAX_WORDS) break;
    if (!isEnglishParagraph({ paragraphLanguages, language }, sentence.paragraph)) continue;
    const weight = sentenceWeight(sentence, placeInStory(story, sentence));
    if (weight === 0) continue;
    const topicWords = topicWordsOf(words, clipped(sentence));
    read += topicWords.length;
    for (const found of findTerms(topicWords)) scale.add(found, weight);
  }
  return scale.weigh(read);
}

/** A sentence without an end is read for as long as all the others may be. */
function clipped(sentence: Sentence): Sentence {
  return { ...sentence, endWord: Math.min(sentence.endWord, sentence.firstWord + MAX_WORDS) };
}

/** Counts the paragraphs of the story as their sentences come. */
function placeInStory(story: Map<number, number>, { paragraph, block }: Sentence): number {
  if (block === 'paragraph' && !story.has(paragraph)) story.set(paragraph, story.size);
  return story.get(paragraph) ?? story.size;
}

function claimOf({ topic, weight, evidence }: WeighedTopic): Annotation['topics'][number] {
  return {
    code: topic.code,
    label: topic.label,
    path: topic.path,
    score: Math.round((weight / (weight + HALF_SURE)) * 1000) / 1000,
    evidence: evidence.map(({ begin, end }) => [begin, end]),
  };
}

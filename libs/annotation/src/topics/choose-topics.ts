import type { WeighedTopic } from './weigh-topics';

const MAX_TOPICS = 5;
/** Lighter than this is a word in passing. */
const LEAST_WEIGHT = 6;
/** A text that says little of anything: its best concept is better than none. */
const LEAST_OF_ALL = 3;
/** Beside the weightiest concept one must be worth this share of it; one as heavy as ENOUGH is told in any case. */
const LEAST_SHARE = 0.3;
const ENOUGH = 10;

/** Few and right: what the text is about, the weightiest first. */
export function chooseTopics(weighed: readonly WeighedTopic[]): WeighedTopic[] {
  const most = weighed[0]?.weight ?? 0;
  const least = Math.max(LEAST_WEIGHT, Math.min(most * LEAST_SHARE, ENOUGH));
  const heavy = weighed.filter(({ weight }, at) => weight >= (at === 0 ? LEAST_OF_ALL : least));
  return heavy.filter((topic) => !repeatsChild(topic, heavy)).slice(0, MAX_TOPICS);
}

/** A concept above another of the list that stands on nothing but the same words. */
function repeatsChild(parent: WeighedTopic, topics: readonly WeighedTopic[]): boolean {
  const children = topics.filter(({ topic }) => topic.path.includes(parent.topic.code));
  const words = children.flatMap(({ evidence }) => evidence);
  return parent.evidence.every(({ begin, end }) => words.some((word) => word.begin < end && begin < word.end));
}

import type { Annotation, Findings } from '../annotator';
import { type Word, wordIndexAt } from '../text/words';
import type { Span } from '../text-slices';

export type Entity = Annotation['entities'][number];

/** A mention, and whom it means. */
export interface Mention extends Span {
  kind: Entity['mentions'][number]['kind'];
  entity: Entity;
}

/** What the reading of quotes looks things up in. */
export interface Story {
  text: string;
  words: readonly Word[];
  /** In the order of the text; people before organisations before places where two begin together. */
  mentions: readonly Mention[];
  /** Ids of the people. */
  people: ReadonlySet<string>;
  /** People by the last word of their name; null where several share it. */
  byLastName: ReadonlyMap<string, Entity | null>;
  /** People with an office, in the order of their first mention. */
  holders: readonly Entity[];
  /** 1 where a sentence begins at this word. */
  sentenceStarts: Uint8Array;
  /** 1 for the words that somebody else says and not the narrator; none before the quotes are known. */
  quoted: Uint8Array;
}

/** Nobody names more office-holders than this in one release. */
const MOST_HOLDERS = 200;
const SPEAKERS: ReadonlySet<Entity['type']> = new Set(['person', 'organisation', 'place']);
const RANK = { person: 0, organisation: 1, place: 2, event: 3, document: 4 };

export function storyOf(text: string, { words, sentences, entities }: Findings): Story {
  const sentenceStarts = new Uint8Array(words.length + 1);
  for (const { firstWord } of sentences) sentenceStarts[firstWord] = 1;
  const mentions = (entities ?? [])
    .filter(({ type }) => SPEAKERS.has(type))
    .flatMap((entity) => entity.mentions.map(({ begin, end, kind }) => ({ begin, end, kind, entity })))
    .sort((a, b) => a.begin - b.begin || RANK[a.entity.type] - RANK[b.entity.type] || b.end - a.end);
  const people = new Set((entities ?? []).filter(({ type }) => type === 'person').map(({ id }) => id));
  const holders = (entities ?? []).filter(({ type, roles }) => type === 'person' && roles.length > 0);
  const quoted = new Uint8Array(words.length + 1);
  const byLastName = byLastNameOf((entities ?? []).filter(({ type }) => type === 'person'));
  return { text, words, mentions, people, byLastName, holders: holders.slice(0, MOST_HOLDERS), sentenceStarts, quoted };
}

function byLastNameOf(people: readonly Entity[]): ReadonlyMap<string, Entity | null> {
  const named = new Map<string, Entity | null>();
  for (const person of people) {
    const last = person.name.slice(person.name.lastIndexOf(' ') + 1);
    named.set(last, named.has(last) ? null : person);
  }
  return named;
}

/** The story as the narrator tells it: whom a quotation names is nobody that "he" before or behind it could mean. */
export function narrationOf(story: Story, quotations: readonly Span[]): Story {
  const quoted = new Uint8Array(story.words.length + 1);
  for (const { begin, end } of quotations) {
    for (let at = wordIndexAt(story.words, begin); at < story.words.length && story.words[at]!.begin < end; at += 1) {
      quoted[at] = 1;
    }
  }
  return {
    ...story,
    quoted,
    mentions: story.mentions.filter(({ begin }) => quoted[wordIndexAt(story.words, begin)] === 0),
  };
}

/** The mentions that lie between two words, ends included. */
export function mentionsWithin({ words, mentions }: Story, from: number, to: number): Mention[] {
  if (to <= from) return [];
  const begin = words[from]?.begin ?? 0;
  const end = words[to - 1]?.end ?? begin;
  const within: Mention[] = [];
  for (let index = firstFrom(mentions, begin); index < mentions.length; index += 1) {
    const mention = mentions[index]!;
    if (mention.begin >= end) break;
    if (mention.end <= end) within.push(mention);
  }
  return within;
}

function firstFrom(mentions: readonly Mention[], begin: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.begin < begin) low = middle + 1;
    else high = middle;
  }
  return low;
}

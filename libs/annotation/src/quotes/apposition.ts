import { type Chunk, chunksOf } from './chunks';
import { isSubjectLike, type NounPhrase, phraseAtEnd } from './noun-phrase';
import type { Story } from './story';
import { plain } from './word-classes';

/** An apposition is explained by no more chunks than this. */
const NEAREST = 4;

/**
 * Whose apposition a comma closes: "Ida Holm, director of the harbour, said", "The minister, in a letter to Ida Holm, said",
 * "Holm, 52, said".
 */
export function subjectOfApposition(story: Story, comma: number, from: number): NounPhrase | null {
  const chunks = chunksOf(story.words, from, comma);
  const likely = chunks.filter((chunk) => isSubjectLike(story.words, chunk));
  // What "which" tells more of is no person: "Ida Holm, director, Nordvik, which runs the ferry, said".
  const things = new Set(chunks.filter((_, index) => plain(story.words[chunks[index + 1]?.from ?? -1]) === 'which'));
  const phrases = likely
    .filter((chunk) => !things.has(chunk))
    .slice(-NEAREST)
    .map((chunk) => ({ chunk, phrase: phraseAtEnd(story, chunk) }));
  const people = phrases.filter(({ phrase }) => isNamed(phrase)).reverse();
  // "Ida Holm, head of policy at Dahl Strand, said": a name that begins its chunk goes before one inside a title.
  const person = people.find(({ chunk, phrase }) => phrase?.from === chunk.from) ?? people[0];
  if (person) return person.phrase;
  const run = runBefore(chunks, likely).map((chunk) => phraseAtEnd(story, chunk));
  // "The company that runs the ferry, Nordvik Shipping, said"
  const body = run.find((phrase) => phrase?.mention?.kind === 'name');
  return body ?? run[0] ?? personAtEnd(story, chunks);
}

function isNamed(phrase: NounPhrase | null): boolean {
  return phrase?.mention?.entity.type === 'person' && phrase.mention.kind === 'name';
}

/** "After the hearing Inspector Gareth Pugh, of Aldwick Police, said" */
function personAtEnd(story: Story, chunks: readonly Chunk[]): NounPhrase | null {
  for (const chunk of [...chunks].reverse()) {
    const phrase = phraseAtEnd(story, chunk);
    if (phrase?.to === chunk.to && phrase.mention?.entity.type === 'person') return phrase;
  }
  return null;
}

/** The last subject-like chunks in a row; the first of them is explained by the others. */
function runBefore(chunks: readonly Chunk[], likely: readonly Chunk[]): Chunk[] {
  const run: Chunk[] = [];
  for (const chunk of [...chunks].reverse()) {
    if (likely.includes(chunk)) run.unshift(chunk);
    else if (run.length > 0) break;
  }
  return run.slice(-2);
}

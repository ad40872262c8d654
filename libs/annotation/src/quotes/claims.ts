import { CLAIMS, STATEMENTS } from '../resources/speech-verbs';
import { BEING } from '../resources/speech-words';
import type { Attribution } from './attribution';
import { type NounPhrase, phraseAtStart } from './noun-phrase';
import type { Story } from './story';
import { isCapitalised, isPreposition, plain } from './word-classes';

/** How far from the marks, and from its owner, such a noun stands. */
const NEAR = 6;

/** "the minister's claim that “…”", "its statement: “…”", "his promise to “…”". */
export function claimBefore(story: Story, from: number, to: number): Attribution | null {
  const found = lastClaim(story, Math.max(from, to - NEAR), to);
  const owner = found < 0 ? null : ownerOf(story, from, found);
  return owner && { cue: cueAt(story, found), subject: owner, tie: 'clause', to };
}

/** “…,” was the minister's verdict. */
export function claimBehind(story: Story, from: number, to: number): Attribution | null {
  if (!BEING.has(plain(story.words[from]))) return null;
  const found = lastClaim(story, from + 1, Math.min(to, from + NEAR + 1));
  const owner = found < 0 ? null : ownerOf(story, from + 1, found);
  return owner && { cue: cueAt(story, found), subject: owner, tie: 'beside', to: found + 1 };
}

function lastClaim({ words }: Story, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    if (CLAIMS.has(plain(words[at])) || STATEMENTS.has(plain(words[at]))) return at;
  }
  return -1;
}

function cueAt({ words }: Story, at: number): Attribution['cue'] {
  const word = words[at]!;
  return { lemma: plain(word), begin: word.begin, end: word.end };
}

/** Whose claim it is: "Ida Holm's claim", "his claim". */
function ownerOf(story: Story, from: number, at: number): NounPhrase | null {
  const { words } = story;
  for (let index = at - 1; index >= Math.max(from, at - NEAR); index -= 1) {
    const text = plain(words[index]);
    if (/^(?:his|her|their|its)$/.test(text)) return phraseAtStart(story, { from: index, to: index + 1 });
    if (!/['’]s?$/.test(text)) continue;
    let start = index;
    while (start > from && isPartOfName(story, start - 1)) start -= 1;
    return phraseAtStart(story, { from: start, to: index + 1 });
  }
  return null;
}

function isPartOfName({ words }: Story, at: number): boolean {
  return !isPreposition(words[at]) && (isCapitalised(words[at]) || /^(?:the|a)$/.test(plain(words[at])));
}

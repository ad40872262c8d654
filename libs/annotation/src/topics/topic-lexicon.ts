import { MEDIA_TOPIC_WORDS } from '../resources/media-topics-words';
import { foldWord, lettersOf } from '../text/fold-word';
import { MEDIA_TOPIC_OF, type MediaTopic } from './media-topic';

/** A phrase of a concept. Weight 0: what it spans does not count for the concept. */
export interface TopicTerm {
  topic: MediaTopic;
  weight: number;
}

/** The phrases as a tree of words: a path from the root spells a phrase. Most nodes are the end of one and no more. */
export interface TermNode {
  next: Map<number, TermNode> | null;
  /** Goes on after up to LONGEST_GAP words between. */
  gap: TermNode | null;
  terms: TopicTerm[];
}

export const LONGEST_GAP = 5;

/** Forms of a word by which phrases ask for it, numbered. */
const forms = new Map<string, number>();
/** The same for beginnings of words. */
const beginnings = new Map<string, number>();
const LONGEST_BEGINNING = 24;

/** Nearly all words of the phrases, and nothing special about them: the start is spared a dozen patterns for each. */
const SMALL_LETTERS = /^[a-z]+$/;

export const TERMS: TermNode = termTree();

/** What was looked up before, in this text or another. */
const lookedUp = new Map<string, readonly number[]>();
const MAX_KEPT = 20_000;
const LONGEST_KEPT = 32;
const NONE: readonly number[] = [];

/** Numbers of the forms under which a word of the text may be asked for; none for most words. */
export function formsOf(word: string, isShouted: boolean): readonly number[] {
  const key = isShouted ? `${word}\n` : word;
  const known = lookedUp.get(key);
  if (known !== undefined) return known;
  const found = lookUp(word, isShouted);
  if (word.length > LONGEST_KEPT) return found;
  if (lookedUp.size >= MAX_KEPT) lookedUp.clear();
  lookedUp.set(key, found);
  return found;
}

function lookUp(word: string, isShouted: boolean): readonly number[] {
  const folded = foldWord(word);
  const small = word.toLowerCase();
  const keys = [folded, `!${small}`];
  if (small !== word) {
    const letters = lettersOf(word);
    keys.push(`^${folded}`);
    // A line in capitals says nothing about which of its words are acronyms.
    if (!isShouted) keys.push(`=${letters}`);
    if (letters !== word) keys.push(foldWord(letters));
  }
  const found = keys.map((key) => forms.get(key));
  for (let length = 2; length <= folded.length && length <= LONGEST_BEGINNING; length += 1) {
    found.push(beginnings.get(folded.slice(0, length)));
  }
  const numbers = found.filter((number) => number !== undefined);
  return numbers.length === 0 ? NONE : numbers;
}

function termTree(): TermNode {
  const root = newNode();
  for (const line of MEDIA_TOPIC_WORDS.join('\n').split('\n')) {
    const topic = MEDIA_TOPIC_OF.get(line.slice(0, 8));
    if (topic === undefined) continue;
    for (const part of line.slice(line.indexOf(' = ') + 3).split('; ')) {
      const [weight = '', phrases = ''] = part.split(/: (.*)/);
      for (const phrase of phrases.split(', '))
        plant(root, phrase, { topic, weight: weight === 'not' ? 0 : Number(weight) });
    }
  }
  return root;
}

function plant(root: TermNode, phrase: string, term: TopicTerm): void {
  let node = root;
  for (const word of phrase.replaceAll('-', ' ').split(' ')) {
    if (word === '..') {
      node.gap ??= newNode();
      node = node.gap;
    } else if (SMALL_LETTERS.test(word) || /[\p{L}\p{N}]/u.test(word)) {
      const form = formAsked(word);
      node.next ??= new Map();
      const next = node.next.get(form) ?? newNode();
      node.next.set(form, next);
      node = next;
    }
  }
  node.terms.push(term);
}

function formAsked(word: string): number {
  if (SMALL_LETTERS.test(word)) return numberOf(forms, foldWord(word));
  if (word.endsWith('*')) return numberOf(beginnings, word.slice(0, -1));
  if (word.endsWith('!')) return numberOf(forms, `!${word.slice(0, -1)}`);
  const letters = lettersOf(word);
  if (/.\p{Lu}/u.test(letters)) return numberOf(forms, `=${letters}`);
  return numberOf(forms, /^\p{Lu}/u.test(letters) ? `^${foldWord(letters)}` : foldWord(word));
}

/** One numbering for both tables, so that a node can hold either. */
function numberOf(table: Map<string, number>, key: string): number {
  const known = table.get(key);
  if (known !== undefined) return known;
  const number = forms.size + beginnings.size;
  table.set(key, number);
  return number;
}

function newNode(): TermNode {
  return { next: null, gap: null, terms: [] };
}

import { diffArrays } from 'diff';
import { z } from 'zod';

const place = z.object({
  text: z.string().describe('what stands there; empty where only the other version has text'),
  begin: z.number().int().nonnegative().describe('first UTF-16 unit in enrichment.canonical.text of that version'),
  end: z.number().int().nonnegative().describe('unit after the last one'),
});

export const textChange = z.object({ before: place, after: place });

export type TextChange = z.infer<typeof textChange>;

/**
 * Where two texts differ, word by word, in the order of the text; all that lies between is the same in both.
 * Lines are compared first, and words only inside the lines that differ: a paragraph that was left alone stays out of
 * it, however much was rewritten around it. A place with too much in it is shown whole (see the limits below).
 */
export function textChanges(before: string, after: string): TextChange[] {
  const texts = { before, after };
  const whole = { before: { begin: 0, end: before.length }, after: { begin: 0, end: after.length } };
  const rough = trim(texts, whole, LINE_ENDS);
  const lines = differences(texts, rough, linesOf, 1) ?? [rough];
  const words = join(texts, inWords(texts, lines), readsAsOne);
  return words.map((stretch) => ({ before: cut(before, stretch.before), after: cut(after, stretch.after) }));
}

/** Words, numbers with their points and commas, single signs and single spaces; joined they are the text again. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

interface Span {
  begin: number;
  end: number;
}

/** A part of both texts. */
type Stretch = Record<'before' | 'after', Span>;
type Texts = Record<'before' | 'after', string>;

// Canonical text has no other white space.
const LINE_ENDS = ['\n'];
const WORDS_END = [' ', '\n'];
// In these scripts no space parts the words, and each letter counts by itself.
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map(
  (name) => `\\p{Script=${name}}`,
);
const LETTERS = String.raw`(?:(?![${UNSPACED.join('')}])[\p{L}\p{M}\p{N}\u200c\u200d])+`;
const WORD = new RegExp(String.raw`${LETTERS}(?:[.,:'’-]${LETTERS})*|\s|[^](?:\p{M}|\p{EMod}|\u200d[^])*`, 'gu');

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/**
 * The limits keep two texts of 1 MiB from holding up the service. To find n edits takes n² steps, and where words
 * repeat each edit may look at every one of them. They are counted and not timed, so that a text has one answer.
 */
const MOST_EDITS = 600;
const MOST_COMPARISONS = 20_000_000;
/** UTF-16 units that are taken apart into words. */
const MOST_UNITS = 400_000;

/** Across white space and one short word, but not from one paragraph into the next. */
function readsAsOne(gap: string): boolean {
  const between = gap.trim();
  return between.length <= 3 && !/\s/.test(between) && !gap.includes('\n\n');
}

/**
 * Neighbouring lines are first taken as one block, because the blank line between them is like every other and does not
 * tell which paragraph became which. A block with too much in it is taken line by line, and such a line is shown whole.
 */
function inWords(texts: Texts, lines: Stretch[]): Stretch[] {
  const blocks = groups(texts, lines, (gap) => gap.trim() === '').map((inside) => ({
    whole: trim(texts, spanOf(inside), WORDS_END),
    inside: inside.map((line) => trim(texts, line, WORDS_END)),
  }));
  const total = blocks.reduce((sum, { whole }) => sum + unitsOf(whole), 0);
  const within = (stretch: Stretch) =>
    total > MOST_UNITS ? null : differences(texts, stretch, wordsOf, unitsOf(stretch) / total);
  const lineByLine = (inside: Stretch[]) =>
    inside.length === 1 ? inside : inside.flatMap((line) => within(line) ?? [line]);
  return blocks.flatMap(({ whole, inside }) => within(whole) ?? lineByLine(inside));
}

const unitsOf = ({ before, after }: Stretch): number => before.end - before.begin + after.end - after.begin;

/** Null where more of the work would be needed than this share. */
function differences(
  texts: Texts,
  stretch: Stretch,
  partsOf: (text: string) => string[],
  share: number,
): Stretch[] | null {
  const gone = partsOf(cut(texts.before, stretch.before).text);
  const come = partsOf(cut(texts.after, stretch.after).text);
  const mostCompared = (MOST_COMPARISONS * share) / (gone.length + come.length);
  const maxEditLength = Math.floor(Math.min(MOST_EDITS * Math.sqrt(share), mostCompared));
  const runs = diffArrays(gone, come, { maxEditLength });
  if (!runs) return null;
  let { begin: before } = stretch.before;
  let { begin: after } = stretch.after;
  const found = runs.flatMap(({ value, added, removed }) => {
    const length = value.reduce((sum, part) => sum + part.length, 0);
    const from = { before, after };
    if (!added) before += length;
    if (!removed) after += length;
    if (!added && !removed) return [];
    return [{ before: { begin: from.before, end: before }, after: { begin: from.after, end: after } }];
  });
  return join(texts, found, (gap) => gap === '');
}

/** Without what both begin and end with, from boundary to boundary, so that no word is cut. */
function trim(texts: Texts, { before, after }: Stretch, boundaries: readonly string[]): Stretch {
  const one = cut(texts.before, before).text;
  const other = cut(texts.after, after).text;
  const head = one.slice(0, commonStart(one, other));
  const front = Math.max(...boundaries.map((boundary) => head.lastIndexOf(boundary))) + 1;
  const back = commonEnd(one, other, front);
  const tail = one.slice(one.length - back);
  const ends = boundaries.map((boundary) => tail.indexOf(boundary)).filter((at) => at >= 0);
  const kept = ends.length === 0 ? 0 : back - Math.min(...ends);
  return {
    before: { begin: before.begin + front, end: before.end - kept },
    after: { begin: after.begin + front, end: after.end - kept },
  };
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
}

/** Leaves out the first `front` units of both. */
function commonEnd(one: string, other: string, front: number): number {
  const most = Math.min(one.length, other.length) - front;
  let length = 0;
  while (length < most && one.charCodeAt(one.length - length - 1) === other.charCodeAt(other.length - length - 1))
    length += 1;
  return length;
}

const join = (texts: Texts, stretches: Stretch[], isOne: (gap: string) => boolean): Stretch[] =>
  groups(texts, stretches, isOne).map(spanOf);

/** Puts neighbours together where `isOne` says so of the text between them. */
function groups(texts: Texts, stretches: Stretch[], isOne: (gap: string) => boolean): Stretch[][] {
  const found: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = found.at(-1);
    const gap = last && texts.before.slice(last.at(-1)!.before.end, stretch.before.begin);
    if (gap !== undefined && isOne(gap)) last!.push(stretch);
    else found.push([stretch]);
  }
  return found;
}

const spanOf = (group: Stretch[]): Stretch => ({
  before: { begin: group[0]!.before.begin, end: group.at(-1)!.before.end },
  after: { begin: group[0]!.after.begin, end: group.at(-1)!.after.end },
});

const cut = (text: string, { begin, end }: Span): TextChange['before'] => ({
  text: text.slice(begin, end),
  begin,
  end,
});

import type { Span } from '../text-slices';
import type { Mark, MarkFamily } from './marks';

/** Words between two marks that belong together. The span leaves the marks out. */
export interface Quotation extends Span {
  family: MarkFamily;
  /** With its marks. */
  outer: Span;
  /** Quotations inside it, without their marks. */
  nested: Span[];
  /** What became of its closing mark: `open` goes on in the next paragraph, `lost` was never set; `unmarked` had no marks. */
  ending: 'closed' | 'open' | 'lost' | 'unmarked';
  /** Goes on with what stood open at the end of the paragraph before. */
  continues: boolean;
}

/** What the marks of one line make. */
export interface PairedLine {
  quotations: Quotation[];
  /** The first mark that nothing closes, with what is quoted behind it. */
  unclosed: { mark: Mark; nested: Span[] } | null;
  /** Marks that close what was never opened. */
  strays: Mark[];
}

interface Open {
  mark: Mark;
  children: Quotation[];
}

/** Nobody quotes deeper; and a text of opening marks only costs no more. */
const DEEPEST = 6;
/** How far is looked for a better closing mark. */
const LOOKAHEAD = 24;

/** Marks paired like brackets; what cannot be a pair is left out, and never swallows the rest. */
export function pairMarks(text: string, marks: readonly Mark[]): PairedLine {
  const open: Open[] = [];
  const quotations: Quotation[] = [];
  const strays: Mark[] = [];
  for (const [index, mark] of marks.entries()) {
    const partner = mark.closes ? partnerOf(open, mark) : -1;
    if (partner >= 0 && !(mark.doubtful && hasBetter(text, marks, index))) {
      const { mark: opening, children } = open[partner]!;
      open.length = partner;
      (open.at(-1)?.children ?? quotations).push(quotationOf(opening, mark, children));
    } else if (mark.opens) {
      if (open.length < DEEPEST) open.push({ mark, children: [] });
    } else if (partner < 0 && mark.family !== 'single') strays.push(mark);
  }
  const unclosed = open.find(({ mark }) => mark.family !== 'single' || mark.begin === marks[0]?.begin) ?? null;
  const loose = open.flatMap(({ children }) => children);
  return {
    quotations: [...quotations, ...loose].sort((a, b) => a.begin - b.begin),
    unclosed: unclosed && { mark: unclosed.mark, nested: loose.filter(({ begin }) => begin > unclosed.mark.end) },
    strays,
  };
}

/** The innermost open mark of the same style, else of the same family: “Done,” and “Done," are both quotations. */
function partnerOf(open: readonly Open[], mark: Mark): number {
  const alike = open.findLastIndex(({ mark: { family, style } }) => family === mark.family && style === mark.style);
  if (alike >= 0) return alike;
  return open.findLastIndex(({ mark: { family } }) => family === mark.family);
}

/** Whether a mark that is surely no apostrophe follows before the next one opens. */
function hasBetter(text: string, marks: readonly Mark[], index: number): boolean {
  for (const mark of marks.slice(index + 1, index + LOOKAHEAD)) {
    if (mark.family !== marks[index]?.family) continue;
    if (mark.opens) return false;
    if (mark.doubtful) continue;
    if (/[.,!?…]/.test(text[mark.begin - 1] ?? '') || /^(?:[.,;:!?)\n]|$)/.test(text.slice(mark.end, mark.end + 1)))
      return true;
  }
  return false;
}

function quotationOf(opening: Mark, closing: Mark, children: Quotation[]): Quotation {
  const [only] = children;
  // ""Done,"" she said: marks doubled by a program.
  const doubled = children.length === 1 && only?.outer.begin === opening.end && only.outer.end === closing.begin;
  if (doubled && only.family === opening.family) {
    return { ...only, outer: { begin: opening.begin, end: closing.end } };
  }
  return {
    begin: opening.end,
    end: closing.begin,
    family: opening.family,
    outer: { begin: opening.begin, end: closing.end },
    nested: children.map(({ begin, end }) => ({ begin, end })),
    ending: 'closed',
    continues: false,
  };
}

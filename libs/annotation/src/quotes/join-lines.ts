import type { Span } from '../text-slices';
import type { Mark } from './marks';
import type { PairedLine, Quotation } from './pair-marks';
import type { QuotedLine } from './quoted-line';

interface Standing {
  mark: Mark;
  nested: Span[];
  continues: boolean;
}

/** The end of a quotation left open is looked for in as many paragraphs after it. */
const FARTHEST = 12;

/** Puts the quotations into their paragraphs, and decides what a mark means that stays open at the end of one. */
export function joinLines(text: string, lines: QuotedLine[], paired: readonly PairedLine[]): void {
  let reopened = false;
  let through: { index: number; mark: Mark } | null = null;
  for (const [index, line] of lines.entries()) {
    const { quotations, unclosed, strays } = paired[index]!;
    if (through) {
      const closes: boolean = index === through.index;
      line.quotations = throughLine(text, line, quotations, closes ? through.mark : null);
      if (!closes) continue;
      through = null;
    } else {
      const first = quotations[0];
      if (reopened && first && opensLine(text, line, first.outer.begin)) first.continues = true;
      line.quotations = [...unopened(text, line, quotations, strays), ...quotations.map((each) => trimmed(text, each))];
    }
    const stands: Standing | null = unclosed && {
      ...unclosed,
      continues: reopened && opensLine(text, line, unclosed.mark.begin),
    };
    reopened = stands !== null && reopens(text, lines[index + 1], paired[index + 1], stands.mark);
    if (!stands) continue;
    if (!reopened) through = closingLine(text, lines, paired, index, stands.mark);
    const isIntended = stands.continues || isIntroduced(text, line, stands.mark);
    if (reopened || through || isIntended) addOpen(text, line, stands, reopened || through ? 'open' : 'lost');
  }
}

function opensLine(text: string, line: QuotedLine, begin: number): boolean {
  return begin - line.begin <= 4 && !/[\p{L}\p{N}]/u.test(text.slice(line.begin, begin));
}

/** A mark that nothing closes counts at the start of its paragraph and behind "said:". */
function isIntroduced(text: string, line: QuotedLine, mark: Mark): boolean {
  if (mark.family === 'single') return false;
  return opensLine(text, line, mark.begin) || /[:,] ?$/.test(text.slice(mark.begin - 2, mark.begin));
}

/** A paragraph that begins with the same mark goes on with what stood open. */
function reopens(text: string, line: QuotedLine | undefined, paired: PairedLine | undefined, mark: Mark): boolean {
  if (!line || !paired) return false;
  const outer = [paired.quotations[0]?.outer.begin, paired.unclosed?.mark.begin].filter((at) => at !== undefined);
  const begin = Math.min(...outer);
  return outer.length > 0 && opensLine(text, line, begin) && isAlike(text[begin], text[mark.begin]);
}

/** Typists mix “ and ", but never these with a single mark. */
function isAlike(one: string | undefined, other: string | undefined): boolean {
  return one === other || (DOUBLE.test(one ?? '') && DOUBLE.test(other ?? ''));
}

const DOUBLE = /^["“„]$/;

/** The paragraph that closes the mark, where none between holds any: the paragraphs were not reopened. */
function closingLine(
  text: string,
  lines: readonly QuotedLine[],
  paired: readonly PairedLine[],
  index: number,
  mark: Mark,
): { index: number; mark: Mark } | null {
  for (let next = index + 1; next < Math.min(lines.length, index + FARTHEST); next += 1) {
    const { quotations, unclosed, strays } = paired[next]!;
    const stray = strays.find(({ family }) => family === mark.family);
    const before = Math.min(quotations[0]?.begin ?? Infinity, unclosed?.mark.begin ?? Infinity);
    if (stray && stray.begin < before) return { index: next, mark: stray };
    const empty = quotations.every(({ family }) => family !== mark.family) && !unclosed;
    if (!empty || text.startsWith('#', lines[next]?.begin)) return null;
  }
  return null;
}

function addOpen(
  text: string,
  line: QuotedLine,
  { mark, nested, continues }: Standing,
  ending: Quotation['ending'],
): void {
  const end = ending === 'lost' ? beforeCue(text, mark.end, line.end) : line.end;
  const outer = { begin: mark.begin, end };
  const inside = { begin: mark.end, end, outer, nested, ending, continues, family: mark.family };
  line.quotations = line.quotations.filter(({ begin }) => begin < mark.begin);
  line.quotations.push(trimmed(text, inside));
}

/** Where “We are ready, said Ida Holm ends when nobody closed it. */
function beforeCue(text: string, begin: number, end: number): number {
  const cue = UNCLOSED_CUE.exec(text.slice(begin, Math.min(end, begin + 2000)));
  return cue ? begin + cue.index + 1 : end;
}

const UNCLOSED_CUE = /[,!?] (?:(?:he|she|they) )?(?:said|says|added|adds|told|explained|noted|stated)\b/;

/** We are ready,” said Ida Holm: the mark that opens was forgotten at the start of the paragraph. */
function unopened(
  text: string,
  line: QuotedLine,
  quotations: readonly Quotation[],
  strays: readonly Mark[],
): Quotation[] {
  const [mark] = strays;
  if (!mark || !/[,.!?]/.test(text[mark.begin - 1] ?? '') || quotations.some(({ begin }) => begin < mark.begin))
    return [];
  const outer = { begin: line.begin, end: mark.end };
  const { family } = mark;
  return [{ begin: line.begin, end: mark.begin, outer, nested: [], ending: 'lost', continues: false, family }];
}

/** A whole paragraph that nobody reopened, or what stands before the mark that closes it, and what is quoted behind. */
function throughLine(
  text: string,
  line: QuotedLine,
  quotations: readonly Quotation[],
  closing: Mark | null,
): Quotation[] {
  const end = closing?.begin ?? line.end;
  const whole: Quotation = {
    ...{ begin: line.begin, end, outer: { begin: line.begin, end: closing?.end ?? end } },
    ...{ family: closing?.family ?? 'double', nested: [], ending: closing ? 'closed' : 'open', continues: true },
  };
  return [whole, ...quotations.filter(({ begin }) => closing !== null && begin > end)].map((each) =>
    trimmed(text, each),
  );
}

/** « Done »: the spaces belong to the marks. */
function trimmed(text: string, quotation: Quotation): Quotation {
  let { begin, end } = quotation;
  while (begin < end && /\s/.test(text[begin] ?? '')) begin += 1;
  while (end > begin && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { ...quotation, begin, end };
}

import type { Annotation, Annotator, ReleaseDocument } from '../annotator';
import { addDays, calendarDay } from '../calendar';
import { findDates } from '../date-expressions';
import type { DateExpression } from '../date-match';
import { holdsOfLine, holdsOfParagraph, orderOf } from '../embargo-line';
import { embargoTime, isOrderOnly, momentOf } from '../embargo-time';
import type { HeaderLine, Layout } from '../header';
import { headerLines, lastLines } from '../header-lines';
import type { Span } from '../text-slices';

type Embargo = NonNullable<Annotation['embargo']>;

/** An order where it stands, the lines that go on with it included. */
interface Order extends Span {
  text: string;
}

interface Dated extends Order {
  until: string | null;
}

/** Notes to editors may stand above a list of contacts and addresses. */
const LAST_LINES = 40;
const LINE_LENGTH = 400;
/** "EMBARGOED UNTIL / Wednesday 5 November 2025 / 14:00 GMT". */
const MOST_LINES = 3;
const NEXT_LINE_LENGTH = 80;
const SHORT_LINE = 160;
const OPEN_END = /(?:[,:]|\b(?:on|am|den|le|el|del|the))$/i;

/**
 * The order to hold the release, or to let it go. It errs on the side of holding: a line that says "hold" and cannot be
 * read gives a time of null, and an order to hold outranks one to release at once.
 */
export const embargo: Annotator = {
  name: 'embargo',
  version: 2,
  run: (document, { layout }) => ({ embargo: embargoOf(document, layout) }),
};

function embargoOf(document: ReleaseDocument, layout: Layout): Embargo | null {
  const { text, receivedOn } = document;
  const known = layout.dateline?.date ? [layout.dateline.date] : [];
  const header = layout.lines.filter(({ role }) => role !== 'story');
  const story = storyLines(text, layout);
  const lines = [...header, ...story];
  const holds = [
    ...header.flatMap((line) => holdsAt(lines, line)),
    ...story.flatMap((line) => holdsBelow(lines, line)),
  ];
  const releases = [...header, ...story.filter((line) => isOrderOnly(line.text))]
    .map((line) => withNextLines(lines, line))
    .filter((line) => orderOf(line.text) === 'release-at' && liesAhead(line.text, receivedOn));
  const timed = releases.map((line) => momentOfOrder(line, known, receivedOn));
  if (holds.length > 0) {
    const held = holds.map((line) => momentOfOrder(line, known, receivedOn));
    return agreed([...held, ...timed.filter(({ until }) => until !== null)]);
  }
  if (timed.length > 0) return agreed(timed);
  const immediate = header.find(({ order }) => order === 'immediate');
  return immediate ? { kind: 'immediate', until: null, ...decided(immediate) } : null;
}

/** The first page below the header, and the foot, where some press offices repeat the embargo. */
function storyLines(text: string, layout: Layout): HeaderLine[] {
  const top = headerLines(text);
  const from = Math.max(layout.bodyBegin, top.at(-1)?.end ?? 0);
  return [...top.filter(({ begin }) => begin >= layout.bodyBegin), ...lastLines(text, from, LAST_LINES)];
}

function holdsAt(lines: HeaderLine[], line: HeaderLine): Order[] {
  const whole = withNextLines(lines, line);
  const open = /(?:[,:]|\b(?:until|till|before|for|at|bis|tot)|jusqu['’]au)$/i.test(line.text);
  if (!open && holdsOfLine(line.text).length === 0) return [];
  return holdsOfLine(whole.text).map((span) => part(whole, span));
}

/** In the story a short line with its day and hour counts as a line of the header would. */
function holdsBelow(lines: HeaderLine[], line: HeaderLine): Order[] {
  const whole = withNextLines(lines, line);
  const plain = holdsOfParagraph(whole.text);
  if (plain.length > 0 || line.text.length > SHORT_LINE) return plain.map((span) => part(whole, span));
  return holdsOfLine(whole.text)
    .map((span) => part(whole, span))
    .filter(({ text }) => momentOf(text) === 'clock' && daysIn(text).length > 0);
}

function part({ begin, text }: Order, span: Span): Order {
  return { begin: begin + span.begin, end: begin + span.end, text: text.slice(span.begin, span.end) };
}

/** The line with the day and the time that stand in lines of their own under it. */
function withNextLines(lines: HeaderLine[], line: HeaderLine): Order {
  let { text, end } = line;
  if (text.length > LINE_LENGTH) return { begin: line.begin, end: line.begin + text.length, text };
  const at = lines.indexOf(line);
  for (const next of lines.slice(at + 1, at + 1 + MOST_LINES)) {
    const gap = next.begin - end;
    if (gap > 2 || next.text.length > NEXT_LINE_LENGTH || !isOrderOnly(next.text)) break;
    // A day alone under "EMBARGOED UNTIL 14:00 GMT" may be the day the text was written.
    const takesDay = momentOf(line.text) !== 'clock' ? gap === 1 || momentOf(text) !== 'clock' : OPEN_END.test(text);
    if (!goesOn(text, next.text, takesDay)) break;
    text += ' '.repeat(gap) + next.text;
    end = next.end;
  }
  return { begin: line.begin, end, text };
}

function goesOn(order: string, next: string, takesDay: boolean): boolean {
  const moment = momentOf(next);
  if (moment === null) return momentOf(order) === 'clock' && /^\(|\btime\b/i.test(next);
  return moment === 'clock' || (moment === 'day' && takesDay && daysIn(order).length === 0);
}

function momentOfOrder(order: Order, known: readonly DateExpression[], receivedOn: string): Dated {
  const until = embargoTime(order.text, known);
  return { ...order, until: until !== null && isYearBehind(until.slice(0, 10), receivedOn) ? null : until };
}

/** "5 January 2025", sent on 3 January 2026: more likely the old year by habit than an order a year old. */
function isYearBehind(day: string, receivedOn: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  const meant = calendarDay((year ?? 0) + 1, month ?? 0, date ?? 0);
  return meant !== null && meant >= addDays(receivedOn, -1) && meant <= addDays(receivedOn, 14);
}

/** Several orders must name one moment; a mere stamp ("EMBARGOED") names none and contradicts none. */
function agreed(orders: Dated[]): Embargo | null {
  const [first] = orders;
  if (!first) return null;
  const timed = orders.find(({ until }) => until !== null) ?? first;
  const instant = Date.parse(timed.until ?? '');
  const one = orders.every(({ until, text }) => (until === null ? isStamp(text) : Date.parse(until) === instant));
  const { begin, end } = one ? timed : first;
  return { kind: 'until', until: one ? timed.until : null, begin, end };
}

function isStamp(order: string): boolean {
  return (
    momentOf(order) === null &&
    !/\b(?:until|till?|before|after|bis|vor|hasta|fino|tot)\b|jusqu|avant|at[ée]|до /i.test(order)
  );
}

/** "For release: March 4, 2025" on that day or later holds nothing back; a time of day or a day ahead does. */
function liesAhead(order: string, receivedOn: string): boolean {
  const days = daysIn(order);
  // Whatever the clock, the day before yesterday is past everywhere.
  const earliest = momentOf(order) === 'clock' ? addDays(receivedOn, -1) : addDays(receivedOn, 1);
  return days.length === 0 || days.some((day) => day >= earliest);
}

function daysIn(order: string): string[] {
  return findDates(order, 0, order.length).flatMap(({ year, month, day }) =>
    year && month && day ? [calendarDay(year, month, day) ?? ''] : [],
  );
}

/** The order itself, without the signs around it. */
function decided(line: HeaderLine): Span {
  const text = line.text;
  const lead = /^[\s*#[(–—-]*/.exec(text.slice(0, 20))?.[0].length ?? 0;
  const trail = /[\s*#\])–—:.-]*$/.exec(text.slice(-20))?.[0].length ?? 0;
  const end = line.begin + text.length - trail;
  return { begin: Math.min(line.begin + lead, end), end };
}

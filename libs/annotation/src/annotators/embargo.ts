import type { Annotation, Annotator, ReleaseDocument } from '../annotator';
import { calendarDay } from '../calendar';
import { findDates } from '../date-expressions';
import type { DateExpression } from '../date-match';
import { orderOf, paragraphHolds } from '../embargo-line';
import { embargoTime } from '../embargo-time';
import type { HeaderLine, Layout } from '../header';
import { headerLines, lastLines } from '../header-lines';

type Embargo = NonNullable<Annotation['embargo']>;

const LAST_LINES = 6;
const LINE_LENGTH = 400;

/**
 * The order to hold the release, or to let it go. It errs on the side of holding: a line that says "hold" and cannot be
 * read gives a time of null, and an order to hold outranks one to release at once.
 */
export const embargo: Annotator = {
  name: 'embargo',
  version: 1,
  run: (document, { layout }) => ({ embargo: embargoOf(document, layout) }),
};

function embargoOf(document: ReleaseDocument, layout: Layout): Embargo | null {
  const last = lastLines(document.text, layout.bodyBegin, LAST_LINES)
    .filter(({ text }) => text.length <= LINE_LENGTH)
    .map((line) => ({ ...line, order: orderOf(line.text) }));
  const header = layout.lines.filter(({ order }) => order !== null);
  // At the foot only an order to hold counts: "release" there opens a paragraph as often as an order.
  const foot = last.filter(({ order, begin }) => order === 'hold' && begin > layout.bodyBegin);
  const candidates = [...header, ...ordersBelow(document.text, layout), ...foot];
  const hold = candidates.find(({ order }) => order === 'hold');
  if (hold) return until(document.text, hold, layout);
  const timed = candidates.find((line) => line.order === 'release-at' && liesAhead(line, document.receivedOn));
  if (timed) return until(document.text, timed, layout);
  const immediate = candidates.find(({ order }) => order === 'immediate');
  return immediate ? { kind: 'immediate', until: null, ...decided(immediate) } : null;
}

/** Lines further down the first page that open with the order: what we took for the story may have been a preamble. */
function ordersBelow(text: string, layout: Layout): HeaderLine[] {
  return headerLines(text)
    .filter((line) => line.begin > layout.bodyBegin && line.text.length <= LINE_LENGTH && paragraphHolds(line.text))
    .map((line) => ({ ...line, order: 'hold' }));
}

function until(text: string, line: HeaderLine, layout: Layout): Embargo {
  const tail = layout.lines.find((other) => other.role === 'order' && other.order === null && other.begin > line.begin);
  const begin = line.begin;
  // In a paragraph the order ends where the story goes on: its dates are not the embargo's.
  const order =
    line.role === 'story' ? /^.{8,}?(?:[)\]]|[.!?:] (?=\p{Lu})|[–—]|$)/u.exec(line.text.slice(0, LINE_LENGTH)) : null;
  if (order)
    return { kind: 'until', until: embargoTime(order[0], knownDates(layout)), begin, end: begin + order[0].length };
  const end = tail && tail.begin - line.end <= 2 ? tail.end : Math.min(line.end, line.begin + LINE_LENGTH);
  return {
    kind: 'until',
    until: embargoTime(text.slice(begin, end).replaceAll('\n', ' '), knownDates(layout)),
    begin,
    end,
  };
}

/** "For release: March 4, 2025" on that day or later holds nothing back; a time of day or a day ahead does. */
function liesAhead(line: HeaderLine, receivedOn: string): boolean {
  const dates = findDates(line.text.slice(0, LINE_LENGTH), 0, LINE_LENGTH);
  if (
    /\d{1,2}(?:[:.]\d{2}(?![.\d])| ?[ap]\.?m\b)|\bnoon\b|\bmidnight\b|\bon delivery\b/i.test(
      line.text.slice(0, LINE_LENGTH),
    )
  )
    return true;
  const days = dates.flatMap(({ year, month, day }) =>
    year && month && day ? [calendarDay(year, month, day) ?? ''] : [],
  );
  return days.length === 0 || days.some((day) => day > receivedOn);
}

function knownDates(layout: Layout): DateExpression[] {
  return layout.dateline?.date ? [layout.dateline.date] : [];
}

/** The order itself, without the signs around it. */
function decided(line: HeaderLine): { begin: number; end: number } {
  const text = line.text;
  const lead = /^[\s*#[(–—-]*/.exec(text.slice(0, 20))?.[0].length ?? 0;
  const trail = /[\s*#\])–—:.-]*$/.exec(text.slice(-20))?.[0].length ?? 0;
  const end = line.begin + text.length - trail;
  return { begin: Math.min(line.begin + lead, end), end };
}

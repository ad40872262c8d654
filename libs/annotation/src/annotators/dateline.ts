import type { Annotation, Annotator, Findings, ReleaseDocument } from '../annotator';
import { calendarDay, nearestYear } from '../calendar';
import { findDates } from '../date-expressions';
import type { DateExpression } from '../date-match';
import type { DatelineShape } from '../dateline-shape';
import { slices } from '../text-slices';

type Dateline = NonNullable<Annotation['dateline']>;
type YearSource = Dateline['yearSource'];

/** The year of a dateline is sought in this much of the story, so that reading a header never costs a whole text. */
const EVIDENCE_LENGTH = 65_536;

/** Place and date of the header; a year that is not written there is inferred, with its evidence. */
export const dateline: Annotator = {
  name: 'dateline',
  version: 2,
  run: (document, findings) => {
    const shape = findings.layout.dateline;
    if (shape === null) return { dateline: null };
    const claim = datelineOf(document, findings, shape);
    const inferred = claim.yearSource.kind !== 'stated' && claim.yearSource.kind !== 'none';
    return { dateline: claim, warnings: inferred ? [{ code: 'DATELINE_YEAR_INFERRED', path: '/dateline/date' }] : [] };
  },
};

function datelineOf(document: ReleaseDocument, findings: Findings, shape: DatelineShape): Dateline {
  const { begin, end, place, date } = shape;
  if (date === null || date.month === null) {
    const none: YearSource = { kind: 'none', begin: null, end: null };
    return { place, date: null, precision: null, begin, end, yearSource: none, confidence: 0.8 };
  }
  const { year, source } = yearOfDateline(document, findings, date, end);
  // The record's date is a day; a month alone has no day to give, and a guess is not one.
  const day = date.kind === 'day' && date.day !== null ? calendarDay(year, date.month, date.day) : null;
  const confidence = date.ambiguous ? 0.6 : CONFIDENCE[source.kind];
  return { place, date: day, precision: day === null ? null : 'day', begin, end, yearSource: source, confidence };
}

const CONFIDENCE: Readonly<Record<YearSource['kind'], number>> = {
  stated: 0.99,
  body: 0.98,
  embargo: 0.95,
  received: 0.8,
  none: 0.5,
};

function yearOfDateline(document: ReleaseDocument, findings: Findings, date: DateExpression, from: number) {
  if (date.year !== null) {
    const span = { begin: date.begin, end: date.end };
    return { year: date.year, source: { kind: 'stated', ...span } satisfies YearSource };
  }
  const embargo = findings.embargo;
  const evidence = embargo ? sameDayWithYear(document.text, embargo.begin, embargo.end, date) : null;
  if (evidence)
    return { year: evidence.year, source: { kind: 'embargo', begin: evidence.begin, end: evidence.end } as YearSource };
  const body = sameDayWithYear(document.text, from, Math.min(document.text.length, from + EVIDENCE_LENGTH), date);
  if (body) return { year: body.year, source: { kind: 'body', begin: body.begin, end: body.end } as YearSource };
  const year = nearestYear(date.month ?? 1, date.day ?? 15, document.receivedOn);
  return { year, source: { kind: 'received', begin: null, end: null } as YearSource };
}

/** The same day and month with a year; its offsets leave the weekday out. */
function sameDayWithYear(text: string, from: number, to: number, date: DateExpression) {
  for (const slice of slices(text, from, to)) {
    for (const other of findDates(text, slice.begin, slice.end)) {
      if (other.kind !== 'day' || other.ambiguous || other.year === null) continue;
      if (other.month === date.month && other.day === date.day) {
        return { year: other.year, begin: other.dateBegin, end: other.end };
      }
    }
  }
  return null;
}

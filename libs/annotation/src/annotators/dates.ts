import type { Annotation, Annotator, Findings, ReleaseDocument } from '../annotator';
import { type DateAnchor, type DateClaim, dateResolver } from '../date-meaning';
import { dayMonthOrder } from '../date-order';
import type { WrittenDate } from '../date-ranges';
import { type DateToken, dateTokens } from '../date-tokens';
import { monthsOfYears } from '../month-of-year';
import { relativeDate } from '../relative-dates';
import { samePeriods } from '../same-period';
import { textDates } from '../text-dates';
import { slices } from '../text-slices';

/** A release does not name more days than this; a hostile text does. */
const MAX_DATES = 2000;

/** Days, months, years and ranges of the text. What is not written hangs on the dateline, else on the day of receipt. */
export const dates: Annotator = {
  name: 'dates',
  version: 3,
  run: (document, findings) => {
    const claims = datesOf(document, findings);
    const warnings: Annotation['warnings'] = [];
    if (claims.length > MAX_DATES) warnings.push({ code: 'DATES_TRUNCATED', path: '/dates' });
    return { dates: claims.slice(0, MAX_DATES), warnings };
  },
};

function datesOf({ text, receivedOn }: ReleaseDocument, findings: Findings): DateClaim[] {
  const day = findings.dateline?.date ?? null;
  const anchor: DateAnchor = day === null ? { day: receivedOn, kind: 'received' } : { day, kind: 'dateline' };
  const language = findings.language?.code ?? 'en';
  const written: WrittenDate[] = [];
  const relative: DateClaim[] = [];
  for (const { begin, end } of slices(text)) {
    if (written.length + relative.length > MAX_DATES) break;
    const tokens = dateTokens(text, begin, end);
    const found = textDates(tokens);
    written.push(...found);
    relative.push(...relatives(tokens, found, anchor, language));
  }
  const expressions = written.flatMap(({ first, last }) => (last ? [first, last] : [first]));
  const resolve = dateResolver(anchor, dayMonthOrder(text, expressions, day), expressions, findings);
  const claims = [...written.map(resolve), ...relative].sort((a, b) => a.begin - b.begin);
  return monthsOfYears(text, samePeriods(text, claims));
}

function relatives(tokens: DateToken[], written: WrittenDate[], anchor: DateAnchor, language: string): DateClaim[] {
  const claims: DateClaim[] = [];
  const beginOf = (date: { begin: number } | undefined) => date?.begin ?? Number.POSITIVE_INFINITY;
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const begin = tokens[at]?.begin ?? 0;
    while ((written[next]?.end ?? Number.POSITIVE_INFINITY) <= begin) next += 1;
    if (beginOf(written[next]) <= begin) continue;
    const found = relativeDate(tokens, at, anchor.day, language);
    if (!found) continue;
    const { taken, ...claim } = found;
    if (beginOf(written[next]) >= claim.end) claims.push({ ...claim, anchor: anchor.kind });
    at += taken - 1;
  }
  return claims;
}

import type { DateClaim } from './date-meaning';

const SAME =
  /\b(?:same|corresponding|comparable|prior-year|year-ago|year-earlier) (?:period|time|quarter|half|months?|weeks?)(?: (?:of|in|the|a|from))* ?$/i;
const LEAD = 60;
/** Further back no period is meant. */
const BACK = 3000;

/** "compared to the same period in 2025", "the same quarter last year": the months named before, in the other year. */
export function samePeriods(text: string, claims: readonly DateClaim[]): DateClaim[] {
  return claims.map((claim, index) => {
    if (claim.precision !== 'year' || claim.value === null) return claim;
    const from = Math.max(0, claim.begin - LEAD);
    const lead = SAME.exec(text.slice(from, claim.begin));
    if (!lead) return claim;
    const begin = from + lead.index;
    const named = claims.slice(Math.max(0, index - 4), index).findLast(({ value }) => /^\d{4}-\d\d/.test(value ?? ''));
    if (!named?.value || named.precision === 'day' || claim.begin - named.end > BACK || named.end > begin) return claim;
    return { ...claim, begin, value: inYear(named.value, claim.value), precision: named.precision };
  });
}

/** A range over the turn of a year keeps its length. */
function inYear(value: string, year: string): string {
  const own = Number(value.slice(0, 4));
  return value.replace(/\b\d{4}(?=-)/g, (each) => String(Number(each) - own + Number(year)).padStart(4, '0'));
}

import type { DateClaim } from './date-meaning';

const JOINT = /^ (?:of )?$/;
const YEAR = /^(?:last|this|next) year$/i;

/** "in July last year", "March of this year": one date, whose year is the one named. */
export function monthsOfYears(text: string, claims: readonly DateClaim[]): DateClaim[] {
  const joined: DateClaim[] = [];
  for (const claim of claims) {
    const month = joined.at(-1);
    if (month && isMonthOf(text, month, claim)) {
      const value = (month.value ?? '').replace(/\b\d{4}(?=-)/g, claim.value ?? '');
      joined[joined.length - 1] = { ...month, end: claim.end, value, anchor: claim.anchor };
    } else joined.push(claim);
  }
  return joined;
}

function isMonthOf(text: string, month: DateClaim, year: DateClaim): boolean {
  if (month.anchor === 'stated' || !['month', 'day'].includes(month.precision) || month.value === null) return false;
  if (year.precision !== 'year' || year.value === null) return false;
  const joint = text.slice(month.end, Math.min(year.begin, month.end + 8));
  return JOINT.test(joint) && YEAR.test(text.slice(year.begin, year.end));
}

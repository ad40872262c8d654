import type { EnrichmentRecord } from '@dateline/contracts';
import type { Word } from '../text/words';

type Validity = EnrichmentRecord['documents'][number]['validity'];

const YEAR = /^(?:19|20)\d\d$/;
const LEADS = new Set(['for', 'until', 'till', 'through', 'to', 'by', 'from', 'of', 'covering', 'over', 'up']);

/** The years a document holds for, as written behind its title ("until 2030", "for 2026–2028"), and the word behind them. */
export function validityAfter(
  words: readonly Word[],
  end: number,
  to: number,
): { validity: Validity; end: number } | null {
  const lead = words[end]?.text ?? '';
  const range = yearRange(words, end, to);
  if (range) return range;
  if (!LEADS.has(lead) && lead !== '(') return null;
  let at = end + 1;
  while (at < end + 5 && /^(?:the|period|years?|to|from|until|term|between|up)$/.test(words[at]?.text ?? '')) at += 1;
  const first = words[at]?.text ?? '';
  if (at >= to) return null;
  return yearRange(words, at, to) ?? (YEAR.test(first) ? single(lead, first, at + 1) : null);
}

/** "2026–2028", "2026 to 2028". */
function yearRange(words: readonly Word[], at: number, to: number): { validity: Validity; end: number } | null {
  const first = words[at]?.text ?? '';
  const glued = /^((?:19|20)\d\d)[-–/]((?:19|20)\d\d)$/.exec(first);
  if (glued && at < to) return { validity: { from: glued[1] ?? null, to: glued[2] ?? null }, end: at + 1 };
  const joint = words[at + 1]?.text ?? '';
  const last = words[at + 2]?.text ?? '';
  if (!YEAR.test(first) || !YEAR.test(last) || at + 2 >= to) return null;
  return /^(?:[-–—]|to|until|and|through)$/.test(joint) ? { validity: { from: first, to: last }, end: at + 3 } : null;
}

/** "until 2030" ends, "from 2026" begins, "for 2026" does both; "of 2012" only tells when it was made. */
function single(lead: string, year: string, end: number): { validity: Validity; end: number } | null {
  if (lead === 'of' || lead === 'by' || lead === '(' || lead === 'over') return null;
  if (lead === 'from') return { validity: { from: year, to: null }, end };
  if (lead === 'for') return { validity: { from: year, to: year }, end };
  return { validity: { from: null, to: year }, end };
}

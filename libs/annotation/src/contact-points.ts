import { type Span, slices } from './text-slices';

/** An address or a number to reach somebody. */
export interface ContactPoint extends Span {
  kind: 'email' | 'phone';
  text: string;
  /** A word such as "phone" or "call", or an opening bracket, stands before the number. */
  labelled: boolean;
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;
/** Digits in groups with one or two signs between; how many digits make a telephone number is counted afterwards. */
const NUMBER = /(?<![\w.,:/$€£#-])(?:\+ (?=\d))?[+(]{0,2}\d[\d ()./\u2011-]{5,28}\d(?![\w%]|[.,:/-]\d)/g;
const CALL_WORDS =
  /(?:tel(?:ephone|efon)?|phone(?: number)?|mobile(?: number)?|mob|cell|call|contact|hotline|téléphone|tél|teléfono|at|t|m|p|тел|телефон|هاتف)[.:)]{0,2} {0,2}$/iu;

/** E-mail addresses and telephone numbers, in order of the text. */
export function contactPoints(text: string): ContactPoint[] {
  const points: ContactPoint[] = [];
  for (const { begin, end } of slices(text)) {
    const slice = text.slice(begin, end);
    if (!/[@\d]/.test(slice)) continue;
    for (const match of slice.matchAll(EMAIL)) {
      points.push({ kind: 'email', ...at(begin + match.index, match[0].replace(/[.-]+$/, '')), labelled: true });
    }
    for (const match of slice.matchAll(NUMBER)) {
      const lead = slice.slice(Math.max(0, match.index - 24), match.index);
      const labelled = CALL_WORDS.test(lead);
      if (!isTelephone(match[0], labelled)) continue;
      const opening = match[0].startsWith('(') && !match[0].includes(')') ? 1 : 0;
      points.push({ kind: 'phone', ...at(begin + match.index + opening, match[0].slice(opening)), labelled });
    }
  }
  return points.sort((a, b) => a.begin - b.begin);
}

function isTelephone(surface: string, labelled: boolean): boolean {
  const digits = surface.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./]\d{4}/.test(surface))
    return false;
  if (/(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d/.test(surface)) return false;
  // Plain digits are a telephone number only where somebody says so.
  return labelled || /^[+(]/.test(surface) || /^\d{2,5}(?:[ .)-]{1,2}\d{2,5}){1,5}$|^0\d{2,5} \d{5,8}$/.test(surface);
}

function at(begin: number, text: string): { begin: number; end: number; text: string } {
  return { begin, end: begin + text.length, text };
}

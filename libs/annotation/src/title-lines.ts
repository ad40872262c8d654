import type { HeaderLine, Layout } from './header';
import { isName } from './name-case';
import { BODY_WORDS } from './resources/press-words';
import type { Span } from './text-slices';

/** Which of the title lines names the issuer, which is the headline, which stand under it. */
interface Titles {
  issuer: HeaderLine | null;
  headline: Span | null;
  subheadline: Span | null;
}

/** A name recurs in the text it stands over; a headline does not. */
const RECURRENCE = 16_384;

export function titlesOf(text: string, layout: Layout, known: Span | null): Titles {
  const titles = layout.lines.filter(({ role }) => role === 'title');
  if (known)
    return { issuer: issuerAbove(text, titles, known), headline: known, subheadline: below(layout, titles, known) };
  const first = titles[0];
  if (!first) return { issuer: null, headline: orderWithHeadline(layout), subheadline: null };
  const masthead = mastheadOf(layout);
  const later = titles.filter(
    (line) => line !== first && !(line.paragraph === masthead && first.paragraph === masthead),
  );
  const issuer = later.length > 0 && namesIssuer(text, first, later) ? first : null;
  // "The Hon. Jane Palmer MP / Minister for Water / Media release": a masthead that names nobody we take for the issuer.
  const isMasthead = first.paragraph === masthead && later.length > 0 && isShortName(first);
  const lead = issuer || isMasthead ? later[0] : first;
  if (!lead) return { issuer: null, headline: null, subheadline: null };
  const headline = wholeHeadline(titles, lead);
  return { issuer, headline, subheadline: below(layout, later, headline) };
}

/** "EMBARGOED: new study finds quays matter": where no other line is a headline, this one is. */
function orderWithHeadline(layout: Layout): Span | null {
  const line = layout.lines.find(
    ({ order, text }) => order === 'hold' && !/\d/.test(text) && text.split(' ').length >= 5,
  );
  return line ? { begin: line.begin, end: line.end } : null;
}

/**
 * The paragraph of the date, the label or the order to release, when titles stand above or around it: "Ministry / Office
 * / 5 November". A headline with its date right below it is none.
 */
function mastheadOf(layout: Layout): number {
  const label = layout.lines.find(({ role }) => role === 'label');
  const above = layout.lines.find(({ role }) => role === 'title');
  if (label && above && above.begin < label.begin && above.paragraph === label.paragraph) return label.paragraph;
  return layout.lines.find(({ role }) => role === 'date' || role === 'order')?.paragraph ?? -1;
}

function isShortName({ text }: HeaderLine): boolean {
  return text.length <= 60 && text.split(' ').length <= 6 && isName(text);
}

function issuerAbove(text: string, titles: HeaderLine[], headline: Span): HeaderLine | null {
  const above = titles.find(({ end }) => end < headline.begin);
  return above && namesIssuer(text, above, titles) ? above : null;
}

/** Under a name stands a headline; a name without a word for a body must recur in the text it stands over. */
function namesIssuer(text: string, line: HeaderLine, later: HeaderLine[]): boolean {
  if (later.length === 0 || !isName(line.text)) return false;
  if (BODY_WORDS.test(line.text.toLowerCase())) return true;
  return line.text.split(' ').length <= 6 && text.slice(line.end, line.end + RECURRENCE).includes(line.text);
}

/** A headline broken in two lines: the first ends in mid-phrase, or the second goes on in small letters. */
function wholeHeadline(titles: HeaderLine[], lead: HeaderLine): Span {
  const next = titles.find((line) => line.begin === lead.end + 1 && line.paragraph === lead.paragraph);
  if (!next) return { begin: lead.begin, end: lead.end };
  const goesOn =
    /(?:\s(?:the|a|an|of|in|on|for|and|to|with|at|by|from|as|der|die|das|und|für|mit|von|de|la|le|et|du|des|del|y|en|в|на|и|по|с)|[,–—&-])$/i.test(
      lead.text,
    );
  const small = /^\p{Ll}|^(?:With|And|Of|To|For|From|By|Amid|After) /u.test(next.text);
  return { begin: lead.begin, end: goesOn || small ? next.end : lead.end };
}

/** Lines between headline and story that are neither order, label, date nor contact; bullets are one subheadline. */
function below(layout: Layout, titles: HeaderLine[], headline: Span): Span | null {
  const masthead = mastheadOf(layout);
  const under = titles.filter(({ begin, paragraph }) => begin > headline.end && paragraph !== masthead);
  const first = under[0];
  if (!first || !layout.lines.some(({ role }) => role === 'story')) return null;
  let end = first.end;
  for (const line of under.slice(1)) {
    if (layout.lines.some(({ begin, role }) => begin > end && begin < line.begin && role !== 'title')) break;
    end = line.end;
  }
  return end - first.begin <= 800 ? { begin: first.begin, end } : { begin: first.begin, end: first.end };
}

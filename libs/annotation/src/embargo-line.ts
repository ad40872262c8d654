import { findDates } from './date-expressions';
import {
  ABOUT_TRADE,
  HOLD_ANYWHERE,
  HOLD_AT_START,
  HOLD_IN_PARAGRAPH,
  IMMEDIATE,
  NO_HOLD,
  RELEASE_AT,
} from './resources/embargo-words';

export type LineOrder = 'hold' | 'immediate' | 'release-at';

const LINE_LENGTH = 400;
const DECORATION = /^[\s*#[\](){}<>_"'“”„«»•·|=!+~–—-]{1,40}/;
const LABEL =
  /^(?:press release|news release|media release|press statement|pressemitteilung|presseinformation|communiqué(?: de presse)?|nota de prensa|comunicado(?: de prensa)?|comunicato stampa|пресс-релиз|important|note|attention|achtung|nb|please note|confidential)[ :|/,.–—-]{1,5}/;

/** What a line of the header orders the newsroom to do; null when it orders nothing. */
export function orderOf(line: string): LineOrder | null {
  const folded = foldedLine(line);
  const bare = bareLine(folded);
  if (NO_HOLD.test(bare)) return null;
  if (saysHold(folded, bare)) return 'hold';
  if (matches(IMMEDIATE, folded)) return 'immediate';
  return RELEASE_AT.test(bare) && releasesAtTime(bare, line.slice(0, LINE_LENGTH)) ? 'release-at' : null;
}

/** An order in brackets, at the start, or in plain words in a paragraph that goes on with the story. */
export function paragraphHolds(paragraph: string): boolean {
  const opening = foldedLine(paragraph);
  const bare = bareLine(opening);
  if (NO_HOLD.test(bare)) return false;
  if (matches(HOLD_AT_START, bare) && !matches(ABOUT_TRADE, opening)) return true;
  return matches(HOLD_IN_PARAGRAPH, opening) || bracketed(opening).some((part) => saysHold(part, part));
}

/** Lower case, and "E M B A R G O" drawn together. */
function foldedLine(line: string): string {
  return line
    .slice(0, LINE_LENGTH)
    .toLowerCase()
    .replace(/\be m b a r g o( e d)?\b/g, (_, ed) => (ed ? 'embargoed' : 'embargo'));
}

function bareLine(folded: string): string {
  return folded.replace(DECORATION, '').replace(LABEL, '').replace(DECORATION, '');
}

function saysHold(folded: string, bare: string): boolean {
  if (matches(HOLD_ANYWHERE, folded)) return !onlyAboutTrade(folded);
  return matches(HOLD_AT_START, bare) && !matches(ABOUT_TRADE, folded);
}

/** "Arms embargo until 2027 agreed": it speaks of trade and names no time of day. */
function onlyAboutTrade(folded: string): boolean {
  if (!matches(ABOUT_TRADE, folded)) return false;
  const unmistakable =
    /\bembargoed\b|\bunder (?:strict )?embargo\b|sperrfrist|not for (?:release|publication)|\d[:.h]\d\d|\d ?[ap]\.?m\b/;
  return !unmistakable.test(folded);
}

function bracketed(text: string): string[] {
  return [...text.matchAll(/[([*]([^()[\]*]{4,160})[)\]*]/g)].map((match) => (match[1] ?? '').trim());
}

/** "For release 10:00 ET" and "For release: March 4" are orders of a kind; "Release of hostages" is a headline. */
function releasesAtTime(bare: string, line: string): boolean {
  if (/^(?:for )?(?:general |public |publication |press )?(?:release|publication|use) on delivery/.test(bare))
    return true;
  if (
    line.length > 120 ||
    !/^(?:for |publication|release (?:at|on|date|time|after|:)|press release (?:at|on|after))|^(?:release|publication) ?[:–—-]/.test(
      bare,
    )
  )
    return false;
  return (
    findDates(line, 0, line.length).some((date) => date.kind === 'day') || /\d{1,2}(?::\d{2}| ?[ap]\.?m\b)/.test(bare)
  );
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

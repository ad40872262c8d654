import { isOrderOnly, type MomentKind, momentAt, momentOf } from './embargo-time';
import { MONTH_OF, WEEKDAY_OF } from './resources/calendar-words';
import * as words from './resources/embargo-words';
import type { Span } from './text-slices';

export type LineOrder = 'hold' | 'immediate' | 'release-at';

/** A stretch as it stands, and folded; both of one length, so that an offset holds in either. */
interface Stretch {
  raw: string;
  text: string;
}

const LINE_LENGTH = 400;
const PARAGRAPH_LENGTH = 2048;
const SHORT_LINE = 160;
const MOST_STARTS = 24;

/** What a line of the header orders the newsroom to do; null when it orders nothing. An order to hold comes first. */
export function orderOf(line: string): LineOrder | null {
  if (holdsOfLine(line).length > 0) return 'hold';
  const stretch = stretchOf(line);
  if (words.IMMEDIATE.some((pattern) => pattern.test(stretch.text))) return 'immediate';
  return line.length <= 120 && releasesAt(stretch) ? 'release-at' : null;
}

export function paragraphHolds(paragraph: string): boolean {
  return holdsOfParagraph(paragraph).length > 0;
}

/** The orders to hold in a line of the header, each up to the end of its bracket or of the line. */
export function holdsOfLine(line: string): Span[] {
  const stretch = stretchOf(line);
  if (!words.MAY_ORDER.test(stretch.text)) return [];
  const found: Span[] = [];
  for (const begin of orderStarts(stretch.text)) {
    if (begin >= (found.at(-1)?.end ?? 0) && opensWithHold(stretch, begin)) found.push(orderFrom(stretch, begin));
  }
  const first = found[0]?.begin ?? stretch.text.length;
  const within = [saysOfItself(stretch), heldWithin(stretch)].filter((at) => at >= 0 && at < first);
  return within.length > 0 ? [{ begin: Math.min(...within), end: stretch.text.length }] : found;
}

/**
 * The orders in a paragraph of the story, each up to the end of its sentence or bracket. A story may speak about
 * embargoes, so here an order must be plain: it gives the hour, or says nothing else, or says it of its own text.
 */
export function holdsOfParagraph(paragraph: string): Span[] {
  const bounded = paragraph.slice(0, PARAGRAPH_LENGTH);
  if (!words.MAY_ORDER.test(bounded.toLowerCase())) return [];
  return sentencesOf(bounded).flatMap(({ begin, end }) =>
    holdsOfSentence(stretchOf(bounded.slice(begin, end)), begin === 0).map((order) => ({
      begin: begin + order.begin,
      end: begin + order.end,
    })),
  );
}

function holdsOfSentence(stretch: Stretch, opensParagraph: boolean): Span[] {
  const found: Span[] = [];
  for (const begin of orderStarts(stretch.text)) {
    if (begin < (found.at(-1)?.end ?? 0) || !opensWithHold(stretch, begin)) continue;
    const order = orderFrom(stretch, begin);
    if (isPlain(stretch, order, opensParagraph && begin < 3)) found.push(order);
  }
  const itself = saysOfItself(stretch);
  if (itself < 0 || itself >= (found[0]?.begin ?? stretch.text.length)) return found;
  return [{ begin: itself, end: stretch.text.length }];
}

/** Lower case with straight apostrophes, "E M B A R G O" drawn together, and what is no order blanked. */
function stretchOf(line: string): Stretch {
  const raw = line.slice(0, LINE_LENGTH);
  const folded = raw
    // The one letter that grows when it is made small.
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\be m b a r g o( e d)?\b/g, (spaced, ed) => (ed ? 'embargoed' : 'embargo').padStart(spaced.length));
  return {
    raw,
    text: words.NO_ORDER.reduce((text, said) => text.replace(said, (span) => '¤'.repeat(span.length)), folded),
  };
}

function sentencesOf(paragraph: string): Span[] {
  const sentences: Span[] = [];
  let begin = 0;
  for (const stop of paragraph.matchAll(words.SENTENCE_STOP)) {
    const before = paragraph.slice(Math.max(0, stop.index - 12), stop.index);
    const word = /\p{L}+$/u.exec(before.toLowerCase())?.[0] ?? '';
    if (MONTH_OF.has(word) || WEEKDAY_OF.has(word) || words.ABBREVIATED.test(before)) continue;
    sentences.push({ begin, end: stop.index + 1 });
    begin = stop.index + stop[0].length;
  }
  return [...sentences, { begin, end: paragraph.length }];
}

/** Where an order can begin. In brackets it begins behind the sign, and so ends with the bracket. */
function orderStarts(text: string): number[] {
  const starts = [0, ...[...text.matchAll(words.ORDER_START)].map((sign) => sign.index + sign[0].length)];
  return starts
    .filter((begin) => !/^ ?[([{](?!\d{1,2}[)\]] )/.test(text.slice(begin, begin + 6)))
    .slice(0, MOST_STARTS);
}

function orderFrom({ text }: Stretch, begin: number): Span {
  const bracketed = /[([{] ?$/.test(text.slice(Math.max(0, begin - 2), begin));
  if (!bracketed) return { begin, end: text.length };
  // "(embargoed until 9 a.m. (ET))": brackets inside belong to the order.
  let depth = 1;
  let end = begin;
  while (end < text.length && depth > 0) {
    if ('([{'.includes(text[end] ?? '')) depth += 1;
    if (')]}'.includes(text[end] ?? '')) depth -= 1;
    end += 1;
  }
  return { begin, end: depth === 0 ? end - 1 : end };
}

function opensWithHold(stretch: Stretch, begin: number): boolean {
  const at = begin + lengthOfLead(stretch.text.slice(begin));
  const rest = stretch.text.slice(at);
  const opens = words.EMBARGO_OPENINGS.some(({ says, strong }) => {
    const word = says.exec(rest)?.[0];
    return word !== undefined && (followsAsOrder(stretch, at + word.length, strong) || isStamp(stretch, at, word));
  });
  if (opens) return true;
  return words.HOLD_PHRASES.some(({ says, needs }) => {
    const phrase = says.exec(rest)?.[0];
    return phrase !== undefined && meets(stretch, at + phrase.length, needs);
  });
}

/** Stars, the number of a note, and labels such as "Note to editors:". */
function lengthOfLead(text: string): number {
  const bare = text.replace(words.DECORATION, '').replace(words.LABEL, '').replace(words.DECORATION, '');
  return text.length - bare.replace(words.LABEL, '').length;
}

function followsAsOrder(stretch: Stretch, at: number, strong: boolean): boolean {
  const after = stretch.text.slice(at);
  const told = (moment: MomentKind | null) => strong || moment === 'clock' || !words.ABOUT_TRADE.test(stretch.text);
  if (/^[\s*"'“”)\]}.!|_–—-]*$/.test(after) || words.GOES_ON_AS_ORDER.test(after)) return true;
  const until = words.UNTIL.exec(after)?.[0];
  if (until !== undefined) {
    const moment = momentOf(stretch.raw.slice(at + until.length, at + until.length + 60));
    return !leavesOpen(after.slice(until.length), moment) && told(moment);
  }
  const joint = words.UNTIL_MOMENT.exec(after)?.[0] ?? '';
  const moment = momentAt(stretch.raw.slice(at + joint.length));
  if (moment !== null && (strong || moment !== 'month')) return told(moment);
  const noun = words.HELD_NOUN.exec(after)?.[0];
  if (noun !== undefined) return followsAsOrder(stretch, at + noun.length, true);
  return /^ ?[:|!)\]}*;]|^\.(?: |$)|^ (?:[–—]|-{1,2}) |^[–—]/.test(after) && told(null);
}

/** "Until 2027" and "until recently" tell of the world, not of a moment this text waits for. */
function leavesOpen(after: string, moment: MomentKind | null): boolean {
  return (moment === null || moment === 'month') && words.UNTIL_OPEN.test(after);
}

/** "EMBARGOED Nordvik opens its new quay": a stamp in capitals before a line that is not in capitals. */
function isStamp({ raw }: Stretch, at: number, word: string): boolean {
  const stamp = raw.slice(at, at + word.length);
  const next = raw
    .slice(at + word.length, at + word.length + 60)
    .trim()
    .split(' ')
    .slice(0, 3);
  return stamp === stamp.toUpperCase() && next.some((other) => /\p{Ll}{2}/u.test(other));
}

function meets(stretch: Stretch, at: number, needs: words.HoldPhrase['needs']): boolean {
  const after = stretch.text.slice(at);
  const moment = momentOf(stretch.raw.slice(at, at + 80));
  if (needs === 'nothing') return true;
  if (needs === 'next') return ['clock', 'day'].includes(momentAt(stretch.raw.slice(at)) ?? '');
  if (needs === 'bare') return momentAt(stretch.raw.slice(at)) !== null && isOrderOnly(stretch.raw.slice(at));
  if (needs !== 'when') return moment === 'clock' || (needs === 'moment' && moment === 'day');
  if (/^[\s*"'“”)\]}.!|_]*$|^ ?[:|!;]|^ [–—-]|^\. /.test(after)) return true;
  const until = /\b(?:before|until|till?|prior to|ahead of|earlier than|sooner than)\b/.exec(after.slice(0, 120));
  return until !== null && !leavesOpen(after.slice(until.index + until[0].length), moment);
}

/** Where a sentence says of its own text that it is held; -1 where none does. */
function saysOfItself({ raw, text }: Stretch): number {
  const held = words.IS_HELD.exec(text) ?? words.MUST_WAIT.exec(text) ?? words.ONLY_AFTER.exec(text);
  if (held) {
    const dated = ['clock', 'day'].includes(momentOf(raw.slice(held.index, held.index + 160)) ?? '');
    const ofThis = words.THIS_TEXT.test(text) && (dated || !words.ONLY_AFTER.test(held[0]));
    if (ofThis || (dated && words.THE_TEXT.test(text))) return held.index;
  }
  const sent = words.SENT_HELD.exec(text);
  return sent && momentOf(raw.slice(sent.index + sent[0].length)) === 'clock' ? sent.index : -1;
}

/** An order in the midst of a header line; only with a time of day, or "embargoed until" with a day. */
function heldWithin({ raw, text }: Stretch): number {
  const strong = words.HELD_WITHIN.exec(text);
  if (strong && ['clock', 'day'].includes(momentOf(raw.slice(strong.index, strong.index + 80)) ?? ''))
    return strong.index;
  const hold = words.HOLD_WITHIN.exec(text);
  const end = hold ? hold.index + hold[0].length : 0;
  return hold && momentOf(raw.slice(end - 1, end + 60)) === 'clock' ? hold.index : -1;
}

function isPlain(stretch: Stretch, { begin, end }: Span, opensParagraph: boolean): boolean {
  const raw = stretch.raw.slice(begin, end);
  const at = begin + lengthOfLead(stretch.text.slice(begin, end));
  const rest = stretch.text.slice(at, end);
  const moment = momentOf(raw.slice(0, 120));
  if (moment === 'clock' && /\d/.test(raw)) return true;
  if (moment === 'day' && isOrderOnly(raw)) return true;
  if (!opensParagraph) return false;
  if (raw.length <= SHORT_LINE && words.NOT_BEFORE.test(rest)) return true;
  const word = words.EMBARGO_OPENINGS.flatMap(({ says, strong }) => (strong ? (says.exec(rest) ?? []) : []))[0] ?? '';
  const stamped = word !== '' && stretch.raw.slice(at, at + word.length) === word.toUpperCase();
  return (
    (word !== '' && words.UNTIL.test(rest.slice(word.length))) ||
    (stamped && (isOrderOnly(raw) || isStamp(stretch, at, word)))
  );
}

/** "For release 10:00 ET" and "For release: March 4" are orders of a kind; "Release of hostages" is a headline. */
function releasesAt({ raw, text }: Stretch): boolean {
  const lead = lengthOfLead(text);
  const bare = text.slice(lead);
  if (words.ON_DELIVERY.test(bare)) return true;
  const phrase = words.RELEASE_AT.exec(bare)?.[0];
  if (phrase === undefined) return false;
  const at = lead + phrase.length;
  const joint = words.RELEASE_JOINT.exec(text.slice(at))?.[0].length ?? 0;
  const moment = momentAt(raw.slice(at + joint)) ?? (isOrderOnly(raw.slice(at)) ? momentOf(raw.slice(at)) : null);
  // A date of release is often the date of a film.
  if (/\b(?:use|broadcast|transmission|publish|published)\b/.test(phrase)) return moment === 'clock';
  return moment === 'clock' || (moment === 'day' && !/\bdate\b/.test(phrase));
}

import { findDates } from './date-expressions';
import type { DateExpression } from './date-match';
import { knownName, nameKey } from './entities/gazetteer';
import { isNameCase } from './name-case';
import { placeName } from './place-name';
import { DATE_LABELS, HEADLINE_VERBS, WIRE_WORDS } from './resources/press-words';
import type { Span } from './text-slices';

/** Place and date as the header states them; offsets count in the text the line stands in. */
export interface DatelineShape extends Span {
  place: string | null;
  date: DateExpression | null;
  /** Where the story goes on behind the dateline; the end of the line when nothing follows. */
  storyBegin: number;
  /** Where the place stands when it stands apart from the date: date in the header, "BERGEN –" before the story. */
  placeApart: Span | null;
  /** A body named at the end of a line of its own: "November 5, 2025 – Ottawa, Ontario – Transport Canada". */
  body: Span | null;
}

const WINDOW = 240;
const MAX_PARTS = 9;
const CLOCK =
  /^[ ,]{0,2}(?:@|at|um|[-–—|])? ?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?| uhr)?(?: (?:[A-Z]{2,5}|Central|Eastern|Pacific|Mountain)(?![\p{L}]))?/iu;
const YEAR_WORD = /^ ?(?:г\.|года|г|р\.|року)(?![\p{L}])/u;
const BRACKETED = /^(?:\(([^()\n]{1,60})\)|\/([^/\n]{2,60})\/)/;
const DASH = /^ ?(?:[–—]|-{2,3}|-(?= |$)|\/\/) ?/;
const STOP = /^ ?[:.|,،，、·•] ?/;
const PART_END = /[–—()|·•\n]| - |--|: |\/(?=\d)|(?<=[\s.,)\d])\/(?=[A-Z]{2,20}\/)|\/(?=[^/\n]{2,40}\/ ?(?:-|–|—|\.))/;

interface Reading {
  at: number;
  place: string | null;
  date: DateExpression | null;
  begin: number;
  end: number;
  wire: boolean;
  /** The last thing read closes a dateline: a dash, or a stop behind a date or a wire. */
  closed: boolean;
}

/** A line that is nothing but a dateline: "Brussels, 15 November 2015", "Release Date: March 4", "18-07-2019 - 11:37". */
export function datelineOfLine(line: string, begin: number): DatelineShape | null {
  if (line.length > 140) return null;
  const reading = read(line);
  const rest = line.slice(reading.at);
  if (reading.date === null)
    return rest.length <= 30 && isPlaceAlone(line, reading) ? shape(reading, begin, line.length) : null;
  if (rest.trim() === '') return shape(reading, begin, line.length);
  const isBody =
    reading.closed &&
    reading.place !== null &&
    rest.length <= 60 &&
    isNameCase(rest) &&
    !HEADLINE_VERBS.test(rest) &&
    !/[。！？，.!?]/u.test(rest.replace(/\.$/, ''));
  if (!isBody) return null;
  return { ...shape(reading, begin, line.length), body: { begin: begin + reading.at, end: begin + line.length } };
}

/** "WASHINGTON --", "Dortmund (ots) – Lfd. Nr.: 0288" on a line of its own. */
function isPlaceAlone(line: string, { place, wire, closed, begin, end, at }: Reading): boolean {
  if (place === null || !closed) return false;
  const surface = line.slice(begin, end);
  const capitals = surface === surface.toUpperCase() && surface !== surface.toLowerCase();
  const rest = line.slice(at).trim();
  return wire ? rest === '' || /^(?:Lfd\. )?(?:Nr|No)\b/.test(rest) : rest === '' && capitals;
}

/** A dateline before the story: "DUBAI, UAE, October 30, 2024 /Wire/ -- The", "BAGHDAD - Combined", "(Wire) - May 30 - DALLAS — The". */
export function datelineOfParagraph(paragraph: string, begin: number): DatelineShape | null {
  const reading = read(paragraph.slice(0, WINDOW));
  const story = paragraph.slice(reading.at).trimStart();
  if (!reading.closed || story.length < 20 || (reading.place === null && reading.date === null)) return null;
  if (reading.date === null && !standsAlone(paragraph.slice(reading.begin, reading.end), reading, story)) return null;
  return shape(reading, begin, paragraph.length - story.length);
}

/** The day of the header and the place before the story are one dateline; the header's day is never given up. */
export function joinedDateline(header: DatelineShape | null, prefix: DatelineShape | null): DatelineShape | null {
  if (header === null || prefix === null) return header ?? prefix;
  const { storyBegin } = prefix;
  if (prefix.place === null || header.place !== null) return { ...header, storyBegin };
  const { date, place } = prefix;
  if (header.date === null) return prefix;
  const isSame = date?.year !== null && date?.month === header.date.month && date?.day === header.date.day;
  if (isSame) return { ...prefix, body: header.body };
  return { ...header, place, placeApart: { begin: prefix.begin, end: prefix.end }, storyBegin };
}

/** A place without a date must look like one: capitals, a wire behind it, or at least a sentence that begins anew. */
function standsAlone(surface: string, reading: Reading, story: string): boolean {
  const capitals = surface === surface.toUpperCase() && surface !== surface.toLowerCase();
  if (reading.wire || (capitals && surface.length > 3)) return true;
  return /^["“„«]?\p{Lu}/u.test(story) && surface.split(/[\s,]+/).length <= 3;
}

function shape(reading: Reading, begin: number, storyBegin: number): DatelineShape {
  return {
    begin: begin + reading.begin,
    end: begin + reading.end,
    place: reading.place,
    date: reading.date && shifted(reading.date, begin),
    storyBegin: begin + storyBegin,
    placeApart: null,
    body: null,
  };
}

function shifted(date: DateExpression, by: number): DateExpression {
  return { ...date, begin: date.begin + by, end: date.end + by, dateBegin: date.dateBegin + by };
}

function read(line: string): Reading {
  const dates = findDates(line, 0, line.length).filter(
    ({ kind, year }) => kind === 'day' || (kind === 'month' && year !== null),
  );
  let reading: Reading = { at: 0, place: null, date: null, begin: -1, end: 0, wire: false, closed: false };
  for (let part = 0; part < MAX_PARTS; part += 1) {
    const next = step(line, reading, dates);
    if (next === null || next.at >= line.length) return next ?? reading;
    reading = next;
  }
  return reading;
}

function step(line: string, reading: Reading, dates: DateExpression[]): Reading | null {
  const label = reading.place === null ? labelBefore(line, reading.at, dates) : 0;
  if (label > 0) return { ...reading, at: reading.at + label, closed: false };
  const spaces = /^ {0,2}/.exec(line.slice(reading.at))?.[0].length ?? 0;
  const at = reading.at + spaces;
  const rest = line.slice(at);
  const dash = DASH.exec(line.slice(reading.at));
  if (dash) return { ...reading, at: reading.at + dash[0].length, closed: true };
  const stop = STOP.exec(line.slice(reading.at));
  if (stop) {
    const isPlaced = reading.place !== null && (reading.wire || isKnownPlace(reading.place)) && stop[0].includes(':');
    const isDated =
      reading.date !== null &&
      /[:.]/.test(stop[0]) &&
      (reading.place !== null || reading.wire || stop[0].includes(':'));
    const closes = isPlaced || isDated;
    return { ...reading, at: reading.at + stop[0].length, closed: closes };
  }
  const date = dates.find((candidate) => candidate.begin === at);
  if (date && reading.date === null) return withDate(line, reading, date);
  // "4 Dec. 2017 - | Last updated: 4 Dec. 2017 15:12": the first is the day of the release.
  if (date && reading.date !== null) return { ...withDate(line, reading, date), date: reading.date, end: reading.end };
  const bracket = BRACKETED.exec(rest);
  const inBracket = bracket ? dates.find(({ begin }) => begin === at + 1) : undefined;
  if (bracket && inBracket && reading.date === null) {
    const dated = withDate(line, reading, inBracket);
    return { ...dated, at: at + bracket[0].length };
  }
  if (bracket) return { ...reading, at: at + bracket[0].length, wire: true, closed: bracket[2] !== undefined };
  return withWords(line, at, reading, dates);
}

/** How long the label right before the next date is: "Pressemitteilung Nr. 47/2025 vom ", "Last updated: ". */
function labelBefore(line: string, at: number, dates: DateExpression[]): number {
  const next = dates.find(({ begin }) => begin > at);
  if (!next || next.begin - at > 60) return 0;
  const words = line.slice(at, next.begin).replace(/^[\s|·–-]+|[\s:|–-]+$/gu, '');
  return words !== '' && DATE_LABELS.test(words.toLowerCase()) ? next.begin - at : 0;
}

/** "Lausanne, Switzerland: The": before a colon only a town we know is a place. */
function isKnownPlace(place: string): boolean {
  const [town = ''] = place.split(', ');
  return knownName(nameKey(town.split(' ')))?.type === 'place';
}

function withDate(line: string, reading: Reading, date: DateExpression): Reading {
  let at = date.end;
  at += YEAR_WORD.exec(line.slice(at))?.[0].length ?? 0;
  at += CLOCK.exec(line.slice(at))?.[0].length ?? 0;
  const begin = reading.begin < 0 ? date.begin : reading.begin;
  return { ...reading, at, date, begin, end: date.end, closed: false };
}

/** Words up to the next sign or date: a label, a wire or a place. Anything else is the story. */
function withWords(line: string, at: number, reading: Reading, dates: DateExpression[]): Reading | null {
  const nextDate = dates.find((date) => date.begin > at)?.begin ?? line.length;
  const sign = PART_END.exec(line.slice(at, at + 100));
  const end = Math.min(nextDate, sign ? at + sign.index : line.length);
  const stretch = line.slice(at, end).replace(/[\s,،，、]+$/, '');
  // "Paris, le 5 novembre", "Wien, am 5. November": the article belongs to neither.
  const words = end === nextDate ? stretch.replace(/,? (?:le|am|den|on|du|this)$/, '') : stretch;
  if (words === '') return null;
  const folded = words.toLowerCase();
  const next = { ...reading, at: at + stretch.length, closed: false };
  if (reading.place === null && reading.date === null && DATE_LABELS.test(folded)) return next;
  if (words.length <= 60 && WIRE_WORDS.test(folded)) return { ...next, wire: true };
  const place = reading.place === null ? placeName(words) : null;
  if (place === null) return null;
  return { ...next, place, begin: reading.begin < 0 ? at : reading.begin, end: at + words.length };
}

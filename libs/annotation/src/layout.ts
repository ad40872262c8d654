import type { DatelineShape } from './dateline-shape';
import { datelineOfLine, datelineOfParagraph, joinedDateline } from './dateline-shape';
import { orderOf, paragraphHolds } from './embargo-line';
import type { HeaderLine, Layout, LineRole } from './header';
import { headerLines } from './header-lines';
import { isContactLine, isEndMark, isLabel } from './line-kinds';
import { isBodyName } from './name-case';
import { isSeveralSentences, isStandfirst } from './standfirst';

/** A title is rarely longer; whatever is, is a paragraph. */
const TITLE_LENGTH = 260;
const SUBTITLE_LENGTH = 160;
const SENTENCE_END = /[.!?…]["”’»)]{0,2}$/;

/** Reads lines from the top until the story begins. `titleEnd` is where a headline known from the format ends. */
export function layoutOf(text: string, titleEnd: number): Layout {
  const lines = headerLines(text);
  const read: HeaderLine[] = [];
  let dateline: DatelineShape | null = null;
  for (const [index, line] of lines.entries()) {
    const known = line.end <= titleEnd;
    const hasTitle = read.some(({ role }) => role === 'title');
    const role = known ? 'title' : roleOf(line, read, hasTitle);
    if (role === 'date') dateline = joinedDateline(dateline, datelineOfLine(line.text, line.begin));
    if (role === 'title' && !known && beginsStory(line, lines, index, read)) {
      const prefix = datelineOfParagraph(line.text, line.begin);
      const order = paragraphHolds(line.text) ? 'hold' : null;
      read.push({ ...line, role: 'story', order });
      return { lines: read, dateline: joinedDateline(dateline, prefix), bodyBegin: line.begin };
    }
    read.push({ ...line, role, order: role === 'order' || known ? orderOf(line.text) : null });
  }
  return { lines: read, dateline, bodyBegin: lines.at(-1)?.end ?? text.length };
}

/** "WHAT: ...", "When:" open the story of a media advisory. */
const ADVISORY = /^(?:WHAT|WHO|WHEN|WHERE|WHY|What|Who|When|Where|Why)\s?:/;

function roleOf(line: HeaderLine, read: HeaderLine[], hasTitle: boolean): LineRole {
  const { text } = line;
  if (isEndMark(text)) return 'endmark';
  const order = text.length <= TITLE_LENGTH ? orderOf(text) : null;
  if (order === 'hold' || order === 'immediate') return 'order';
  if (isTailOfOrder(line, read)) return 'order';
  if (order === 'release-at' && !/release date|date of release/i.test(text)) return 'order';
  // "August 12, 2026 | News release" is a day before it is a label.
  const dateline = datelineOfLine(text, 0);
  if (!dateline?.date && isLabel(text)) return 'label';
  if (dateline) return 'date';
  // Under "Contact:" everything up to the blank line is the contact.
  if (read.at(-1)?.role === 'contact' && read.at(-1)?.paragraph === line.paragraph) return 'contact';
  return isContactLine(text) && (hasTitle || /[@\d]|:$/.test(text)) ? 'contact' : 'title';
}

/** "EMBARGO" on one line, "14:00 GMT, 5 November 2025" on the next. */
function isTailOfOrder(line: HeaderLine, read: HeaderLine[]): boolean {
  const before = read.at(-1);
  if (before?.order !== 'hold' || /\d/.test(before.text) || line.text.length > 80) return false;
  return /\d{1,2}(?:[:.h]\d{2}| ?[ap]\.?m\b| ?uhr\b)/i.test(line.text);
}

function beginsStory(line: HeaderLine, lines: HeaderLine[], index: number, read: HeaderLine[]): boolean {
  const { text } = line;
  const titles = read.filter(({ role }) => role === 'title');
  const prefix = datelineOfParagraph(text, 0);
  if (prefix && (titles.length > 0 || text.length > 150)) return true;
  if (text.length > TITLE_LENGTH || (titles.length > 0 && ADVISORY.test(text))) return true;
  if (titles.length === 0 || standsUnderIssuer(line, titles, read)) {
    return text.length > (isSeveralSentences(text) ? 120 : 200) && SENTENCE_END.test(text);
  }
  if (text.length > SUBTITLE_LENGTH && !SENTENCE_END.test(text) && titles.length > 1) return true;
  const paragraph = lines.filter((other) => other.paragraph === line.paragraph);
  // After a sentence under the headline there is nothing but the story.
  const hasStandfirst = titles.slice(1).some((title) => SENTENCE_END.test(title.text));
  if (hasStandfirst || text.endsWith(':') || isWrapped(paragraph)) return true;
  return SENTENCE_END.test(text) && !isStandfirst(line, lines[index + 1]);
}

/** The first line under a masthead of issuer and date is the headline, even when it ends in a full stop. */
function standsUnderIssuer(line: HeaderLine, titles: HeaderLine[], read: HeaderLine[]): boolean {
  const [issuer] = titles;
  if (!issuer || titles.length > 1 || !isBodyName(issuer.text)) return false;
  const hasDate = read.some(({ role, begin }) => role === 'date' && begin > issuer.begin);
  return hasDate && line.paragraph === (read.at(-1)?.paragraph ?? 0) + 1;
}

/** Text broken at a fixed width, as in plain e-mail: lines of like length that end in mid-sentence. */
function isWrapped(paragraph: HeaderLine[]): boolean {
  const full = paragraph.slice(0, -1);
  if (full.length < 2) return false;
  return (
    full.every(({ text }) => text.length >= 45 && text.length <= 100) && !full.every(({ text }) => /[.!?]$/.test(text))
  );
}

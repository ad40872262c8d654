import { isContactLabel, isContactLine, isEndMark } from '../line-kinds';
import { ABOUT_HEADING, FOOT_LINES, NOTES_OPENINGS, POINTER } from '../resources/tail-words';
import type { BodyLine } from './body-lines';
import { isSelfDescription } from './self-description';

/** A heading is not longer; "About 40 ferries were held up overnight by the storm." is a sentence. */
const HEADING = 120;
/** After a label over contacts or a credit, more running text than this is story again. */
const TEXT_AFTER_FOOT = 1500;
const LINES_AFTER_ORNAMENT = 3;
/** Only the last lines of a text can be what somebody says of himself at its end. */
const TAIL_LINES = 40;

/** The number of lines the story has; what follows is the end mark, notes, self-descriptions, contacts, small print. */
export function storyLength(lines: readonly BodyLine[], text: string, issuer: string | null): number {
  const textAfter = runningTextAfter(lines);
  const marked = lines.findIndex(
    (line, index) => index > 0 && beginsTail(line, lines[index + 1], textAfter[index] ?? 0, lines.length - index - 1),
  );
  const end = marked < 0 ? lines.length : marked;
  return beforeSelfDescription(lines.slice(0, end), text, issuer);
}

function beginsTail({ opening }: BodyLine, next: BodyLine | undefined, textAfter: number, linesAfter: number): boolean {
  if (isEndMark(opening)) {
    return !isOrnament(opening) || linesAfter < LINES_AFTER_ORNAMENT || !next || opensTail(next.opening);
  }
  if (opensTail(opening)) return true;
  const mayEnd = isContactLabel(opening) || FOOT_LINES.some((pattern) => pattern.test(opening));
  return mayEnd && textAfter < TEXT_AFTER_FOOT;
}

/** "* * *" and "***" also part two halves of a story. */
function isOrnament(line: string): boolean {
  return /^[*\s_~–—-]+$/.test(line);
}

function opensTail(opening: string): boolean {
  return isAboutHeading(opening) || NOTES_OPENINGS.some((pattern) => pattern.test(opening));
}

/** "About Nordvik", "About Nordvik: Nordvik is …", "About Nordvik Nordvik is …" where the archive lost a line break. */
function isAboutHeading(opening: string): boolean {
  const heading = ABOUT_HEADING.exec(opening)?.[0];
  if (heading === undefined) return false;
  const rest = opening.slice(heading.length);
  // "About Nordvik", not "About noon"; Romance languages write "Acerca de la autoridad".
  const namesNobody = /^(?:About|ABOUT|Über|Sobre|Om|O) /.test(heading) && !/^[\p{Lu}“"]/u.test(rest);
  if (namesNobody && !WHOLE_HEADING.test(opening)) return false;
  const bare = opening.replace(/\b(?:Inc|Ltd|Corp|Co|S\.A|e\.V)\.$/, '');
  return (opening.length <= HEADING && !/[.!?]$/.test(bare)) || /^[^.]{2,80}:\s/.test(rest) || repeatsItsName(rest);
}

const WHOLE_HEADING =
  /^(?:about us|about (?:the|our) [\p{L} -]{2,40}|über uns|om oss|o společnosti|o firmie|o nas):?$/iu;

function repeatsItsName(rest: string): boolean {
  const word = /^\p{Lu}[\p{L}\d&’'-]+/u.exec(rest)?.[0];
  if (word === undefined) return false;
  const again = rest.slice(0, HEADING).indexOf(word, word.length);
  return again > 0 && !/[.!?]/.test(rest.slice(0, again).replace(/\b(?:Inc|Ltd|Corp|Co)\./g, ''));
}

/** How much running text follows each line, up to the next heading of the tail; counted from the end, once. */
function runningTextAfter(lines: readonly BodyLine[]): number[] {
  const after = lines.map(() => 0);
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const next = lines[at + 1];
    if (!next || isEndMark(next.opening) || isAboutHeading(next.opening)) continue;
    const isText = next.end - next.begin > HEADING && !isContactLine(next.opening);
    after[at] = (after[at + 1] ?? 0) + (isText ? next.end - next.begin : 0);
  }
  return after;
}

/** Without a heading: the paragraphs at the end that introduce the issuer, with the pointers and contacts among them. */
function beforeSelfDescription(lines: readonly BodyLine[], text: string, issuer: string | null): number {
  let end = lines.length;
  for (let at = lines.length - 1; at > 0 && at >= lines.length - TAIL_LINES; at -= 1) {
    const line = lines[at];
    if (!line) break;
    if (isSelfDescription(text.slice(line.begin, line.end), issuer)) end = at;
    else if (!isAside(line)) break;
  }
  return end;
}

function isAside({ begin, end, opening }: BodyLine): boolean {
  return end - begin <= 200 && (POINTER.test(opening) || isContactLine(opening) || isContactLabel(opening));
}

import { isNameCase } from './name-case';
import {
  BYLINE,
  CONTACT_FILLERS,
  CONTACT_WORDS,
  END_MARK,
  LABEL_LINES,
  NAME_AND_LABEL,
  PAGE_REMNANTS,
  SUBDIVISION,
  WIRE_WORDS,
} from './resources/press-words';

const DECORATION = /^[\s*#[\](){}<>_|=–—-]{1,20}|[\s*#[\](){}<>_|=–—-]{1,20}$/g;

export function isEndMark(line: string): boolean {
  return line.length <= 24 && END_MARK.test(line);
}

/** "PRESS RELEASE", "Plenary session", "--News Direct--", "STATEMENT/15/6088", "European Commission - Statement". */
export function isLabel(line: string): boolean {
  if (line.length > 120) return false;
  const bare = line.replace(DECORATION, '').toLowerCase();
  if (LABEL_LINES.some((pattern) => pattern.test(bare))) return true;
  if (NAME_AND_LABEL.test(line) || SUBDIVISION.test(bare) || isRemnant(line)) return true;
  const wrapped = /^(?:[-–—(/*]).{2,40}(?:[-–—)/*])$/.test(line);
  return wrapped && WIRE_WORDS.test(bare);
}

function isRemnant(line: string): boolean {
  const folded = line.toLowerCase();
  if (PAGE_REMNANTS.some((pattern) => pattern.test(folded))) return true;
  const writer = BYLINE.exec(line)?.[1];
  return writer !== undefined && /^\p{Lu}/u.test(writer) && isNameCase(writer) && !/[.!?]$/.test(writer);
}

/** A label over contacts ("Media contact:"), or a line with an address or a telephone number and little else. */
export function isContactLine(line: string): boolean {
  if (line.length > 200) return false;
  return (
    isContactLabel(line) ||
    ADDRESS.test(line) ||
    /^(?:(?:press|media|news) )?contacts?[ :]/i.test(line) ||
    hasAddress(line)
  );
}

export function isContactLabel(line: string): boolean {
  if (line.length > 80) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => CONTACT_WORDS.has(word)) &&
    words.every((word) => CONTACT_WORDS.has(word) || CONTACT_FILLERS.has(word))
  );
}

/** A street with its number, or nothing but a telephone number. */
const ADDRESS =
  /^\d{1,5}[a-z]? .{2,60}\b(?:street|st\.|avenue|ave\.?|road|rd\.?|drive|boulevard|blvd\.?|lane|square|suite|floor)(?![\p{L}])|^[+(]?\d[\d ()./-]{6,24}$/iu;

function hasAddress(line: string): boolean {
  return (
    /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/.test(line) ||
    /^(?:tel|phone|mobile|telefon|tél|mob|fax|cell|e-?mail)[ .:]/i.test(line)
  );
}

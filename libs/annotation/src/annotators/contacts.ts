import type { Annotation, Annotator } from '../annotator';
import { type ContactPoint, contactPoints } from '../contact-points';
import { isContactLabel, isEndMark } from '../line-kinds';
import { BODY_WORDS } from '../resources/press-words';
import type { Span } from '../text-slices';

type Contact = Annotation['contacts'][number];

interface Line extends Span {
  text: string;
}

const POSTS =
  /\b(?:officer|manager|director|head|president|ceo|cfo|coo|chief|spokes(?:person|man|woman)|secretary|editor|lead|assistant|adviser|advisor|coordinator|referent(?:in)?|leiter(?:in)?|details|street|road|avenue)\b/i;
const MAX_CONTACTS = 100;
/** A name stands at most this many lines above its first number: name, title, organisation. */
const LINES_ABOVE = 3;

/** People and desks a journalist may call or write to. */
export const contacts: Annotator = {
  name: 'contacts',
  version: 2,
  run: ({ text }) => ({ contacts: contactsOf(text, contactPoints(text)).slice(0, MAX_CONTACTS) }),
};

function contactsOf(text: string, points: ContactPoint[]): Contact[] {
  const found: Contact[] = [];
  let current: Contact | null = null;
  for (const point of points.slice(0, MAX_CONTACTS * 4)) {
    const name = nameBefore(text, point, current?.end ?? 0);
    if (current && (name === null ? isNear(text, current, point) : isSameEntry(text, current, point, name))) {
      current.email ??= point.kind === 'email' ? point.text : null;
      current.phone ??= point.kind === 'phone' ? point.text : null;
      current.end = point.end;
      continue;
    }
    // A number nobody is named for is no contact: it may be an order, a case or an account.
    if (name === null && point.kind === 'phone' && !point.labelled) continue;
    current = {
      name: name === null || isContactLabel(name.text) ? null : name.text,
      email: point.kind === 'email' ? point.text : null,
      phone: point.kind === 'phone' ? point.text : null,
      begin: name?.begin ?? point.begin,
      end: point.end,
    };
    found.push(current);
  }
  return found;
}

function isNear(text: string, contact: Contact, point: ContactPoint): boolean {
  const between = text.slice(contact.end, Math.min(point.begin, contact.end + 200));
  return point.begin - contact.end <= 120 && (between.match(/\n/g)?.length ?? 0) <= 4;
}

/** Only labels ("Mobile:", "E-mail address") between two points: one person. */
function isSameEntry(text: string, contact: Contact, point: ContactPoint, name: Line): boolean {
  return name.begin < contact.end && isNear(text, contact, point);
}

function nameBefore(text: string, point: ContactPoint, from: number): Line | null {
  const inLine = nameInLine(text, point, from);
  if (inLine) return inLine;
  const lines: Line[] = [];
  let isUnderLabel = false;
  let end = lineBegin(text, point.begin) - 1;
  for (let count = 0; count < LINES_ABOVE && end > from; count += 1) {
    while (end > from && text[end - 1] === '\n') end -= 1;
    const begin = Math.max(lineBegin(text, end), from);
    const line = text.slice(begin, end);
    isUnderLabel = isContactLabel(line);
    if (isUnderLabel || isEndMark(line) || !isNameLine(line)) break;
    lines.push({ begin, end, text: line });
    end = begin - 1;
  }
  // Right under the label stands the person, then the house.
  const people = lines.filter((line) => isPerson(nameOf(line).text));
  const best = (isUnderLabel ? people.at(-1) : people[0]) ?? lines.at(-1);
  return best ? nameOf(best) : null;
}

/** Two to four capitalised words that are neither a body nor a post. */
function isPerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || BODY_WORDS.test(name.toLowerCase())) return false;
  return words.every((word) => /^\p{Lu}/u.test(word)) && !POSTS.test(name) && !isContactLabel(name);
}

/** "Mina ANDREEVA (+32 …)", "Shelly Hogan: 214-…", "Media contact: Jane Doe, jane@…", "contact the Division at 202-…". */
function nameInLine(text: string, point: ContactPoint, from: number): Line | null {
  const begin = Math.max(lineBegin(text, point.begin), from, point.begin - 300);
  const lead = text.slice(begin, point.begin);
  const call =
    /\b(?:contact|call|email|write to|reach) (?:the )?(\p{Lu}[^.;:]{2,100}?) (?:at|on|by phone|via|under)(?: [\p{L} -]{0,20})?[ :(]{0,3}$/iu.exec(
      lead,
    );
  if (call?.[1]) return nameOf({ begin: begin + lead.indexOf(call[1], call.index), end: point.begin, text: call[1] });
  const entry =
    /^[\s;,.|)–-]{0,4}(?:[\p{L} ]{2,60}\s?:\s{0,2})?(\p{Lu}[^:;@\d\n]{2,160}?)[\s:,;(|–—+-]{1,4}(?:(?:tel|phone|telephone|telefon|tél|teléfono|mobile|email|e-mail|mail|t|m|e|p)\b[.: ]{1,3})?(?:email address: ?)?[(+]{0,2}$/iu.exec(
      lead,
    );
  if (!entry?.[1]) return null;
  const name = entry[1].replace(
    /\s(?:e-?mail(?: address)?|phone(?: number)?|tel|telephone|by phone|mobile(?: number)?)\.?$/i,
    '',
  );
  const at = begin + lead.indexOf(entry[1]);
  return isNameLine(name) ? nameOf({ begin: at, end: at + name.length, text: name }) : null;
}

function isNameLine(line: string): boolean {
  if (
    line.length < 3 ||
    line.length > 90 ||
    /[@\d:;!?“”"]|\.\s\p{Lu}\p{Ll}{3}|(?<!\b(?:Inc|Ltd|Corp|Co|Jr|Sr|LLC))\.$/u.test(line)
  )
    return false;
  if (/^(?:phone|mobile|tel|fax|e-?mail|address|website|web|direct|office|cell|t|m|e)\b/i.test(line)) return false;
  const words = line.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}|^[^\p{L}]*$|^\p{Lo}/u.test(word)).length;
  return words.length <= 12 && /^[\p{Lu}\p{Lo}]/u.test(line) && capitals * 2 >= words.length;
}

/** The person without title and house: "Ron Brewer, CEO" is Ron Brewer. */
function nameOf(line: Line): Line {
  const name = line.text.split(/,| – | - | \| |\(/)[0]?.trimEnd() ?? line.text;
  return { ...line, text: name };
}

function lineBegin(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

import type { EnrichmentRecord } from '@dateline/contracts';
import { isContactLabel, isContactLine, isEndMark } from '../line-kinds';
import { isListItem } from '../text/text-lines';
import type { Span } from '../text-slices';
import { type BodyLine, bodyLines } from './body-lines';
import { storyLength } from './story-end';

type Block = EnrichmentRecord['canonical']['blocks'][number];
type Kind = Block['kind'];

/** A line of an address or a name; a longer one is a sentence. */
const CONTACT_LINE = 100;
/** A contact has no more lines without a number than these: name, post, house, street. */
const LINES_BETWEEN = 4;

/** The parts of the text from where the story begins. Lines of one list, contact or self-description are one part. */
export function bodyBlocks(text: string, from: number, contacts: readonly Span[], issuer: string | null): Block[] {
  const lines = bodyLines(text, from);
  const story = storyLength(lines, text, issuer);
  const claimed = contactLines(lines, contacts);
  const kinds = lines.map((line, index) => kindOf(line, index >= story, claimed.has(index)));
  bridgeContacts(lines, kinds);
  return merged(lines, kinds);
}

function kindOf({ opening }: BodyLine, isTail: boolean, isClaimed: boolean): Kind {
  if (isEndMark(opening)) return 'endmark';
  if (isClaimed || isContactLabel(opening)) return 'contact';
  if (isTail) return opening.length <= CONTACT_LINE && isContactLine(opening) ? 'contact' : 'boilerplate';
  return isListItem(opening) ? 'list' : 'paragraph';
}

/** Lines that are mostly a contact; a number inside a long paragraph leaves it a paragraph. Both lists are in order. */
function contactLines(lines: readonly BodyLine[], contacts: readonly Span[]): Set<number> {
  const claimed = new Set<number>();
  const ordered = [...contacts].sort((a, b) => a.begin - b.begin);
  let next = 0;
  for (const [index, line] of lines.entries()) {
    let shared = 0;
    while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= line.begin) next += 1;
    for (let at = next; at < ordered.length && (ordered[at]?.begin ?? 0) < line.end; at += 1) {
      const contact = ordered[at];
      if (contact) shared += Math.max(0, Math.min(line.end, contact.end) - Math.max(line.begin, contact.begin));
    }
    if (shared * 2 >= line.end - line.begin) claimed.add(index);
  }
  return claimed;
}

/** Names, posts and streets between the label of a contact and its numbers belong to it. */
function bridgeContacts(lines: readonly BodyLine[], kinds: Kind[]): void {
  let last = -1;
  for (const [index, kind] of kinds.entries()) {
    if (kind !== 'contact') continue;
    const between = lines.slice(last + 1, index);
    const bridges = last >= 0 && between.length <= LINES_BETWEEN && between.every(isShort);
    if (bridges) for (let at = last + 1; at < index; at += 1) if (kinds[at] !== 'endmark') kinds[at] = 'contact';
    last = index;
  }
}

function isShort({ begin, end, opening }: BodyLine): boolean {
  return end - begin <= CONTACT_LINE && !/[.!?]["”’»]?$/.test(opening.replace(/\b(?:Inc|Ltd|Corp|Co)\.$/, ''));
}

function merged(lines: readonly BodyLine[], kinds: readonly Kind[]): Block[] {
  const blocks: Block[] = [];
  let chunk = -1;
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? 'paragraph';
    const last = blocks.at(-1);
    const goesOn = last !== undefined && last.kind === kind && line.chunk === chunk && kind !== 'paragraph';
    if (goesOn) last.end = line.end;
    else blocks.push({ kind, begin: line.begin, end: line.end });
    chunk = line.chunk;
  }
  return blocks;
}

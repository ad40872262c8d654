import type { Annotation, Annotator, Findings, ReleaseDocument } from '../annotator';
import { isContactLabel, isContactLine, isEndMark } from '../line-kinds';
import { BOILERPLATE_START } from '../resources/press-words';
import type { Span } from '../text-slices';

type Block = Annotation['canonical']['blocks'][number];
type Kind = Block['kind'];

const MAX_BLOCKS = 5000;
const LIST_ITEM = /^(?:[•·▪◦‣*–—-] ?\S|\(?\d{1,3}[.)] \S|[a-z]\) \S)/;

/** The text cut into its parts, in order and without overlap. Orders and labels of the header are no block. */
export const blocks: Annotator = {
  name: 'blocks',
  version: 1,
  run: (document, findings) => {
    const parts = [...headBlocks(findings), ...bodyBlocks(document, findings)];
    return { blocks: withoutOverlap(parts).slice(0, MAX_BLOCKS) };
  },
};

function headBlocks({ issuer, dateline, headline, subheadline, layout }: Findings): Block[] {
  const block = (kind: Kind, span: Span | null | undefined): Block[] =>
    span && span.end > span.begin ? [{ kind, begin: span.begin, end: span.end }] : [];
  // An issuer named inside the story stays a part of its paragraph.
  const masthead =
    issuer &&
    layout.lines.some(({ role, begin, end }) => role !== 'story' && begin <= issuer.begin && issuer.end <= end);
  return [
    ...block('headline', headline),
    ...(masthead ? block('issuer', issuer) : []),
    ...block('dateline', dateline),
    ...block('subheadline', subheadline),
  ];
}

function bodyBlocks({ text }: ReleaseDocument, { layout, contacts }: Findings): Block[] {
  const parts: Block[] = [];
  const dateline = layout.dateline;
  let begin = dateline && dateline.storyBegin > layout.bodyBegin ? dateline.storyBegin : layout.bodyBegin;
  let boilerplate = false;
  while (begin < text.length && parts.length < MAX_BLOCKS) {
    const at = text.indexOf('\n\n', begin);
    const end = at < 0 ? text.length : at;
    const kind = kindOf(text.slice(begin, Math.min(end, begin + 400)), { begin, end }, contacts ?? [], boilerplate);
    if (kind === 'boilerplate') boilerplate = true;
    if (end > begin) parts.push({ kind, begin, end });
    begin = end + 2;
  }
  return parts;
}

function kindOf(opening: string, span: Span, contacts: Span[], boilerplate: boolean): Kind {
  const firstLine = opening.split('\n')[0] ?? '';
  if (isEndMark(opening.trim())) return 'endmark';
  if (isContactLabel(firstLine) || contacts.some((contact) => holdsContact(span, contact))) return 'contact';
  if (boilerplate || BOILERPLATE_START.test(firstLine)) return isContactLine(firstLine) ? 'contact' : 'boilerplate';
  return LIST_ITEM.test(firstLine) ? 'list' : 'paragraph';
}

/** A paragraph that is mostly a contact; a number inside a long paragraph leaves it a paragraph. */
function holdsContact(span: Span, contact: Span): boolean {
  const shared = Math.min(span.end, contact.end) - Math.max(span.begin, contact.begin);
  return shared > 0 && shared * 2 >= span.end - span.begin;
}

/** Earlier parts keep their place; a later one that reaches into them is dropped. */
function withoutOverlap(parts: Block[]): Block[] {
  const kept: Block[] = [];
  for (const part of [...parts].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    const last = kept.at(-1);
    if (!last || part.begin >= last.end) kept.push(part);
  }
  return kept;
}

import type { Annotation, Annotator, Findings } from '../annotator';
import { bodyBlocks } from '../blocks/body-blocks';
import type { Span } from '../text-slices';

type Block = Annotation['canonical']['blocks'][number];
type Kind = Block['kind'];

const MAX_BLOCKS = 5000;

/** The text cut into its parts, in order and without overlap. Orders and labels of the header are no block. */
export const blocks: Annotator = {
  name: 'blocks',
  version: 3,
  run: ({ text }, findings) => {
    const { layout, contacts = [], issuer } = findings;
    const from = Math.max(layout.bodyBegin, layout.dateline?.storyBegin ?? 0);
    const parts = [...headBlocks(findings), ...bodyBlocks(text, from, contacts, issuer?.name ?? null)];
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
    ...block('dateline', layout.dateline?.placeApart),
    ...block('subheadline', subheadline),
    ...layout.lines.filter(({ role }) => role === 'contact').flatMap((line) => block('contact', line)),
  ];
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

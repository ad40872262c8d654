import type { EnrichmentRecord, PublicRelease } from '@dateline/contracts';
import { lineOf, textOf } from './clean-text';

export interface Paragraph {
  kind: 'paragraph' | 'list' | 'boilerplate' | 'contact';
  lines: string[];
}

type Block = EnrichmentRecord['canonical']['blocks'][number];

// Every format has a place of its own for these; the end mark tells a typesetter that no page is missing.
const ELSEWHERE = new Set<Block['kind']>(['issuer', 'headline', 'subheadline', 'endmark']);

/** The running text of a release. Where its parts are unknown, blank lines part it. */
export function paragraphsOf(release: PublicRelease, { canonical, headline }: EnrichmentRecord): Paragraph[] {
  // A sender may state another headline than the text has; then the text keeps its own.
  const isOther = release.headline && headline && lineOf(release.headline) !== lineOf(headline.text);
  const running = canonical.blocks.filter(({ kind }) => !ELSEWHERE.has(kind) || (kind === 'headline' && isOther));
  const found = withDatelines(running, canonical.text).map(({ kind, begin, end }) =>
    paragraph(kind, canonical.text.slice(begin, end)),
  );
  const all = found.length > 0 ? found : release.body.split(/\n\s*\n/).map((part) => paragraph('paragraph', part));
  return all.filter(({ lines }) => lines.length > 0);
}

/** A dateline on the line of a paragraph begins that paragraph; one alone on its line is one. */
function withDatelines(blocks: Block[], text: string): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const runsOn = before?.kind === 'dateline' && !text.slice(before.end, block.begin).includes('\n');
    if (runsOn) joined[joined.length - 1] = { ...block, begin: before.begin };
    else joined.push(block);
  }
  return joined;
}

function paragraph(kind: Block['kind'], text: string): Paragraph {
  const lines = textOf(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { kind: kind === 'list' || kind === 'boilerplate' || kind === 'contact' ? kind : 'paragraph', lines };
}

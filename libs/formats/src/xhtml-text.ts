import { element, type Markup } from './markup';
import type { Paragraph } from './paragraphs';

/** The running text, as elements that HTML and XHTML share. */
export const xhtmlText = (paragraphs: Paragraph[]): Markup[] => paragraphs.map(xhtmlOf);

function xhtmlOf({ kind, lines }: Paragraph): Markup {
  if (kind === 'list')
    return element(
      'ul',
      {},
      lines.map((line) => element('li', {}, withoutBullet(line))),
    );
  const broken = lines.map((line, place) => (place === 0 ? line : [element('br', {}), line]));
  return element('p', kind === 'paragraph' ? {} : { class: kind }, broken);
}

const withoutBullet = (line: string): string => line.replace(/^[-*•‣–·]\s+/, '');

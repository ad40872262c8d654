import { textOf } from './clean-text';

/** Markup that is already safe: a plain string beside it is text and gets escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

export type Child = Markup | string | null | undefined | readonly Child[];
type Attributes = Record<string, string | number | null | undefined>;

// Without an end tag in HTML, where they hold nothing. All others get one, for HTML reads `<p/>` as a start.
const VOID = new Set(['br', 'meta', 'link']);
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** An element that XML and HTML both read alike. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Markup {
  const start = [name, ...Object.entries(attributes).flatMap(attribute)].join(' ');
  if (VOID.has(name) && children.length === 0) return new Markup(`<${start} />`);
  return new Markup(`<${start}>${children.map(sourceOf).join('')}</${name}>`);
}

const escaped = (text: string): string => textOf(text).replace(/[&<>"']/g, (character) => ESCAPED[character]!);

const attribute = ([name, value]: [string, Attributes[string]]): string[] =>
  value === null || value === undefined ? [] : [`${name}="${escaped(String(value))}"`];

function sourceOf(child: Child): string {
  if (child === null || child === undefined) return '';
  if (child instanceof Markup) return child.source;
  return typeof child === 'string' ? escaped(child) : child.map(sourceOf).join('');
}

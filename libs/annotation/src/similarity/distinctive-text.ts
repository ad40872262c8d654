import type { Annotation } from '../annotator';

/** What a press office puts under every release says nothing about which one this is. */
const LEFT_OUT = new Set(['boilerplate', 'contact', 'endmark', 'issuer', 'dateline']);

/** The parts of a release that tell it from others of the same press office. */
export function distinctiveText({ text, blocks }: Annotation['canonical']): string {
  const kept = blocks.filter(({ kind }) => !LEFT_OUT.has(kind));
  return kept.length === 0 ? text : kept.map(({ begin, end }) => text.slice(begin, end)).join('\n');
}

import { knownName } from './gazetteer';
import type { NameSpan } from './name-memory';
import type { Token } from './token';

const KINDS: ReadonlySet<string> = new Set(
  'security armed defence defense democratic special police air naval ground self-defence self-defense peacekeeping regional'.split(
    ' ',
  ),
);
const ENDS: ReadonlySet<string> = new Set('forces force government army'.split(' '));

/** "Iraqi security forces", "Kurdistan regional government": bodies that only their country gives a capital. */
export function lowerBodies(tokens: readonly Token[], names: readonly NameSpan[]): NameSpan[] {
  const found: NameSpan[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length - 2; at += 1) {
    while (next < names.length && (names[next]?.to ?? 0) <= at) next += 1;
    const [first, kind, end] = tokens.slice(at, at + 3);
    if (!first?.capital || !kind || !end || !KINDS.has(kind.lower) || !ENDS.has(end.lower)) continue;
    const isOfCountry = first.demonym || knownName(first.text)?.type === 'place';
    if (!isOfCountry || first.possessive || kind.capital || end.capital || first.line !== end.line) continue;
    const taken = names[next];
    if (taken && taken.from < at + 3 && !(taken.from === at && taken.to === at + 1)) continue;
    found.push({ from: at, to: at + 3, type: 'organisation', rule: 'body-lower', score: 2.4 });
  }
  return found;
}

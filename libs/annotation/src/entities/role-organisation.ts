import type { EntityDraft } from './entity-draft';
import { isDemonym } from './lexicon';
import type { NameMap } from './name-map';
import type { NameSpan } from './name-memory';

import type { Token } from './token';

/** The body a title names, or else the place; the country of "Russian"; the body behind the comma or "of" after it. */
export function bodyOf(
  tokens: readonly Token[],
  map: NameMap,
  [from, to]: readonly [number, number],
  name: NameSpan,
): EntityDraft | null {
  let place: EntityDraft | null = null;
  for (let at = from; at < to; at += 1) {
    const found = map.names[map.at[at] ?? -1];
    if (!found && isDemonym(tokens[at]?.text ?? '')) place ??= countryOf(tokens[at]?.text ?? '', map);
    if (!found || found.type === 'person') continue;
    const draft = map.drafts.get(found) ?? null;
    if (found.type === 'organisation') return draft;
    if (!isField(tokens, found)) place ??= draft;
  }
  const end = Math.max(to, name.to);
  return place ?? behind(tokens, map, end, from >= name.to);
}

/** "Minister for the Middle East": what an office is for is no body; "U.S. Attorney" serves a district. */
function isField(tokens: readonly Token[], { from, to }: NameSpan): boolean {
  const before = tokens[from - 1]?.lower === 'the' ? tokens[from - 2] : tokens[from - 1];
  return before?.lower === 'for' || /^(?:attorney|district|marshal|magistrate)s?$/.test(tokens[to]?.lower ?? '');
}

/** The country of the text whose name the adjective opens like: "Iraqi", "Nigerian". */
function countryOf(adjective: string, map: NameMap): EntityDraft | null {
  let best: EntityDraft | null = null;
  let longest = 3;
  for (const name of map.countries) {
    const draft = map.drafts.get(name);
    if (!draft) continue;
    let length = 0;
    while (length < adjective.length && draft.name[length] === adjective[length]) length += 1;
    if (length <= longest) continue;
    longest = length;
    best = draft;
  }
  return best;
}

/** "…, Chief Executive, Ada Bank", "Assistant Secretary Ada of the Loe Office's Third Division". */
function behind(tokens: readonly Token[], map: NameMap, end: number, isAfter: boolean): EntityDraft | null {
  let at = end;
  const sign = tokens[at]?.text ?? '';
  if (isAfter ? !/^(?:,|at|with|of)$/.test(sign) : !/^(?:of|from|at)$/.test(sign)) return null;
  at += tokens[at + 1]?.lower === 'the' ? 2 : 1;
  let found = map.names[map.at[at] ?? -1];
  while (found?.type === 'organisation' && tokens[found.to - 1]?.possessive) {
    const next = map.names[map.at[found.to] ?? -1];
    if (next?.type !== 'organisation') break;
    found = next;
  }
  return found?.type === 'organisation' ? (map.drafts.get(found) ?? null) : null;
}

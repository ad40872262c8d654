import type { EntityDraft } from './entity-draft';
import { knownName } from './gazetteer';
import { keyOf, type NameSpan } from './name-memory';
import type { Token } from './token';

/** Where names stand, by their tokens: -1 where none does. */
export interface NameMap {
  names: readonly NameSpan[];
  at: Int32Array;
  drafts: ReadonlyMap<NameSpan, EntityDraft>;
  /** Names of countries, once each. */
  countries: readonly NameSpan[];
}

export function mapOf(
  tokens: readonly Token[],
  names: readonly NameSpan[],
  drafts: ReadonlyMap<NameSpan, EntityDraft>,
): NameMap {
  const at = new Int32Array(tokens.length).fill(-1);
  for (const [index, { from, to }] of names.entries()) at.fill(index, from, to);
  return { names, at, drafts, countries: countriesAmong(tokens, names) };
}

function countriesAmong(tokens: readonly Token[], names: readonly NameSpan[]): NameSpan[] {
  const seen = new Set<string>();
  return names.filter(({ from, to, type }) => {
    const key = keyOf(tokens.slice(from, to));
    if (type !== 'place' || seen.has(key) || knownName(key)?.rule !== 'country') return false;
    seen.add(key);
    return true;
  });
}

import type { Expression } from './expression';
import { facet } from './facet';
import { wordsOf } from './words';

/**
 * What a person types into a search field: words that all must occur, "words in a row", -without, and `OR` between
 * alternatives.
 * @returns null when there is no word in it
 */
export function readSearch(search: string): Expression | null {
  const alternatives = search.split(/\sOR\s/).map(conjunction);
  const any = alternatives.filter((all) => all !== null);
  return any.length === 0 ? null : { any };
}

const PART = /(-?)(?:"([^"]*)"?|(\S+))/g;

function conjunction(text: string): Expression | null {
  const all = [...text.matchAll(PART)].flatMap(([, minus, quoted, word]) => {
    const facets = inARow(wordsOf(quoted ?? word ?? ''));
    if (!minus) return facets.map((has): Expression => ({ has }));
    return facets.length === 0 ? [] : [{ any: facets.map((lacks) => ({ lacks })) }];
  });
  return all.length === 0 ? null : { all };
}

/** What stands in one piece, such as "cross-border" or 北京, is looked for in one piece: each word, and each pair. */
function inARow(words: readonly string[]): number[] {
  const pairs = words.slice(1).map((word, index) => facet('pair', `${words[index]} ${word}`));
  return [...words.map((word) => facet('word', word)), ...pairs];
}

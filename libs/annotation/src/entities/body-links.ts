import { BODY_ITEMS } from '../resources/body-items';
import { INTERNATIONAL_BODY_ITEMS } from '../resources/international-bodies';
import { LEGAL_FORMS } from '../resources/organisation-words';
import { foldName } from './fold-name';

/** Items by name: names of several words folded, single words as they are, so that "WHO" is not "who". */
let items: Map<string, string> | undefined;

/**
 * The item of Wikidata of the body that a text calls by these names. A single word proves nothing where the body has a longer
 * name that is not known, as a text may explain "ICRC" as it likes.
 */
export function bodyItem(surfaces: ReadonlySet<string>): string | undefined {
  const found = new Set<string>();
  let isUnknown = false;
  let isNamedInFull = false;
  for (const surface of surfaces) {
    const item = itemNamed(surface);
    if (item !== undefined) found.add(item);
    if (surface.includes(' ')) {
      if (item === undefined) isUnknown = true;
      else isNamedInFull = true;
    }
  }
  if (found.size !== 1 || (isUnknown && !isNamedInFull)) return undefined;
  return [...found][0];
}

function itemNamed(surface: string): string | undefined {
  items ??= readItems();
  return items.get(keyOf(surface)) ?? items.get(keyOf(withoutLegalForm(surface)));
}

function readItems(): Map<string, string> {
  const read = new Map<string, string>();
  for (const line of BODY_ITEMS.trim().split('\n')) {
    const cut = line.indexOf('=');
    read.set(line.slice(0, cut), line.slice(cut + 1));
  }
  for (const line of INTERNATIONAL_BODY_ITEMS.trim().split('\n')) {
    const [names = '', item = ''] = line.split('=');
    for (const name of names.split('|')) read.set(keyOf(name), item);
  }
  return read;
}

function keyOf(name: string): string {
  return /\s/.test(name) ? foldName(name) : name;
}

function withoutLegalForm(surface: string): string {
  const space = surface.lastIndexOf(' ');
  return LEGAL_FORMS.has(surface.slice(space + 1)) ? surface.slice(0, space).replace(/,$/, '') : surface;
}

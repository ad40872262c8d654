import { ABBREVIATES_LIKE, ABBREVIATIONS, type Abbreviations } from '../resources/abbreviations';

type AbbreviationKind = keyof Abbreviations;
export type AbbreviationTable = ReadonlyMap<string, AbbreviationKind>;

const KINDS: readonly AbbreviationKind[] = ['closes', 'either', 'joins', 'counts'];

const TABLES: ReadonlyMap<string, AbbreviationTable> = new Map(
  Object.entries(ABBREVIATIONS).map(([language, lists]) => [language, tableOf(lists)]),
);
const NONE: AbbreviationTable = new Map();

/** The abbreviations of a language; English ones where it has no list of its own: titles and firms travel. */
export function abbreviationsOf(language: string | null): AbbreviationTable {
  const code = language ?? 'en';
  return TABLES.get(code) ?? TABLES.get(ABBREVIATES_LIKE[code] ?? 'en') ?? NONE;
}

function tableOf(lists: Abbreviations): AbbreviationTable {
  const table = new Map<string, AbbreviationKind>();
  for (const kind of KINDS) for (const form of lists[kind].split(' ')) table.set(form, kind);
  return table;
}

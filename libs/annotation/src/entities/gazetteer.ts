import { COUNTRY_NAMES } from '../resources/country-names';
import { INTERNATIONAL_BODIES, KNOWN_BODIES, TEAM_NAMES } from '../resources/organisation-names';
import { CITY_NAMES, REGION_NAMES } from '../resources/place-names';
import { TOWN_NAMES } from '../resources/town-names';
import { wordsOf } from '../text/words';

interface KnownName {
  type: 'organisation' | 'place';
  rule: 'country' | 'region' | 'city' | 'town' | 'body' | 'team';
  /** The usual name of what several names stand for; null where it is the name itself. */
  canonical: string | null;
  ids: Readonly<Record<string, string | number>>;
  /** The name is a club or team elsewhere too: "Liverpool", "Chicago Bulls". */
  team: boolean;
}

/** Names in the form `nameKey` gives them; the lists by hand win over the towns. */
const names = new Map<string, KnownName>();
let longest = 1;
const TOWN: KnownName = { type: 'place', rule: 'town', canonical: null, ids: {}, team: false };
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
};

/** What nearly all names consist of. Such a name is its own key: taking all of them to words would cost at every start. */
const LATIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

const towns = townKeys();
load();

export const LONGEST_KNOWN_NAME: number = longest;

export function knownName(key: string): KnownName | undefined {
  return names.get(key) ?? (towns.has(key) ? TOWN : undefined);
}

/** The words of a name with one space between them, the curly apostrophe straightened. */
export function nameKey(words: readonly string[]): string {
  return words.join(' ').replaceAll('’', "'");
}

/** In the order of their weight: what comes later wins. */
function load(): void {
  for (const name of CITY_NAMES.split('|')) add(name, { type: 'place', rule: 'city', canonical: null, ids: {} });
  for (const name of REGION_NAMES.split('|')) add(name, { type: 'place', rule: 'region', canonical: null, ids: {} });
  for (const line of COUNTRY_NAMES.trim().split('\n')) addCountry(line);
  for (const name of KNOWN_BODIES.split('|'))
    add(name, { type: 'organisation', rule: 'body', canonical: null, ids: {} });
  for (const line of INTERNATIONAL_BODIES.trim().split('\n')) addBody(line);
  for (const name of TEAM_NAMES.split('|')) addTeam(name);
}

/** Agencies write without the marks too: "Wroclaw". The list is folded as a whole: twenty thousand foldings would be felt. */
function townKeys(): Set<string> {
  const listed = TOWN_NAMES.split('|');
  const keys = new Set(listed);
  for (const [name] of TOWN_NAMES.matchAll(/[^|]*['.][^|]*/g)) {
    const key = keyOf(name);
    if (key !== name) keys.delete(name);
    keys.add(key).add(withoutMarks(key));
  }
  const bare = withoutMarks(TOWN_NAMES).split('|');
  for (const [at, name] of listed.entries()) if (bare[at] !== name && keys.has(name)) keys.add(bare[at] ?? name);
  return keys;
}

function withoutMarks(names: string): string {
  if (/^[ -~]*$/.test(names)) return names;
  return names
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łŁøØđĐıß]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

function keyOf(name: string): string {
  return LATIN.test(name) ? name : nameKey(wordsOf(name, 'en').map(({ text }) => text));
}

function add(name: string, known: Omit<KnownName, 'team'>): void {
  const key = keyOf(name);
  longest = Math.max(longest, key.split(' ').length);
  names.set(key, { ...known, team: false });
}

function addCountry(line: string): void {
  const code = line.slice(0, 2);
  const item = line.slice(3, line.indexOf(' ', 3));
  const all = line.slice(line.indexOf(' ', 3) + 1).split('|');
  const ids = { iso3166: code, wikidata: item };
  for (const name of all) add(name, { type: 'place', rule: 'country', canonical: all[0] ?? name, ids });
}

function addBody(line: string): void {
  const all = line.split('|');
  for (const name of all) add(name, { type: 'organisation', rule: 'body', canonical: all[0] ?? name, ids: {} });
}

/** A town stays a place; only its club's longer name is a body by itself. */
function addTeam(name: string): void {
  const key = keyOf(name);
  const known = knownName(key);
  if (known) names.set(key, { ...known, team: true });
  else names.set(key, { type: 'organisation', rule: 'team', canonical: null, ids: {}, team: true });
}

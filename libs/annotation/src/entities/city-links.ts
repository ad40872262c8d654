import { CITY_IDS } from '../resources/city-ids';
import { COUNTRY_NAMES } from '../resources/country-names';
import { REGION_NAMES, US_STATE_CODES } from '../resources/place-names';
import { STATE_KEYS } from '../resources/state-keys';
import type { Entity } from './entity-draft';
import { foldName } from './fold-name';

interface City {
  /** Its country, or its country and state: "FR", "US-OR". */
  key: string;
  id: number;
  /** Far larger than all others of its name. */
  alone: boolean;
  /** The states where a smaller place has its name. */
  namesakesIn: readonly string[];
}

/** Lines of the table that speak of a name, unread: few of them are ever needed. */
let cities: Map<string, [key: string, entry: string][]> | undefined;
/** Countries and states by name; an empty list for regions that the table does not know. */
let states: Map<string, string[]> | undefined;

/** What may stand behind the name of a city and say where it is: ", Ore.", ", New South Wales". */
const BEHIND = /^,\s+(\p{Lu}[\p{L}.]*(?:\s+(?:(?:of|and)\s+)?\p{Lu}[\p{L}.]*){0,3})/u;
/** The province that is called after its city. */
const DIVISION_BEHIND =
  /^\s+(?:province|governorate|region|oblast|district|county|state|canton|prefecture|department|emirate)\b/i;
const DIVISION_BEFORE =
  /\b(?:province|governorate|region|state|canton|prefecture|department|district|county|emirate|gulf|bay|strait)\s+of\s+$/i;

/** The countries and states that the places of a text speak of. */
export function namedStates(text: string, places: readonly Entity[]): Set<string> {
  const named = new Set<string>();
  for (const { mentions } of places)
    for (const { begin, end } of mentions) for (const key of keysOf(text.slice(begin, end)) ?? []) named.add(key);
  return named;
}

/** The id in GeoNames of a city, if its name and what the text says of where it is leave one. */
export function cityId(
  text: string,
  place: Entity,
  surfaces: ReadonlySet<string>,
  named: ReadonlySet<string>,
): number | undefined {
  const known = [...surfaces].map(citiesNamed).filter((found) => found.length > 0);
  const [all] = known;
  if (!all || known.some((found) => found[0]?.id !== all[0]?.id)) return undefined;
  const spots = place.mentions.map(({ begin, end }) => ({
    before: text.slice(Math.max(0, begin - 30), begin),
    behind: text.slice(end, end + 60),
  }));
  if (spots.some(({ before, behind }) => DIVISION_BEHIND.test(behind) || DIVISION_BEFORE.test(before)))
    return undefined;
  const said = spots.map(({ behind }) => saidBehind(behind)).filter((keys) => keys !== undefined);
  // "New York" alone may be the state.
  if (said.length === 0) return [...surfaces].some(keysOf) ? undefined : meantBy(all, named)?.id;
  const ids = new Set(said.map((keys) => onlyOne(all.filter(({ key }) => keys.some((each) => isIn(key, each))))?.id));
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** Where nothing stands behind the name: what is far the largest, or what lies in a state that the text names. */
function meantBy(all: readonly City[], named: ReadonlySet<string>): City | undefined {
  const isNamed = ({ key }: City) => named.has(key) || named.has(key.slice(0, 2));
  const alone = all.find((city) => city.alone);
  const city = alone ?? onlyOne(all.filter(isNamed));
  if (!city || (alone && isNamed(alone))) return city;
  return city.namesakesIn.some((key) => named.has(key)) ? undefined : city;
}

function onlyOne(found: readonly City[]): City | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function isIn(key: string, state: string): boolean {
  return key === state || key.startsWith(`${state}-`);
}

/** The states that the words behind a name may mean; undefined where they are no place, empty where they are one we do not know. */
function saidBehind(behind: string): string[] | undefined {
  let words = BEHIND.exec(behind)?.[1];
  while (words) {
    const bare = words.replace(/\.$/, '');
    const keys = keysOf(words) ?? keysOf(bare) ?? keysOf(`${bare}.`) ?? keysOfCode(bare);
    if (keys) return keys;
    words = /^(.+)\s\S+$/su.exec(words)?.[1]?.replace(/\s+(?:of|and)$/, '');
  }
  return undefined;
}

function keysOfCode(code: string): string[] | undefined {
  if (!US_STATE_CODES.has(code)) return undefined;
  return [`US-${code}`, `CA-${code}`, `AU-${code}`];
}

function keysOf(name: string): string[] | undefined {
  states ??= readStates();
  return states.get(foldName(name));
}

function readStates(): Map<string, string[]> {
  const read = new Map<string, string[]>();
  for (const region of REGION_NAMES.split('|')) read.set(foldName(region), []);
  const enter = (key: string, names: string) => {
    for (const name of names.split('|')) read.set(foldName(name), [...(read.get(foldName(name)) ?? []), key]);
  };
  for (const line of STATE_KEYS.trim().split('\n'))
    enter(line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1));
  for (const line of COUNTRY_NAMES.trim().split('\n')) enter(line.slice(0, 2), line.slice(line.indexOf(' ', 3) + 1));
  return read;
}

function citiesNamed(name: string): City[] {
  cities ??= readCities();
  return (cities.get(foldName(name)) ?? []).map(([key, entry]) => {
    const [id = '', states] = entry.split('!');
    return { key, id: Number.parseInt(id, 10), alone: id.endsWith('*'), namesakesIn: states?.split(',') ?? [] };
  });
}

function readCities(): Map<string, [string, string][]> {
  const read = new Map<string, [string, string][]>();
  for (const line of CITY_IDS.trim().split('\n')) {
    const space = line.indexOf(' ');
    for (const entry of line.slice(space + 1).split(';')) {
      const cut = entry.lastIndexOf(' ');
      const name = entry.slice(0, cut);
      read.set(name, [...(read.get(name) ?? []), [line.slice(0, space), entry.slice(cut + 1)]]);
    }
  }
  return read;
}

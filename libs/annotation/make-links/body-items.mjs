import { foldName as fold } from './fold-name.mjs';
import { listOf, writeResource } from './resource.mjs';

/** What of the index is about bodies that news may name; shops, schools and hospitals bear names of others too. */
const CATEGORIES =
  /^(?:operators\/(?:office\/government|landuse\/military|emergency|boundary|power|pipeline|route|man_made|telecom|highway|amenity\/(?:university|police|fire_station|courthouse|library|prison|post_office|townhall))|transit\/route\/(?:train|subway|light_rail|tram|ferry)|flags|brands\/(?:amenity\/(?:bank|fuel|money_transfer|car_rental|charging_station)|shop\/(?:car|supermarket|department_store|telecommunication|mobile_phone|electronics|furniture)|office\/(?:insurance|courier|telecommunication|it|energy_supplier)))/;
const KINDS =
  /\b(?:agency|authority|ministry|department|police|army|navy|air force|armed forces?|military|guard|university|bank(?:ing)?|automaker|automobile|automotive|railway|railroad|rail|transit|transport|postal|utility|electric(?:ity)?|energy|oil|gas|petroleum|telecommunications?|company|corporation|conglomerate|retailer|manufacturer|insurer|insurance|charity|organi[sz]ation|service|commission|council|operator|carrier|enterprise|supermarket chain)\b/i;
const OTHERS =
  /\b(?:brand|marque|network of|district|system|line|former|defunct|city|town|village|municipality|commune|branch of)\b/i;

/** Bodies of towns, whose names other towns bear too. */
const OF_TOWNS = /\b(?:police department|fire department|fire rescue|sheriff|library|bibliotheek|municipal)\b/i;

/** Names that two bodies have borne: the maker of cars and the group it was part of. */
const BORNE_BY_TWO = new Set(['Fiat']);

/** Names under which the index and Wikidata know one and the same body, and nothing else. */
export function makeBodyItems({ categories, items, version }) {
  const entries = Object.entries(categories).flatMap(([category, { items: all }]) =>
    all.flatMap((entry) => taggedItems(entry).map((tagged) => ({ category, ...tagged }))),
  );
  const itemsOf = itemsByName(entries, items);
  const own = new Set(listOf('international-bodies', 'INTERNATIONAL_BODY_ITEMS', /[|\n]|=Q\d+/).map(fold));
  const isName = nameTest();
  const chosen = new Map();
  for (const { category, names, item } of entries) {
    const { label = '', description = '' } = items[item] ?? {};
    if (!CATEGORIES.test(category) || !KINDS.test(description) || OTHERS.test(description)) continue;
    const name = names.find((each) => fold(each) === fold(label));
    if (name === undefined || itemsOf.get(fold(label))?.size !== 1 || own.has(fold(label)) || !isName(label)) continue;
    chosen.set(label.includes(' ') ? fold(label) : label, item);
  }
  const lines = [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => `${name}=${item}`);
  writeResource('body-items', textOf(lines, version));
  console.log(`${lines.length} bodies`);
}

function taggedItems({ displayName, tags }) {
  return ['operator', 'brand', 'network', 'subject']
    .filter((kind) => tags[`${kind}:wikidata`])
    .map((kind) => ({
      item: tags[`${kind}:wikidata`],
      names: [displayName, tags[kind], tags[`${kind}:en`], tags[`${kind}:short`]].filter(Boolean),
    }));
}

/** All items that a name stands for; what the index tells apart in brackets, "(Philippines)", bears one name. */
function itemsByName(entries, items) {
  const found = new Map();
  const add = (name, item) => {
    const key = fold(name.replace(/ \([^)]*\)$/, ''));
    found.set(key, (found.get(key) ?? new Set()).add(item));
  };
  for (const { names, item } of entries) for (const name of names) add(name, item);
  for (const [item, { label }] of Object.entries(items)) if (label) add(label, item);
  return found;
}

/** Openings under which every country has its own body, so that only a place in the name tells which. */
const OPENINGS =
  /^(?:agency|authority|board|bureau|central|city|civil|coast|commission|department|east|eastern|federal|general|home|land|metropolitan|ministry|national|north|northern|office|public|regional|rural|social|south|southern|state|west|western) /;

/** Words of the names of places that say nothing about where. */
const NO_PLACE =
  /^(?:agency|capital|central|city|coast|commonwealth|democratic|district|east(?:ern)?|federal|island|islands|kingdom|land|mainland|north(?:ern)?|ocean|pacific|atlantic|people's|republic|rural|sea|south(?:ern)?|state|states|territory|territories|the|union|united|west(?:ern)?)$/i;

/** A name of several words, one of them no ordinary word; or a single word that our own list knows as a body. */
function nameTest() {
  const common = new Set(listOf('common-words', 'COMMON_WORDS', ' '));
  const known = new Set(listOf('organisation-names', 'KNOWN_BODIES', '|'));
  const persons = new Set([
    ...listOf('surnames', 'SURNAMES', ' '),
    ...listOf('given-names', 'MALE_NAMES', ' '),
    ...listOf('given-names', 'FEMALE_NAMES', ' '),
  ]);
  const places = new Set(
    placeNames()
      .flatMap((name) => name.split(' '))
      .filter((word) => /^\p{Lu}/u.test(word) && !NO_PLACE.test(word) && !common.has(fold(word)))
      .map(fold),
  );
  const isCommon = (word) => common.has(word) || common.has(word.replace(/e?s$/, '')) || word.length < 3;
  return (label) => {
    if (!/^[\p{Lu}\d][\p{Script=Latin}\d .,'&/-]*$/u.test(label)) return false;
    const words = label.split(' ');
    if (words.length === 1)
      return known.has(label) && label.length > 3 && !isCommon(fold(label)) && !persons.has(label);
    if (words.length === 2 && (words[0] === 'The' || words.every((word) => persons.has(word)))) return false;
    if (words[0] === 'First' || OF_TOWNS.test(label) || BORNE_BY_TWO.has(label)) return false;
    if (OPENINGS.test(fold(label))) return words.some((word) => places.has(fold(word)));
    return words.some((word) => !isCommon(fold(word)) && !persons.has(word) && !/^\d/.test(word));
  };
}

function placeNames() {
  return [
    ...listOf('place-names', 'REGION_NAMES', '|'),
    ...listOf('place-names', 'CITY_NAMES', '|'),
    ...listOf('country-names', 'COUNTRY_NAMES', /[|\n]|^[A-Z]{2} \S+ /m),
    ...listOf('country-names', 'DEMONYMS', /\s+/),
  ];
}

function textOf(lines, version) {
  return `/**
 * Agencies, forces, universities, transit and other companies with their items of Wikidata. Made by make-links/ from the
 * name-suggestion-index ${version} (Copyright name-suggestion-index contributors, BSD 3-Clause, see NOTICE): only full
 * names that the index and Wikidata's English label agree on, and that stand for one body alone in it. Names of
 * several words are folded.
 */
export const BODY_ITEMS: string = \`
${lines.join('\n')}\`;
`;
}

import type { Entity } from './entity-draft';

/** Names that another state, a part of one, or a state that is no more has too. */
const UNSURE_NAMES: ReadonlySet<string> = new Set([
  'Congo',
  'Antigua',
  'Trinidad',
  'Tahiti',
  'East Germany',
  'West Germany',
  'Zaire',
  'Ceylon',
  'Macedonia',
  'Mainland China',
  'Palestinian Territories',
  'Holy See',
]);

/** The state in the Caucasus is meant where one of these is named too, and no town of the American state stands before it. */
const NEIGHBOURS_OF_GEORGIA: ReadonlySet<unknown> = new Set([
  'AM',
  'AZ',
  'BY',
  'KG',
  'KZ',
  'MD',
  'RU',
  'TJ',
  'TR',
  'UA',
  'UZ',
]);
const TOWNS_OF_GEORGIA: ReadonlySet<string> = new Set(['Tbilisi', 'Batumi', 'Kutaisi', 'Gori', 'Rustavi']);

/** Whether one of the names that a text gives a state is the name of that state alone. */
export function isCertainState(
  text: string,
  state: Entity,
  surfaces: ReadonlySet<string>,
  places: readonly Entity[],
): boolean {
  const sure = [...surfaces].filter((surface) => !UNSURE_NAMES.has(surface));
  if (sure.some((surface) => surface !== 'Georgia')) return true;
  return sure.length > 0 && isGeorgiaInCaucasus(text, state, places);
}

function isGeorgiaInCaucasus(text: string, georgia: Entity, places: readonly Entity[]): boolean {
  const towns = places.filter(({ ids }) => !('iso3166' in ids));
  const endsOfTowns = new Set(
    towns.filter(({ name }) => !TOWNS_OF_GEORGIA.has(name)).flatMap(({ mentions }) => mentions.map(({ end }) => end)),
  );
  const standsBehindTown = georgia.mentions.some(
    ({ begin }) => endsOfTowns.has(begin - 2) && text.slice(begin - 2, begin) === ', ',
  );
  return (
    !standsBehindTown &&
    places.some(({ name, ids }) => NEIGHBOURS_OF_GEORGIA.has(ids.iso3166) || TOWNS_OF_GEORGIA.has(name))
  );
}

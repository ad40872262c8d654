import { bodyItem } from './body-links';
import { cityId, namedStates } from './city-links';
import type { Entity } from './entity-draft';
import { isCertainState } from './state-links';

/** The same entities with the ids of those whose names leave no doubt; where there is one, none is given. */
export function linked(text: string, entities: readonly Entity[]): Entity[] {
  const places = entities.filter(({ type }) => type === 'place');
  const named = namedStates(text, places);
  return entities.map((entity) => {
    const surfaces = surfacesOf(text, entity);
    if (entity.type === 'organisation') {
      const wikidata = bodyItem(surfaces);
      return wikidata === undefined ? entity : { ...entity, ids: { wikidata } };
    }
    if (entity.type !== 'place') return entity;
    if ('iso3166' in entity.ids)
      return isCertainState(text, entity, surfaces, places) ? entity : { ...entity, ids: {} };
    const geonames = cityId(text, entity, surfaces, named);
    return geonames === undefined ? entity : { ...entity, ids: { geonames } };
  });
}

/** What the text itself calls it: the usual name of an acronym is no evidence. */
function surfacesOf(text: string, { mentions }: Entity): Set<string> {
  const names = mentions.filter(({ kind }) => kind === 'name' || kind === 'acronym');
  return new Set(names.map(({ begin, end }) => text.slice(begin, end)));
}

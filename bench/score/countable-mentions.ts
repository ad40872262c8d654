import type { Annotation } from '@dateline/annotation';
import type { EntityType, Gold, GoldEntity, GoldSpan } from './gold';
import { overlapOfAtLeast, pairs } from './overlap';

/** A mention by name and the entity it belongs to. */
export interface Mention extends GoldSpan {
  type: string;
  entity: string;
}

export interface CountableMentions {
  gold: Mention[];
  found: Mention[];
}

const HALF = overlapOfAtLeast(0.5);

/**
 * The mentions that count: those by name or acronym. The gold is not complete in titles, pronouns and definite
 * descriptions, and free in the names inside the title of an event or a document: what was found there is counted only
 * where the gold has a name too.
 */
export function countableMentions(gold: Gold, record: Annotation, types: readonly EntityType[]): CountableMentions {
  const expected = mentionsOf(gold.entities, types, isByName);
  const found = mentionsOf(record.entities, types, isByName);
  const named = new Set(pairs(expected, found, HALF).map(([, mention]) => mention));
  const optional = mentionsOf(gold.entities, types, (kind) => !isByName(kind));
  const titles: GoldSpan[] = [...gold.events, ...gold.documents];
  const isFree = (mention: Mention): boolean =>
    optional.some((other) => HALF(other, mention) > 0) ||
    titles.some(({ begin, end }) => begin <= mention.begin && mention.end <= end);
  return { gold: expected, found: found.filter((mention) => named.has(mention) || !isFree(mention)) };
}

/** Pairs of gold and found that share at least half of the longer one. */
export const mentionPairs = ({ gold, found }: CountableMentions): [Mention, Mention][] => pairs(gold, found, HALF);

const isByName = (kind: string): boolean => kind === 'name' || kind === 'acronym';

function mentionsOf(
  entities: readonly (Pick<GoldEntity, 'id' | 'mentions'> & { type: string })[],
  types: readonly EntityType[],
  wanted: (kind: string) => boolean,
): Mention[] {
  return entities
    .filter(({ type }) => types.some((each) => each === type))
    .flatMap(({ id, type, mentions }) =>
      mentions.filter(({ kind }) => wanted(kind)).map(({ begin, end }) => ({ begin, end, type, entity: id })),
    )
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
}

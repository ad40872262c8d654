import type { EnrichmentRecord, PublicRelease } from '@dateline/contracts';
import { facet, foldName, foldTopic } from './facet';
import { fold, wordsOf } from './words';

/** Of a text with more different words and pairs of words than this, the first ones are found. */
const MAX_FACETS = 20_000;

/** All that filters can find a public version by, ascending: an array of signed 32-bit numbers. */
export function facetsOf({ release, enrichment }: { release: PublicRelease; enrichment: EnrichmentRecord }): number[] {
  const facets = new Set([
    ...enrichment.topics.flatMap(({ code, path }) => [code, ...path].map((topic) => facet('topic', foldTopic(topic)))),
    ...issuerNames(release, enrichment).map((name) => facet('issuer', foldName(name))),
    ...languageTags(release, enrichment).map((tag) => facet('language', tag)),
    ...enrichment.entities.flatMap(entityFacets),
  ]);
  addWords(facets, [release.headline ?? '', release.issuer ?? '', enrichment.canonical.text]);
  return [...facets].sort((a, b) => a - b);
}

function issuerNames(release: PublicRelease, { issuer, entities }: EnrichmentRecord): string[] {
  const entity = entities.find(({ id }) => id === issuer?.entityId);
  return [release.issuer, issuer?.name, entity?.name, ...(entity?.aliases ?? [])].filter((name) => name !== undefined);
}

/** "en-GB" is found as such and as "en". */
const languageTags = (release: PublicRelease, { language }: EnrichmentRecord): string[] =>
  [release.language, language?.code]
    .filter((tag) => tag !== undefined)
    .flatMap((tag) => [fold(tag), fold(tag).split('-')[0]!]);

function entityFacets({ type, name, aliases, ids }: EnrichmentRecord['entities'][number]): number[] {
  if (type !== 'place' && type !== 'person' && type !== 'organisation') return [];
  return [name, ...aliases, ...Object.values(ids).map(String)].map((value) => facet(type, foldName(value)));
}

function addWords(facets: Set<number>, texts: readonly string[]): void {
  for (const text of texts) {
    let before: string | undefined;
    for (const word of wordsOf(text)) {
      if (facets.size >= MAX_FACETS) return;
      facets.add(facet('word', word));
      if (before !== undefined) facets.add(facet('pair', `${before} ${word}`));
      before = word;
    }
  }
}

import type { Annotation } from '@dateline/annotation';
import { type CountableMentions, countableMentions, type Mention, mentionPairs } from './countable-mentions';
import type { EntityType, Gold } from './gold';
import { groupedBy } from './grouped-by';
import { type Score, tally } from './score';

const TYPES: readonly EntityType[] = ['person', 'organisation', 'place'];

/**
 * Names in the text, one by one: a name is found when it shares at least half of the longer of the two spans with a gold
 * name of the same type. "Any type" lets a person count as an organisation. Which mentions count: countable-mentions.ts.
 */
export function scoreNames(gold: Gold, record: Annotation): Score[] {
  const score = (name: string, types: readonly EntityType[]): Score => {
    const mentions = countableMentions(gold, record, types);
    return tally(name, mentionPairs(mentions).length, mentions.found.length, mentions.gold.length);
  };
  return [...TYPES.map((type) => score(`names: ${type}s`, [type])), score('names: any type', TYPES)];
}

/**
 * B³ (Bagga and Baldwin 1998) over mentions by name: for every mention the share of its entity that is in the same entity
 * on the other side. A mention that the other side does not have counts 0, so this is never better than the names.
 */
export function scoreCoreference(gold: Gold, record: Annotation): Score[] {
  return (['person', 'organisation'] as const).map((type): Score => {
    const mentions = countableMentions(gold, record, [type]);
    const twins = mentionPairs(mentions);
    return {
      name: `B³: ${type}s`,
      precision: {
        right: agreement(mentions.found, new Map(twins.map(([g, f]) => [f, g]))),
        of: mentions.found.length,
      },
      recall: { right: agreement(mentions.gold, new Map(twins)), of: mentions.gold.length },
    };
  });
}

function agreement(mentions: CountableMentions['gold'], twinOf: ReadonlyMap<Mention, Mention>): number {
  const clusters = groupedBy(mentions, ({ entity }) => entity);
  return mentions
    .filter((mention) => twinOf.has(mention))
    .map((mention) => {
      const cluster = clusters.get(mention.entity)!;
      const together = cluster.filter((other) => twinOf.get(other)?.entity === twinOf.get(mention)!.entity);
      return together.length / cluster.length;
    })
    .reduce((sum, share) => sum + share, 0);
}

import type { EnrichmentRecord } from '@dateline/contracts';
import type { Findings } from '../annotator';
import type { Span } from '../text-slices';

type Party = NonNullable<EnrichmentRecord['decisions'][number]['by']>;
type EntityType = EnrichmentRecord['entities'][number]['type'];

interface Mention extends Span {
  entityId: string;
  type: EntityType;
}

/** Looks up which entity a span of the text names. */
export interface NamedParties {
  party(span: Span): Party;
  /** The first place mentioned in the span. */
  placeIn(span: Span): Mention | null;
}

/** The mentions of all entities, in order; empty lists answer with null. */
export function namedParties(text: string, { entities = [] }: Pick<Findings, 'entities'>): NamedParties {
  const mentions = entities
    .flatMap(({ id, type, mentions: each }) =>
      each.map(({ begin, end }): Mention => ({ begin, end, entityId: id, type })),
    )
    .sort((a, b) => a.begin - b.begin || b.end - a.end);
  return {
    party: ({ begin, end }) => ({ entityId: longestIn(mentions, begin, end), text: text.slice(begin, end) }),
    placeIn: ({ begin, end }) => inside(mentions, begin, end).find(({ type }) => type === 'place') ?? null,
  };
}

function longestIn(mentions: readonly Mention[], begin: number, end: number): string | null {
  let best: Mention | null = null;
  for (const mention of inside(mentions, begin, end)) {
    if (mention.type === 'place' && mention.begin > begin + 4) continue;
    if (!best || mention.end - mention.begin > best.end - best.begin) best = mention;
  }
  return best?.entityId ?? null;
}

function inside(mentions: readonly Mention[], begin: number, end: number): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.begin ?? 0) < begin) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length && (mentions[at]?.begin ?? end) < end; at += 1) {
    const mention = mentions[at];
    if (mention && mention.end <= end) found.push(mention);
  }
  return found;
}

import type { Annotation } from '@dateline/annotation';
import type { GoldSpan } from '../score/gold';

type Entity = Annotation['entities'][number];
type Quote = Annotation['quotes'][number];
type FoundDate = Annotation['dates'][number];

/** A name as an entity of its own: coreference is not compared. */
export function entityOf(text: string, type: Entity['type'], span: GoldSpan): Entity {
  const name = text.slice(span.begin, span.end);
  const mentions: Entity['mentions'] = [{ ...span, kind: 'name', rule: 'peer' }];
  return { id: `${type}-${span.begin}`, type, name, aliases: [], roles: [], ids: {}, mentions, confidence: 1 };
}

export function quoteOf(text: string, span: GoldSpan, speaker: string | null): Quote {
  return {
    id: `quote-${span.begin}`,
    text: text.slice(span.begin, span.end),
    fragments: [span],
    type: 'direct',
    speaker: speaker === null ? null : { entityId: null, name: speaker, begin: null, end: null, via: 'name' },
    cue: null,
    nested: [],
    confidence: 1,
  };
}

export function dateOf(span: GoldSpan, value: string, anchor: FoundDate['anchor']): FoundDate {
  return { ...span, value, precision: precisionOf(value), anchor };
}

function precisionOf(value: string): FoundDate['precision'] {
  if (value.includes('/')) return 'range';
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
}

/** Without what stands around a name, a quotation or a date in the text: spaces, commas, dashes, quotation marks. */
export function trimmed(text: string, { begin, end }: GoldSpan): GoldSpan {
  const surface = text.slice(begin, end);
  const before = /^[\s\p{P}]*/u.exec(surface)![0].length;
  if (before === surface.length) return { begin, end };
  // What ends a sentence may end a quotation or an abbreviation too.
  const after = /(?:\s|[^\P{P}.!?)])*$/u.exec(surface)![0].length;
  return { begin: begin + before, end: end - after };
}

import type { Annotation } from '../annotator';
import type { GatheredQuote } from './gather-quotes';
import type { Attributed } from './speaker';

type Quote = Annotation['quotes'][number];

/** Quotes as the record has them. */
export function quoteClaims(text: string, quotes: readonly GatheredQuote[], speakers: readonly Attributed[]): Quote[] {
  return quotes.map(({ pieces, type, attribution }, index) => {
    const fragments = pieces.map(({ quotation: { begin, end } }) => ({ begin, end }));
    const { speaker, certainty } = speakers[index]!;
    return {
      id: `q${index + 1}`,
      text: fragments.map(({ begin, end }) => text.slice(begin, end)).join(' '),
      fragments,
      type,
      speaker,
      cue: attribution?.cue
        ? { lemma: attribution.cue.lemma, begin: attribution.cue.begin, end: attribution.cue.end }
        : null,
      nested: pieces.flatMap(({ quotation }) => quotation.nested),
      confidence: confidenceOf(pieces, certainty),
    };
  });
}

const DOUBT = { closed: 0, open: 0, lost: 0.25, unmarked: 0.12 } as const;

/** What the marks leave open lowers what the words around them make certain. */
function confidenceOf(pieces: GatheredQuote['pieces'], certainty: number): number {
  const doubt = Math.max(...pieces.map(({ quotation }) => DOUBT[quotation.ending]));
  return Math.round(Math.max(0.05, certainty - doubt) * 100) / 100;
}

import type { EnrichmentRecord } from '@dateline/contracts';
import type { NamedParties } from '../phrases/named-parties';
import type { Span } from '../text-slices';

type DateClaim = EnrichmentRecord['dates'][number];

const NEAR = 160;

/** Where an event takes place: the first place behind "in" or "at" after its name. The dateline's place is not the event's. */
export function placeAfter(text: string, name: Span, sentenceEnd: number, parties: NamedParties): string | null {
  const end = Math.min(sentenceEnd, name.end + NEAR);
  const lead = /^[^.;]{0,80}?\b(?:in|at) (?:the )?/.exec(text.slice(name.end, end));
  if (!lead) return null;
  const from = name.end + lead[0].length;
  const place = parties.placeIn({ begin: from, end });
  // "in" leads to the place itself, not to one named later.
  return place && place.begin - from <= 4 ? place.entityId : null;
}

/** When it takes place: the nearest date behind its name in the sentence, else the one day of the sentence. */
export function dateBeside(dates: readonly DateClaim[], name: Span, sentence: Span): string | null {
  const inside = dates.filter(({ begin, end }) => begin >= sentence.begin && end <= sentence.end);
  const behind = inside.find(({ begin }) => begin >= name.end && begin - name.end <= NEAR);
  if (behind) return behind.value;
  const own = inside.find(({ begin, end }) => begin >= name.begin && end <= name.end);
  return own?.value ?? (inside.length === 1 ? (inside[0]?.value ?? null) : null);
}

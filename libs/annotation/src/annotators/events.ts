import type { EnrichmentRecord } from '@dateline/contracts';
import type { Annotator, Findings } from '../annotator';
import { dateBeside, placeAfter } from '../events/circumstances';
import { eventAt } from '../events/event-name';
import type { EventName } from '../events/ordinal';
import { englishSentences, notTried } from '../phrases/english-sentences';
import { type NamedParties, namedParties } from '../phrases/named-parties';
import type { Sentence } from '../text/sentences';

type EventClaim = EnrichmentRecord['events'][number];

const MAX_EVENTS = 300;

/** Meetings, conferences, sessions, fairs and operations that the story names or numbers. English only. */
export const events: Annotator = {
  name: 'events',
  version: 2,
  run: ({ text }, findings) => {
    const { told, headings } = englishSentences(findings);
    const parties = namedParties(text, findings);
    const found = new Map<string, EventClaim>();
    // A headline tells what the story tells; only what the story leaves out is taken from it.
    for (const sentence of [...told, ...headings.filter(({ block }) => block !== 'headline')]) {
      if (found.size >= MAX_EVENTS) break;
      for (const claim of eventsOf(text, findings, sentence, parties)) {
        const plain = keyOf(claim.name);
        // The 41st and the 42nd session of a body are two.
        const other = differs(found.get(plain), claim);
        const key = other ? `${plain} ${claim.ordinal}` : plain;
        const known = found.get(key);
        found.set(key, known ? completed(known, claim) : claim);
      }
    }
    const claims = [...found.values()].sort((a, b) => a.begin - b.begin || a.end - b.end);
    return { events: claims.slice(0, MAX_EVENTS), warnings: notTried(findings, 'EVENTS_NOT_TRIED', '/events') };
  },
};

function eventsOf(text: string, findings: Findings, sentence: Sentence, parties: NamedParties): EventClaim[] {
  const claims: EventClaim[] = [];
  for (let at = sentence.firstWord; at < sentence.endWord; at += 1) {
    const name = eventAt(findings.words, at, sentence.firstWord, sentence.endWord);
    if (!name) continue;
    claims.push(claimOf(text, findings, name, sentence, parties));
    at = Math.max(at, name.end - 1);
  }
  return claims;
}

function claimOf(
  text: string,
  { words, dates = [] }: Findings,
  { first, end, ordinal }: EventName,
  sentence: Sentence,
  parties: NamedParties,
): EventClaim {
  const span = { begin: words[first]?.begin ?? 0, end: words[end - 1]?.end ?? 0 };
  return {
    name: text.slice(span.begin, span.end),
    ordinal,
    place: placeAfter(text, span, sentence.end, parties),
    date: dateBeside(dates, span, sentence),
    ...span,
  };
}

function differs(known: EventClaim | undefined, claim: EventClaim): boolean {
  return known !== undefined && known.ordinal !== null && claim.ordinal !== null && known.ordinal !== claim.ordinal;
}

/** The same event named again may say where and when. */
function completed(known: EventClaim, again: EventClaim): EventClaim {
  return {
    ...known,
    ordinal: known.ordinal ?? again.ordinal,
    place: known.place ?? again.place,
    date: known.date ?? again.date,
  };
}

/** "9th Knowledge Summit 2024" and "the Knowledge Summit" are one event. */
function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\b(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d|inaugural|annual|edition|session|of|the)\b/g, ' ');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

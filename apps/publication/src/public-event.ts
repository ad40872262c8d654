import {
  type DatelineEvent,
  type EnrichmentRecord,
  eventIdOf,
  PUBLICATION_PUBLISHED,
  type PublicRelease,
  publicRelease,
  type RELEASE_ENRICHED,
} from '@dateline/contracts';
import type { LogEvent } from '@dateline/event-log';
import type { Decision } from './publication';

type Published = Extract<Decision, { outcome: 'published' }>;

/** What readers get of an enriched version: only what is public. */
export interface PublicContent {
  release: PublicRelease;
  enrichment: EnrichmentRecord;
}

export function publicContent(
  event: LogEvent<typeof RELEASE_ENRICHED>,
  { change, type }: Published,
  at: Date,
): PublicContent {
  const { note, ...release } = event.data.release;
  const { issuer, headline, language } = event.data.enrichment;
  // What the sender has not stated is what the text says.
  const read = { issuer: issuer?.name, headline: headline?.text, language: language?.code };
  // A note tells what was changed, and the first public version has changed nothing that anybody has seen.
  const changes = type === PUBLICATION_PUBLISHED ? {} : { note, change };
  return {
    release: publicRelease.parse({
      ...read,
      ...stated(release),
      change: undefined,
      ...changes,
      publishedAt: at.toISOString(),
    }),
    // Another release that it resembles may not be public.
    enrichment: { ...event.data.enrichment, similar: [] },
  };
}

/** Without the fields that are there only to say that they are not. */
const stated = (release: object): object =>
  Object.fromEntries(Object.entries(release).filter(([, value]) => value !== undefined));

/** The event that tells subscribers; it holds all they need to know. */
export function publicEvent(
  { data: { revision } }: LogEvent<typeof RELEASE_ENRICHED>,
  { type, replaces }: Published,
  content: PublicContent,
  { source, traceparent }: { source: string; traceparent: string },
): DatelineEvent {
  const { id: releaseId, version, publishedAt } = content.release;
  return {
    specversion: '1.0',
    id: eventIdOf({ releaseId, version, revision, fact: 'public' }),
    type,
    source,
    subject: releaseId,
    time: publishedAt,
    datacontenttype: 'application/json',
    traceparent,
    data: { ...content, revision, ...(replaces && { replaces }) },
  } as DatelineEvent;
}

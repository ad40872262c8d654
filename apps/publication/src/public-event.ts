import {
  type DatelineEvent,
  type EventData,
  eventIdOf,
  PUBLICATION_PUBLISHED,
  PUBLICATION_WITHDRAWN,
  publicRelease,
} from '@dateline/contracts';
import type { Published, Standing } from './publication';

/** Where a public event comes from, and when it became true. */
interface Telling {
  releaseId: string;
  source: string;
  traceparent: string;
  at: Date;
}

/** The event that makes a version public; it holds all that a subscriber needs to know, and only what is public. */
export function publishedEvent(published: Published, telling: Telling): DatelineEvent<typeof PUBLICATION_PUBLISHED> {
  const { version, revision, type, replaces } = published;
  const id = eventIdOf({ releaseId: telling.releaseId, version, revision, fact: 'public' });
  const data = { ...publicContent(published, telling.at), revision, ...(replaces && { replaces }) };
  return { ...attributes(telling), id, type, data } as DatelineEvent<typeof PUBLICATION_PUBLISHED>;
}

/** The event that takes back what readers saw. It says nothing of versions that never were public. */
export function withdrawnEvent(
  { version, revision, reason }: Standing & { reason: string },
  telling: Telling,
): DatelineEvent<typeof PUBLICATION_WITHDRAWN> {
  const { releaseId } = telling;
  const data = { id: releaseId, version, reason, replaces: { version, revision } };
  const id = eventIdOf({ releaseId, fact: 'withdrawn' });
  return { ...attributes(telling), id, type: PUBLICATION_WITHDRAWN, data };
}

const attributes = ({ releaseId, source, traceparent, at }: Telling) => ({
  specversion: '1.0' as const,
  source,
  subject: releaseId,
  time: at.toISOString(),
  datacontenttype: 'application/json' as const,
  traceparent,
});

function publicContent(
  { candidate, type, change }: Published,
  at: Date,
): Omit<EventData<typeof PUBLICATION_PUBLISHED>, 'revision'> {
  const { note, ...release } = candidate.release;
  const { issuer, headline, language } = candidate.enrichment;
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
    enrichment: { ...candidate.enrichment, similar: [] },
  };
}

/** Without the fields that are there only to say that they are not. */
const stated = (release: object): object =>
  Object.fromEntries(Object.entries(release).filter(([, value]) => value !== undefined));

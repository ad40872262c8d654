import { createHash } from 'node:crypto';
import { type Understanding } from '@dateline/annotation';
import {
  type DatelineEvent,
  eventIdOf,
  RELEASE_ACCEPTED,
  type Release,
  type ReleaseSubmission,
} from '@dateline/contracts';
import { type Understood, understoodOf } from './understood';

/** A release on its way to being accepted, with everything that decides whether it came before. */
export interface Submission {
  /** Tells one's own rows from another's when the outcome of a commit is unknown. */
  submissionId: string;
  client: string;
  idempotencyKey: string | null;
  /** SHA-256 of what was sent, to tell a repetition from another use of the same key. */
  fingerprint: Buffer;
  /** SHA-256 of the canonical text. */
  contentHash: Buffer;
  /** SHA-256 of everything that was stated beside the text. */
  fieldsHash: Buffer;
  release: Release;
  understood: Understood;
  traceparent: string;
}

export interface Received {
  submissionId: string;
  releaseId: string;
  client: string;
  idempotencyKey: string | null;
  sent: ReleaseSubmission;
  understanding: Understanding;
  at: Date;
  traceparent: string;
}

/** The first version of a release, as its sender stated it; what the text says stands beside it. */
export function toSubmission({ releaseId, sent, understanding, at, ...identity }: Received): Submission {
  const { body, ...fields } = sent;
  return {
    ...identity,
    fingerprint: sha256(stableJson(sent)),
    contentHash: Buffer.from(understanding.contentHash.replace('sha256:', ''), 'hex'),
    fieldsHash: sha256(stableJson(fields)),
    release: { ...sent, id: releaseId, version: 1, receivedAt: at.toISOString() },
    understood: understoodOf(fields, understanding),
  };
}

export function releaseAcceptedEvent(
  { release, traceparent }: Submission,
  source: string,
): DatelineEvent<typeof RELEASE_ACCEPTED> {
  return {
    specversion: '1.0',
    id: eventIdOf({ releaseId: release.id, version: release.version, fact: 'accepted' }),
    type: RELEASE_ACCEPTED,
    source,
    subject: release.id,
    time: release.receivedAt,
    datacontenttype: 'application/json',
    traceparent,
    data: { release },
  };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The same for the same fields, in whatever order they were sent. */
const stableJson = (fields: object): string =>
  JSON.stringify(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));

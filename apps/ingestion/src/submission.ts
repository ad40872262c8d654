import { createHash } from 'node:crypto';
import { type Understanding } from '@dateline/annotation';
import type { Doer } from '@dateline/audit';
import {
  type DatelineEvent,
  eventIdOf,
  RELEASE_ACCEPTED,
  RELEASE_REVISED,
  type Release,
  type ReleaseRevision,
} from '@dateline/contracts';
import { embargoThatHolds } from './hold';
import { type Understood, understoodOf } from './understood';

/** A version of a release on its way to being accepted, with everything that decides whether it came before. */
export interface Submission {
  /** Tells one's own rows from another's when the outcome of a commit is unknown. */
  submissionId: string;
  by: Doer;
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
  /** The text of a release that was withdrawn may become a new release. */
  again: boolean;
}

export interface Received {
  submissionId: string;
  releaseId: string;
  version: number;
  by: Doer;
  idempotencyKey: string | null;
  /** What makes a request with the same Idempotency-Key another one, beside its body. */
  target: string;
  sent: ReleaseRevision;
  understanding: Understanding;
  at: Date;
  traceparent: string;
  again: boolean;
}

/**
 * A version as its sender stated it; what the text says stands beside it. Only an embargo in the text is taken for
 * stated, because everything behind this point keeps what is stated.
 */
export function toSubmission(received: Received): Submission {
  const { releaseId, version, sent, understanding, at, target, ...identity } = received;
  const { body, change, note, ...fields } = sent;
  const embargo = embargoThatHolds(fields, understanding.embargo);
  return {
    ...identity,
    fingerprint: sha256(target + stableJson(sent)),
    contentHash: Buffer.from(understanding.contentHash.replace('sha256:', ''), 'hex'),
    fieldsHash: sha256(stableJson(fields)),
    release: { ...sent, ...(embargo && { embargo }), id: releaseId, version, receivedAt: at.toISOString() },
    understood: understoodOf(fields, understanding),
  };
}

export function releaseAcceptedEvent(submission: Submission, source: string): DatelineEvent<typeof RELEASE_ACCEPTED> {
  const { release } = submission;
  return { ...attributes(submission, source), type: RELEASE_ACCEPTED, data: { release } };
}

export function releaseRevisedEvent(submission: Submission, source: string): DatelineEvent<typeof RELEASE_REVISED> {
  const { release } = submission;
  const replaces = { version: release.version - 1 };
  return { ...attributes(submission, source), type: RELEASE_REVISED, data: { release, replaces } };
}

const attributes = ({ release: { id, version, receivedAt }, traceparent }: Submission, source: string) => ({
  specversion: '1.0' as const,
  id: eventIdOf({ releaseId: id, version, fact: 'accepted' }),
  source,
  subject: id,
  time: receivedAt,
  datacontenttype: 'application/json' as const,
  traceparent,
});

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The same for the same fields, in whatever order they were sent. */
const stableJson = (fields: object): string =>
  JSON.stringify(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));

import type { Submission } from './submission';

/** What became of a submission. `releaseId` and `version` name the release that it is, or that stands in its way. */
export interface Acceptance {
  kind:
    | 'accepted'
    /** The same Idempotency-Key with the same body: the same answer again. */
    | 'repeated'
    /** The same text and fields as the newest version of a release of this client. */
    | 'duplicate'
    /** The Idempotency-Key was used for another body. */
    | 'key-reused'
    /** The text of a release that is there already, with other fields. */
    | 'other-fields'
    /** The text of an older version of a release. */
    | 'older-text'
    /** The text of a release that was withdrawn. */
    | 'withdrawn-text';
  releaseId: string;
  version: number;
}

/** The row that an Idempotency-Key has, by whoever wrote it. */
export interface KeyRow {
  submissionId: string;
  fingerprint: Buffer;
  releaseId: string;
  version: number;
}

/** What the row of its Idempotency-Key says of a submission; null when the submission wrote that row itself. */
export function judgeKey({ submissionId, fingerprint }: Submission, row: KeyRow): Acceptance | null {
  if (row.submissionId === submissionId) return null;
  const { releaseId, version } = row;
  return { kind: row.fingerprint.equals(fingerprint) ? 'repeated' : 'key-reused', releaseId, version };
}

/** The release that has a submission's text already. */
export interface TextRow {
  releaseId: string;
  textVersion: number;
  newestVersion: number;
  newestFields: Buffer;
  withdrawn: boolean;
}

/** What a release with the same text says of a submission. */
export function judgeText({ fieldsHash }: Submission, row: TextRow): Acceptance {
  const { releaseId, textVersion, newestVersion, newestFields } = row;
  if (row.withdrawn) return { kind: 'withdrawn-text', releaseId, version: newestVersion };
  if (textVersion < newestVersion) return { kind: 'older-text', releaseId, version: newestVersion };
  return { kind: newestFields.equals(fieldsHash) ? 'duplicate' : 'other-fields', releaseId, version: newestVersion };
}

import { z } from 'zod';

/** The longest text of a release, in UTF-8 bytes (1 MiB); a longer one is refused with 413. */
export const MAX_TEXT_BYTES = 1024 * 1024;

/** Neither can be stored or sent on: U+0000, and half of a surrogate pair. */
const storable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
const UNSTORABLE = 'must not contain U+0000 or half a surrogate pair';

/** A line of text that a person typed. */
const line = (max: number) => z.string().trim().min(1).max(max).refine(storable, UNSTORABLE);
const instant = z.iso.datetime({
  offset: true,
  error: 'must be an RFC 3339 time with its offset, such as 2025-11-05T14:00:00+01:00',
});

/**
 * What a press office may state about a release beside its text, in every format. A field that nobody knows is refused:
 * a misspelt `embargo` that was dropped in silence would let the release out.
 */
export const releaseFields = z.strictObject({
  issuer: line(500).optional().describe('who issues the release; read from the text when missing'),
  headline: line(1000).optional().describe('read from the text when missing'),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$/, 'must be a BCP 47 language tag, such as en or pt-BR')
    .optional()
    .describe('BCP 47 tag; recognised from the text when missing'),
  embargo: instant.optional().describe('nothing is public before this moment (RFC 3339, with offset)'),
  publishAt: instant.optional().describe('publish at this moment (RFC 3339, with offset)'),
  category: line(200).optional(),
  urgency: z.coerce.number().int().min(1).max(9).optional().describe('1 (flash) to 9'),
  contact: line(1000).optional(),
  editorialNote: line(4000).optional().describe('for editors, never published'),
  externalId: line(200).optional().describe('the sender’s own id'),
  rights: line(1000).optional(),
});

export type ReleaseFields = z.infer<typeof releaseFields>;

/** The body of `POST /v1/releases` as `application/json`. */
export const releaseSubmission = releaseFields.extend({
  body: z
    .string()
    .refine((text) => text.trim() !== '', 'must hold the text of the release')
    .refine(storable, UNSTORABLE)
    .describe('the release as plain text, at most 1 MiB'),
});

export type ReleaseSubmission = z.infer<typeof releaseSubmission>;

/** What a press office says of a newer version, beside all that it says of any. */
const changeFields = {
  change: z
    .enum(['correction', 'update'])
    .optional()
    .describe('correction: what was public was wrong; update: it goes on (the default)'),
  note: line(4000).optional().describe('what has changed and why, for readers'),
};

/** The body of `PUT /v1/releases/{id}` as `application/json`: the whole new version. */
export const releaseRevision = releaseSubmission.extend(changeFields);

export type ReleaseRevision = z.infer<typeof releaseRevision>;

/** The body of `POST /v1/releases/{id}/withdrawal`. */
export const releaseWithdrawal = z.strictObject({
  reason: line(2000).describe('why it is taken back; readers are told'),
});

export const releaseId = z.uuid().describe('UUIDv4: tells nothing about when the release came in');
/** Counted from 1 without a gap. The limit keeps a mistaken event from ending versions without number. */
export const version = z.number().int().positive().max(10_000);
export const revision = z.number().int().positive();

/** One version of a release as the services hand it on: inside only, for it may hold embargoed text. */
export const release = z.object({
  ...releaseFields.shape,
  id: releaseId,
  version,
  body: z.string(),
  receivedAt: z.iso.datetime({ offset: true }).describe('when the version was accepted'),
  ...changeFields,
});

export type Release = z.infer<typeof release>;

/** A release as readers get it: what is for editors only is left out. */
export const publicRelease = release
  .omit({ embargo: true, publishAt: true, editorialNote: true, receivedAt: true })
  .extend({
    change: z.enum(['correction', 'update', 'enrichment']).optional(),
    publishedAt: z.iso.datetime({ offset: true }),
  });

export type PublicRelease = z.infer<typeof publicRelease>;

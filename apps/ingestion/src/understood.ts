import type { Understanding } from '@dateline/annotation';
import { enrichmentRecord, type ReleaseFields } from '@dateline/contracts';
import { z } from 'zod';

/** What was stated beside the text or, where nothing was, read from it. */
export const understood = z.object({
  headline: z.string().nullable(),
  issuer: z.string().nullable(),
  language: z.string().nullable(),
  dateline: enrichmentRecord.shape.dateline,
  embargo: enrichmentRecord.shape.embargo
    .unwrap()
    .extend({ begin: z.number().int().nullable(), end: z.number().int().nullable() })
    .nullable()
    .describe('the one that holds; without a place in the text when it was stated beside it'),
});

export type Understood = z.infer<typeof understood>;

export const understoodOf = (stated: ReleaseFields, read: Understanding): Understood => ({
  headline: stated.headline ?? read.headline,
  issuer: stated.issuer ?? read.issuer,
  language: stated.language ?? read.language,
  dateline: read.dateline,
  embargo: stated.embargo ? { kind: 'until', until: stated.embargo, begin: null, end: null } : read.embargo,
});

import type { PublicRelease } from '@dateline/contracts';
import { z } from 'zod';
import { claimChange, claimChanges } from './claim-changes';
import type { PublicItem } from './public-items';
import { textChange, textChanges } from './text-changes';

/** The fields that tell of the release; of those left out the text has changes of its own, or they tell of the version. */
const FIELDS = [
  'headline',
  'issuer',
  'language',
  'category',
  'urgency',
  'contact',
  'externalId',
  'rights',
] as const satisfies (keyof PublicRelease)[];

const value = z.union([z.string(), z.number()]).nullable();

export const versionChanges = z
  .object({
    fields: z
      .array(
        z.object({
          field: z.enum(FIELDS),
          before: value.describe('null where it was not stated'),
          after: value.describe('null where it is not stated'),
        }),
      )
      .describe('fields of the release that are not what they were'),
    text: z
      .array(textChange)
      .describe(
        'where the plain text differs, in its order: with each `after` for its `before` the texts are the same',
      ),
    claims: z
      .array(claimChange)
      .describe('what the text says now and did not say before, and the reverse, in the order of the text'),
  })
  .describe('What changed between two public versions of a release');

export type VersionChanges = z.infer<typeof versionChanges>;

export function changesBetween(before: PublicItem, after: PublicItem): VersionChanges {
  const text = textChanges(before.enrichment.canonical.text, after.enrichment.canonical.text);
  return {
    fields: fieldChanges(before.release, after.release),
    text,
    claims: claimChanges(before.enrichment, after.enrichment, text),
  };
}

const fieldChanges = (before: PublicRelease, after: PublicRelease): VersionChanges['fields'] =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field] ?? null,
    after: after[field] ?? null,
  }));

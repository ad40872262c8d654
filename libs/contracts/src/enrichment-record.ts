import { z } from 'zod';

/**
 * The enrichment record, schema name `dateline.enrichment/1`: what is read out of a release.
 * Offsets are half-open, in UTF-16 units, into `canonical.text`.
 */

const begin = z.number().int().nonnegative().describe('first UTF-16 unit of the claim in canonical.text');
const end = z.number().int().nonnegative().describe('unit after the last one');
const span = z.object({ begin, end });
const confidence = z.number().min(0).max(1);
const entityId = z.string().describe('an id of entities[]');
const calendarDay = z.iso.date();

const BLOCK_KINDS = [
  'issuer',
  'dateline',
  'headline',
  'subheadline',
  'paragraph',
  'list',
  'boilerplate',
  'contact',
  'endmark',
] as const;

const canonical = z.object({
  text: z.string().describe('the plain text after normalisation'),
  length: z.number().int().nonnegative(),
  map: z
    .array(z.tuple([z.number().int(), z.number().int(), z.number().int()]))
    .describe('[begin, sourceBegin, length]: runs copied unchanged, ascending; what lies between was folded'),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), ...span.shape })),
});

const dateline = z.object({
  place: z.string().nullable(),
  date: calendarDay.nullable(),
  precision: z.enum(['day', 'month', 'year']).nullable(),
  ...span.shape,
  yearSource: z
    .object({
      kind: z.enum(['stated', 'body', 'received', 'embargo', 'none']),
      begin: begin.nullable(),
      end: end.nullable(),
    })
    .describe('where the year was found; offsets are null when it is not in the text'),
  confidence,
});

const embargo = z
  .object({ kind: z.enum(['until', 'immediate']), until: z.iso.datetime({ offset: true }).nullable(), ...span.shape })
  .describe('as the text states it; kind "until" with a null time is a line that could not be read');

const entity = z.object({
  id: entityId,
  type: z.enum(['person', 'organisation', 'place', 'event', 'document']),
  name: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(z.object({ title: z.string(), organisation: entityId.nullable(), ...span.shape })),
  ids: z.record(z.string(), z.union([z.string(), z.number()])),
  mentions: z.array(
    z.object({
      ...span.shape,
      kind: z.enum(['name', 'acronym', 'title', 'pronoun', 'definite']),
      rule: z.string(),
    }),
  ),
  confidence,
});

const quote = z.object({
  id: z.string(),
  text: z.string(),
  fragments: z.array(span),
  type: z.enum(['direct', 'partial']),
  speaker: z
    .object({
      entityId: entityId.nullable(),
      name: z.string(),
      begin: begin.nullable(),
      end: end.nullable(),
      via: z.enum(['name', 'title', 'pronoun', 'carry-over']),
    })
    .nullable(),
  cue: z.object({ lemma: z.string(), ...span.shape }).nullable(),
  nested: z.array(span),
  confidence,
});

const party = z.object({ entityId: entityId.nullable(), text: z.string() });

const document = z.object({
  title: z.string(),
  action: z.enum(['adopted', 'approved', 'signed', 'ratified', 'cited']),
  actor: party.nullable(),
  validity: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  ...span.shape,
});

export const enrichmentRecord = z
  .object({
    schema: z.literal('dateline.enrichment/1'),
    releaseId: z.uuid(),
    version: z.number().int().positive(),
    contentHash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    pipeline: z.object({ version: z.string(), rules: z.string().regex(/^sha256:[0-9a-f]{64}$/) }),
    canonical,
    language: z.object({ code: z.string(), confidence }).nullable(),
    issuer: z.object({ name: z.string(), entityId: entityId.nullable(), ...span.shape }).nullable(),
    dateline: dateline.nullable(),
    headline: z.object({ text: z.string(), ...span.shape }).nullable(),
    subheadline: z.object({ text: z.string(), ...span.shape }).nullable(),
    embargo: embargo.nullable(),
    contacts: z.array(
      z.object({
        name: z.string().nullable(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        ...span.shape,
      }),
    ),
    summary: z.object({ sentences: z.array(span) }),
    keywords: z.array(z.object({ text: z.string(), score: z.number(), ...span.shape })),
    topics: z.array(
      z.object({
        code: z.string(),
        label: z.string(),
        path: z.array(z.string()),
        score: z.number(),
        evidence: z.array(z.tuple([begin, end])),
      }),
    ),
    entities: z.array(entity),
    quotes: z.array(quote),
    events: z.array(
      z.object({
        name: z.string(),
        ordinal: z.number().int().nullable(),
        place: entityId.nullable(),
        date: z.string().nullable(),
        ...span.shape,
      }),
    ),
    documents: z.array(document),
    decisions: z.array(
      z.object({ verb: z.string(), what: z.string(), to: party.nullable(), by: party.nullable(), ...span.shape }),
    ),
    dates: z.array(
      z.object({
        ...span.shape,
        value: z.string().nullable().describe('2025-11-05, 2025-11, 2025, or begin/end for a range; null if unknown'),
        precision: z.enum(['day', 'month', 'year', 'range']),
        anchor: z.enum(['stated', 'dateline', 'inferred', 'received']),
      }),
    ),
    figures: z.array(z.object({ value: z.number(), unit: z.string().nullable(), ...span.shape })),
    similar: z.array(
      z.object({
        releaseId: z.uuid(),
        containment: z.number(),
        relation: z.enum(['duplicate', 'revision', 'excerpt']),
      }),
    ),
    readability: z.object({
      words: z.number().int(),
      sentences: z.number().int(),
      quoteShare: z.number().min(0).max(1),
    }),
    warnings: z.array(z.object({ code: z.string(), path: z.string() })),
  })
  .describe('What the enrichment service reads out of a release (dateline.enrichment/1)');

export type EnrichmentRecord = z.infer<typeof enrichmentRecord>;

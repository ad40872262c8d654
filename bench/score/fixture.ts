import { z } from 'zod';

const surface = z.string().min(1);
const name = z.union([
  surface,
  z.strictObject({ name: surface, acronym: surface.optional(), aliases: z.array(surface).default([]) }),
]);

const person = z.strictObject({
  name: surface,
  aliases: z.array(surface).default([]),
  roles: z
    .array(z.strictObject({ title: surface, organisation: surface.nullable(), at: surface.optional() }))
    .default([]),
  /** Titles, pronouns and descriptions that stand for the person. */
  titles: z.array(surface).default([]),
  pronouns: z.array(surface).default([]),
});

const quote = z.strictObject({
  fragments: z.array(surface).min(1),
  marks: z.enum(['curly', 'double', 'single', 'none', 'lost']),
  speaker: surface.nullable(),
});

/** A release of our own making, with what an annotator is to read in it; everything by its surface (find-surface.ts). */
export const fixture = z.strictObject({
  style: surface.describe('whose way of writing this is'),
  receivedOn: z.iso.date(),
  text: z.array(z.string()).describe('line by line'),
  language: z.string().length(2).default('en'),
  issuer: surface.nullable(),
  dateline: z.strictObject({ at: surface, place: surface.nullable(), date: z.iso.date().nullable() }).nullable(),
  headline: surface.nullable(),
  subheadline: surface.nullable().default(null),
  embargo: z
    .strictObject({ at: surface, kind: z.enum(['until', 'immediate']), until: z.string().nullable() })
    .nullable()
    .default(null),
  contacts: z
    .array(
      z.strictObject({ at: surface, name: surface.optional(), email: surface.optional(), phone: surface.optional() }),
    )
    .default([]),
  boilerplate: surface.nullable().default(null).describe('its first words; it goes on to the end'),
  persons: z.array(person).default([]),
  organisations: z.array(name).default([]),
  places: z.array(name).default([]),
  /** What looks like a name and is none. */
  notNames: z.array(surface).default([]),
  quotes: z.array(quote).default([]),
  events: z.array(z.strictObject({ at: surface, ordinal: z.number().int().nullable() })).default([]),
  documents: z
    .array(z.strictObject({ at: surface, action: z.enum(['adopted', 'approved', 'signed', 'ratified', 'cited']) }))
    .default([]),
  decisions: z.array(z.strictObject({ at: surface, verb: surface })).default([]),
  dates: z.array(z.strictObject({ at: surface, value: z.string().nullable() })).default([]),
  topics: z.array(z.strictObject({ code: z.string(), label: surface, top: z.string() })).default([]),
});

export type Fixture = z.infer<typeof fixture>;

import { z } from 'zod';

/** A public event as far as a line tells of it. What is new in later versions of the contract is no fault. */
const toldEvent = z.looseObject({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  subject: z.string(),
  data: z.looseObject({
    release: z
      .looseObject({
        version: z.number(),
        headline: z.string().optional(),
        change: z.string().optional(),
        note: z.string().optional(),
      })
      .optional(),
    revision: z.number().optional(),
    version: z.number().optional(),
    reason: z.string().optional(),
    message: z.string().optional(),
  }),
});

export type ToldEvent = z.infer<typeof toldEvent>;

/** A CloudEvent in structured JSON; null for anything else. */
export function readToldEvent(json: string): ToldEvent | null {
  try {
    return toldEvent.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * When, what, which release, which version (with the revision of its enrichment, when it is not the first), the headline;
 * of a correction or update what was changed, of a withdrawal the reason.
 */
export function eventLine({ type, time, subject, data }: ToldEvent): string {
  const words = data.release ? headlineOf(data.release) : (data.reason ?? data.message ?? '');
  return plain([time, kindOf(type).padEnd(9), subject, placeOf(data).padEnd(4), words].join('  '));
}

/** Of "dateline.publication.corrected.v1" it is "corrected". */
const kindOf = (type: string): string => type.split('.')[2] ?? type;

function placeOf({ release, version = release?.version, revision = 1 }: ToldEvent['data']): string {
  if (version === undefined) return '-';
  return revision > 1 ? `v${version}.${revision}` : `v${version}`;
}

function headlineOf({ headline = '(no headline)', change, note }: NonNullable<ToldEvent['data']['release']>): string {
  const changed = note ?? (change === 'enrichment' ? 'a newer enrichment of the same text' : undefined);
  return changed ? `${headline} (${changed})` : headline;
}

/** One line, whatever the sender wrote: nothing that moves the cursor, and nothing that turns what stands beside it. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trimEnd();

import type { Annotation } from './annotator';

type Warning = Annotation['warnings'][number];

/** The field of a claim that repeats its surface, by the part of the record it stands in. */
const SURFACES: Readonly<Record<string, string>> = {
  issuer: 'name',
  headline: 'text',
  subheadline: 'text',
  keywords: 'text',
};
/** Fields of a contact that must stand inside its span. */
const CONTAINED: Readonly<Record<string, readonly string[]>> = { contacts: ['name', 'email', 'phone'] };

/** Drops every claim the text does not bear out, and says which. Nothing unproven leaves the pipeline. */
export function proven<T extends object>(claims: T, text: string): { claims: T; rejected: Warning[] } {
  const rejected: Warning[] = [];
  const kept = Object.fromEntries(
    Object.entries(claims).map(([part, value]) => [part, keep(value, part, `/${part}`, text, rejected)]),
  );
  return { claims: kept as T, rejected };
}

function keep(value: unknown, part: string, path: string, text: string, rejected: Warning[]): unknown {
  if (Array.isArray(value)) {
    return value.filter((claim, index) => holdsOrRejects(claim, part, `${path}/${index}`, text, rejected));
  }
  return holdsOrRejects(value, part, path, text, rejected) ? value : null;
}

function holdsOrRejects(claim: unknown, part: string, path: string, text: string, rejected: Warning[]): boolean {
  if (holds(claim, part, text)) return true;
  rejected.push({ code: 'CLAIM_REJECTED', path });
  return false;
}

function holds(claim: unknown, part: string, text: string): boolean {
  if (typeof claim !== 'object' || claim === null) return true;
  const fields = claim as Record<string, unknown>;
  if (!isSpanWithin(fields, text.length)) return false;
  if (typeof fields.begin === 'number' && typeof fields.end === 'number') {
    const surface = text.slice(fields.begin, fields.end);
    const repeated = fields[SURFACES[part] ?? ''];
    if (repeated !== undefined && repeated !== surface) return false;
    const inside = (CONTAINED[part] ?? []).map((field) => fields[field]);
    if (!inside.every((value) => typeof value !== 'string' || surface.includes(value))) return false;
  }
  // Spans inside a claim (mentions, fragments, the evidence of a year) are claims too.
  return Object.values(fields).every((inner) =>
    (Array.isArray(inner) ? inner : [inner]).every((each) => holds(each, '', text)),
  );
}

function isSpanWithin({ begin, end }: Record<string, unknown>, length: number): boolean {
  if (begin === undefined && end === undefined) return true;
  if (begin === null && end === null) return true;
  if (typeof begin !== 'number' || typeof end !== 'number') return false;
  return Number.isInteger(begin) && Number.isInteger(end) && 0 <= begin && begin <= end && end <= length;
}

import type { EnrichmentRecord } from '@dateline/contracts';
import { type Claim, claimsOf } from './claims-of';

const LONGEST_SURFACE = 44;

/** The text with what was read in it: under each line the claims that begin there, with their rule where one is known. */
export function explain(name: string, record: EnrichmentRecord): string {
  const { text } = record.canonical;
  const claims = claimsOf(record);
  const lines: string[] = [];
  let begin = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    lines.push(line);
    const end = begin + line.length;
    for (; next < claims.length && claims[next]!.begin <= end; next += 1) lines.push(claimLine(claims[next]!, text));
    begin = end + 1;
  }
  return [heading(name, record), '', ...lines, '', ...warnings(record)].join('\n');
}

function heading(name: string, { language, topics, readability, pipeline }: EnrichmentRecord): string {
  return [
    `${name}: ${readability.words} words, ${language ? `${language.code} (${language.confidence})` : 'language unknown'}`,
    `pipeline ${pipeline.version}, rules ${pipeline.rules.slice(0, 19)}`,
    ...topics.map(({ label, code, score }) => `topic ${label} (${code}) ${score}`),
  ].join('\n');
}

function claimLine({ begin, end, kind, value, rule }: Claim, text: string): string {
  const surface = text.slice(begin, end).replace(/\s+/g, ' ');
  const shown = surface.length > LONGEST_SURFACE ? `${surface.slice(0, LONGEST_SURFACE - 1)}…` : surface;
  const meaning = [value && `= ${value}`, rule && `[${rule}]`].filter(Boolean).join('  ');
  return `    ${`${begin}-${end}`.padEnd(12)}${kind.padEnd(14)}${shown.padEnd(LONGEST_SURFACE + 2)}${meaning}`.trimEnd();
}

const warnings = ({ warnings }: EnrichmentRecord): string[] =>
  warnings.length > 0 ? [...warnings.map(({ code, path }) => ` ! ${code} ${path}`), ''] : [];

import type { EnrichmentRecord } from '@dateline/contracts';

/** One thing that was read in the text: where, what it is taken for, what it means, and by which rule. */
export interface Claim {
  begin: number;
  end: number;
  kind: string;
  value: string | null;
  rule: string | null;
}

type Span = { begin: number | null; end: number | null };

/** Every claim of a record that has offsets, in the order of the text; of those that begin together the longest first. */
export function claimsOf(record: EnrichmentRecord): Claim[] {
  const claims = [...headerClaims(record), ...entityClaims(record), ...quoteClaims(record), ...otherClaims(record)];
  return claims.sort((a, b) => a.begin - b.begin || b.end - a.end);
}

function claim(
  kind: string,
  span: Span | null | undefined,
  value: string | null = null,
  rule: string | null = null,
): Claim[] {
  if (!span || span.begin === null || span.end === null) return [];
  return [{ begin: span.begin, end: span.end, kind, value, rule }];
}

function headerClaims({
  issuer,
  dateline,
  headline,
  subheadline,
  embargo,
  contacts,
  canonical,
}: EnrichmentRecord): Claim[] {
  return [
    ...canonical.blocks.flatMap((block) => claim('block', block, block.kind)),
    ...claim('issuer', issuer, issuer?.entityId),
    ...claim('headline', headline),
    ...claim('subheadline', subheadline),
    ...claim(
      'dateline',
      dateline,
      said(dateline?.place, dateline?.date),
      dateline && `year: ${dateline.yearSource.kind}`,
    ),
    ...claim('year', dateline?.yearSource, dateline?.date?.slice(0, 4), dateline?.yearSource.kind),
    ...claim('embargo', embargo, said(embargo?.kind, embargo?.until)),
    ...contacts.flatMap((contact) => claim('contact', contact, said(contact.name, contact.email, contact.phone))),
  ];
}

function entityClaims({ entities }: EnrichmentRecord): Claim[] {
  return entities.flatMap(({ id, type, name, mentions, roles }) => [
    ...mentions.flatMap((mention) => claim(type, mention, said(id, name), said(mention.kind, mention.rule))),
    ...roles.flatMap((role) =>
      claim('role', role, said(role.title, `of ${id}`, role.organisation && `at ${role.organisation}`)),
    ),
  ]);
}

function quoteClaims({ quotes }: EnrichmentRecord): Claim[] {
  return quotes.flatMap(({ id, type, fragments, speaker, cue, nested, confidence }) => [
    ...fragments.flatMap((fragment) =>
      claim('quote', fragment, said(id, speaker?.name ?? 'nobody named'), said(type, `confidence ${confidence}`)),
    ),
    ...claim('speaker', speaker, said(speaker?.name, `of ${id}`), speaker?.via),
    ...claim('cue', cue, cue?.lemma, `of ${id}`),
    ...nested.flatMap((span) => claim('nested quote', span, `in ${id}`)),
  ]);
}

function otherClaims({
  events,
  documents,
  decisions,
  dates,
  figures,
  topics,
  keywords,
  summary,
}: EnrichmentRecord): Claim[] {
  return [
    ...events.flatMap((event) =>
      claim('event', event, said(event.name, event.ordinal && `no. ${event.ordinal}`, event.date)),
    ),
    ...documents.flatMap((document) => claim('document', document, said(document.title), document.action)),
    ...decisions.flatMap((decision) => claim('decision', decision, said(decision.verb, decision.what), null)),
    ...dates.flatMap((date) => claim('date', date, date.value ?? 'unknown', date.anchor)),
    ...figures.flatMap((figure) => claim('figure', figure, said(String(figure.value), figure.unit))),
    ...topics.flatMap(({ label, evidence }) =>
      evidence.flatMap(([begin, end]) => claim('topic', { begin, end }, label)),
    ),
    ...keywords.flatMap((keyword) => claim('keyword', keyword, String(keyword.score))),
    ...summary.sentences.flatMap((sentence) => claim('summary', sentence)),
  ];
}

const said = (...words: (string | number | null | undefined | false)[]): string | null =>
  words.filter((word) => word !== null && word !== undefined && word !== false && word !== '').join(', ') || null;

import type { EnrichmentRecord } from '@dateline/contracts';

/** In the order of the enrichment record. An embargo is over once its release is public, so it is none of these. */
export const CLAIM_KINDS = [
  'issuer',
  'dateline',
  'headline',
  'subheadline',
  'contact',
  'topic',
  'entity',
  'quote',
  'event',
  'document',
  'decision',
  'date',
  'figure',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Something that a release says, wherever it says it. */
export interface Claim {
  says: string;
  /** Null where the record names no place for it, as with a topic that the whole text speaks of. */
  begin: number | null;
  end: number | null;
  /** Claims with the same fact are the same claim. It is what the claim says, unless wording is more than the fact. */
  fact: string;
  /** What the claim is about: where this is still the same, the claim was changed and not replaced. */
  subject: string | null;
  /** Only claims of one sort take each other's place: no person becomes a town. */
  sort: string;
  quote?: EnrichmentRecord['quotes'][number];
}

export const claimsOf = (record: EnrichmentRecord, kind: ClaimKind): Claim[] => READ[kind](record);

/** Of each kind, how it reads. Ids stay out of it, because they may be dealt anew with each version. */
const READ: Record<ClaimKind, (record: EnrichmentRecord) => Claim[]> = {
  issuer: ({ issuer }) => (issuer ? [claim(issuer, issuer.name, { subject: 'issuer' })] : []),
  dateline: (record) => (record.dateline ? [datelineClaim(record, record.dateline)] : []),
  headline: ({ headline }) => (headline ? [claim(headline, headline.text, { subject: 'headline' })] : []),
  subheadline: ({ subheadline }) =>
    subheadline ? [claim(subheadline, subheadline.text, { subject: 'subheadline' })] : [],
  contact: ({ contacts }) =>
    contacts.map((contact) =>
      claim(contact, listed(contact.name, contact.email, contact.phone), { subject: contact.name ?? contact.email }),
    ),
  topic: ({ topics }) =>
    topics.map(({ code, label, evidence: [place] }) =>
      claim(place && { begin: place[0], end: place[1] }, `${code} (${label})`, { fact: code, subject: code }),
    ),
  entity: ({ entities }) => entityClaims(entities),
  quote: ({ quotes }) => quotes.map(quoteClaim),
  event: ({ events }) =>
    events.map((event) => claim(event, withAside(event.name, event.date), { subject: event.name })),
  document: ({ documents }) =>
    documents.map((document) => claim(document, `${document.title} (${document.action})`, { subject: document.title })),
  decision: ({ decisions }) => decisions.map(decisionClaim),
  date: (record) => record.dates.map((date) => dateClaim(record, date)),
  figure: ({ figures }) =>
    figures.map((figure) => claim(figure, figure.unit === null ? `${figure.value}` : `${figure.value} ${figure.unit}`)),
};

type Place = { begin: number; end: number } | undefined;

function claim(place: Place, says: string, more: Partial<Claim> = {}): Claim {
  const said = inOneLine(says);
  return {
    says: said,
    begin: place?.begin ?? null,
    end: place?.end ?? null,
    fact: said,
    subject: null,
    sort: '',
    ...more,
  };
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const listed = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(', ');
const withAside = (text: string, aside: string | null): string => (aside === null ? text : `${text} (${aside})`);
const wording = (record: EnrichmentRecord, { begin, end }: { begin: number; end: number }): string =>
  inOneLine(record.canonical.text.slice(begin, end));

function datelineClaim(record: EnrichmentRecord, dateline: NonNullable<EnrichmentRecord['dateline']>): Claim {
  const says = listed(dateline.place, dateline.date) || wording(record, dateline);
  return claim(dateline, says, { subject: 'dateline' });
}

function entityClaims(entities: EnrichmentRecord['entities']): Claim[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return entities.map(({ type, name, roles, mentions: [place] }) => {
    const titles = roles.map(({ title, organisation }) => listed(title, names.get(organisation ?? '') ?? null));
    // In the order of the alphabet: a role is no other for being told later.
    const says = `${name} (${[type, ...[...new Set(titles)].sort()].join('; ')})`;
    return claim(place, says, { subject: name, sort: type });
  });
}

function quoteClaim(quote: EnrichmentRecord['quotes'][number]): Claim {
  const { text, speaker, fragments } = quote;
  const place = fragments.length > 0 ? { begin: fragments[0]!.begin, end: fragments.at(-1)!.end } : undefined;
  const says = speaker ? `“${text}” — ${speaker.name}` : `“${text}”`;
  return claim(place, says, { subject: inOneLine(text), quote });
}

function decisionClaim({ verb, what, to, by, ...place }: EnrichmentRecord['decisions'][number]): Claim {
  const parties = [by && `by ${by.text}`, to && `to ${to.text}`].filter((party) => party !== null);
  return claim(place, withAside(`${verb} ${what}`, listed(...parties) || null), {
    subject: inOneLine(`${verb} ${what}`),
  });
}

/** The same day in other words is the same date; the words are in the changes of the text. */
function dateClaim(record: EnrichmentRecord, date: EnrichmentRecord['dates'][number]): Claim {
  const words = wording(record, date);
  return date.value === null ? claim(date, words) : claim(date, `${date.value} (${words})`, { fact: date.value });
}

import type { EnrichmentRecord } from '@dateline/contracts';
import { lineOf } from './clean-text';
import { languageTag } from './language';
import { type Paragraph, paragraphsOf } from './paragraphs';
import type { PublishedItem } from './published-item';

type Entity = EnrichmentRecord['entities'][number];

export interface Mention {
  name: string;
  ids: Entity['ids'];
  confidence: number;
  /** Titles, with the body that they are held in: "Secretary-General, Southern Grain Council". */
  roles: string[];
}

interface Contact {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** What every format tells of a release, cleaned: the sender's word first, else what was read out of the text. */
export interface Story {
  headline: string;
  subheadline: string | null;
  issuer: { name: string; ids: Entity['ids'] } | null;
  language: string | null;
  dateline: { text: string; place: string | null; day: string | null } | null;
  paragraphs: Paragraph[];
  people: Mention[];
  organisations: Mention[];
  places: Mention[];
  events: string[];
  topics: { code: string; name: string; parent: string | null; relevance: number }[];
  keywords: string[];
  contacts: Contact[];
  /** The contact as the sender wrote it. */
  contactLine: string | null;
  /** A claim of ownership is a notice, anything else a term of use. */
  rights: { kind: 'copyrightNotice' | 'usageTerms'; text: string } | null;
  externalId: string | null;
}

export function storyOf({ item: { release, enrichment } }: PublishedItem): Story {
  return {
    headline: lineOf(release.headline ?? enrichment.headline?.text ?? '') || 'Press release',
    subheadline: filled(enrichment.subheadline?.text),
    issuer: issuerOf(release.issuer, enrichment),
    language: languageTag(release.language) ?? languageTag(enrichment.language?.code),
    dateline: datelineOf(enrichment),
    paragraphs: paragraphsOf(release, enrichment),
    people: mentionsOf('person', enrichment),
    organisations: mentionsOf('organisation', enrichment),
    places: mentionsOf('place', enrichment),
    events: distinct(enrichment.events.map(({ name }) => name)),
    topics: topicsOf(enrichment),
    keywords: distinct(enrichment.keywords.map(({ text }) => text)),
    contacts: enrichment.contacts
      .map(({ name, email, phone }) => ({ name: filled(name), email: filled(email), phone: filled(phone) }))
      .filter(({ name, email, phone }) => name || email || phone),
    contactLine: filled(release.contact),
    rights: rightsOf(release.rights),
    externalId: filled(release.externalId),
  };
}

/** A share of one as whole per cents. */
export const percent = (share: number): number => Math.round(Math.min(Math.max(share, 0), 1) * 100);

const filled = (text: string | null | undefined): string | null => lineOf(text ?? '') || null;

const distinct = (texts: string[]): string[] => [...new Set(texts.map(lineOf))].filter((text) => text !== '');

function issuerOf(stated: string | undefined, { issuer, entities }: EnrichmentRecord): Story['issuer'] {
  const name = filled(stated ?? issuer?.name);
  return name ? { name, ids: entities.find(({ id }) => id === issuer?.entityId)?.ids ?? {} } : null;
}

function topicsOf({ topics }: EnrichmentRecord): Story['topics'] {
  return topics
    .map(({ code, label, path, score }) => ({
      code: lineOf(code),
      name: lineOf(label) || lineOf(code),
      parent: path.at(-1) ?? null,
      relevance: percent(score),
    }))
    .filter(({ name }) => name !== '');
}

function rightsOf(stated: string | undefined): Story['rights'] {
  const text = filled(stated);
  if (!text) return null;
  return { kind: /^(©|\(c\)|copyright\b)/i.test(text) ? 'copyrightNotice' : 'usageTerms', text };
}

function datelineOf({ dateline, canonical }: EnrichmentRecord): Story['dateline'] {
  const text = filled(dateline && canonical.text.slice(dateline.begin, dateline.end));
  if (!dateline || !text) return null;
  const known = { day: 10, month: 7, year: 4 }[dateline.precision ?? 'day'];
  return { text, place: filled(dateline.place), day: dateline.date?.slice(0, known) ?? null };
}

function mentionsOf(type: Entity['type'], { entities }: EnrichmentRecord): Mention[] {
  const nameOf = (id: string | null) => filled(entities.find((entity) => entity.id === id)?.name);
  return entities
    .filter((entity) => entity.type === type && filled(entity.name))
    .map(({ name, ids, confidence, roles }) => ({
      name: lineOf(name),
      ids,
      confidence,
      roles: distinct(roles.map(({ title, organisation }) => withBody(title, nameOf(organisation)))),
    }));
}

/** Many a title names its body already. */
const withBody = (title: string, body: string | null): string =>
  body && !lineOf(title).includes(body) ? `${title}, ${body}` : title;

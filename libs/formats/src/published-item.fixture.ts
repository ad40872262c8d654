import type { EnrichmentRecord, PublicRelease } from '@dateline/contracts';
import { recordOf } from '../../../test/support/annotation-record';
import type { PublishedItem, WithdrawnItem } from './published-item';

const ID = '0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11';
const URL_OF_ITEM = 'https://news.example/v1/publications/0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11';

const PARTS = [
  ['issuer', 'Lakes Commission'],
  ['headline', 'Water “session” opens <today> & tomorrow'],
  ['subheadline', 'Seven states sit down'],
  ['dateline', 'ALDWICK, 5 November 2025'],
  ['paragraph', 'The session opened, said Ida Holm, Secretary of the Lakes Commission.'],
  ['list', '- a gauge\n- a boat'],
  ['boilerplate', 'About us\nThe Commission measures lakes.'],
  ['contact', 'Ida Holm, press@lakes.example, +44 1632 960000'],
  ['endmark', 'ENDS'],
] as const;

const TEXT = PARTS.map(([kind, text]) => text + (kind === 'dateline' ? ' – ' : '\n\n')).join('');

const placeOf = (text: string) => ({ begin: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });

/** A release with something in every field that a format has a place for. */
export function publishedItem({
  release = {},
  enrichment = {},
  ...more
}: {
  release?: Partial<PublicRelease>;
  enrichment?: Partial<EnrichmentRecord>;
} & Partial<Omit<PublishedItem, 'item'>> = {}): PublishedItem {
  const version = release.version ?? 1;
  return {
    item: {
      release: { ...RELEASE, ...release },
      enrichment: { ...recordOf(TEXT, FOUND), releaseId: ID, version, ...enrichment },
      revision: 1,
    },
    url: URL_OF_ITEM,
    ...more,
  };
}

export const withdrawnItem = (more: Partial<WithdrawnItem> = {}): WithdrawnItem => ({
  id: ID,
  version: 2,
  reason: 'Sent in error <again>.',
  withdrawnAt: '2025-11-06T10:30:00Z',
  url: URL_OF_ITEM,
  ...more,
});

const RELEASE: PublicRelease = {
  id: ID,
  version: 1,
  body: TEXT,
  issuer: 'Lakes Commission',
  headline: 'Water “session” opens <today> & tomorrow',
  language: 'en',
  urgency: 4,
  contact: 'Press desk, open at night',
  externalId: 'NLRC-2025-12',
  rights: '© Lakes Commission 2025',
  publishedAt: '2025-11-05T09:00:00.120Z',
};

const FOUND: Partial<EnrichmentRecord> = {
  canonical: {
    text: TEXT,
    length: TEXT.length,
    map: [],
    blocks: PARTS.map(([kind, text]) => ({ kind, ...placeOf(text) })),
  },
  language: { code: 'en', confidence: 0.9 },
  issuer: { name: 'Lakes Commission', entityId: 'e2', begin: 0, end: 16 },
  dateline: {
    place: 'Aldwick',
    date: '2025-11-05',
    precision: 'day',
    ...placeOf('ALDWICK, 5 November 2025'),
    yearSource: { kind: 'stated', begin: null, end: null },
    confidence: 0.9,
  },
  headline: { text: PARTS[1][1], ...placeOf(PARTS[1][1]) },
  subheadline: { text: 'Seven states sit down', ...placeOf('Seven states sit down') },
  contacts: [{ name: 'Ida Holm', email: 'press@lakes.example', phone: '+44 1632 960000', begin: 0, end: 1 }],
  keywords: [{ text: 'water session', score: 0.5, begin: 0, end: 1 }],
  topics: [
    {
      code: 'medtop:20000439',
      label: 'rivers',
      path: ['medtop:06000000', 'medtop:20000430'],
      score: 0.414,
      evidence: [],
    },
  ],
  entities: [
    entity('e1', 'person', 'Ida Holm', {}, [{ title: 'Secretary', organisation: 'e2', begin: 0, end: 1 }]),
    entity('e2', 'organisation', 'Lakes Commission', { wikidata: 'Q42' }),
    entity('e3', 'place', 'Ireland', { iso3166: 'IE', wikidata: 'Q27' }),
    entity('e4', 'place', 'Aldwick', { geonames: 2657682 }),
  ],
  events: [{ name: '12th Water Session', ordinal: 12, place: null, date: null, begin: 0, end: 1 }],
};

function entity(
  id: string,
  type: 'person' | 'organisation' | 'place',
  name: string,
  ids: Record<string, string | number>,
  roles: EnrichmentRecord['entities'][number]['roles'] = [],
): EnrichmentRecord['entities'][number] {
  return { id, type, name, ids, roles, aliases: [], mentions: [], confidence: 0.95 };
}

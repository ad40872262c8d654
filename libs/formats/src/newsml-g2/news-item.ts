import { type Child, element, type Markup } from '../markup';
import { guidOf, providerOf } from '../published-item';

export const NEWSML_G2 = 'application/vnd.iptc.g2.newsitem+xml';

// Each alias that a QCode of ours has. Given inline, so that nobody needs a remote catalog to read an item.
const SCHEMES = {
  ninat: 'http://cv.iptc.org/newscodes/ninature/',
  stat: 'http://cv.iptc.org/newscodes/pubstatusg2/',
  sig: 'http://cv.iptc.org/newscodes/signal/',
  irel: 'http://cv.iptc.org/newscodes/itemrelation/',
  cpnat: 'http://cv.iptc.org/newscodes/cpnature/',
  medtop: 'http://cv.iptc.org/newscodes/mediatopic/',
  'iso3166-1a2': 'http://cvx.iptc.org/iso3166-1a2/',
};

export interface ItemHead {
  id: string;
  version: number;
  url: string;
  language: string | null;
  versionCreated: string;
  firstCreated?: string | undefined;
  status: 'usable' | 'canceled';
  title: string | null;
  note: string | null;
  signal: 'correction' | 'update' | null;
  /** The version that this one took the place of. */
  previous: number | null;
}

/** A NewsML-G2 news item, conformance level power: the envelope, and what it is an item of. */
export function newsItem(head: ItemHead, rights: Child, ...content: Child[]): string {
  const { source } = element(
    'newsItem',
    {
      xmlns: 'http://iptc.org/std/nar/2006-10-01/',
      guid: guidOf(head.id),
      version: head.version,
      standard: 'NewsML-G2',
      standardversion: '2.30',
      conformance: 'power',
      'xml:lang': head.language ?? 'und',
    },
    catalog(),
    rights,
    itemMeta(head),
    content,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`;
}

const catalog = (): Markup =>
  element(
    'catalog',
    {},
    Object.entries(SCHEMES).map(([alias, uri]) => element('scheme', { alias, uri })),
  );

function itemMeta(head: ItemHead): Markup {
  const provider = providerOf(head);
  return element(
    'itemMeta',
    {},
    element('itemClass', { qcode: 'ninat:text' }),
    element('provider', { uri: provider.uri }, element('name', {}, provider.name)),
    element('versionCreated', {}, head.versionCreated),
    head.firstCreated && element('firstCreated', {}, head.firstCreated),
    element('pubStatus', { qcode: `stat:${head.status}` }),
    // What is written by us is English, whatever the language of the release.
    element('generator', { 'xml:lang': 'en' }, 'Dateline'),
    head.title && element('title', {}, head.title),
    head.note && element('edNote', { 'xml:lang': 'en' }, head.note),
    head.signal && element('signal', { qcode: `sig:${head.signal}` }),
    element('altRep', { contenttype: 'text/html' }, head.url),
    head.previous === null
      ? null
      : element('link', { rel: 'irel:previousVersion', residref: guidOf(head.id), version: head.previous }),
  );
}

import type { Asked } from './exchange';
import type { Service } from './newsroom';

export interface Road extends Asked {
  service: Service;
  /** An answer that counts what the newsroom does, embargoed or not: only its figures may differ. */
  hasFigures?: boolean;
}

/** What somebody outside may know of a newsroom, or guess. */
export interface Known {
  /** Releases that are public, or were. */
  releases: readonly string[];
  /** Ids of which nothing must be known: embargoed ones in one newsroom, absent ones in the other. */
  hidden: readonly string[];
  /** Words of embargoed texts, for whoever searches by them. */
  words: readonly string[];
  /** The key of a client that has sent none of all this. */
  strangersKey: string;
}

/** The place of the newest public event, and when the public items came out. */
export interface Reached {
  epoch: string;
  head: number;
  times: readonly string[];
}

/** Every request that can be asked at once: no answer is needed to ask it. */
export function roadsOf({ releases, hidden, words, strangersKey }: Known, { epoch, head, times }: Reached): Road[] {
  const positions = Array.from({ length: head + 3 }, (_, position) => position);
  return [
    ...PATHS.flatMap((path) => getAndHead(path)),
    ...FEEDS.map((feed) => get(feed, { 'if-modified-since': 'Wed, 31 Dec 2098 23:59:59 GMT' })),
    ...FIGURES.flatMap((path) => getAndHead(path).map((road) => ({ ...road, hasFigures: true }))),
    ...times.flatMap((at) => [
      get(`/v1/publications?since=${at}`),
      get(`/v1/publications?until=${at}`),
      get(`/v1/publications?since=${at}&until=2100-01-01T00:00:00Z&limit=1`),
    ]),
    ...positions.flatMap((position) => [
      get(`/v1/publications?limit=1&cursor=${Buffer.from(String(position)).toString('base64url')}`),
      get(`/v1/events?limit=1&after=${epoch}-${position}`),
      get(`/feeds/atom.xml?limit=1&cursor=${Buffer.from(`${head + 2}-${position}`).toString('base64url')}`),
    ]),
    ...words.map(encodeURIComponent).flatMap(roadsOfWord),
    ...[...releases, ...hidden].flatMap(roadsOfRelease),
    ...hidden.flatMap((id) => [
      get(`/v1/publications?cursor=${id}`),
      get(`/v1/events?after=${id}`),
      ...[undefined, strangersKey].flatMap((key) => atIngestion(id, key)),
    ]),
    ...(['ingestion', 'enrichment'] as const).flatMap((service) =>
      ELSEWHERE.map((path) => ({ service, path, hasFigures: path === '/health/ready' })),
    ),
  ];
}

const PATHS = `
  / /docs /docs/ /openapi.json /health/live /nowhere /robots.txt /sitemap.xml /releases /v1 /v1/subscriptions
  /problems/not-found /problems/withdrawn /problems/nothing
  /feeds /feeds/ /feeds/atom.xml /feeds/rss.xml /feeds/feed.json /feeds/atom.xml?limit=100 /feeds/rss.xml?limit=100
  /feeds/feed.json?limit=100 /feeds/atom.xml?limit=0 /feeds/atom.xml?cursor=rubbish /feeds/feed.json?embargo=2099
  /v1/publications /v1/publications?limit=100 /v1/publications?limit=0 /v1/publications?limit=101
  /v1/publications?since=2098-01-01T00:00:00Z /v1/publications?until=2100-01-01T00:00:00%2B01:00
  /v1/publications?since=yesterday /v1/publications?cursor=rubbish /v1/publications?embargo=2099
  /v1/publications/not-an-id /v1/publications/%00 /v1/publications/%zz /v1/publications/..%2f
  /v1/events /v1/events?limit=100 /v1/events?after=nobody-9
`
  .trim()
  .split(/\s+/);
const FIGURES = ['/health/ready', '/metrics'];
const FILTERS = ['q', 'issuer', 'topic', 'language', 'place', 'person', 'organisation'];
const ELSEWHERE = ['/', '/docs', '/openapi.json', '/health/live', '/health/ready', '/v1/releases', '/v1/publications'];
const FEEDS = ['/feeds/atom.xml', '/feeds/rss.xml', '/feeds/feed.json'];
const FORMATS = ['application/vnd.iptc.ninjs+json', 'application/vnd.iptc.g2.newsitem+xml', 'text/html', 'text/plain'];
const TAGS = ['"1.1"', '"2.1"', 'W/"3.1"', '"1.1", "2.1"', '*'];

function roadsOfRelease(id: string): Road[] {
  const path = `/v1/publications/${id}`;
  return [
    ...[path, `${path}/versions`, `/releases/${id}`].flatMap((each) => getAndHead(each)),
    ...[`${path}/`, `${path}x`, `${path}?version=2`, `/v1/publications/${id.toUpperCase()}`].map((odd) => get(odd)),
    ...FORMATS.flatMap((accept) => getAndHead(path, { accept })),
    ...FORMATS.map((accept) => get(path, { accept, 'if-none-match': '"1.1"' })),
    get(path, { accept: 'image/png' }),
    ...TAGS.map((tag) => get(path, { 'if-none-match': tag })),
    get(path, { 'if-modified-since': 'Wed, 31 Dec 2098 23:59:59 GMT' }),
    ...['OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ ...get(path), method })),
  ];
}

const roadsOfWord = (word: string): Road[] => [
  ...FILTERS.map((name) => get(`/v1/publications?${name}=${word}`)),
  get(`/v1/events?q=${word}`),
  ...FILTERS.map((name) => get(`/feeds/atom.xml?${name}=${word}`)),
  ...FEEDS.map((feed) => get(`${feed}?limit=100&q=${word}`)),
  { ...get(`/v1/events/stream?q=${word}`), until: (body) => body.endsWith('\n\n') },
];

/** What a client may do who has not sent the release, or somebody without a key. */
function atIngestion(id: string, key: string | undefined): Road[] {
  const headers = { 'if-match': '"1"', ...(key && { authorization: `Bearer ${key}` }) };
  const release = { service: 'ingestion', path: `/v1/releases/${id}`, headers } as const;
  return [
    release,
    { ...release, method: 'PUT' },
    { ...release, path: `${release.path}/withdrawal`, method: 'POST' },
    { ...release, path: '/v1/releases' },
  ];
}

const get = (path: string, headers: Record<string, string> = {}): Road => ({ service: 'publication', path, headers });

const getAndHead = (path: string, headers: Record<string, string> = {}): Road[] => [
  get(path, headers),
  { ...get(path, headers), method: 'HEAD' },
];

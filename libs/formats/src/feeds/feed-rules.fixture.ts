import { allOf, at, type XmlElement } from '../xml-tree.fixture';

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const ABSOLUTE = /^(https?:\/\/[^/\s]+\/\S*|urn:uuid:[0-9a-f-]{36})$/;

/** What a child may be: how often, and what it holds. */
type Rules = Record<string, [least: number, most: number, holds?: RegExp]>;

const MANY = Number.POSITIVE_INFINITY;
const FEED: Rules = {
  id: [1, 1, ABSOLUTE],
  title: [1, 1, /\S/],
  updated: [1, 1, RFC_3339],
  author: [1, 1],
  link: [2, 4],
  generator: [0, 1],
  entry: [0, MANY],
  'at:deleted-entry': [0, MANY],
};
const ENTRY: Rules = {
  id: [1, 1, ABSOLUTE],
  title: [1, 1, /\S/],
  published: [0, 1, RFC_3339],
  updated: [1, 1, RFC_3339],
  author: [0, 1],
  link: [1, 1],
  category: [0, MANY],
  rights: [0, 1],
  summary: [0, 1],
  content: [1, 1],
};
const CHANNEL: Rules = {
  title: [1, 1, /\S/],
  link: [1, 1, ABSOLUTE],
  description: [1, 1, /\S/],
  'atom:link': [1, 3],
  lastBuildDate: [0, 1, RFC_822],
  generator: [0, 1],
  item: [0, MANY],
};
const ITEM: Rules = {
  title: [1, 1, /\S/],
  link: [1, 1, ABSOLUTE],
  guid: [1, 1, ABSOLUTE],
  pubDate: [0, 1, RFC_822],
  'dcterms:modified': [0, 1, RFC_3339],
  'dc:creator': [0, 1, /\S/],
  'dc:language': [0, 1, /^[a-zA-Z]{2,3}(-|$)/],
  'dc:rights': [0, 1, /\S/],
  category: [0, MANY, /\S/],
  description: [0, 1],
  'content:encoded': [0, 1],
};

/** What an Atom feed breaks of RFC 4287 and RFC 6721, as far as we use them, and as the W3C feed validator reads them. */
export function atomBreaches(feed: XmlElement): string[] {
  const entries = at(feed, 'entry');
  const deleted = at(feed, 'at:deleted-entry');
  return [
    ...kept('feed', feed, FEED),
    ...entries.flatMap((entry) => kept('entry', entry, ENTRY)),
    ...unique([
      ...entries.flatMap((entry) => at(entry, 'id')).map(({ text }) => text),
      ...deleted.map((d) => d.attributes.ref!),
    ]),
    ...unlessOne(
      'a link to itself',
      at(feed, 'link').filter(({ attributes }) => attributes.rel === 'self'),
    ),
    ...relativeLinks(feed),
    ...deleted.flatMap(({ attributes: { ref, when } }) => [
      ...unless(ABSOLUTE, 'ref', ref),
      ...unless(RFC_3339, 'when', when),
    ]),
    ...at(feed, 'entry', 'category').flatMap(({ attributes }) => unless(/^\d{8}$/, 'term', attributes.term)),
    ...at(feed, 'entry', 'content').flatMap(({ attributes, children }) => [
      ...unless(/^xhtml$/, 'type', attributes.type),
      ...unlessOne('a div', children),
      ...unless(/^http:\/\/www\.w3\.org\/1999\/xhtml$/, 'xmlns', children[0]?.attributes.xmlns),
    ]),
  ];
}

/** What an RSS feed breaks of RSS 2.0 and of the advice of the RSS Advisory Board. */
export function rssBreaches(rss: XmlElement): string[] {
  const items = at(rss, 'channel', 'item');
  return [
    ...unless(/^2\.0$/, 'version', rss.attributes.version),
    ...unlessOne('a channel', at(rss, 'channel')),
    ...at(rss, 'channel').flatMap((channel) => kept('channel', channel, CHANNEL)),
    ...items.flatMap((item) => kept('item', item, ITEM)),
    ...unique(items.flatMap((item) => at(item, 'guid')).map(({ text }) => text)),
    ...at(rss, 'channel', 'item', 'guid').flatMap(({ attributes }) =>
      unless(/^false$/, 'isPermaLink', attributes.isPermaLink),
    ),
    ...unlessOne(
      'a link to itself',
      at(rss, 'channel', 'atom:link').filter(({ attributes }) => attributes.rel === 'self'),
    ),
    ...relativeLinks(rss),
  ];
}

function kept(name: string, { children }: XmlElement, rules: Rules): string[] {
  const unknown = children.filter((child) => !Object.hasOwn(rules, child.name));
  return [
    ...unknown.map((child) => `${name} holds ${child.name}`),
    ...Object.entries(rules).flatMap(([child, [least, most, holds = /^/]]) => {
      const found = children.filter((one) => one.name === child);
      const isCounted = found.length >= least && found.length <= most;
      return [
        ...(isCounted ? [] : [`${name} has ${found.length} of ${child}`]),
        ...found.flatMap(({ text }) => unless(holds, child, text)),
      ];
    }),
  ];
}

const unless = (form: RegExp, what: string, text = ''): string[] =>
  form.test(text) ? [] : [`${what} is ${JSON.stringify(text)}`];

const unlessOne = (what: string, found: unknown[]): string[] =>
  found.length === 1 ? [] : [`${found.length} times ${what}`];

const unique = (ids: string[]): string[] =>
  ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} comes twice`);

const relativeLinks = (root: XmlElement): string[] =>
  allOf(root).flatMap(({ attributes: { href, src } }) =>
    [href, src].flatMap((address) => (address === undefined ? [] : unless(ABSOLUTE, 'a link', address))),
  );

import { lineOf } from '../clean-text';
import { element, type Markup } from '../markup';
import type { PublishedItem, WithdrawnItem } from '../published-item';
import { FEED_DESCRIPTION, type Feed, isWithdrawn, updatedAt } from './feed';
import { feedStoryOf, TOPIC_SCHEME, withdrawalStoryOf } from './feed-story';

export const RSS = 'application/rss+xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
};

/** A page of a feed as RSS 2.0. It has no word for what was taken back, so an item of the same guid says so. */
export function writeRss(feed: Feed): string {
  const { title, home, self, first, next, entries } = feed;
  const updated = updatedAt(feed);
  const { source } = element(
    'rss',
    { version: '2.0', ...NAMESPACES },
    element(
      'channel',
      {},
      element('title', {}, lineOf(title)),
      element('link', {}, home),
      element('description', {}, FEED_DESCRIPTION),
      element('atom:link', { rel: 'self', type: RSS, href: self }),
      first && element('atom:link', { rel: 'first', type: RSS, href: first }),
      next && element('atom:link', { rel: 'next', type: RSS, href: next }),
      updated && element('lastBuildDate', {}, dateOf(updated)),
      element('generator', {}, 'Dateline'),
      entries.map((entry) => (isWithdrawn(entry) ? withdrawnItem(entry) : publishedItem(entry))),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`;
}

/** As RFC 822 wants it, with a year of four digits. */
const dateOf = (instant: string): string => new Date(instant).toUTCString();

function publishedItem(published: PublishedItem): Markup {
  const story = feedStoryOf(published);
  const { language, direction, issuer, summary, rights } = story;
  const content = element('div', { lang: language, dir: direction }, story.content);
  return element(
    'item',
    {},
    element('title', {}, story.title),
    element('link', {}, story.url),
    element('guid', { isPermaLink: 'false' }, story.id),
    story.published && element('pubDate', {}, dateOf(story.published)),
    element('dcterms:modified', {}, story.updated),
    issuer && element('dc:creator', {}, issuer),
    language && element('dc:language', {}, language),
    rights && element('dc:rights', {}, rights),
    story.topics.map(({ name }) => element('category', { domain: TOPIC_SCHEME }, name)),
    summary && element('description', {}, summary),
    element('content:encoded', {}, content.source),
  );
}

function withdrawnItem(withdrawn: WithdrawnItem): Markup {
  const { id, url, title, reason, at } = withdrawalStoryOf(withdrawn);
  return element(
    'item',
    {},
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    element('pubDate', {}, dateOf(at)),
    element('description', {}, reason),
  );
}

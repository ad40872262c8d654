import { lineOf } from '../clean-text';
import { element, type Markup } from '../markup';
import { type PublishedItem, providerOf, type WithdrawnItem } from '../published-item';
import { type Feed, isWithdrawn, updatedAt } from './feed';
import { feedStoryOf, TOPIC_SCHEME, withdrawalStoryOf } from './feed-story';

export const ATOM = 'application/atom+xml';

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
};

/** Atom wants a time in every feed, also in one in which nothing has happened. */
const NOTHING_YET = '1970-01-01T00:00:00Z';

/** A page of a feed as Atom (RFC 4287), paged by RFC 5005; what was taken back is a deleted entry (RFC 6721). */
export function writeAtom(feed: Feed): string {
  const { id, title, home, self, first, next, entries } = feed;
  const { source } = element(
    'feed',
    { ...NAMESPACES, 'xml:lang': 'en' },
    element('id', {}, id),
    element('title', {}, lineOf(title)),
    element('updated', {}, updatedAt(feed) ?? NOTHING_YET),
    // Entries of which nobody knows the issuer have this author.
    element('author', {}, element('name', {}, providerOf({ url: home }).name), element('uri', {}, home)),
    element('link', { rel: 'self', type: ATOM, href: self }),
    element('link', { rel: 'alternate', href: home }),
    first && element('link', { rel: 'first', type: ATOM, href: first }),
    next && element('link', { rel: 'next', type: ATOM, href: next }),
    element('generator', {}, 'Dateline'),
    entries.map((entry) => (isWithdrawn(entry) ? deletedEntry(entry) : atomEntry(entry))),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${source}\n`;
}

function atomEntry(published: PublishedItem): Markup {
  const story = feedStoryOf(published);
  const { language, direction, issuer, summary, rights } = story;
  return element(
    'entry',
    { 'xml:lang': language ?? 'und' },
    element('id', {}, story.id),
    element('title', {}, story.title),
    story.published && element('published', {}, story.published),
    element('updated', {}, story.updated),
    issuer && element('author', {}, element('name', {}, issuer)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: story.url }),
    story.topics.map(({ number, name }) => element('category', { scheme: TOPIC_SCHEME, term: number, label: name })),
    rights && element('rights', {}, rights),
    summary && element('summary', {}, summary),
    element(
      'content',
      { type: 'xhtml' },
      element('div', { xmlns: 'http://www.w3.org/1999/xhtml', dir: direction }, story.content),
    ),
  );
}

function deletedEntry(withdrawn: WithdrawnItem): Markup {
  const { id, at, reason, url } = withdrawalStoryOf(withdrawn);
  return element(
    'at:deleted-entry',
    { ref: id, when: at },
    element('at:comment', {}, reason),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
  );
}

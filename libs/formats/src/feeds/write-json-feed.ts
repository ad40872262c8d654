import { changeOf } from '../change';
import { lineOf } from '../clean-text';
import { element } from '../markup';
import { type PublishedItem, providerOf, type WithdrawnItem } from '../published-item';
import { FEED_DESCRIPTION, type Feed, isWithdrawn } from './feed';
import { feedStoryOf, withdrawalStoryOf } from './feed-story';

export const JSON_FEED = 'application/feed+json';

/** A page of a feed as JSON Feed 1.1. What it has no name for is under `_dateline`. */
export const writeJsonFeed = ({ title, home, self, next, entries }: Feed): string =>
  stringOf({
    version: 'https://jsonfeed.org/version/1.1',
    title: lineOf(title),
    home_page_url: home,
    feed_url: self,
    next_url: next,
    description: FEED_DESCRIPTION,
    authors: [{ name: providerOf({ url: home }).name, url: home }],
    items: entries.map((entry) => (isWithdrawn(entry) ? withdrawnItem(entry) : publishedItem(entry))),
  });

/** Null stands for what is not known, for which JSON Feed has no value. */
const stringOf = (feed: object): string => JSON.stringify(feed, (_, value) => (value === null ? undefined : value));

function publishedItem(published: PublishedItem) {
  const { release, revision } = published.item;
  const story = feedStoryOf(published);
  const { language, direction, issuer, topics } = story;
  return {
    id: story.id,
    url: story.url,
    title: story.title,
    summary: story.summary,
    content_html: element('div', { lang: language, dir: direction }, story.content).source,
    date_published: story.published,
    date_modified: story.updated,
    authors: issuer && [{ name: issuer }],
    tags: topics.map(({ name }) => name),
    language,
    _dateline: {
      version: release.version,
      revision,
      change: release.change,
      note: changeOf(published)?.why,
      topics: topics.map(({ number }) => `medtop:${number}`),
      rights: story.rights,
    },
  };
}

function withdrawnItem(withdrawn: WithdrawnItem) {
  const { id, url, title, reason, at } = withdrawalStoryOf(withdrawn);
  return {
    id,
    url,
    title,
    content_text: reason,
    date_modified: at,
    language: 'en',
    _dateline: { withdrawn: true, reason, version: withdrawn.version },
  };
}

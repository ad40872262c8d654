import { changeOf, sentenceOf, withdrawalOf } from '../change';
import { directionOf } from '../language';
import { element, type Markup } from '../markup';
import type { PublishedItem, WithdrawnItem } from '../published-item';
import { type Story, storyOf } from '../story';
import { xhtmlText } from '../xhtml-text';
import { contentMeta } from './content-meta';
import { newsItem } from './news-item';

/** A public release as a NewsML-G2 news item. */
export function writeNewsmlG2(published: PublishedItem): string {
  const { item, url, firstPublishedAt } = published;
  const { release } = item;
  const story = storyOf(published);
  const change = changeOf(published);
  const head = {
    id: release.id,
    version: release.version,
    url,
    language: story.language,
    versionCreated: release.publishedAt,
    firstCreated: firstPublishedAt,
    status: 'usable' as const,
    title: story.headline,
    note: change && sentenceOf(change),
    signal: signalOf(release.change),
    previous: previousOf(published),
  };
  return newsItem(head, rightsInfo(story.rights), contentMeta(release.urgency, story), contentSet(story));
}

/** A release that was taken back as a NewsML-G2 news item: that it is cancelled, and why. */
export const writeWithdrawnNewsmlG2 = (withdrawn: WithdrawnItem): string =>
  newsItem(
    {
      id: withdrawn.id,
      version: withdrawn.version,
      url: withdrawn.url,
      language: null,
      versionCreated: withdrawn.withdrawnAt,
      status: 'canceled',
      title: null,
      note: sentenceOf(withdrawalOf(withdrawn)),
      signal: null,
      previous: null,
    },
    null,
  );

const signalOf = (change: PublishedItem['item']['release']['change']): 'correction' | 'update' | null => {
  if (!change) return null;
  return change === 'correction' ? 'correction' : 'update';
};

/** None where only the enrichment is newer: the version before is then this one. */
function previousOf({ item, replaces }: PublishedItem): number | null {
  return replaces && replaces.version < item.release.version ? replaces.version : null;
}

const rightsInfo = (rights: Story['rights']): Markup | null =>
  rights && element('rightsInfo', {}, element(rights.kind, {}, rights.text));

function contentSet({ headline, language, paragraphs }: Story): Markup {
  const page = element(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', 'xml:lang': language, dir: directionOf(language) },
    element('head', {}, element('title', {}, headline)),
    element('body', {}, xhtmlText(paragraphs)),
  );
  return element('contentSet', {}, element('inlineXML', { contenttype: 'application/xhtml+xml' }, page));
}

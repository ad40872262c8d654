import { type Change, changeOf, firstPublished, sentenceOf } from '../change';
import { lineOf } from '../clean-text';
import { topicUri } from '../concept-ids';
import { directionOf } from '../language';
import { element, type Markup } from '../markup';
import { guidOf, type PublishedItem, type WithdrawnItem } from '../published-item';
import { storyOf } from '../story';
import { xhtmlText } from '../xhtml-text';

/** IPTC Media Topics. */
export const TOPIC_SCHEME = 'http://cv.iptc.org/newscodes/mediatopic/';

/** What every kind of feed tells of a release. */
export interface FeedStory {
  /** The same through all corrections. */
  id: string;
  url: string;
  title: string;
  issuer: string | null;
  language: string | null;
  direction: 'ltr' | 'rtl';
  published: string | null;
  updated: string;
  /** What was changed, if it was, and the sentences that say most. */
  summary: string | null;
  /** What was changed, if it was, and the text. */
  content: Markup[];
  topics: { number: string; name: string }[];
  rights: string | null;
}

export function feedStoryOf(published: PublishedItem): FeedStory {
  const { release } = published.item;
  const story = storyOf(published);
  const change = changeOf(published);
  return {
    id: guidOf(release.id),
    url: published.url,
    title: story.headline,
    issuer: story.issuer?.name ?? null,
    language: story.language,
    direction: directionOf(story.language),
    published: firstPublished(published),
    updated: release.publishedAt,
    summary: [...(change ? [sentenceOf(change)] : []), ...summaryOf(published)].join(' ') || null,
    content: [...(change ? [noteOf(change)] : []), ...xhtmlText(story.paragraphs)],
    topics: story.topics
      .filter(({ code }) => topicUri(code))
      .map(({ code, name }) => ({ number: code.slice(-8), name })),
    rights: story.rights?.text ?? null,
  };
}

/** All that is told of a release that was taken back: that it was, and why. Nothing of its text, nor who issued it. */
export const withdrawalStoryOf = ({ id, url, reason, withdrawnAt }: WithdrawnItem) => ({
  id: guidOf(id),
  url,
  title: 'Withdrawn release',
  reason: lineOf(reason),
  at: withdrawnAt,
});

function summaryOf({ item: { enrichment } }: PublishedItem): string[] {
  const { canonical, summary } = enrichment;
  return summary.sentences
    .map(({ begin, end }) => lineOf(canonical.text.slice(begin, end)))
    .filter((line) => line !== '');
}

/** What is written by us is English, whatever the language of the release. */
const noteOf = (change: Change): Markup =>
  element('p', { lang: 'en', dir: 'ltr' }, element('strong', {}, sentenceOf(change)));

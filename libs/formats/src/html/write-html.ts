import { createHash } from 'node:crypto';
import { type Change, changeOf, firstPublished, spoken, withdrawalOf } from '../change';
import { lineOf } from '../clean-text';
import { directionOf } from '../language';
import { type Child, element, Markup } from '../markup';
import type { PublishedItem, WithdrawnItem } from '../published-item';
import { type Mention, type Story, storyOf } from '../story';
import { xhtmlText } from '../xhtml-text';

export const HTML = 'text/html';

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}',
  'h1{line-height:1.2;margin:.25rem 0}',
  'aside{border-inline-start:.25rem solid;padding-inline-start:.75rem;margin-block:1rem}',
  'footer{border-block-start:1px solid;margin-block-start:2rem;font-size:.9375rem}',
  '.boilerplate,.contact{font-size:.9375rem}',
  'dt{font-weight:600}dd{margin:0 0 .5rem}',
].join('');

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** What such a page needs, and nothing else: its own style sheet. Whatever a text might smuggle in does nothing. */
export const HTML_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A public release as a page that stands alone. What is written by us is English and marked so. */
export function writeHtml(published: PublishedItem): string {
  const { item, url } = published;
  const story = storyOf(published);
  const { headline, subheadline, issuer, language, paragraphs } = story;
  const title = issuer ? `${headline} – ${issuer.name}` : headline;
  const change = changeOf(published);
  const first = firstPublished(published);
  const article = element(
    'article',
    {},
    element(
      'header',
      {},
      issuer && element('p', {}, issuer.name),
      element('h1', {}, headline),
      subheadline && element('p', {}, element('strong', {}, subheadline)),
      first && ours('p', 'Published on ', timeOf(first)),
      change && ours('aside', element('strong', {}, saying(change))),
    ),
    xhtmlText(paragraphs),
    footer(story, item),
  );
  return page({ language, title, url, keywords: story.keywords.join(', ') || null }, article);
}

/** That a release was taken back, when and why. Nothing of what it said. */
export function writeWithdrawnHtml(withdrawn: WithdrawnItem): string {
  const { id, version, url } = withdrawn;
  const article = element(
    'article',
    {},
    element('h1', {}, 'This release was withdrawn'),
    element('p', {}, saying(withdrawalOf(withdrawn))),
    element('p', {}, `Release ${id}, version ${version}`),
  );
  return page({ language: 'en', title: 'Release withdrawn', url, keywords: null }, article);
}

interface Head {
  language: string | null;
  title: string;
  url: string;
  keywords: string | null;
}

function page({ language, title, url, keywords }: Head, article: Markup): string {
  const { source } = element(
    'html',
    { lang: language, dir: directionOf(language) },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, title),
      keywords && element('meta', { name: 'keywords', content: keywords }),
      element('link', { rel: 'canonical', href: url }),
      // Ours and constant; a style sheet that were escaped would be read literally.
      element('style', {}, new Markup(STYLE)),
    ),
    element('body', {}, element('main', {}, article)),
  );
  return `<!DOCTYPE html>\n${source}\n`;
}

function footer(story: Story, { release, revision }: PublishedItem['item']): Markup {
  const contacts = story.contacts.map(({ name, email, phone }) =>
    [name, phone, email].filter((part) => part).join(', '),
  );
  const parts: [string, string[]][] = [
    ['Contact', [...contacts, ...(story.contactLine ? [story.contactLine] : [])]],
    ['People', story.people.map(withRoles)],
    ['Organisations', story.organisations.map(withRoles)],
    ['Places', story.places.map(withRoles)],
    ['Events', story.events],
    ['Topics', story.topics.map(({ name }) => name)],
    ['Rights', story.rights ? [story.rights.text] : []],
    ['Release', [`${release.id}, version ${release.version}, revision ${revision}`]],
  ];
  return ours(
    'footer',
    element(
      'dl',
      {},
      parts
        .filter(([, values]) => values.length > 0)
        .map(([label, values]) => [
          element('dt', {}, label),
          values.map((value) => element('dd', {}, isolated(value))),
        ]),
    ),
  );
}

const withRoles = ({ name, roles }: Mention): string => (roles.length > 0 ? `${name} (${roles.join('; ')})` : name);

const ours = (name: string, ...children: Child[]): Markup => element(name, { lang: 'en', dir: 'ltr' }, children);

const saying = ({ said, at, why }: Change): Child => [`${said} on `, timeOf(at), why ? [': ', isolated(why)] : '.'];

/** Somebody else's words among ours keep their own direction. */
const isolated = (text: string): Markup => element('bdi', {}, lineOf(text));

const timeOf = (instant: string): Markup => element('time', { datetime: instant }, spoken(instant));

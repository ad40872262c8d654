import fc from 'fast-check';
import { anyItem, anyWithdrawal } from '../any-item.fixture';
import { type Feed, writeAtom, writeJsonFeed, writeRss } from '../index';
import { publishedItem, withdrawnItem } from '../published-item.fixture';
import { at, treeOf } from '../xml-tree.fixture';
import { atomBreaches, rssBreaches } from './feed-rules.fixture';

const FEED = 'https://news.example/feeds/atom.xml';
const OTHER_ID = '9d8a5c1e-23f4-4b7a-9c3e-5f1b7a2d4c6e';

const feedOf = (entries: Feed['entries'], more: Partial<Feed> = {}): Feed => ({
  id: `${FEED}?q=water`,
  title: 'Press releases (q: water)',
  home: 'https://news.example/',
  self: `${FEED}?q=water`,
  first: null,
  next: null,
  entries,
  ...more,
});

const { text: TEXT } = publishedItem().item.enrichment.canonical;
const SENTENCE = 'The session opened, said Ida Holm, Secretary of the Lakes Commission.';
const summary = { sentences: [{ begin: TEXT.indexOf(SENTENCE), end: TEXT.indexOf(SENTENCE) + SENTENCE.length }] };

const corrected = publishedItem({
  release: {
    version: 2,
    change: 'correction',
    note: 'Seven states, not six.',
    publishedAt: '2025-11-05T11:30:00.000Z',
  },
  enrichment: { summary },
  firstPublishedAt: '2025-11-05T09:00:00.120Z',
  replaces: { version: 1, revision: 1 },
});
const withdrawn = withdrawnItem({ id: OTHER_ID });
const feed = feedOf([withdrawn, corrected], { next: `${FEED}?q=water&cursor=a` });

const ID = 'urn:uuid:0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11';
const ITEM_URL = 'https://news.example/v1/publications/0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11';
const CHANGED = 'Corrected on 5 November 2025 at 11:30 UTC: Seven states, not six.';

describe('a feed as Atom', () => {
  const atom = treeOf(writeAtom(feed));
  const textsAt = (...path: string[]) => at(atom, ...path).map(({ text }) => text);

  it('keeps the rules of the standard', () => {
    expect(atomBreaches(atom)).toEqual([]);
    expect(atomBreaches(treeOf(writeAtom(feedOf([]))))).toEqual([]);
  });

  it('says what it is, when something last happened, and where the next page is', () => {
    expect([...textsAt('id'), ...textsAt('title'), ...textsAt('updated')]).toEqual([
      `${FEED}?q=water`,
      'Press releases (q: water)',
      '2025-11-06T10:30:00Z',
    ]);
    expect(at(atom, 'link').map(({ attributes: { rel, href } }) => [rel, href])).toEqual([
      ['self', `${FEED}?q=water`],
      ['alternate', 'https://news.example/'],
      ['next', `${FEED}?q=water&cursor=a`],
    ]);
  });

  it('has an entry with id, times, issuer, topics, summary and text', () => {
    expect(textsAt('entry', 'id')).toEqual([ID]);
    expect(textsAt('entry', 'title')).toEqual(['Water “session” opens <today> & tomorrow']);
    expect(textsAt('entry', 'published')).toEqual(['2025-11-05T09:00:00.120Z']);
    expect(textsAt('entry', 'updated')).toEqual(['2025-11-05T11:30:00.000Z']);
    expect(textsAt('entry', 'author', 'name')).toEqual(['Lakes Commission']);
    expect(at(atom, 'entry', 'category')[0]?.attributes).toEqual({
      scheme: 'http://cv.iptc.org/newscodes/mediatopic/',
      term: '20000439',
      label: 'rivers',
    });
    expect(at(atom, 'entry')[0]?.attributes['xml:lang']).toBe('en');
    expect(at(atom, 'entry', 'link')[0]?.attributes).toMatchObject({ rel: 'alternate', href: ITEM_URL });
    expect(textsAt('entry', 'content', 'div', 'p')[1]).toMatch(/^ALDWICK, 5 November 2025 – The session opened/);
  });

  it('says of a correction what was wrong, in the summary and above the text', () => {
    expect(textsAt('entry', 'summary')).toEqual([`${CHANGED} ${SENTENCE}`]);
    expect(textsAt('entry', 'content', 'div', 'p', 'strong')).toEqual([CHANGED]);
  });

  it('tells of what was taken back only that it was, when and why', () => {
    const [deleted] = at(atom, 'at:deleted-entry');
    expect(deleted?.attributes).toEqual({ ref: `urn:uuid:${OTHER_ID}`, when: '2025-11-06T10:30:00Z' });
    expect(deleted?.children.map(({ name, text }) => [name, text])).toEqual([
      ['at:comment', 'Sent in error <again>.'],
      ['link', ''],
    ]);
  });
});

describe('a feed as RSS', () => {
  const rss = treeOf(writeRss(feed));
  const [gone, item] = at(rss, 'channel', 'item');

  it('keeps the rules', () => {
    expect(rssBreaches(rss)).toEqual([]);
    expect(rssBreaches(treeOf(writeRss(feedOf([]))))).toEqual([]);
  });

  it('has an item with guid, dates, issuer, topics, summary and text', () => {
    const parts = Object.fromEntries(item!.children.map(({ name, text }) => [name, text]));
    expect(parts).toMatchObject({
      guid: ID,
      link: ITEM_URL,
      pubDate: 'Wed, 05 Nov 2025 09:00:00 GMT',
      'dcterms:modified': '2025-11-05T11:30:00.000Z',
      'dc:creator': 'Lakes Commission',
      'dc:language': 'en',
      category: 'rivers',
      description: `${CHANGED} ${SENTENCE}`,
      'content:encoded': expect.stringContaining(`<strong>${CHANGED}</strong></p><p>ALDWICK`),
    });
  });

  it('has of what was taken back an item of the same guid that says so, and why', () => {
    expect(gone?.children.map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Withdrawn release'],
      ['link', ITEM_URL],
      ['guid', `urn:uuid:${OTHER_ID}`],
      ['pubDate', 'Thu, 06 Nov 2025 10:30:00 GMT'],
      ['description', 'Sent in error <again>.'],
    ]);
  });
});

describe('a feed as JSON Feed', () => {
  const json = JSON.parse(writeJsonFeed(feed));

  it('says what it is and where the next page is', () => {
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Press releases (q: water)',
      home_page_url: 'https://news.example/',
      feed_url: `${FEED}?q=water`,
      next_url: `${FEED}?q=water&cursor=a`,
    });
    expect(JSON.parse(writeJsonFeed(feedOf([])))).not.toHaveProperty('next_url');
  });

  it('has an item with id, times, issuer, topics, summary and text, and says what was corrected', () => {
    expect(json.items[1]).toMatchObject({
      id: ID,
      url: ITEM_URL,
      date_published: '2025-11-05T09:00:00.120Z',
      date_modified: '2025-11-05T11:30:00.000Z',
      authors: [{ name: 'Lakes Commission' }],
      tags: ['rivers'],
      language: 'en',
      summary: `${CHANGED} ${SENTENCE}`,
      content_html: expect.stringContaining('<p>ALDWICK'),
      _dateline: { version: 2, revision: 1, change: 'correction', note: 'Seven states, not six.' },
    });
  });

  it('has of what was taken back only that it was, when and why', () => {
    expect(json.items[0]).toEqual({
      id: `urn:uuid:${OTHER_ID}`,
      url: ITEM_URL,
      title: 'Withdrawn release',
      content_text: 'Sent in error <again>.',
      date_modified: '2025-11-06T10:30:00Z',
      language: 'en',
      _dateline: { withdrawn: true, reason: 'Sent in error <again>.', version: 2 },
    });
  });
});

describe('every kind of feed', () => {
  it('is well-formed and keeps the rules whatever the texts hold', () => {
    fc.assert(
      fc.property(anyItem, anyWithdrawal, (item, gone) => {
        const any = feedOf([item, { ...gone, id: OTHER_ID }], { title: `${gone.reason}x` });
        expect(atomBreaches(treeOf(writeAtom(any)))).toEqual([]);
        const rss = treeOf(writeRss(any));
        expect(rssBreaches(rss)).toEqual([]);
        // What a feed reader shows as HTML is as well-formed inside.
        for (const { text } of at(rss, 'channel', 'item', 'content:encoded')) treeOf(text);
        for (const { content_html } of JSON.parse(writeJsonFeed(any)).items) if (content_html) treeOf(content_html);
      }),
    );
  });

  it('runs nothing and turns around nothing in a title', () => {
    const nasty = '\u202E<script>alert(1)</script>\u0001 gniklat';
    const any = feedOf([publishedItem({ release: { headline: nasty, body: nasty } })]);
    const cleaned = '<script>alert(1)</script> gniklat';
    expect(at(treeOf(writeAtom(any)), 'entry', 'title')[0]?.text).toBe(cleaned);
    expect(at(treeOf(writeRss(any)), 'channel', 'item', 'title')[0]?.text).toBe(cleaned);
    expect(JSON.parse(writeJsonFeed(any)).items[0].title).toBe(cleaned);
    for (const written of [writeAtom(any), writeRss(any)]) expect(written).not.toContain('<script>');
  });
});

import fc from 'fast-check';
import { anyItem, anyWithdrawal } from '../any-item.fixture';
import { writeHtml, writeWithdrawnHtml } from '../index';
import { publishedItem, withdrawnItem } from '../published-item.fixture';
import { allOf, at, treeOf } from '../xml-tree.fixture';

// Our pages are HTML that XML reads too, so that a strict parser can judge them.
const treeOfPage = (html: string) => treeOf(html.replace('<!DOCTYPE html>\n', ''));
const pageOf = (...parts: Parameters<typeof publishedItem>) => treeOfPage(writeHtml(publishedItem(...parts)));

const ELEMENTS =
  /^(html|head|meta|title|link|style|body|main|article|header|footer|aside|h1|p|strong|time|bdi|ul|li|br|dl|dt|dd)$/;
const ATTRIBUTES = /^(lang|dir|charset|name|content|rel|href|class|datetime)$/;

describe('a release as a page', () => {
  const page = pageOf();
  const [article] = at(page, 'body', 'main', 'article');

  it('stands alone: doctype, charset, title, address, language', () => {
    expect(writeHtml(publishedItem())).toMatch(
      /^<!DOCTYPE html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8" \/>/,
    );
    expect(at(page, 'head', 'title')[0]?.text).toBe('Water “session” opens <today> & tomorrow – Lakes Commission');
    expect(at(page, 'head', 'link')[0]?.attributes).toMatchObject({ rel: 'canonical' });
  });

  it('shows headline, subheadline, time and text', () => {
    expect(at(article!, 'header', 'h1')[0]?.text).toBe('Water “session” opens <today> & tomorrow');
    expect(at(article!, 'header', 'p', 'time')[0]).toMatchObject({
      attributes: { datetime: '2025-11-05T09:00:00.120Z' },
      text: '5 November 2025 at 09:00 UTC',
    });
    expect(at(article!, 'p')[0]?.text).toMatch(/^ALDWICK, 5 November 2025 – The session opened/);
    expect(at(article!, 'p')[1]?.attributes.class).toBe('boilerplate');
    expect(at(article!, 'header', 'aside')).toEqual([]);
  });

  it('names people with roles, bodies, places, topics, rights and whom to ask', () => {
    expect(at(article!, 'footer', 'dl')[0]?.children.map(({ text }) => text)).toEqual([
      ...['Contact', 'Ida Holm, +44 1632 960000, press@lakes.example', 'Press desk, open at night'],
      ...['People', 'Ida Holm (Secretary, Lakes Commission)', 'Organisations', 'Lakes Commission'],
      ...['Places', 'Ireland', 'Aldwick', 'Events', '12th Water Session', 'Topics', 'rivers'],
      ...['Rights', '© Lakes Commission 2025'],
      ...['Release', '0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11, version 1, revision 1'],
    ]);
  });

  it('says of a correction and of an update what has changed and when', () => {
    const first = '2025-11-04T08:00:00Z';
    const headerOf = (firstPublishedAt?: string) =>
      at(pageOf({ release: { change: 'update' }, firstPublishedAt }), 'body', 'main', 'article', 'header')[0]?.text;
    expect(headerOf(first)).toContain('Published on 4 November 2025 at 08:00 UTC');
    expect(headerOf()).not.toContain('Published');
    const noteOf = (change: 'correction' | 'update') =>
      at(pageOf({ release: { change, note: 'Seven, not six.' } }), 'body', 'main', 'article', 'header', 'aside')[0]
        ?.text;
    expect(noteOf('correction')).toBe('Corrected on 5 November 2025 at 09:00 UTC: Seven, not six.');
    expect(noteOf('update')).toBe('Updated on 5 November 2025 at 09:00 UTC: Seven, not six.');
  });

  it('runs from right to left where the language does, but not our own words', () => {
    const arabic = pageOf({ release: { language: 'ar' } });
    expect(arabic.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(at(arabic, 'body', 'main', 'article', 'footer')[0]?.attributes).toEqual({ lang: 'en', dir: 'ltr' });
  });

  it('lets no title turn around the words beside it', () => {
    const page = pageOf({ release: { headline: 'A \u202Eevil\u202C title\u2066' } });
    expect(at(page, 'body', 'main', 'article', 'header', 'h1')[0]?.text).toBe('A evil title');
  });

  it('of one that was taken back says when and why, and nothing of the text', () => {
    const text = at(treeOfPage(writeWithdrawnHtml(withdrawnItem())), 'body')[0]?.text;
    expect(text).toContain('Withdrawn on 6 November 2025 at 10:30 UTC: Sent in error <again>.');
    expect(text).toContain('version 2');
    expect(text).not.toContain('Water');
  });

  it('holds no elements and no attributes but ours, whatever the texts hold', () => {
    const isOurs = (html: string) =>
      allOf(treeOfPage(html)).every(
        ({ name, attributes }) =>
          ELEMENTS.test(name) && Object.keys(attributes).every((attribute) => ATTRIBUTES.test(attribute)),
      );
    fc.assert(fc.property(anyItem, (item) => isOurs(writeHtml(item))));
    fc.assert(fc.property(anyWithdrawal, (item) => isOurs(writeWithdrawnHtml(item))));
  });
});

import fc from 'fast-check';
import { anyItem, anyWithdrawal } from '../any-item.fixture';
import { writeNewsmlG2, writeWithdrawnNewsmlG2 } from '../index';
import { publishedItem, withdrawnItem } from '../published-item.fixture';
import { allOf, at, treeOf } from '../xml-tree.fixture';
import { breachesIn } from './content-model.fixture';

const itemOf = (...parts: Parameters<typeof publishedItem>) => treeOf(writeNewsmlG2(publishedItem(...parts)));

describe('a release as a NewsML-G2 news item', () => {
  const item = itemOf();
  const textsAt = (...path: string[]) => at(item, ...path).map(({ text }) => text);

  it('keeps order, number and types of elements of the standard', () => {
    expect(breachesIn(item)).toEqual([]);
  });

  it('declares every scheme that a code in it is of', () => {
    const declared = at(item, 'catalog', 'scheme').map(({ attributes }) => attributes.alias);
    const codes = allOf(item).flatMap(({ attributes: { qcode, type, rel } }) => [qcode, type, rel]);
    const used = codes.flatMap((code) => (code?.includes(':') ? [code.split(':')[0]] : []));
    expect(declared).toEqual(expect.arrayContaining(used));
    expect(used).toEqual(expect.arrayContaining(['ninat', 'stat', 'medtop', 'cpnat', 'iso3166-1a2']));
  });

  it('says which release it is, in which version, and when it came out', () => {
    expect(item.attributes).toMatchObject({
      guid: 'urn:uuid:0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11',
      version: '1',
      standardversion: '2.30',
      conformance: 'power',
      'xml:lang': 'en',
    });
    expect(textsAt('itemMeta', 'versionCreated')).toEqual(['2025-11-05T09:00:00.120Z']);
    expect(at(item, 'itemMeta', 'pubStatus')[0]?.attributes.qcode).toBe('stat:usable');
    expect(textsAt('itemMeta', 'provider', 'name')).toEqual(['news.example']);
    expect(textsAt('itemMeta', 'altRep')[0]).toMatch(/^https:\/\/news\.example\/v1\/publications\//);
    expect(at(item, 'itemMeta', 'signal')).toEqual([]);
  });

  it('has headline, subheadline, dateline, issuer, keywords and rights', () => {
    expect(textsAt('contentMeta', 'headline')).toEqual([
      'Water “session” opens <today> & tomorrow',
      'Seven states sit down',
    ]);
    expect(textsAt('contentMeta', 'dateline')).toEqual(['ALDWICK, 5 November 2025']);
    expect(textsAt('contentMeta', 'located', 'name')).toEqual(['Aldwick']);
    expect(textsAt('contentMeta', 'contentCreated')).toEqual(['2025-11-05']);
    expect(textsAt('contentMeta', 'by')).toEqual(['Lakes Commission']);
    expect(textsAt('contentMeta', 'keyword')).toEqual(['water session']);
    expect(textsAt('rightsInfo', 'copyrightNotice')).toEqual(['© Lakes Commission 2025']);
    expect(textsAt('contentMeta', 'altId')).toEqual(['NLRC-2025-12']);
  });

  it('names topics, people with their roles, bodies and places as subjects', () => {
    const subjects = at(item, 'contentMeta', 'subject');
    expect(subjects.map(({ attributes: { type, qcode, uri } }) => [type, qcode ?? uri])).toEqual([
      ['cpnat:abstract', 'medtop:20000439'],
      ['cpnat:person', undefined],
      ['cpnat:organisation', 'http://www.wikidata.org/entity/Q42'],
      ['cpnat:geoArea', 'http://www.wikidata.org/entity/Q27'],
      ['cpnat:geoArea', 'https://sws.geonames.org/2657682/'],
      ['cpnat:event', undefined],
    ]);
    expect(at(subjects[0]!, 'broader')[0]?.attributes.qcode).toBe('medtop:20000430');
    expect(at(subjects[1]!, 'note')[0]?.text).toBe('Secretary, Lakes Commission');
    expect(at(subjects[3]!, 'sameAs')[0]?.attributes.qcode).toBe('iso3166-1a2:IE');
  });

  it('names whom to ask', () => {
    const ways = at(item, 'contentMeta', 'infoSource', 'organisationDetails', 'contactInfo').flatMap((c) => c.children);
    expect(ways.map(({ name, text }) => [name, text])).toEqual([
      ['email', 'press@lakes.example'],
      ['phone', '+44 1632 960000'],
      ['note', 'Ida Holm'],
      ['note', 'Press desk, open at night'],
    ]);
  });

  it('has the text as XHTML', () => {
    const [html] = at(item, 'contentSet', 'inlineXML', 'html');
    expect(html?.attributes.xmlns).toBe('http://www.w3.org/1999/xhtml');
    expect(at(html!, 'body', 'p')[0]?.text).toMatch(/^ALDWICK, 5 November 2025 – The session opened/);
    expect(at(html!, 'body', 'ul', 'li').map(({ text }) => text)).toEqual(['a gauge', 'a boat']);
  });

  it('signals a correction, says what was corrected, and points to the version before', () => {
    const corrected = itemOf({
      release: { version: 3, change: 'correction', note: 'Seven states, not six.' },
      firstPublishedAt: '2025-11-04T09:00:00Z',
      replaces: { version: 1, revision: 2 },
    });
    expect(breachesIn(corrected)).toEqual([]);
    expect(corrected.attributes.version).toBe('3');
    expect(at(corrected, 'itemMeta', 'firstCreated')[0]?.text).toBe('2025-11-04T09:00:00Z');
    expect(at(corrected, 'itemMeta', 'signal')[0]?.attributes.qcode).toBe('sig:correction');
    expect(at(corrected, 'itemMeta', 'edNote')[0]?.text).toMatch(/^Corrected on .*: Seven states, not six\.$/);
    expect(at(corrected, 'itemMeta', 'link')[0]?.attributes).toMatchObject({
      rel: 'irel:previousVersion',
      residref: 'urn:uuid:0b9f3c52-6a0e-4d2b-8f51-2d0c9a6f4e11',
      version: '1',
    });
  });

  it('signals an update for a newer reading of an unchanged text, and points to no version before', () => {
    const reread = itemOf({ release: { change: 'enrichment' }, replaces: { version: 1, revision: 1 } });
    expect(at(reread, 'itemMeta', 'signal')[0]?.attributes.qcode).toBe('sig:update');
    expect(at(reread, 'itemMeta', 'edNote')).toEqual([]);
    expect(at(reread, 'itemMeta', 'link')).toEqual([]);
  });

  it('of a text from right to left says so', () => {
    const arabic = itemOf({ release: { language: 'ar' } });
    expect(at(arabic, 'contentSet', 'inlineXML', 'html')[0]?.attributes).toMatchObject({
      'xml:lang': 'ar',
      dir: 'rtl',
    });
  });

  it('of one that was taken back is cancelled, with the reason and nothing of the text', () => {
    const withdrawn = treeOf(writeWithdrawnNewsmlG2(withdrawnItem()));
    expect(breachesIn(withdrawn)).toEqual([]);
    expect(withdrawn.attributes).toMatchObject({ guid: item.attributes.guid, version: '2' });
    expect(at(withdrawn, 'itemMeta', 'pubStatus')[0]?.attributes.qcode).toBe('stat:canceled');
    expect(at(withdrawn, 'itemMeta', 'versionCreated')[0]?.text).toBe('2025-11-06T10:30:00Z');
    expect(at(withdrawn, 'itemMeta', 'edNote')[0]?.text).toMatch(/^Withdrawn on .*: Sent in error <again>\.$/);
    expect(withdrawn.children.map(({ name }) => name)).toEqual(['catalog', 'itemMeta']);
  });

  it('is well-formed and keeps the rules whatever the texts hold', () => {
    fc.assert(fc.property(anyItem, (any) => expect(breachesIn(treeOf(writeNewsmlG2(any)))).toEqual([])));
    fc.assert(fc.property(anyWithdrawal, (any) => expect(breachesIn(treeOf(writeWithdrawnNewsmlG2(any)))).toEqual([])));
  });
});

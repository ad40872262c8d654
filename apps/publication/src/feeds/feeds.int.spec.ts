import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { RELEASE_WITHDRAWN, type Release } from '@dateline/contracts';
import { openDatabase } from '@dateline/postgres';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { atomBreaches, rssBreaches } from '../../../../libs/formats/src/feeds/feed-rules.fixture';
import { at, treeOf, type XmlElement } from '../../../../libs/formats/src/xml-tree.fixture';
import { enriched, openTestNewsroom, type TestNewsroom, told } from '../newsroom.fixture';
import { startReading } from '../reading/reading.fixture';

describe('feeds', () => {
  let newsroom: TestNewsroom;
  let app: NestFastifyApplication;
  let url: string;

  beforeEach(async () => {
    newsroom = await openTestNewsroom();
    app = await startReading(newsroom);
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await app?.close();
    await newsroom?.close();
  });

  const publish = (id: string, version: number, body: string, fields: Partial<Release> = {}) =>
    newsroom.release.publish([enriched(id, version, { body, ...fields })]);
  const withdraw = (id: string) =>
    newsroom.receive.receive([told(RELEASE_WITHDRAWN, id, { id, version: 2, reason: 'Sent by mistake' })]);
  const publishMany = async (count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => randomUUID());
    for (const id of ids) await publish(id, 1, `The lighthouse of ${id} opens.`);
    return ids;
  };

  const read = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const atom = async (query = ''): Promise<XmlElement> => treeOf((await read(`/feeds/atom.xml${query}`)).text);
  const rss = async (query = ''): Promise<XmlElement> => treeOf((await read(`/feeds/rss.xml${query}`)).text);
  const json = async (query = '') => JSON.parse((await read(`/feeds/feed.json${query}`)).text);

  const idsIn = (feed: XmlElement): string[] =>
    feed.children.flatMap(({ name, attributes, children }) => {
      if (name === 'at:deleted-entry') return [`-${attributes.ref}`];
      return name === 'entry' ? [children.find((child) => child.name === 'id')!.text] : [];
    });
  const urns = (ids: string[]): string[] => ids.map((id) => `urn:uuid:${id}`);
  const nextOf = (feed: XmlElement): string | undefined =>
    at(feed, 'link').find(({ attributes }) => attributes.rel === 'next')?.attributes.href;
  const queryOf = (address: string | undefined): string => new URL(address!).search;

  it.each([
    ['atom.xml', 'application/atom+xml; charset=utf-8'],
    ['rss.xml', 'application/rss+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
  ])('%s is sent as what it is, and not again to those who have it', async (name, type) => {
    const [id] = await publishMany(1);
    const { status, headers, text } = await read(`/feeds/${name}`);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, 'no-cache']);
    expect(text).toContain(`urn:uuid:${id}`);
    const tag = headers.get('etag')!;
    const modified = headers.get('last-modified')!;
    const known: Record<string, string>[] = [{ 'if-none-match': tag }, { 'if-modified-since': modified }];
    for (const asked of known) {
      const again = await read(`/feeds/${name}`, asked);
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    const heading = await fetch(`${url}/feeds/${name}`, { method: 'HEAD' });
    expect([heading.status, heading.headers.get('etag'), await heading.text()]).toEqual([200, tag, '']);
    await publish(id!, 2, 'The lighthouse stays closed.', { change: 'correction', note: 'It does not open.' });
    const corrected = await read(`/feeds/${name}`, { 'if-none-match': tag });
    expect([corrected.status, corrected.text.includes('It does not open.')]).toEqual([200, true]);
    await withdraw(id!);
    const gone = await read(`/feeds/${name}`, { 'if-none-match': corrected.headers.get('etag')! });
    expect([gone.status, gone.text.includes('Sent by mistake'), gone.text.includes('lighthouse')]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('keep the rules with nothing in them, and with a correction and a withdrawal', async () => {
    expect([atomBreaches(await atom()), rssBreaches(await rss()), (await json()).items]).toEqual([[], [], []]);
    const [corrected, gone] = await publishMany(2);
    await publish(corrected!, 2, 'The windmill opens.', { change: 'correction', note: 'Not the lighthouse.' });
    await withdraw(gone!);
    const feed = await atom('?q=lighthouse&q=windmill&limit=5');
    expect(atomBreaches(feed)).toEqual([]);
    expect(rssBreaches(await rss())).toEqual([]);
    const base = `${newsroom.environment.publicationUrl}/feeds/atom.xml?q=lighthouse&q=windmill`;
    expect([at(feed, 'id')[0]?.text, at(feed, 'link')[0]?.attributes.href]).toEqual([base, `${base}&limit=5`]);
  });

  it('tell of a correction under the same id, with the time of the first publication', async () => {
    const [id] = await publishMany(1);
    const before = at(await atom(), 'entry')[0]!;
    await publish(id!, 2, 'The windmill opens.', { change: 'correction', note: 'Not the lighthouse.' });
    const after = at(await atom(), 'entry')[0]!;
    const textsOf = (name: string) => [before, after].map((entry) => at(entry, name)[0]?.text);
    expect(textsOf('id')).toEqual([`urn:uuid:${id}`, `urn:uuid:${id}`]);
    expect(textsOf('published')[1]).toBe(textsOf('published')[0]);
    expect(textsOf('updated')[0]).toBe(textsOf('published')[0]);
    expect(Date.parse(textsOf('updated')[1]!)).toBeGreaterThan(Date.parse(textsOf('updated')[0]!));
    expect(at(after, 'summary')[0]?.text).toMatch(/^Corrected on .*: Not the lighthouse\.$/);
  });

  it('tell those whose filter an earlier version matched that it was corrected, and that it was taken back', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    await publish(id, 1, 'The lighthouse opens.');
    await publish(other, 1, 'The library opens.');
    await publish(id, 2, 'The windmill opens.');
    expect(idsIn(await atom('?q=lighthouse'))).toEqual(urns([id]));
    await withdraw(id);
    expect(idsIn(await atom('?q=windmill'))).toEqual([`-urn:uuid:${id}`]);
    expect(idsIn(await atom('?q=lighthouse'))).toEqual([`-urn:uuid:${id}`]);
    expect(idsIn(await atom('?q=library'))).toEqual(urns([other]));
    expect((await json('?q=lighthouse')).items).toEqual([
      expect.objectContaining({
        id: `urn:uuid:${id}`,
        _dateline: { withdrawn: true, reason: 'Sent by mistake', version: 2 },
      }),
    ]);
  });

  it('tell everybody that an erased release was taken back, for nobody knows any more whom it concerned', async () => {
    const [id, other] = await publishMany(2);
    await withdraw(id!);
    const owner = await openDatabase({ url: newsroom.url, applicationName: 'dateline test' });
    await owner.query('UPDATE publication.event_facets SET facets = NULL WHERE release_id = $1', [id]);
    await owner.destroy();
    expect(idsIn(await atom('?q=windmill'))).toEqual([`-urn:uuid:${id}`]);
    expect(idsIn(await atom('?q=lighthouse'))).toEqual([`-urn:uuid:${id}`, `urn:uuid:${other}`]);
    expect(idsIn(await atom('?q=-lighthouse'))).toEqual([`-urn:uuid:${id}`]);
  });

  it('say nothing of a release under embargo, nor of one that was taken back before its moment', async () => {
    const empty = await read('/feeds/atom.xml');
    const id = randomUUID();
    await publish(id, 1, 'The lighthouse opens.', { embargo: '2099-01-01T00:00:00Z' });
    expect((await read('/feeds/atom.xml')).text).toBe(empty.text);
    await withdraw(id);
    const after = await read('/feeds/atom.xml');
    expect([after.text, after.headers.get('etag')]).toEqual([empty.text, empty.headers.get('etag')]);
  });

  it.each(['atom.xml', 'rss.xml', 'feed.json'])(
    'lose no release for who pages through %s while others are corrected, withdrawn and published',
    async (name) => {
      const ids = await publishMany(9);
      const read1 = async (address: string): Promise<{ ids: string[]; next?: string }> => {
        if (name === 'feed.json') {
          const { items, next_url } = await json(address);
          return { ids: items.map((item: { id: string }) => item.id), next: next_url };
        }
        if (name === 'atom.xml') {
          const feed = await atom(address);
          return { ids: idsIn(feed), next: nextOf(feed) };
        }
        const feed = await rss(address);
        const next = at(feed, 'channel', 'atom:link').find(({ attributes }) => attributes.rel === 'next');
        return { ids: at(feed, 'channel', 'item', 'guid').map(({ text }) => text), next: next?.attributes.href };
      };
      const found: string[] = [];
      let page = await read1('?limit=2');
      found.push(...page.ids);
      // Not seen yet: two are corrected and one is taken back, and so each of them moves to the top.
      await publish(ids[0]!, 2, 'The windmill opens.', { change: 'correction' });
      await publish(ids[3]!, 2, 'The windmill opens.', { change: 'update' });
      await withdraw(ids[4]!);
      const [late] = await publishMany(1);
      while (page.next) {
        page = await read1(queryOf(page.next));
        found.push(...page.ids);
      }
      const walked = found.map((id) => id.replace('-urn', 'urn'));
      expect(walked).toEqual(urns([...ids].reverse()));
      const newest = (await read1('?limit=4')).ids.map((id) => id.replace('-urn', 'urn'));
      expect(newest).toEqual(urns([late!, ids[4]!, ids[3]!, ids[0]!]));
    },
  );

  it('have the newest text of a release also on a page further down, and its own tag there', async () => {
    const [id] = await publishMany(3);
    const next = queryOf(nextOf(await atom('?limit=2')));
    const before = await read(`/feeds/atom.xml${next}`);
    await publish(id!, 2, 'The windmill opens.', { change: 'correction', note: 'Not the lighthouse.' });
    const after = await read(`/feeds/atom.xml${next}`, { 'if-none-match': before.headers.get('etag')! });
    expect([after.status, after.text.includes('windmill'), after.headers.has('last-modified')]).toEqual([
      200,
      true,
      false,
    ]);
    const first = at(treeOf(after.text), 'link').find(({ attributes }) => attributes.rel === 'first');
    expect(queryOf(first?.attributes.href)).toBe('?limit=2');
  });

  it.each(['?topic=politics', '?topics=01000000', '?since=2026-01-01T00:00:00Z', '?limit=0', '?cursor=MTI'])(
    'refuse %s rather than answer something else',
    async (query) => {
      for (const name of ['atom.xml', 'rss.xml', 'feed.json']) {
        const { status, headers, text } = await read(`/feeds/${name}${query}`);
        expect([status, headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
        expect(JSON.parse(text)).toMatchObject({ type: '/problems/invalid-query', errors: [expect.anything()] });
      }
    },
  );
});

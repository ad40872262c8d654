import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { RELEASE_WITHDRAWN, type Release } from '@dateline/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { at, treeOf } from '../../../../libs/formats/src/xml-tree.fixture';
import { enriched, openTestNewsroom, type TestNewsroom, told } from '../newsroom.fixture';
import { startReading } from './reading.fixture';

const JSON_TYPE = 'application/json';
const NINJS = 'application/vnd.iptc.ninjs+json';
const NEWSML = 'application/vnd.iptc.g2.newsitem+xml';
const FORMATS = [JSON_TYPE, NINJS, NEWSML, 'text/html', 'text/plain'];
const PROBLEM = 'application/problem+json';

describe('an item by its format', () => {
  let newsroom: TestNewsroom;
  let app: NestFastifyApplication;
  let url: string;

  beforeAll(async () => {
    newsroom = await openTestNewsroom();
    app = await startReading(newsroom);
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await app?.close();
    await newsroom?.close();
  });

  const publish = async (id: string, version: number, fields: Partial<Release> = {}) =>
    newsroom.release.publish([enriched(id, version, { headline: `<i>Headline</i> of ${version}`, ...fields })]);

  const published = async (): Promise<string> => {
    const id = randomUUID();
    await publish(id, 1);
    return id;
  };

  const read = async (id: string, accept?: string, more: Record<string, string> = {}, method = 'GET') => {
    const headers = { ...(accept !== undefined && { accept }), ...more };
    const response = await fetch(`${url}/v1/publications/${id}`, { method, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it.each(FORMATS)('is sent as %s to who asks for it, and not again to who has it', async (format) => {
    const id = await published();
    const { status, headers, text } = await read(id, format);
    expect([status, headers.get('content-type'), headers.get('vary')]).toEqual([
      200,
      `${format}; charset=utf-8`,
      'Accept',
    ]);
    expect(text).toContain(id);
    const tag = headers.get('etag')!;
    const modified = headers.get('last-modified')!;
    const known: Record<string, string>[] = [{ 'if-none-match': tag }, { 'if-modified-since': modified }];
    for (const asked of known) {
      const again = await read(id, format, asked);
      expect([again.status, again.text, again.headers.get('etag'), again.headers.get('vary')]).toEqual([
        304,
        '',
        tag,
        'Accept',
      ]);
    }
    const heading = await read(id, format, {}, 'HEAD');
    expect([heading.status, heading.text, heading.headers.get('etag')]).toEqual([200, '', tag]);
    expect(heading.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
  });

  it('has another tag in each format, so that no cache takes one for the other', async () => {
    const id = await published();
    const answers = await Promise.all(FORMATS.map((format) => read(id, format)));
    const tags = answers.map(({ headers }) => headers.get('etag')!);
    expect(new Set(tags).size).toBe(FORMATS.length);
    const others = tags.slice(1).join(', ');
    expect((await read(id, JSON_TYPE, { 'if-none-match': others })).status).toBe(200);
  });

  it('is JSON for who does not ask, and a 406 for who asks for a picture', async () => {
    const id = await published();
    expect(Object.keys(JSON.parse((await read(id)).text))).toEqual(['release', 'enrichment', 'revision']);
    const refused = await read(id, 'image/png');
    expect([refused.status, JSON.parse(refused.text).type]).toEqual([406, '/problems/not-acceptable']);
  });

  it('is a page on which nothing runs and nothing is loaded', async () => {
    const { headers, text } = await read(await published(), 'text/html');
    const style = /<style>(.*)<\/style>/.exec(text)![1]!;
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).toContain('&lt;i&gt;Headline&lt;/i&gt;');
  });

  it('says of a correction what it replaces, when it first came out and what was wrong', async () => {
    const id = await published();
    const first = JSON.parse((await read(id)).text).release.publishedAt;
    await publish(id, 2, { change: 'correction', note: 'It was misspelt.' });
    const item = treeOf((await read(id, NEWSML)).text);
    expect(item.attributes).toMatchObject({ guid: `urn:uuid:${id}`, version: '2' });
    expect(at(item, 'itemMeta', 'firstCreated')[0]?.text).toBe(first);
    expect(at(item, 'itemMeta', 'link')[0]?.attributes).toMatchObject({ rel: 'irel:previousVersion', version: '1' });
    expect(at(item, 'itemMeta', 'altRep')[0]?.text).toBe(
      `${newsroom.environment.publicationUrl}/v1/publications/${id}`,
    );
    expect(JSON.parse((await read(id, NINJS)).text)).toMatchObject({ firstCreated: first, version: '2' });
    expect((await read(id, 'text/plain')).text).toMatch(/Corrected on .*: It was misspelt\./);
  });

  describe('once it was taken back', () => {
    let id: string;

    beforeAll(async () => {
      id = await published();
      await newsroom.receive.receive([told(RELEASE_WITHDRAWN, id, { id, version: 1, reason: 'Sent by mistake' })]);
    });

    it.each([
      ...[NINJS, NEWSML, 'text/html', 'text/plain'].map((format) => [format, format]),
      ...[undefined, JSON_TYPE, '*/*', 'image/png', PROBLEM].map((accept) => [accept, PROBLEM]),
    ])('is gone for who asks for %s, and says why as %s', async (accept, format) => {
      const { status, headers, text } = await read(id, accept);
      expect([status, headers.get('content-type'), headers.get('vary'), headers.get('cache-control')]).toEqual([
        410,
        `${format}; charset=utf-8`,
        'Accept',
        'no-store',
      ]);
      expect(text).toContain('Sent by mistake');
      expect(text).not.toContain('Headline');
      expect(headers.has('etag')).toBe(false);
    });

    it('is cancelled where a format has a word for it', async () => {
      expect(JSON.parse((await read(id, NINJS)).text)).toMatchObject({ pubStatus: 'canceled', version: '1' });
      const item = treeOf((await read(id, NEWSML)).text);
      expect(at(item, 'itemMeta', 'pubStatus')[0]?.attributes.qcode).toBe('stat:canceled');
      const { id: told, version, reason, withdrawnAt } = JSON.parse((await read(id)).text);
      expect([told, version, reason, Date.parse(withdrawnAt) > 0]).toEqual([id, 1, 'Sent by mistake', true]);
      expect((await read(id, 'text/html')).headers.get('content-security-policy')).toContain("default-src 'none'");
    });
  });
});

import { randomUUID } from 'node:crypto';
import { RELEASE_WITHDRAWN } from '@dateline/contracts';
import { openDatabase } from '@dateline/postgres';
import type { DataSource } from 'typeorm';
import { testLog } from '../../../../test/support/test-log';
import { PublicLog } from '../events/public-log';
import { enriched, openTestNewsroom, type TestNewsroom, told } from '../newsroom.fixture';
import { PublicItems } from '../reading/public-items';
import { concerns } from './concerns';
import { FillFacets } from './fill-facets';
import { compileFilter, filterShape } from './filter';

describe('filters in the database', () => {
  let newsroom: TestNewsroom;
  let reader: DataSource;
  let log: PublicLog;
  let items: PublicItems;

  beforeAll(async () => {
    newsroom = await openTestNewsroom();
    reader = await openDatabase({ url: newsroom.url, role: 'dateline_reader', applicationName: 'dateline test' });
    log = new PublicLog(reader);
    items = new PublicItems(reader);
  });

  afterAll(async () => {
    await reader?.destroy();
    await newsroom?.close();
  });

  const looking = (q: string) => compileFilter(filterShape.parse({ q }));

  const publish = (id: string, version: number, body: string) =>
    newsroom.release.publish([enriched(id, version, { body })]);

  const withdraw = (id: string, version: number) =>
    newsroom.receive.receive([told(RELEASE_WITHDRAWN, id, { id, version, reason: 'Sent by mistake' })]);

  /** What the filter finds in the log: by the statement, and by asking of each event by itself. */
  async function found(q: string): Promise<string[]> {
    const filter = looking(q);
    const bySql = await log.after({ after: 0, rows: 1000, bytes: 1e9, filter });
    const all = await log.after({ after: 0, rows: 1000, bytes: 1e9, withFacets: true });
    const oneByOne = all.events.filter(({ known }) => concerns(filter, known));
    expect(oneByOne.map(({ position }) => position)).toEqual(bySql.events.map(({ position }) => position));
    expect(bySql.through).toBe(all.head.position);
    return bySql.events.map(({ type, releaseId }) => `${type.split('.')[2]} ${releaseId}`);
  }

  const listed = async (q: string): Promise<string[]> =>
    (await items.list({ limit: 100, filter: looking(q) })).map(({ release }) => release.id);

  it('goes on to a subscriber whose filter only matched what was public before', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    await publish(id, 1, 'The lighthouse opens to visitors.');
    await publish(other, 1, 'A library opens to visitors.');
    await publish(id, 2, 'The windmill opens to visitors.');
    expect(await found('lighthouse')).toEqual([`published ${id}`, `updated ${id}`]);
    expect(await found('windmill')).toEqual([`updated ${id}`]);
    expect(await listed('lighthouse')).toEqual([id]);
    await withdraw(id, 2);
    expect(await found('lighthouse')).toEqual([`withdrawn ${id}`]);
    expect(await found('windmill')).toEqual([`withdrawn ${id}`]);
    expect(await found('lighthouse windmill')).toEqual([]);
    expect(await listed('lighthouse')).toEqual([]);
    expect(await found('library')).toEqual([`published ${other}`]);
  });

  it('makes the facets of events that have none, and lets such an event through until then', async () => {
    const id = randomUUID();
    await publish(id, 1, 'The observatory opens to visitors.');
    const owner = await openDatabase({ url: newsroom.url, applicationName: 'dateline test' });
    await owner.query('DELETE FROM publication.event_facets WHERE release_id = $1', [id]);
    expect(await found('nothing-like-it')).toEqual([`published ${id}`]);
    await owner.query('DELETE FROM publication.event_facets');
    await new FillFacets(newsroom.database, testLog).fill();
    expect(await found('observatory')).toEqual([`published ${id}`]);
    expect(await found('windmill')).toEqual([expect.stringContaining('withdrawn')]);
    await owner.destroy();
  });

  it('tells the withdrawal of an erased release to everybody', async () => {
    const id = randomUUID();
    await publish(id, 1, 'The aquarium opens to visitors.');
    await withdraw(id, 1);
    const owner = await openDatabase({ url: newsroom.url, applicationName: 'dateline test' });
    await owner.query('UPDATE publication.event_facets SET facets = NULL WHERE release_id = $1', [id]);
    await owner.destroy();
    expect(await found('nothing-like-it')).toEqual([`withdrawn ${id}`]);
  });

  it('says how far it looked, so that nobody looks there again', async () => {
    const { position } = await log.head();
    for (let n = 0; n < 5; n++) await publish(randomUUID(), 1, n % 2 === 0 ? 'A meadow.' : 'A moor.');
    const first = await log.after({ after: position, rows: 2, bytes: 1e9, filter: looking('meadow') });
    const rest = await log.after({ after: first.through, rows: 2, bytes: 1e9, filter: looking('meadow') });
    expect([first.events.length, first.through]).toEqual([2, first.events[1]!.position]);
    expect([rest.events.length, rest.through]).toEqual([1, rest.head.position]);
  });
});

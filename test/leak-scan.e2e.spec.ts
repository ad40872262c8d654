import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markersIn } from './support/embargo-markers';
import { eventually } from './support/eventually';
import { ask } from './support/exchange';
import { TestNewsroom } from './support/newsroom';
import { Onlooker } from './support/onlooker';
import { type Answer, PressOffice, sampleRelease } from './support/press-office';
import { differencesBetween } from './support/public-surface';
import { dumpAsReader } from './support/reader-role';

const FAR = '2099-11-05T14:00:00Z';
const WAIT = { prefer: 'wait=10' };

/** Words that stand in embargoed texts and their fields, and nowhere else. */
const SECRET = {
  headline: 'Brackenquist Überquell to Merge With Plimsworthy',
  issuer: 'Zanthorpe Dynamics',
  contact: 'Odalys Vexmoor',
  editorialNote: 'Thrushmantle & Sons must not know',
  externalId: 'KX-90417-QUANDLE',
  category: 'Gantrywise',
  rights: 'Fennimorph Agency',
  body: 'plinthwarble',
  note: 'Ovulithe was misspelt',
  reason: 'Skerrowdale has changed its mind',
  line: 'the Murkwend has risen',
};
const MARKERS = Object.values(SECRET);

const secretRelease = (paragraph: string) => {
  const { headline, issuer, contact, editorialNote, externalId, category, rights, body } = SECRET;
  const text = `${issuer}\n5 November\n\n${headline}\n\nALDWICK, November 5, 2025 - ${issuer} spoke of ${body}. ${paragraph}\n\nPress contact\n${contact}\n`;
  return { headline, issuer, contact, editorialNote, externalId, category, rights, body: text, embargo: FAR };
};

describe('an embargoed release cannot be noticed from outside', () => {
  /** In one newsroom there is something under embargo; the other one is told everything else. */
  let holding: TestNewsroom;
  let plain: TestNewsroom;
  const onlookers: Onlooker[] = [];
  const holdingOffice = new PressOffice(() => holding.now);
  const plainOffice = new PressOffice(() => plain.now);
  const offices = [holdingOffice, plainOffice];
  let secretId: string;
  let stayingId: string;

  beforeAll(async () => {
    // With everything logged, so that what a log might say is said.
    holding = await TestNewsroom.start({ LOG_LEVEL: 'trace' });
    plain = await TestNewsroom.start({ LOG_LEVEL: 'trace' });
    for (const newsroom of [holding, plain]) onlookers.push(await Onlooker.of(newsroom, MARKERS));
  }, 180_000);
  afterAll(async () => {
    for (const onlooker of onlookers) await onlooker.close();
    await Promise.all([holding?.close(), plain?.close()]);
  }, 60_000);

  const stands = (office: PressOffice, id: string, version: number, state: string): Promise<Answer['body']> =>
    eventually(`version ${version} is ${state}`, async () => {
      const { body } = await office.follow(id);
      return body.version === version && body.state === state && body;
    });
  /** Tells both newsrooms the same. @returns the ids of the release in the one and the other */
  const tellBoth = async (release: object): Promise<string[]> => {
    const ids: string[] = [];
    for (const [at, office] of offices.entries()) {
      const { body } = await office.submit(release, WAIT);
      await stands(office, body.id, 1, 'published');
      ids.push(body.id);
      await onlookers[at]!.sees(body.id);
    }
    return ids;
  };
  const inBoth = async (ids: string[], act: (office: PressOffice, id: string) => Promise<unknown>): Promise<void> => {
    for (const [at, office] of offices.entries()) await act(office, ids[at]!);
  };
  const hide = (id: string): void => {
    onlookers[0]!.isTold(id);
    onlookers[1]!.isTold(randomUUID());
  };
  let proofs = 0;
  /** Another public release comes by every road first: what should not come would have come before it. */
  const differences = async (): Promise<string[]> => {
    await tellBoth({ body: sampleRelease(`proof ${++proofs}`) });
    const [held, others] = await Promise.all(onlookers.map((onlooker) => onlooker.look()));
    return differencesBetween(held!, others!);
  };

  it('while two newsrooms that were told the same look the same, corrections, a withdrawal and a kept embargo included', async () => {
    await tellBoth({ body: sampleRelease('plain'), contact: 'Ida Holm', rights: 'Free', urgency: 4 });
    const change = async (name: string, change: string) => {
      const ids = await tellBoth({ body: sampleRelease(name) });
      await inBoth(ids, async (office, id) => {
        await office.revise(id, 1, { body: `${sampleRelease(name)}\n\nMore.`, change, note: 'More was known.' });
        await stands(office, id, 2, 'published');
      });
      return ids;
    };
    await change('corrected', 'correction');
    const updated = await change('updated and withdrawn', 'update');
    await inBoth(updated, (office, id) => office.withdraw(id, 'Sent too early.', WAIT));
    const held = [];
    for (const office of offices) {
      const { body } = await office.submit({ body: sampleRelease('held'), embargo: FAR }, WAIT);
      await office.revise(body.id, 1, { body: sampleRelease('held'), embargo: FAR });
      await stands(office, body.id, 2, 'scheduled');
      await office.revise(body.id, 2, { body: sampleRelease('held'), embargo: new Date().toISOString() });
      await stands(office, body.id, 3, 'published');
      held.push(body.id);
    }
    for (const [at, id] of held.entries()) await onlookers[at]!.sees(id);
    expect(await differences()).toEqual([]);
  });

  it('while it waits', async () => {
    const { body } = await holdingOffice.submit(secretRelease('It is a first version.'), WAIT);
    expect(body.state).toBe('scheduled');
    secretId = body.id;
    hide(secretId);
    expect(await differences()).toEqual([]);
  });

  it('when it is corrected', async () => {
    const correction = { ...secretRelease('It is a second version.'), change: 'correction', note: SECRET.note };
    expect((await holdingOffice.revise(secretId, 1, correction, WAIT)).status).toBe(200);
    await stands(holdingOffice, secretId, 2, 'scheduled');
    expect(await differences()).toEqual([]);
  });

  it('when it is withdrawn before its moment', async () => {
    const { body } = await holdingOffice.withdraw(secretId, SECRET.reason, WAIT);
    expect(body.state).toBe('withdrawn');
    expect(await differences()).toEqual([]);
  });

  it('when its embargo stands in its text, its fields in the address, and others like it are refused', async () => {
    const { body: text, embargo: _, ...fields } = secretRelease('It stays.');
    const query = (more: Record<string, string> = {}) => `?${new URLSearchParams({ ...fields, ...more })}`;
    const { body } = await holdingOffice.send(`EMBARGOED UNTIL 14:00 GMT, 5 November 2099\n\n${text}`, WAIT, query());
    expect(body.state).toBe('scheduled');
    stayingId = body.id;
    hide(stayingId);
    const refused = [
      await holdingOffice.send(`EMBARGOED UNTIL ${SECRET.line.toUpperCase()}\n\n${text}`, {}, query()),
      await holdingOffice.send(text, {}, query({ embrago: FAR })),
      await holdingOffice.send(text, {}, query({ embargo: SECRET.line })),
      await holdingOffice.submit({ ...fields, body: text, embargo: SECRET.line }),
      await holdingOffice.submit({ ...secretRelease('It stays.'), urgency: SECRET.line }),
      await holdingOffice.revise(stayingId, 7, secretRelease('It is stale.')),
      await holdingOffice.withdraw(stayingId, ` ${SECRET.reason}\0`),
    ];
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 412, 422]);
    expect(await differences()).toEqual([]);
  });

  it('when a public release gets a correction under embargo: readers go on seeing what they saw, and no more of it when all is withdrawn', async () => {
    const ids = await tellBoth({ body: sampleRelease('corrected later') });
    const shown = async () => {
      const { headers, ...shown } = await ask(holding.now.publication.url, { path: `/v1/publications/${ids[0]}` });
      return { ...shown, headers: headers.filter(([name]) => name.toLowerCase() !== 'date') };
    };
    const before = await shown();
    const correction = { ...secretRelease('It corrects.'), change: 'correction', note: SECRET.note };
    await holdingOffice.revise(ids[0]!, 1, correction, WAIT);
    expect((await stands(holdingOffice, ids[0]!, 2, 'scheduled')).publishedVersion).toBe(1);
    expect(await shown()).toEqual(before);
    expect(before.headers.map(([name]) => name.toLowerCase())).toEqual(
      expect.arrayContaining(['etag', 'last-modified']),
    );
    expect(await differences()).toEqual([]);
    await inBoth(ids, (office, id) => office.withdraw(id, 'It was wrong.', WAIT));
    expect(await differences()).toEqual([]);
  });

  /** What the services have written, and what their Postgres and Kafka have. */
  const logs = (): string[] => {
    const files = readdirSync(holding.dataDir, { recursive: true, encoding: 'utf8' });
    const ofServers = files.filter((file) => /(^|\/)(postgres|kafka)\.log$/.test(file));
    expect(ofServers).toHaveLength(2);
    return [holding.output, ...ofServers.map((file) => readFileSync(join(holding.dataDir, file), 'utf8'))];
  };

  it('by what is counted, logged, or shown to the role that reads for the public', async () => {
    const { ingestion, enrichment, publication, postgres } = holding.now;
    for (const { url } of [ingestion, enrichment, publication]) {
      const { body } = await ask(url, { path: '/metrics' });
      expect(body).toContain('dateline_outbox_backlog');
      expect(markersIn(body, MARKERS)).toEqual([]);
    }
    for (const log of logs()) expect(markersIn(log, MARKERS)).toEqual([]);
    expect(holding.output).toContain(stayingId);
    const dump = await dumpAsReader(postgres.url);
    expect([...dump.keys()]).toEqual(expect.arrayContaining(['publication.public_item', 'publication.public_log']));
    for (const [relation, text] of dump) expect([relation, markersIn(text, MARKERS)]).toEqual([relation, []]);
  });

  it('but would be seen on every road, if it were public', async () => {
    const release = { ...secretRelease('It is public.'), embargo: new Date().toISOString() };
    await holdingOffice.revise(stayingId, 1, release);
    await stands(holdingOffice, stayingId, 2, 'published');
    const found = await differences();
    const seenOn = (road: string) => found.some((difference) => difference.startsWith(road));
    const roads = [
      ...['/v1/publications', '/v1/publications/<hidden 2>', '/v1/events', '/v1/events/stream last-event-id:'],
      ...['/feeds/atom.xml', '/feeds/rss.xml', '/feeds/feed.json', '/v1/publications/<hidden 2> accept: text/html'],
    ];
    for (const road of roads) expect([road, seenOn(`publication GET ${road}`)]).toEqual([road, true]);
    expect([seenOn('the topic'), seenOn('the live stream')]).toEqual([true, true]);
    const dump = await dumpAsReader(holding.now.postgres.url);
    expect(markersIn(dump.get('publication.public_item')!, MARKERS)).toContain(SECRET.headline);
    for (const log of logs()) expect(markersIn(log, MARKERS)).toEqual([]);
  });
});

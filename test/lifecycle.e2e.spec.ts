import { EventSourceClient } from './support/event-source';
import { eventually } from './support/eventually';
import { TestNewsroom } from './support/newsroom';
import { type Answer, PressOffice, sampleRelease } from './support/press-office';
import { TopicReader } from './support/topic-reader';

/** How late a release may be after its moment, or after the service is ready again. */
const PUNCTUAL_MS = 500;

describe('the life of a release', () => {
  let newsroom: TestNewsroom;
  let topic: TopicReader;
  let stream: EventSourceClient;
  const office = new PressOffice(() => newsroom.now);

  beforeAll(async () => {
    newsroom = await TestNewsroom.start();
    topic = await TopicReader.open(newsroom.now.eventLog.brokers, 'dateline.publications');
    stream = await EventSourceClient.open(`${newsroom.now.publication.url}/v1/events/stream`);
    await office.send(sampleRelease('warm-up'), { prefer: 'wait=10' });
  }, 120_000);
  afterAll(async () => {
    stream?.close();
    await topic?.close();
    await newsroom?.close();
  }, 60_000);

  const read = async (path: string) => {
    const response = await fetch(`${newsroom.now.publication.url}${path}`);
    // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test looks at
    return { status: response.status, headers: response.headers, body: (await response.json()) as any };
  };
  const show = (id: string) => read(`/v1/publications/${id}`);
  const put = (id: string, version: number | string, text: string, query = '', headers = {}): Promise<Answer> =>
    office.call(`/v1/releases/${id}${query}`, {
      method: 'PUT',
      body: text,
      headers: { 'content-type': 'text/plain', 'if-match': `"${version}"`, ...headers },
    });
  const withdraw = (id: string, reason = 'Sent in error.', headers = {}): Promise<Answer> =>
    office.call(`/v1/releases/${id}/withdrawal`, {
      method: 'POST',
      body: JSON.stringify({ reason }),
      headers: { 'content-type': 'application/json', prefer: 'wait=10', ...headers },
    });
  const publish = async (text: string, query = ''): Promise<string> => {
    const { body } = await office.send(text, { prefer: 'wait=10' }, query);
    expect(body.state).toBe('published');
    return body.id;
  };
  const inFuture = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const typesOnTopic = (id: string) =>
    (topic.byRelease().get(id) ?? []).map((record) => topic.header(record, 'ce_type'));
  const typesOnStream = (id: string) =>
    stream.events.filter(({ data }) => JSON.parse(data).subject === id).map(({ event }) => event);
  const pulled = async (id: string) => {
    const found: { type: string; data: object }[] = [];
    for (let after = ''; ; ) {
      const { body } = await read(`/v1/events?limit=100${after && `&after=${after}`}`);
      found.push(...body.items.filter(({ subject }: { subject: string }) => subject === id));
      if (body.items.length === 0) return found;
      after = body.next;
    }
  };

  it('waits for an embargo, says until when, and comes out at the moment, not before', async () => {
    const moment = new Date(Date.now() + 2500);
    const given = moment.toISOString().replace('Z', '+00:00');
    const { status, body } = await office.send(
      sampleRelease('embargoed'),
      { prefer: 'wait=10' },
      `?embargo=${encodeURIComponent(given)}`,
    );
    expect([status, body.state]).toEqual([200, 'scheduled']);
    expect(body.hold).toEqual({ until: moment.toISOString(), given, by: 'embargo' });
    const step = body.timeline.find(({ event }: { event: string }) => event === 'scheduled');
    expect(step.reason).toBe(`Until ${moment.toISOString()} (embargo ${given})`);
    expect((await show(body.id)).status).toBe(404);
    const item = await eventually('it is public', async () => {
      const shown = await show(body.id);
      return shown.status === 200 && shown.body;
    });
    const late = Date.parse(item.release.publishedAt) - moment.getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(PUNCTUAL_MS);
    expect(JSON.stringify(item.release)).not.toContain('embargo"');
    await eventually('it is on the topic', () => typesOnTopic(body.id).length === 1);
    expect(await pulled(body.id)).toHaveLength(1);
  });

  it('reads an embargo out of the text, keeps it, and lets it be moved and lifted', async () => {
    const text = `EMBARGOED UNTIL 14:00 GMT, 5 November 2099\n\n${sampleRelease('in the text')}`;
    const { body } = await office.send(text, { prefer: 'wait=10' });
    expect(body).toMatchObject({
      state: 'scheduled',
      hold: { until: '2099-11-05T14:00:00.000Z', by: 'embargo' },
      understood: { embargo: { kind: 'until', until: '2099-11-05T14:00:00+00:00' } },
    });
    const moved = await put(body.id, 1, text, '?embargo=2098-01-01T09:00:00%2B01:00', { prefer: 'wait=10' });
    expect(moved.body.hold).toMatchObject({ until: '2098-01-01T08:00:00.000Z', given: '2098-01-01T09:00:00+01:00' });
    expect((await show(body.id)).status).toBe(404);
    const lifted = await put(body.id, 2, text, `?embargo=${new Date().toISOString()}`);
    expect(lifted.status).toBe(202);
    const { body: item } = await eventually('it is public', async () => {
      const shown = await show(body.id);
      return shown.status === 200 && shown;
    });
    expect(item.release.version).toBe(3);
    expect((await pulled(body.id)).map(({ type }) => type)).toEqual(['dateline.publication.published.v1']);
    const journey = await eventually('the journey has arrived', async () => {
      const { body: seen } = await office.follow(body.id);
      return seen.state === 'published' && seen;
    });
    const ends = journey.timeline.map(
      ({ event, version }: { event: string; version: number }) => `${version} ${event}`,
    );
    expect(ends).toEqual(expect.arrayContaining(['1 superseded', '2 superseded', '2 scheduled', '3 published']));
  });

  it('is refused when its embargo cannot be read, with the way out; “for immediate release” is none', async () => {
    const unreadable = `EMBARGOED UNTIL FURTHER NOTICE\n\n${sampleRelease('unreadable')}`;
    const refused = await office.send(unreadable);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/body']);
    expect(refused.body.detail).toContain('the field "embargo"');
    const stated = await office.send(unreadable, { prefer: 'wait=10' }, `?embargo=2099-01-01T00:00:00Z`);
    expect(stated.body.state).toBe('scheduled');
    await publish(`FOR IMMEDIATE RELEASE\n\n${sampleRelease('immediate')}`);
    const misspelt = await office.send(sampleRelease('misspelt'), {}, '?embrago=2099-01-01T00:00:00Z');
    expect([misspelt.status, misspelt.body.errors[0].pointer]).toEqual([422, '/embrago']);
  });

  it('is held by the later one of embargo and time to publish', async () => {
    const query = `?embargo=${inFuture(500)}&publishAt=2097-01-01T00:00:00Z`;
    const { body } = await office.send(sampleRelease('both'), { prefer: 'wait=10' }, query);
    expect(body).toMatchObject({ state: 'scheduled', hold: { until: '2097-01-01T00:00:00.000Z', by: 'publishAt' } });
  });

  it('is corrected on every road, with the reason and what it replaces, and every version is shown with its changes', async () => {
    const text = sampleRelease('corrected');
    const id = await publish(text);
    const other = text.replace('November 5, 2025', 'November 6, 2025');
    const note = 'The day was wrong.';
    const { status, headers } = await put(id, 1, other, `?change=correction&note=${encodeURIComponent(note)}`);
    expect([status, headers.get('etag')]).toEqual([202, '"2"']);
    await eventually('the correction is on the topic', () => typesOnTopic(id).length === 2);
    const corrected = 'dateline.publication.corrected.v1';
    expect(typesOnTopic(id)).toEqual(['dateline.publication.published.v1', corrected]);
    await eventually('it is on the stream', () => typesOnStream(id).includes(corrected));
    const events = await pulled(id);
    expect(events[1]).toMatchObject({
      type: corrected,
      data: { replaces: { version: 1, revision: 1 }, release: { version: 2, change: 'correction', note } },
    });
    const shown = await show(id);
    expect([shown.headers.get('etag'), shown.body.release.body]).toEqual(['"2.1"', other]);
    const { body: versions } = await read(`/v1/publications/${id}/versions`);
    expect(versions.next).toBeNull();
    expect(versions.items.map(({ release }: { release: { version: number } }) => release.version)).toEqual([2, 1]);
    const [{ changes }, first] = versions.items;
    expect(first.changes).toBeNull();
    expect(
      changes.text.map(({ before, after }: Record<string, { text: string }>) => [before?.text, after?.text]),
    ).toEqual([['5', '6']]);
    expect(changes.claims).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'date', change: 'changed' })]),
    );
    const page = await read(`/v1/publications/${id}/versions?limit=1`);
    const rest = await read(`/v1/publications/${id}/versions?limit=1&cursor=${page.body.next}`);
    expect([...page.body.items, ...rest.body.items]).toEqual(versions.items);
  });

  it('takes one of two editors who change the same version, and tells the other which one is the newest', async () => {
    const id = await publish(sampleRelease('two editors'));
    for (let version = 1; version <= 10; version++) {
      const texts = ['first', 'second'].map((editor) => sampleRelease(`two editors, ${editor} of ${version}`));
      const answers = await Promise.all(texts.map((text) => put(id, version, text)));
      expect(answers.map(({ status }) => status).sort()).toEqual([202, 412]);
      const loser = answers.find(({ status }) => status === 412)!;
      expect([loser.headers.get('etag'), loser.body.currentVersion]).toEqual([`"${version + 1}"`, version + 1]);
    }
    const last = await eventually('the last version is public', async () => {
      const shown = await show(id);
      return shown.body.release.version === 11 && shown;
    });
    expect(last.status).toBe(200);
  });

  it('asks for the version that is changed, and answers the same request with the same version', async () => {
    const id = await publish(sampleRelease('preconditions'));
    const text = sampleRelease('preconditions, second');
    const without = await office.call(`/v1/releases/${id}`, {
      method: 'PUT',
      body: text,
      headers: { 'content-type': 'text/plain' },
    });
    expect([without.status, without.body.type]).toEqual([428, '/problems/precondition-required']);
    expect((await put(id, 'one', text)).status).toBe(400);
    expect((await put('7b5c5e45-2b63-4e2d-b4b8-ca93b0a18ad1', 1, text)).status).toBe(404);
    const key = { 'idempotency-key': `revise ${id}` };
    const answers = [await put(id, 1, text, '', key), await put(id, 1, text, '', key)];
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
      [202, 2],
      [202, 2],
    ]);
    expect((await put(id, 2, text, '', key)).status).toBe(422);
    const other = await publish(sampleRelease('another release'));
    const taken = await put(id, 2, sampleRelease('another release'));
    expect([taken.status, taken.body.detail]).toEqual([409, expect.stringContaining(other)]);
  });

  it('is taken back on every road, with the reason, for good', async () => {
    const text = sampleRelease('taken back');
    const id = await publish(text);
    const before = stream.events.at(-1)!.id;
    await put(id, 1, `${text}\n\nMore.`, '?change=update', { prefer: 'wait=10' });
    await eventually('both are on the topic', () => typesOnTopic(id).length === 2);
    const empty = await withdraw(id, ' ');
    expect([empty.status, empty.body.errors[0].pointer]).toEqual([422, '/reason']);
    const taken = await withdraw(id);
    expect([taken.status, taken.body.state, taken.body.publishedVersion]).toEqual([200, 'withdrawn', null]);
    expect(taken.body.withdrawal.reason).toBe('Sent in error.');
    expect((await withdraw(id, 'Again.')).body.withdrawal.reason).toBe('Sent in error.');

    const withdrawn = 'dateline.publication.withdrawn.v1';
    for (const path of [`/v1/publications/${id}`, `/v1/publications/${id}/versions`]) {
      const gone = await read(path);
      expect([gone.status, gone.body.type, gone.body.reason]).toEqual([410, '/problems/withdrawn', 'Sent in error.']);
    }
    expect(JSON.stringify((await read('/v1/publications?limit=100')).body)).not.toContain(id);
    const events = await pulled(id);
    expect(events).toEqual([
      expect.objectContaining({
        type: withdrawn,
        data: { id, version: 2, reason: 'Sent in error.', replaces: { version: 2, revision: 1 } },
      }),
    ]);
    await eventually('it is on the topic and the stream', () =>
      [typesOnTopic(id), typesOnStream(id)].every((types) => types.at(-1) === withdrawn),
    );
    const resumed = await EventSourceClient.open(`${newsroom.now.publication.url}/v1/events/stream?after=${before}`);
    await eventually('a client that resumes is told', () => resumed.events.some(({ event }) => event === withdrawn));
    expect(resumed.events.filter(({ data }) => JSON.parse(data).subject === id)).toHaveLength(1);
    resumed.close();

    expect((await put(id, 2, `${text}\n\nStill more.`)).body.type).toBe('/problems/withdrawn-release');
    const again = await office.send(`${text}\n\nMore.`);
    expect([again.status, again.body.detail]).toEqual([409, expect.stringContaining('again=true')]);
    const fresh = await office.send(`${text}\n\nMore.`, { prefer: 'wait=10' }, '?again=true');
    expect([fresh.status, fresh.body.state, fresh.body.version]).toEqual([200, 'published', 1]);
    expect(fresh.body.id).not.toBe(id);
  });

  it('that is taken back before its moment leaves no trace in public', async () => {
    const { body } = await office.send(
      sampleRelease('never public'),
      { prefer: 'wait=10' },
      `?embargo=${inFuture(1500)}`,
    );
    expect(body.state).toBe('scheduled');
    const taken = await withdraw(body.id, 'A secret reason.');
    expect([taken.status, taken.body.state]).toEqual([200, 'withdrawn']);
    // The next release that is due later comes out: the moment of this one has passed by then.
    const later = await office.send(sampleRelease('a later one'), {}, `?embargo=${inFuture(1800)}`);
    await eventually('the later one is public', async () => (await show(later.body.id)).status === 200);
    expect((await show(body.id)).status).toBe(404);
    expect(await pulled(body.id)).toEqual([]);
    expect(typesOnTopic(body.id)).toEqual([]);
    expect(typesOnStream(body.id)).toEqual([]);
  });

  it('comes out with its last text when it is corrected before its moment', async () => {
    const moment = inFuture(2000);
    const text = sampleRelease('corrected early');
    const { body } = await office.send(text, { prefer: 'wait=10' }, `?embargo=${moment}`);
    const corrected = await put(body.id, 1, `${text}\n\nRight.`, `?change=correction&note=x&embargo=${moment}`, {
      prefer: 'wait=10',
    });
    expect(corrected.status).toBe(200);
    const item = await eventually('it is public', async () => {
      const shown = await show(body.id);
      return shown.status === 200 && shown.body;
    });
    expect(item.release).toMatchObject({ version: 2, body: `${text}\n\nRight.` });
    expect(item.release).not.toHaveProperty('note');
    const events = await pulled(body.id);
    expect(events.map(({ type }) => type)).toEqual(['dateline.publication.published.v1']);
    expect(Date.parse(item.release.publishedAt)).toBeGreaterThanOrEqual(Date.parse(moment));
  });

  it('has an audit that says who did what, and when', async () => {
    const { body } = await office.send(sampleRelease('audited'), {}, '?embargo=2099-01-01T00:00:00Z');
    await put(body.id, 1, sampleRelease('audited'));
    await withdraw(body.id);
    const { execFile } = await import('node:child_process');
    const lines = await new Promise<{ action: string; by: { client: string; keyId: string } }[]>((resolve, reject) => {
      const env = { ...process.env, DATELINE_DATA_DIR: newsroom.dataDir };
      execFile('npx', ['--no-install', 'dateline', 'audit', body.id, '--json'], { env }, (error, out) =>
        error ? reject(error) : resolve(JSON.parse(out)),
      );
    });
    expect(lines.map(({ action }) => action)).toEqual([
      'submitted',
      'embargo-set',
      'updated',
      'embargo-lifted',
      'withdrawn',
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { ApiKeys } from '@dateline/api-keys';
import { RELEASE_WITHDRAWN } from '@dateline/contracts';
import { openDatabase } from '@dateline/postgres';
import { Webhook } from 'standardwebhooks';
import { eventually } from '../../../../test/support/eventually';
import { enriched, openTestNewsroom, type TestNewsroom, told } from '../newsroom.fixture';
import { answering, type Behaviour, Receiver } from './receiver.fixture';
import { JumpingClock, WebhookCopy } from './webhooks.fixture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Longer than the longest jittered wait of each step of the schedule. */
const STEPS = [6000, 6 * MINUTE, 36 * MINUTE, 2.4 * HOUR, 6 * HOUR, 12 * HOUR, 12 * HOUR];

describe('webhooks', () => {
  let newsroom: TestNewsroom;
  let key: string;
  let clock: JumpingClock;
  let copy: WebhookCopy;
  let receivers: Receiver[];

  beforeAll(async () => {
    newsroom = await openTestNewsroom();
    ({ key } = await keyOf('wire'));
  });

  async function keyOf(client: string) {
    const owner = await openDatabase({ url: newsroom.url, applicationName: 'dateline test' });
    const made = await new ApiKeys(owner).create(client, ['subscribe']);
    await owner.destroy();
    return made;
  }

  beforeEach(async () => {
    receivers = [];
    clock = new JumpingClock();
    copy = await WebhookCopy.start(newsroom, key, clock);
  });

  afterEach(async () => {
    const { body } = await copy.call('GET', '?limit=100');
    for (const { id } of body.items) await copy.call('DELETE', `/${id}`);
    await copy.stop();
    for (const receiver of receivers) receiver.close();
  });

  afterAll(() => newsroom?.close());

  /** A receiver that took the test event, with a subscription. */
  async function subscriber(more: object = {}) {
    const receiver = await Receiver.open();
    receivers.push(receiver);
    const { id, secret } = await copy.subscribe(receiver.url, more);
    return { receiver, id, secret };
  }

  const publish = (id: string, version = 1, body = 'The lighthouse opens to visitors.') =>
    newsroom.release.publish([enriched(id, version, { body })]);

  const withdraw = (id: string, version = 1) =>
    newsroom.receive.receive([told(RELEASE_WITHDRAWN, id, { id, version, reason: 'Sent by mistake' })]);

  const attemptsOf = async (id: string) => (await copy.call('GET', `/${id}/deliveries?limit=100`)).body.items;
  const shown = async (id: string) => (await copy.call('GET', `/${id}`)).body;

  const failsFor =
    (releaseId: string, behaviour: Behaviour): Behaviour =>
    (received, response) =>
      (received.releaseId === releaseId ? behaviour : answering(204))(received, response);

  it('brings what becomes public, signed, in its order, and what came of it can be read', async () => {
    const { receiver, id, secret } = await subscriber();
    const releases = Array.from({ length: 5 }, () => randomUUID());
    for (const release of releases) await publish(release);
    for (const release of releases) await publish(release, 2);
    await withdraw(releases[0]!, 2);
    await eventually('all events', () => receiver.storyOf(releases[0]!).at(-1) === 'withdrawn 2');
    await eventually('all events of others', () => receiver.taken.length >= 11);
    for (const release of releases.slice(1)) expect(receiver.storyOf(release)).toEqual(['published 1', 'updated 2']);
    receiver.verifyAll(secret);
    expect(receiver.received[1]!.headers).toMatchObject({ 'user-agent': expect.stringMatching(/^Dateline\//) });
    const attempts = await eventually('the attempts', async () => {
      const found = await attemptsOf(id);
      return found.length === receiver.received.length && found;
    });
    expect(attempts.at(-1)).toMatchObject({ eventType: 'dateline.subscription.test.v1', releaseId: null, status: 204 });
    expect(attempts[0]).toMatchObject({ outcome: 'delivered', attempt: 1, replay: false, error: null });
    await eventually('the cursor', async () => (await shown(id)).behind === 0);
  });

  it('brings only what the filter lets through, and the correction of what it once let through', async () => {
    const { receiver } = await subscriber({ filter: { q: 'windmill' } });
    const [one, other, last] = [randomUUID(), randomUUID(), randomUUID()];
    await publish(one, 1, 'The windmill turns.');
    await publish(other, 1, 'The lighthouse shines.');
    await publish(one, 2, 'The lighthouse shines.');
    await publish(last, 1, 'Another windmill turns.');
    await eventually('the last one', () => receiver.storyOf(last).length === 1);
    expect(receiver.storyOf(one)).toEqual(['published 1', 'updated 2']);
    expect(receiver.storyOf(other)).toEqual([]);
  });

  it('tries again by the schedule, holds up only the same release, and gives up after the last attempt', async () => {
    const { receiver, id } = await subscriber();
    const [bad, good] = [randomUUID(), randomUUID()];
    receiver.behaviour = failsFor(bad, answering(500));
    const failures = () => receiver.received.filter(({ releaseId }) => releaseId === bad);
    await publish(bad);
    await publish(bad, 2);
    await publish(good);
    await eventually('the good one', () => receiver.storyOf(good).length === 1);
    for (const [made, wait] of STEPS.entries()) {
      await eventually(`attempt ${made + 1}`, () => failures().length === made + 1);
      await eventually('it is written down', async () => (await shown(id)).waiting === 2);
      clock.jump(wait * 0.5);
      await publish(randomUUID());
      await eventually('the others', () => receiver.taken.length >= made + 3);
      expect(failures()).toHaveLength(made + 1);
      clock.jump(wait * 0.6);
    }
    receiver.behaviour = failsFor(bad, ({ version }, response) =>
      answering(version === 1 ? 500 : 204)(bad as never, response),
    );
    await eventually('the next version', () => receiver.storyOf(bad).includes('updated 2'));
    const versions = failures().map(({ version }) => version);
    expect(versions).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2]);
    const exhausted = await eventually('it is listed', async () => {
      const { body } = await copy.call('GET', `/${id}/deliveries?outcome=exhausted`);
      return body.items.length === 1 && body.items[0];
    });
    expect(exhausted).toMatchObject({ releaseId: bad, attempt: 8, status: 500, answer: 'Status 500', nextAt: null });
  });

  it('tells a withdrawal at once where a version failed, never the version again, and keeps no answer since', async () => {
    const { receiver, id: subscription } = await subscriber();
    const id = randomUUID();
    receiver.behaviour = ({ type }, response) =>
      answering(type.includes('withdrawn') ? 202 : 503)(id as never, response);
    await publish(id);
    await eventually('the failure is written down', async () => (await attemptsOf(subscription)).length === 2);
    await withdraw(id);
    await eventually('the withdrawal', () => receiver.storyOf(id).length === 1);
    clock.jump(DAY);
    receiver.behaviour = answering(204);
    const proof = randomUUID();
    await publish(proof);
    await eventually('a later one', () => receiver.storyOf(proof).length === 1);
    const attempts = await eventually('it is written down', async () => {
      const found = await attemptsOf(subscription);
      return found.length === 4 && found.filter(({ releaseId }: { releaseId: string }) => releaseId === id);
    });
    expect(attempts).toMatchObject([
      { outcome: 'delivered', answer: null },
      { outcome: 'failed', answer: 'Status 503' },
    ]);
    expect(receiver.received.filter(({ releaseId }) => releaseId === id).map(({ type }) => type.split('.')[2])).toEqual(
      ['published', 'withdrawn'],
    );
  });

  it('keeps silent for as long as the receiver asks', async () => {
    const { receiver } = await subscriber();
    receiver.behaviour = answering(429, { 'retry-after': '3600' });
    await publish(randomUUID());
    await eventually('the refusal', () => receiver.received.length === 2);
    receiver.behaviour = answering(204);
    await publish(randomUUID());
    clock.jump(59 * MINUTE);
    const other = await subscriber();
    await publish(randomUUID());
    await eventually('another subscriber has it', () => other.receiver.taken.length === 2);
    expect(receiver.received).toHaveLength(2);
    clock.jump(2 * MINUTE);
    await eventually('all that waited', () => receiver.received.length === 5);
  });

  it('is disabled by 410 at once, loses nothing meanwhile, and goes on when it is enabled', async () => {
    const { receiver, id } = await subscriber();
    receiver.behaviour = answering(410);
    const releases = [randomUUID(), randomUUID(), randomUUID()];
    await publish(releases[0]!);
    await eventually('it is disabled', async () => !(await shown(id)).enabled);
    expect(await shown(id)).toMatchObject({ disabledReason: expect.stringContaining('410') });
    expect((await newsroom.journeys()).get(id)).toHaveLength(1);
    receiver.behaviour = answering(204);
    for (const release of releases.slice(1)) await publish(release);
    expect(receiver.received).toHaveLength(2);
    expect((await copy.call('PATCH', `/${id}`, { enabled: true })).body).toMatchObject({
      enabled: true,
      disabledAt: null,
    });
    await eventually('all', () => releases.every((release) => receiver.storyOf(release).length === 1));
  });

  it('is disabled after five days of nothing but failure', async () => {
    const { receiver, id } = await subscriber();
    receiver.behaviour = answering(500);
    for (let day = 0; day < 6; day++) {
      const before = receiver.received.length;
      await publish(randomUUID());
      await eventually('another failure', async () => receiver.received.length > before || !(await shown(id)).enabled);
      clock.jump(DAY);
    }
    await eventually('it is disabled', async () => !(await shown(id)).enabled);
    expect(await shown(id)).toMatchObject({ disabledReason: expect.stringContaining('five days') });
    const told = (await newsroom.journeys()).get(id);
    expect(told).toEqual([
      { id, client: 'wire', reason: expect.stringContaining('five days'), failingSince: expect.any(String) },
    ]);
  });

  it('delivers history again, from before the subscription too, with the same ids and marked', async () => {
    const first = await subscriber();
    const since = new Date();
    const releases = [randomUUID(), randomUUID()];
    for (const release of releases) await publish(release);
    await eventually('the first subscriber has them', () => first.receiver.taken.length === 3);
    const late = await subscriber();
    const { body } = await copy.call('POST', `/${late.id}/replay`, { since: since.toISOString() });
    expect(body).toEqual({ events: 2 });
    const fresh = randomUUID();
    await publish(fresh);
    await eventually('the fresh one', () => late.receiver.storyOf(fresh).length === 1);
    const told = late.receiver.taken.slice(1);
    expect(told.map(({ releaseId }) => releaseId)).toEqual([...releases, fresh]);
    expect(told.map(({ headers }) => headers['dateline-replay'])).toEqual(['true', 'true', undefined]);
    expect(told.slice(0, 2).map(({ id }) => id)).toEqual(first.receiver.taken.slice(1, 3).map(({ id }) => id));
  });

  it('signs with both secrets for a day after a rotation', async () => {
    const { receiver, id, secret } = await subscriber();
    const { body } = await copy.call('POST', `/${id}/secret`);
    await eventually('both sign', async () => {
      await publish(randomUUID());
      return receiver.taken.at(-1)!.headers['webhook-signature']!.toString().split(' ').length === 2;
    });
    receiver.received.splice(0, receiver.received.length - 1);
    receiver.verifyAll(secret);
    receiver.verifyAll(body.secret);
    clock.jump(DAY + HOUR);
    await publish(randomUUID());
    await eventually('only the new one signs', () => receiver.received.length > 1);
    const { headers, body: text } = receiver.received.at(-1)!;
    // The library takes no message that is a day old, so the signature is made again.
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    expect(headers['webhook-signature']).toBe(new Webhook(body.secret).sign(`${headers['webhook-id']}`, at, text));
  });

  it('waits with everything for the event before, where strict order is wanted', async () => {
    const { receiver } = await subscriber({ ordered: true });
    const [first, second] = [randomUUID(), randomUUID()];
    receiver.behaviour = failsFor(first, answering(500));
    await publish(first);
    await publish(second);
    const other = await subscriber();
    await publish(randomUUID());
    await eventually('another subscriber', () => other.receiver.taken.length === 2);
    await eventually('the failure', () => receiver.received.length === 2);
    receiver.behaviour = answering(204);
    clock.jump(6000);
    await eventually('both', () => receiver.taken.length === 4);
    expect(receiver.taken.slice(1, 3).map(({ releaseId }) => releaseId)).toEqual([first, second]);
  });

  it('lets a receiver that hangs hold up nobody else', async () => {
    const hanging = await subscriber();
    hanging.receiver.behaviour = () => undefined;
    const quick = await subscriber();
    for (let n = 0; n < 30; n++) await publish(randomUUID());
    await eventually('the quick one has all', () => quick.receiver.taken.length === 31, 10_000);
    expect(hanging.receiver.received.length).toBeLessThanOrEqual(1 + 4);
    hanging.receiver.behaviour = answering(204);
    hanging.receiver.close();
  });

  it('goes on from its cursor in another copy, and only one copy delivers', async () => {
    const { receiver } = await subscriber();
    const second = await WebhookCopy.start(newsroom, key, clock);
    for (let n = 0; n < 10; n++) await publish(randomUUID());
    await eventually('each once', () => receiver.taken.length === 11);
    await copy.stop();
    for (let n = 0; n < 10; n++) await publish(randomUUID());
    await eventually('the rest', () => receiver.taken.length >= 21);
    copy = second;
    const ids = receiver.taken.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('belongs to its client alone', async () => {
    const { id, receiver } = await subscriber();
    const { key: other } = await keyOf('rival');
    for (const [method, path, body] of [
      ['GET', `/${id}`],
      ['PATCH', `/${id}`, { enabled: false }],
      ['DELETE', `/${id}`],
      ['POST', `/${id}/test`],
      ['POST', `/${id}/secret`],
      ['POST', `/${id}/replay`, { since: new Date().toISOString() }],
      ['GET', `/${id}/deliveries`],
    ] as const) {
      expect((await copy.call(method, path, body, other)).status).toBe(404);
    }
    expect((await copy.call('GET', '', undefined, other)).body).toEqual({ items: [], next: null });
    expect((await copy.call('GET', '', undefined, 'no-key')).status).toBe(401);
    expect(receiver.received).toHaveLength(1);
  });

  it.each([
    { url: 'https://10.0.0.1/hook' },
    { url: 'ftp://example.org' },
    { url: 'https://[::1]/hook' },
    { url: 'http://127.0.0.1:1/hook', filter: { topics: ['01000000'] } },
    { filter: {} },
  ])('refuses %j and says why', async (body) => {
    const { status, body: problem } = await copy.call('POST', '', body);
    expect([status, problem.errors.length]).toEqual([422, 1]);
    expect((await copy.call('GET', '')).body.items).toEqual([]);
  });

  it('shows before anything is sent what a filter would have brought', async () => {
    const id = randomUUID();
    await publish(id, 1, 'The planetarium opens.');
    const { status, body } = await copy.call('POST', '/preview', { filter: { q: 'planetarium' } });
    expect([status, body.items.map(({ release }: { release: { id: string } }) => release.id)]).toEqual([200, [id]]);
  });

  it('sends a test event when asked, and says what came of it', async () => {
    const { receiver, id } = await subscriber();
    receiver.behaviour = answering(418);
    const { body } = await copy.call('POST', `/${id}/test`);
    expect(body).toMatchObject({ outcome: 'failed', status: 418, error: 'answered 418', answer: 'Status 418' });
    expect(receiver.received.at(-1)!.id).toBe(body.eventId);
  });
});

import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { deliveryJson, deliveryLine } from './delivery-line';
import { type Delivery, Receiver, type ReceiverSettings } from './receiver';
import { readSecret } from './signature';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OTHER_SECRET = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

describe('a receiver of webhooks', () => {
  let receiver: Receiver;
  let told: Delivery[];

  const open = async (settings: Partial<ReceiverSettings> = {}): Promise<void> => {
    told = [];
    receiver = await Receiver.open({ host: '127.0.0.1', port: 0, path: '/hook', verify: false, ...settings }, (one) =>
      told.push(one),
    );
  };
  afterEach(() => receiver.close());

  const send = async ({
    id = randomUUID(),
    secret = SECRET,
    at = new Date(),
    headers = {},
    body = bodyOf(id),
  } = {}) => {
    const { status } = await fetch(receiver.url, {
      method: 'POST',
      body,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
        ...headers,
      },
    });
    return status;
  };

  it('takes a delivery whose signature is right, and tells of it', async () => {
    await open({ secret: SECRET, verify: true });
    expect(await send()).toBe(204);
    expect(deliveryLine(told[0]!)).toMatch(
      /^2026-11-24T10:26:04Z {2}published .* v1 .*Battery park {2}\[signature ok]$/,
    );
  });

  it('refuses a wrong signature when it is to verify, and says so', async () => {
    await open({ secret: SECRET, verify: true });
    expect(await send({ secret: OTHER_SECRET })).toBe(401);
    expect(deliveryLine(told[0]!)).toContain('[signature wrong: No matching signature found, refused with 401]');
  });

  it('takes a wrong signature when it is only to look on, and says so', async () => {
    await open({ secret: SECRET });
    expect(await send({ secret: OTHER_SECRET })).toBe(204);
    expect(deliveryLine(told[0]!)).toContain('[signature wrong: No matching signature found]');
  });

  it('refuses what was signed long ago: somebody may have kept it', async () => {
    await open({ secret: SECRET, verify: true });
    expect(await send({ at: new Date(Date.now() - 6 * 60_000) })).toBe(401);
    expect(told[0]!.fault).toBe('Message timestamp too old');
  });

  it('takes anything without a secret, and says that nothing was checked', async () => {
    await open();
    expect(await send()).toBe(204);
    expect(deliveryLine(told[0]!)).toContain('[signature unchecked]');
  });

  it('marks a replay, and an id that came before, but not one that only a forger has used', async () => {
    await open({ secret: SECRET });
    const id = randomUUID();
    await send({ id, secret: OTHER_SECRET });
    await send({ id });
    await send({ id, headers: { 'dateline-replay': 'true' } });
    expect(told.map(({ isAgain }) => isAgain)).toEqual([false, false, true]);
    expect(deliveryLine(told[2]!)).toContain('[signature ok, replay, again]');
    expect(JSON.parse(deliveryJson(told[2]!))).toMatchObject({
      id,
      status: 204,
      signature: 'ok',
      replay: true,
      again: true,
      event: { type: 'dateline.publication.published.v1', data: { release: { version: 1 } } },
    });
  });

  it('takes what comes before its secret is known, and judges it then', async () => {
    await open({ verify: true, secretFollows: true });
    expect([await send(), await send({ secret: OTHER_SECRET })]).toEqual([204, 204]);
    expect(told).toEqual([]);
    receiver.useSecret(SECRET);
    expect(told.map(({ signature }) => signature)).toEqual(['ok', 'wrong']);
    expect(await send({ secret: OTHER_SECRET })).toBe(401);
  });

  it('refuses what is no event, another path and another method', async () => {
    await open();
    expect(await send({ body: 'hello' })).toBe(400);
    expect(deliveryLine(told[0]!)).toMatch(/not an event .*refused with 400/);
    expect((await fetch(receiver.url)).status).toBe(405);
    expect((await fetch(new URL('/other', receiver.url), { method: 'POST' })).status).toBe(404);
  });

  it('says which port it could not have', async () => {
    await open();
    const port = Number(new URL(receiver.url).port);
    const settings = { host: '127.0.0.1', port, path: '/hook', verify: false };
    await expect(Receiver.open(settings, () => undefined)).rejects.toThrow(`port ${port} of 127.0.0.1 cannot be had`);
  });
});

test.each(['', 'secret', 'whsec_short', `${SECRET}!`])('%j is no secret', (word) => {
  expect(() => readSecret(word)).toThrow(/begins with whsec_/);
});

test('a secret from a file may end its line', () => {
  expect(readSecret(`${SECRET}\n`)).toBe(SECRET);
});

const bodyOf = (id: string): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    type: 'dateline.publication.published.v1',
    source: 'http://127.0.0.1:3003',
    subject: 'c19be407-67d1-4dd8-962d-c65d5de34b31',
    time: '2026-11-24T10:26:04Z',
    data: { release: { version: 1, headline: 'Battery park' }, revision: 1 },
  });

import { Webhook } from 'standardwebhooks';
import { newSecret, signedHeaders } from './signature';

const BODY = '{"type":"dateline.publication.published.v1","data":{"headline":"Zürich öffnet – „endlich“"}}';
const MINUTE = 60_000;

describe('the signature of a webhook', () => {
  const secret = newSecret();
  const signed = (more: { at?: Date; secrets?: string[] } = {}) =>
    signedHeaders({ id: 'an-event', at: new Date(), body: BODY, secrets: [secret], ...more });
  const verify = (with_: string, headers: Record<string, string>, body = BODY) =>
    new Webhook(with_).verify(body, headers);

  it('is the one that the standard itself gives as its example', () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1614265330 * 1000),
      body: '{"test": 2432232314}',
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    };
    expect(signedHeaders(message)).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is accepted by the library that receivers use', () => {
    expect(verify(secret, signed())).toEqual(JSON.parse(BODY));
  });

  it('is right for a receiver with the old secret and for one with the new, while one takes over from the other', () => {
    const [before, after] = [newSecret(), newSecret()];
    const headers = signed({ secrets: [after, before] });
    expect(verify(before, headers)).toEqual(JSON.parse(BODY));
    expect(verify(after, headers)).toEqual(JSON.parse(BODY));
    expect(() => verify(newSecret(), headers)).toThrow('No matching signature');
  });

  it('is wrong for a body, an id or a time that somebody changed', () => {
    const headers = signed();
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => verify(secret, headers, BODY.replace('öffnet', 'schließt'))).toThrow('No matching signature');
    expect(() => verify(secret, { ...headers, 'webhook-id': 'another' })).toThrow('No matching signature');
    expect(() => verify(secret, { ...headers, 'webhook-timestamp': later })).toThrow('No matching signature');
  });

  it('is too old after five minutes, so that nobody can send it again', () => {
    expect(() => verify(secret, signed({ at: new Date(Date.now() - 6 * MINUTE) }))).toThrow('too old');
    expect(() => verify(secret, signed({ at: new Date(Date.now() + 6 * MINUTE) }))).toThrow('too new');
  });

  it('is made with secrets of 32 random bytes, each another', () => {
    const secrets = Array.from({ length: 20 }, newSecret);
    expect(new Set(secrets).size).toBe(20);
    for (const one of secrets) {
      expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect(Buffer.from(one.slice('whsec_'.length), 'base64')).toHaveLength(32);
    }
  });
});

import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';
import { type Agent, request } from 'undici';
import { selfSigned } from './certificate.fixture';
import type { Resolve } from './destination';
import { guardedAgent } from './guarded-agent';
import { resolveName } from './resolve-name';

const { createSecureContext } = tls;

const LOOPBACK = ['127.0.0.1/32'];
const PUBLIC = '93.184.215.14';

describe('connections to subscribers', () => {
  const opened: { close(): unknown }[] = [];
  /** Connections that came in, to any of the servers. */
  let connections = 0;

  beforeEach(() => {
    connections = 0;
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });

  async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
    server.on('connection', () => connections++);
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
    opened.push({
      close: () => {
        server.closeAllConnections();
        server.close();
      },
    });
    return (server.address() as AddressInfo).port;
  }
  const agreeing: RequestListener = (_, response) => void response.end('yes');

  function agentFor(resolve: Resolve, allowed: string[] = []): Agent {
    const agent = guardedAgent(resolve, allowed);
    opened.push({ close: () => agent.destroy() });
    return agent;
  }
  const get = async (url: string, dispatcher: Agent): Promise<string> =>
    (await request(url, { dispatcher })).body.text();

  /** On all addresses of this machine, of both families where it has both. */
  async function listenEverywhere(): Promise<number> {
    return listen(createServer(agreeing), '::').catch(() => listen(createServer(agreeing), '0.0.0.0'));
  }

  it('are never made to a private address, in whatever notation', async () => {
    const port = await listenEverywhere();
    const agent = agentFor(resolveName);
    const notations = [
      ...['127.0.0.1', '127.1', '0x7f.1', '0x7f000001', '2130706433', '017700000001', '①②⑦.0.0.1', '0', '0.0.0.0'],
      ...['[::]', '[::1]', '[::ffff:127.0.0.1]', '[::127.0.0.1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[fe80::1]'],
      ...['169.254.169.254', 'localhost', 'a.localhost'],
    ];
    for (const host of notations) {
      // A name of this machine that it does not know cannot be connected to either.
      await expect(get(`http://${host}:${port}/`, agent)).rejects.toMatchObject(
        host === 'a.localhost' ? {} : { name: 'PrivateAddress' },
      );
    }
    expect(connections).toBe(0);
    expect(await get(`http://127.0.0.1:${port}/`, agentFor(resolveName, LOOPBACK))).toBe('yes');
    expect(connections).toBe(1);
  });

  it('are made to an address in an allowed range, in whatever notation, and to no other', async () => {
    const port = await listenEverywhere();
    const agent = agentFor(resolveName, LOOPBACK);
    for (const host of ['127.1', '2130706433', '0x7f.1'])
      expect(await get(`http://${host}:${port}/`, agent)).toBe('yes');
    const before = connections;
    await expect(get(`http://127.0.0.2:${port}/`, agent)).rejects.toThrow('not public');
    await expect(get(`http://0.0.0.0:${port}/`, agent)).rejects.toThrow('not public');
    await expect(get(`http://[::1]:${port}/`, agent)).rejects.toThrow('not public');
    expect(connections).toBe(before);
  });

  it('are not made to a name with a private address, also when it has a public one too', async () => {
    const port = await listenEverywhere();
    for (const found of [['127.0.0.1'], [PUBLIC, '127.0.0.1'], ['127.0.0.1', PUBLIC], [PUBLIC, '::1']]) {
      await expect(
        get(
          `http://hooks.example.org:${port}/`,
          agentFor(async () => found),
        ),
      ).rejects.toThrow('not public');
    }
    expect(connections).toBe(0);
  });

  it('go to what was looked at: a name that answers otherwise a moment later is not asked again', async () => {
    const port = await listen(createServer(agreeing));
    const answers = [['127.0.0.1'], [PUBLIC], ['10.0.0.1']];
    const asked: string[] = [];
    const agent = agentFor(async (host) => {
      asked.push(host);
      return answers.shift()!;
    }, LOOPBACK);
    expect(await get(`http://hooks.example.org:${port}/`, agent)).toBe('yes');
    expect(asked).toEqual(['hooks.example.org']);
  });

  it('go to the next address of a name when the first does not answer', async () => {
    const port = await listen(createServer(agreeing));
    const agent = agentFor(async () => ['::1', '127.0.0.1'], [...LOOPBACK, '::1/128']);
    expect(await get(`http://hooks.example.org:${port}/`, agent)).toBe('yes');
  });

  it('are refused for a name that leads nowhere or cannot be resolved', async () => {
    await expect(
      get(
        'http://hooks.example.org/',
        agentFor(async () => []),
      ),
    ).rejects.toThrow();
    const unknown = async () => Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
    await expect(get('http://hooks.example.org/', agentFor(unknown))).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  it('do not follow a redirect', async () => {
    const inside = await listen(createServer(agreeing));
    const location = `http://127.0.0.1:${inside}/`;
    const port = await listen(createServer((_, response) => void response.writeHead(302, { location }).end()));
    const { statusCode } = await request(`http://127.0.0.1:${port}/`, { dispatcher: agentFor(resolveName, LOOPBACK) });
    expect(statusCode).toBe(302);
    expect(connections).toBe(1);
  });

  it('do not go through a proxy of the environment', async () => {
    const port = await listen(createServer(agreeing));
    const proxy = await listen(createServer((_, response) => void response.end('proxied')));
    const before = { ...process.env };
    for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) {
      process.env[name] = `http://127.0.0.1:${proxy}`;
    }
    try {
      expect(await get(`http://127.0.0.1:${port}/`, agentFor(resolveName, LOOPBACK))).toBe('yes');
    } finally {
      process.env = before;
    }
  });

  describe('with https', () => {
    const leadHere: Resolve = async () => ['127.0.0.1'];

    /** A server that shows a certificate for `host`, and the names that it was asked for. */
    async function secureServer(host: string) {
      const asked: unknown[] = [];
      const shown = selfSigned(host);
      const server = createSecureServer(shown, agreeing);
      server.on('secureConnection', ({ servername }) => asked.push(servername));
      return { port: await listen(server), cert: shown.cert, asked };
    }

    /** As if an authority that this machine trusts had signed it. */
    function trust(cert: string): void {
      jest.spyOn(tls, 'createSecureContext').mockImplementation((options) => {
        const context = createSecureContext(options);
        context.context.addCACert(cert);
        return context;
      });
    }

    it('show the name, and want a certificate for it from somebody who is trusted', async () => {
      const { port, cert, asked } = await secureServer('hooks.example.org');
      const url = `https://hooks.example.org:${port}/`;
      await expect(get(url, agentFor(leadHere, LOOPBACK))).rejects.toMatchObject({
        code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      });
      trust(cert);
      expect(await get(url, agentFor(leadHere, LOOPBACK))).toBe('yes');
      expect(asked.at(-1)).toBe('hooks.example.org');
    });

    it('take no certificate of another name, however often it is tried', async () => {
      const { port, cert } = await secureServer('other.example.org');
      trust(cert);
      const agent = agentFor(leadHere, LOOPBACK);
      for (const _ of [1, 2, 3]) {
        await expect(get(`https://hooks.example.org:${port}/`, agent)).rejects.toMatchObject({
          code: 'ERR_TLS_CERT_ALTNAME_INVALID',
        });
      }
      expect(await get(`https://other.example.org:${port}/`, agent)).toBe('yes');
    });

    it('want a certificate for the address where the address has no name', async () => {
      const { port, cert, asked } = await secureServer('127.0.0.1');
      trust(cert);
      expect(await get(`https://127.0.0.1:${port}/`, agentFor(resolveName, LOOPBACK))).toBe('yes');
      expect(asked).toEqual([false]);
      const named = await secureServer('hooks.example.org');
      trust(named.cert);
      await expect(get(`https://127.0.0.1:${named.port}/`, agentFor(resolveName, LOOPBACK))).rejects.toMatchObject({
        code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      });
    });

    it('say nothing to a private address that was not allowed', async () => {
      const { port } = await secureServer('hooks.example.org');
      await expect(get(`https://hooks.example.org:${port}/`, agentFor(leadHere))).rejects.toThrow('not public');
      await expect(get(`https://[::1]:${port}/`, agentFor(leadHere))).rejects.toThrow('not public');
      expect(connections).toBe(0);
    });
  });
});

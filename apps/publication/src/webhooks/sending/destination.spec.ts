import { faultOf } from './destination';
import { resolveName } from './resolve-name';

const NAMES: Record<string, string[]> = {
  'hooks.example.org': ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
  'inside.example.org': ['10.0.0.7'],
  'half.example.org': ['93.184.215.14', '192.168.1.1'],
  'six.example.org': ['fd00::1'],
  'wrapped.example.org': ['2002:0a00:0007::1'],
  'empty.example.org': [],
};

/** The names above, names of this machine, and addresses as the operating system reads them. */
const resolve = async (host: string): Promise<string[]> => {
  if (NAMES[host]) return NAMES[host];
  if (/localhost\.?$|\.(local|internal|lan)$/.test(host)) return ['127.0.0.1', '::1'];
  if (/[g-z]/.test(host)) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
  return resolveName(host);
};
const fault = (url: string, allowed: string[] = []) => faultOf(url, resolve, allowed);

const NOT_PUBLIC = 'leads to an address that is not public';

describe("a subscriber's address", () => {
  it.each([
    'https://hooks.example.org',
    'https://hooks.example.org:443/a?token=b',
    'https://hooks.example.org:8443/',
    'HTTPS://HOOKS.EXAMPLE.ORG/',
    'https://93.184.215.14/',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
    'https://[::ffff:93.184.215.14]/',
    'https://[64:ff9b::93.184.215.14]/',
  ])('may be public: %s', async (url) => expect(await fault(url)).toBeNull());

  it.each([
    ...['127.0.0.1', '127.1', '127.0.1', '0x7f.1', '0x7f000001', '2130706433', '017700000001', '0177.0.0.1'],
    ...['①②⑦.0.0.1', '127。0。0。1', '127.0.0.1.', '127.255.255.254', '0', '0.0.0.0', '0.1.2.3', '%31%32%37.0.0.1'],
    ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1', '169.254.169.254', '198.18.0.1'],
    ...['192.0.0.8', '192.0.2.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ])('may not be one of a private network or of special use, however it is written: %s', async (host) =>
    expect(await fault(`https://${host}/`)).toBe(NOT_PUBLIC),
  );

  it.each([
    ...['::', '::1', '0:0:0:0:0:0:0:1', 'fe80::1', 'febf::1', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:7f00:1', '::ffff:0:127.0.0.1'],
    // Compatible with IPv4, as it was before 2006; and what nobody was ever given.
    ...['::127.0.0.1', '::7f00:1', '::a00:1', '4000::1', '1::1'],
    // NAT64, by the well-known prefix and by the local one.
    ...['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::7f00:1', '64:ff9b:1:7f00:0:100:808:808'],
    // 6to4 and Teredo, around 127.0.0.1, 10.0.0.1 and around public ones alike.
    ...['2002:7f00:1::', '2002:a00:1::1', '2002:5db8:d70e::1', '2001:0:7f00:1::1', '2001::1', '2001:0:5db8:d70e::1'],
    ...['100::1', '2001:db8::1', '2001:2::1', '3fff::1', '5f00::1'],
  ])('may not be one of IPv6 that leads inside or nowhere: %s', async (host) =>
    expect(await fault(`https://[${host}]/`)).toBe(NOT_PUBLIC),
  );

  it.each([
    'https://[fe80::1%25eth0]/',
    'https://[fe80::1%eth0]/',
    'https://1.2.3.4.5/',
    'https://300.1.1.1/',
    'hooks',
  ])('may not be what is no address: %s', async (url) => expect(await fault(url)).toMatch(/is no address/));

  it.each([
    ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'b.a.localhost', 'ⓛocalhost'],
    ...['printer.local', 'metadata.google.internal', 'nas.lan'],
  ])('may not be a name of this machine or its network: %s', async (host) =>
    expect(await fault(`https://${host}/`)).toBe('leads into a private network'),
  );

  it.each([
    ['a private address', 'inside.example.org'],
    ['a private address beside a public one', 'half.example.org'],
    ['a private address of IPv6', 'six.example.org'],
    ['a private address inside one of 6to4', 'wrapped.example.org'],
  ])('may not be a name that leads to %s', async (_, host) => expect(await fault(`https://${host}/`)).toBe(NOT_PUBLIC));

  it('may not be a name that leads nowhere', async () => {
    expect(await fault('https://empty.example.org/')).toMatch(/leads to no address/);
    expect(await fault('https://typo.example.org/')).toMatch(/cannot be resolved.*typing mistake/);
  });

  it.each([
    ['http://hooks.example.org/', /begin with https/],
    ['ftp://hooks.example.org/', /begin with https/],
    ['file:///etc/passwd', /begin with https/],
    ['javascript:alert(1)', /begin with https/],
    ['https://me@hooks.example.org/', /no user name/],
    ['https://:secret@hooks.example.org/', /no user name/],
    ['https://hooks.example.org@127.0.0.1/', /no user name/],
    ['https://hooks.example.org/#top', /no fragment/],
    ['https://hooks.example.org:22/', /port 443 or 8443/],
    ['https://hooks.example.org:80/', /port 443 or 8443/],
  ])('may not be %s', async (url, words) => expect(await fault(url)).toMatch(words));

  it('may be inside a range that the newsroom allows, and there also plain http on any port', async () => {
    expect(await fault('http://127.1:9000/', ['127.0.0.1/32'])).toBeNull();
    expect(await fault('http://[::ffff:10.0.0.7]:9000/', ['10.0.0.0/8'])).toBeNull();
    expect(await fault('http://inside.example.org/', ['192.168.0.0/16', '10.0.0.0/8'])).toBeNull();
    expect(await fault('http://six.example.org/', ['fd00::/8'])).toBeNull();
    expect(await fault('http://localhost:9000/', ['127.0.0.0/8', '::1/128'])).toBeNull();
  });

  it('is as before outside of that range', async () => {
    expect(await fault('https://127.0.0.2/', ['127.0.0.1/32'])).toBe(NOT_PUBLIC);
    expect(await fault('https://[2002:0a00:0007::1]/', ['10.0.0.0/8'])).toBe(NOT_PUBLIC);
    expect(await fault('https://half.example.org/', ['10.0.0.0/8'])).toBe(NOT_PUBLIC);
    expect(await fault('http://half.example.org/', ['192.168.0.0/16'])).toBe('must begin with https://');
    expect(await fault('http://hooks.example.org/', ['10.0.0.0/8'])).toBe('must begin with https://');
    expect(await fault('https://localhost/', ['127.0.0.1/32'])).toBe('leads into a private network');
  });
});

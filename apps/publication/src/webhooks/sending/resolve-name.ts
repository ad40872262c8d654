import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Resolve } from './destination';

/** As the operating system resolves it, with all addresses and in the order that it gives. */
export const resolveName: Resolve = async (host) => {
  if (isIP(host)) return [host];
  const found = await lookup(host, { all: true, order: 'verbatim' });
  return found.map(({ address }) => address);
};

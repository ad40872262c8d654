import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type AllowedRanges, isReachable } from './allowed-ranges';
import type { Resolve } from './destination';

/** A connection is not kept longer than this, so that a name which has changed is soon resolved again. */
const KEEP_ALIVE_MS = 4000;
const CONNECT_MS = 10_000;
/** How long one of several addresses is tried before the next one is; Node's own 250 ms are too short for far ones. */
const ADDRESS_MS = 2000;

/** Thrown instead of connecting. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';

  constructor() {
    super('leads to an address that is not public');
  }
}

/**
 * Connects to public addresses only: a name is resolved once for every connection, refused when any of its addresses is
 * not public, and the connection goes to the very addresses that were looked at. The certificate has to be the name's.
 * Proxies of the environment are not used.
 */
export function guardedAgent(resolve: Resolve, allowed: AllowedRanges): Agent {
  const connectTo = buildConnector({
    timeout: CONNECT_MS,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ADDRESS_MS,
    lookup: guardedLookup(resolve, allowed),
  });
  return new Agent({
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    // Each subscription has few attempts underway at a time. A limit for a host would let one that hangs hold up the others
    // of that host.
    connections: null,
    connect(options, callback) {
      // What is written as an address is never looked up.
      const isLiteral = isIP(options.hostname) !== 0;
      if (isLiteral && !isReachable(options.hostname, allowed)) callback(new PrivateAddress(), null);
      else connectTo(options, callback);
    },
  });
}

const guardedLookup =
  (resolve: Resolve, allowed: AllowedRanges): LookupFunction =>
  (host, _options, callback) => {
    resolve(host)
      .then((addresses) => {
        if (addresses.length === 0 || !addresses.every((address) => isReachable(address, allowed))) {
          throw new PrivateAddress();
        }
        return addresses.map((address) => ({ address, family: isIP(address) }));
      })
      .then(
        (addresses) => callback(null, addresses),
        (error: Error) => callback(error, []),
      );
  };

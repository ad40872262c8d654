import { isIP, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type AllowedRanges, isReachable } from './allowed-ranges';
import type { Resolve } from './destination';

/** A connection is not kept longer than this, so that a name which has changed is soon resolved again. */
const KEEP_ALIVE_MS = 4000;
const CONNECT_MS = 10_000;

/** Thrown instead of connecting. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';

  constructor() {
    super('leads to an address that is not public');
  }
}

/**
 * Connects to public addresses only: a name is resolved for every connection, refused when any of its addresses is not
 * public, and the connection goes to the very address that was looked at. An address that is written as one, in whatever
 * notation, passes the same door. Proxies of the environment are not used.
 */
export function guardedAgent(resolve: Resolve, allowed: AllowedRanges): Agent {
  const connectTo = buildConnector({ timeout: CONNECT_MS });
  return new Agent({
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    // Each subscription has few attempts underway at a time. A limit for a host would let one that hangs hold up the others
    // of that host.
    connections: null,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      const name = options.servername ?? host;
      pick(host, resolve, allowed).then(
        (address) => {
          const hostname = isIP(address) === 6 ? `[${address}]` : address;
          // The certificate has to be the name's, and an address has none to show.
          const servername = isIP(host) ? undefined : name;
          connectTo({ ...options, hostname: isIP(address) === 6 ? address : hostname, servername }, (...made) => {
            const [error, socket] = made;
            if (error) return callback(error, null);
            if (isStillPublic(socket, allowed)) return callback(null, socket);
            socket.destroy();
            callback(new PrivateAddress(), null);
          });
        },
        (error: Error) => callback(error, null),
      );
    },
  });
}

async function pick(host: string, resolve: Resolve, allowed: AllowedRanges): Promise<string> {
  const addresses = await resolve(host);
  if (addresses.length === 0 || !addresses.every((address) => isReachable(address, allowed)))
    throw new PrivateAddress();
  return addresses[0]!;
}

const isStillPublic = (socket: Socket, allowed: AllowedRanges): boolean =>
  socket.remoteAddress === undefined || isReachable(socket.remoteAddress, allowed);

import { type AllowedRanges, isAllowed, isReachable } from './allowed-ranges';

const PORTS = new Set(['', '443', '8443']);
/** Names that lead into a private network, whatever they resolve to. */
const INSIDE = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)\.?$/;

/** Every address that a name has now. */
export type Resolve = (host: string) => Promise<string[]>;

/**
 * What is wrong with a subscriber's address; null: nothing. Whether its name leads to a public address is looked at
 * again at every attempt, on the connection itself (`guarded-agent`).
 */
export async function faultOf(address: string, resolve: Resolve, allowed: AllowedRanges): Promise<string | null> {
  if (!URL.canParse(address)) return 'is no address; give one such as https://example.org/hooks';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://';
  if (url.username || url.password) return 'must hold no user name or password; the signature says who sends';
  if (url.hash) return 'must hold no fragment (#…)';
  const found = await addressesOf(url, resolve);
  if (typeof found === 'string') return found;
  const isInside = found.every((one) => isAllowed(one, allowed));
  if (isInside) return null;
  if (INSIDE.test(url.hostname)) return 'leads into a private network';
  if (!found.every((one) => isReachable(one, allowed))) return 'leads to an address that is not public';
  if (url.protocol !== 'https:') return 'must begin with https://';
  return PORTS.has(url.port) ? null : 'must be on port 443 or 8443';
}

async function addressesOf(url: URL, resolve: Resolve): Promise<string[] | string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  try {
    const found = await resolve(host);
    return found.length > 0 ? found : 'has a name that leads to no address';
  } catch {
    return 'has a name that cannot be resolved; check it for a typing mistake';
  }
}

import ipaddr from 'ipaddr.js';

/** Ranges of addresses that are private and may be sent to all the same. */
export type AllowedRanges = readonly string[];

/**
 * May a connection be made to this address? It may when it is one of the public internet, or in an allowed range. An
 * IPv4 address in IPv6 clothes, also behind NAT64, is judged as what it leads to.
 */
export function isReachable(address: string, allowed: AllowedRanges): boolean {
  const real = withoutClothes(address);
  return real !== null && (real.range() === 'unicast' || isAllowed(real.toString(), allowed));
}

export function isAllowed(address: string, allowed: AllowedRanges): boolean {
  const real = withoutClothes(address);
  return real !== null && allowed.some((range) => contains(range, real));
}

type Address = ReturnType<typeof ipaddr.parse>;

function withoutClothes(address: string): Address | null {
  // A zone ("fe80::1%eth0") is only there for addresses of this machine's own links.
  if (address.includes('%') || !ipaddr.isValid(address)) return null;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return parsed;
  const six = parsed as ipaddr.IPv6;
  if (six.isIPv4MappedAddress()) return six.toIPv4Address();
  const last = six.parts.slice(-2).flatMap((part) => [part >> 8, part & 255]);
  return six.range() === 'rfc6052' ? new ipaddr.IPv4(last) : six;
}

function contains(range: string, address: Address): boolean {
  const [network, bits] = ipaddr.parseCIDR(range);
  return network.kind() === address.kind() && address.match(network, bits);
}

import ipaddr from 'ipaddr.js';

/** Ranges of addresses that are private and may be sent to all the same. */
export type AllowedRanges = readonly string[];

/**
 * May a connection be made to this address? It may when it is one of the public internet, or in an allowed range. An
 * IPv4 address in IPv6 clothes, also behind NAT64, is judged as what it leads to.
 */
export function isReachable(address: string, allowed: AllowedRanges): boolean {
  const real = withoutClothes(address);
  return real !== null && (isPublic(real) || isInRanges(real, allowed));
}

export function isAllowed(address: string, allowed: AllowedRanges): boolean {
  const real = withoutClothes(address);
  return real !== null && isInRanges(real, allowed);
}

type Address = ReturnType<typeof ipaddr.parse>;

/** The only addresses of IPv6 that are given out as public (RFC 4291, IANA); without it `::7f00:1` would count. */
const GIVEN_OUT = '2000::/3';
/** The last 32 bits are the IPv4 address; in the other prefix, of RFC 8215, they may stand anywhere. */
const NAT64 = '64:ff9b::/96';

function withoutClothes(address: string): Address | null {
  // A zone ("fe80::1%eth0") is only there for addresses of this machine's own links.
  if (address.includes('%') || !ipaddr.isValid(address)) return null;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return parsed;
  const six = parsed as ipaddr.IPv6;
  if (six.isIPv4MappedAddress()) return six.toIPv4Address();
  if (!contains(NAT64, six)) return six;
  return new ipaddr.IPv4(six.parts.slice(-2).flatMap((part) => [part >> 8, part & 255]));
}

const isPublic = (address: Address): boolean =>
  address.range() === 'unicast' && (address.kind() === 'ipv4' || contains(GIVEN_OUT, address));

const isInRanges = (address: Address, ranges: AllowedRanges): boolean =>
  ranges.some((range) => contains(range, address));

function contains(range: string, address: Address): boolean {
  const [network, bits] = ipaddr.parseCIDR(range);
  return network.kind() === address.kind() && address.match(network, bits);
}

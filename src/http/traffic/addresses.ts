// From where a request comes. X-Forwarded-For is believed where a trusted proxy sent it, and no further than the first hop that is not
// one: else anybody could be counted as somebody else.
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { TLSSocket } from 'node:tls';

export interface Addresses {
  /** Whom to count: an IPv4 address, or the /64 of an IPv6 address, since one customer has as many of those as they like. */
  of(request: IncomingMessage): string;
  /** Whether the client's own connection is encrypted, as far as is known. */
  isSecure(request: IncomingMessage): boolean;
}

/** `trustedProxies`: addresses, and networks such as `10.0.0.0/8`. */
export function createAddresses(trustedProxies: readonly string[]): Addresses {
  const trusted = listOf(trustedProxies);
  const isAnyTrusted = trustedProxies.length > 0;
  const isTrusted = (address: string) =>
    isAnyTrusted && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return {
    of: (request) => networkOf(clientOf(request, isTrusted)),
    isSecure: ({ socket, headers }) => {
      if (socket instanceof TLSSocket) return true;
      return isTrusted(socket.remoteAddress ?? '') && lastOf(headers['x-forwarded-proto']) === 'https';
    },
  };
}

function listOf(trustedProxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const each of trustedProxies) {
    const [address = '', prefix] = each.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** From the nearest hop outwards; what is no address ends it, and the hop that wrote it is taken. */
function clientOf({ socket, headers }: IncomingMessage, isTrusted: (address: string) => boolean): string {
  let client = socket.remoteAddress ?? '';
  if (headers['x-forwarded-for'] === undefined) return client;
  const hops = wordsOf(headers['x-forwarded-for']);
  for (let hop = hops.pop(); hop !== undefined && isTrusted(client); hop = hops.pop()) {
    const address = withoutPort(hop);
    if (isIP(address) === 0) return client;
    client = address;
  }
  return client;
}

function wordsOf(header: string | readonly string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function lastOf(header: string | readonly string[] | undefined): string | undefined {
  return wordsOf(header).at(-1);
}

/** Some proxies write `192.0.2.1:443` and `[2001:db8::1]:443`. */
function withoutPort(hop: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
}

const GROUPS = 8;
const GROUPS_OF_64_BITS = 4;

function networkOf(address: string): string {
  const plain = address.split('%')[0] ?? '';
  if (isIP(plain) !== 6) return plain;
  // In the shortest form, all in hexadecimal.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = Array.from({ length: GROUPS - first.length - last.length }, () => '0');
  const groups = [...first, ...zeros, ...last];
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return toIPv4(groups.slice(6));
  return `${groups.slice(0, GROUPS_OF_64_BITS).join(':')}::/64`;
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

function toIPv4(groups: readonly string[]): string {
  return groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}

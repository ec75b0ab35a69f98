/**
 * Keeps the check of links outside. Who may write an address must not make the server ask itself or its neighbours
 * (SSRF): every connection passes here, those redirects lead to as well. A name is resolved once, and connected to
 * what was looked at: it cannot lead elsewhere a moment later.
 */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { insideFault } from './verdict.ts';

/** Loopback, private and link-local networks, carriers' own (RFC 6598), multicast and what is reserved. */
const insideV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const;
/** The same, and the ways to write an IPv4 address in IPv6 (NAT64, 6to4); `::ffff:` is read as IPv4 by itself. */
const insideV6 = [
  ['::', 127],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

const inside = new BlockList();
for (const [network, prefix] of insideV4) inside.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of insideV6) inside.addSubnet(network, prefix, 'ipv6');

/** Whether this is the number of a machine on our own side; a name is none. */
export function isInside(host: string): boolean {
  // The list knows no zones: `fe80::1%eth0`.
  const address = host.replace(/%.*$/, '');
  const family = isIP(address);
  return family !== 0 && inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

const refused = (host: string) =>
  Object.assign(new Error(`${host} is on our own network: it is not asked.`), { code: insideFault });

const lookup: LookupFunction = (hostname, options, callback) =>
  resolve(hostname, { ...options, all: true }, (error, found) => {
    const first = found?.[0];
    if (error || !first) return callback(error ?? refused(hostname), '', 0);
    if (found.some(({ address }) => isInside(address))) return callback(refused(hostname), '', 0);
    if (options.all) callback(null, found);
    else callback(null, first.address, first.family);
  });

/** How undici connects, to other people's machines only. */
export function outsideConnector(timeout: number): buildConnector.connector {
  const connect = buildConnector({ lookup, timeout });
  return (options, callback) =>
    // A number is connected to without a look-up.
    isInside(options.hostname) ? callback(refused(options.hostname), null) : connect(options, callback);
}

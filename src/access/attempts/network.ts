import { isIPv4, isIPv6 } from 'node:net';

/** The network that one attacker has for the asking: a single IPv4 address, 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || isIPv4(address)) return mapped ?? address;
  if (!isIPv6(address)) return 'unknown';
  return `${groupsOf(address.split('%')[0]!).slice(0, 4).join(':')}::/64`;
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left!.length - right!.length);
  return [...left!, ...Array<string>(zeros).fill('0'), ...right!].map((group) => group.replace(/^0+(?=.)/, ''));
}

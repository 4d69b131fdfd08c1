import type { FastifyRequest } from 'fastify';

/**
 * The address at which the asker reaches the app, for links in files; undefined where the host that was sent is none. Whoever
 * sends a false one gets a file with false links, nobody else does.
 */
export function baseAddressOf({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string | undefined {
  const address = `${protocol}://${host}`;
  const read = URL.canParse(address) ? new URL(address) : undefined;
  return read?.origin === address.toLowerCase() ? read.origin : undefined;
}

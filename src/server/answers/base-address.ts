import type { FastifyRequest } from 'fastify';
import type { World } from '../world.ts';

/**
 * The address at which people reach the app, for links in files: the one that the operator named, else the one at which the asker
 * does; undefined where the host that was sent is none.
 */
export function baseAddressOf(
  { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  world: Pick<World, 'address'>,
): string | undefined {
  if (world.address) return world.address.origin;
  const address = `${protocol}://${host}`;
  const read = URL.canParse(address) ? new URL(address) : undefined;
  return read?.origin === address.toLowerCase() ? read.origin : undefined;
}

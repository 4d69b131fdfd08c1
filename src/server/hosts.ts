// Under which names the server answers. A page of another site can have a browser ask for that site's own name at our address;
// it would be of one origin with us, and read what we answer. Names of numbers cannot be taken over like that.

import type { FastifyInstance } from 'fastify';
import { isIP } from 'node:net';
import { Refusal } from '../base/errors.ts';
import type { World } from './world.ts';

export function guardHost(app: FastifyInstance, world: World): void {
  app.addHook('onRequest', async (request) => {
    if (hostsIn(request.raw.rawHeaders) !== 1) throw severalHosts();
    if (!isOurs(request.hostname, world.address)) throw unknownHost(request.hostname);
  });
}

/** `name` without its port. */
export function isOurs(name: string, address: URL | undefined): boolean {
  const bare = name.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return bare === 'localhost' || isIP(bare) !== 0 || bare === address?.hostname;
}

// Node takes the first of several; what stands before us may have taken the last.
function hostsIn(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
}

function severalHosts(): Refusal {
  return new Refusal('invalid_request', {
    zh: '请求须恰好写明一个 Host。',
    en: 'A request names exactly one Host.',
  });
}

function unknownHost(name: string): Refusal {
  const shown = name.slice(0, 100);
  return new Refusal('unknown_host', {
    zh: `这台服务器不叫“${shown}”。请用它的 IP 地址或 localhost 访问；要用域名，请管理员以 --address https://域名 启动。`,
    en: `This server does not go by the name “${shown}”. Use its IP address or localhost; for a name, it is started with --address https://NAME.`,
  });
}

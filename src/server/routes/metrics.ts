// For collectors on this machine, and for those that know the operator's token. Everybody else finds nothing there.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../base/errors.ts';
import type { App } from '../app.ts';
import { bearerSecret } from '../bearer.ts';
import { measureServer } from '../metrics/metrics.ts';
import type { World } from '../world.ts';

export function metricsRoutes(app: App, world: World): void {
  const registry = measureServer(app, world);
  app.get('/metrics', { schema: { hide: true }, logLevel: 'warn' }, async (request, reply) => {
    if (!mayRead(request, world.metricsToken)) throw nothingHere();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

// A proxy on this machine speaks from here too, but says for whom.
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const secret = bearerSecret(request);
  if (token !== undefined) return secret !== undefined && isSame(secret, token);
  const forwarded = Object.keys(request.headers).some((name) => /^(forwarded|via|x-real-ip|x-forwarded)/.test(name));
  return !forwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
}

function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function nothingHere(): Refusal {
  return new Refusal('not_found', { zh: '没有这个地址。', en: 'There is nothing at this address.' });
}

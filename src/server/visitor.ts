import type { FastifyRequest } from 'fastify';
import type { Visitor } from '../access/visitor.ts';
import { browserCookie } from './cookies.ts';
import type { World } from './world.ts';

/** Who stands behind a request, as far as it shows. What it calls itself is cut short: it is anybody's text. */
export function visitorOf(request: FastifyRequest, world: World): Visitor {
  const userAgent = (request.headers['user-agent'] ?? '').slice(0, 300);
  const browser = browserCookie.read(request);
  return { now: world.clock(), address: request.ip, userAgent, browser, requestId: request.id };
}
